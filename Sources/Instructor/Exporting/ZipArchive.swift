internal import Archives
internal import Foundation
internal import Grading

/// A ZIP archive of files that are stored as they are, after PKWARE's APPNOTE 6.3.
///
/// The same files in the same order give the same bytes: every entry has the date 1980-01-01, the
/// first that the format knows.
struct ZipArchive {
  /// The most entries, and the most bytes of the whole, that the format holds without extensions.
  static let maximumCount: Int = 0xFFFE
  static let maximumSize: Int = 0xFFFF_FFFE

  private var files: Data = Data()
  private var directory: Data = Data()
  private var count: Int = 0

  /// Adds a file.
  ///
  /// - Parameters:
  ///   - path: Its path in the archive, with slashes.
  ///   - contents: Its bytes.
  ///   - isExecutable: Whether it may be run once it is unpacked.
  /// - Throws: `GraderFault.course` when the archive would be too large.
  mutating func add(_ path: String, _ contents: Data, isExecutable: Bool) throws {
    guard count < Self.maximumCount, files.count + contents.count < Self.maximumSize else {
      throw GraderFault.course("\(path) does not fit into a ZIP archive")
    }
    let name = Data(path.utf8)
    var common = Data()
    // The flag says that the name is UTF-8 and not in code page 437.
    common.append(littleEndian: UInt16(name.allSatisfy { $0 < 0x80 } ? 0 : 0x0800))
    common.append(littleEndian: UInt16(0))  // Stored.
    common.append(littleEndian: UInt16(0))  // 00:00:00.
    common.append(littleEndian: UInt16(0x0021))  // 1980-01-01.
    common.append(littleEndian: CRC32.checksum(contents))
    common.append(littleEndian: UInt32(contents.count))
    common.append(littleEndian: UInt32(contents.count))
    common.append(littleEndian: UInt16(name.count))
    common.append(littleEndian: UInt16(0))  // No extra field.

    directory.append(littleEndian: UInt32(0x0201_4B50))
    directory.append(littleEndian: UInt16(0x0314))  // Made on Unix.
    directory.append(littleEndian: UInt16(20))
    directory.append(common)
    directory.append(littleEndian: UInt16(0))  // No comment.
    directory.append(littleEndian: UInt16(0))  // The first disk.
    directory.append(littleEndian: UInt16(0))
    directory.append(littleEndian: UInt32(isExecutable ? 0o100755 : 0o100644) << 16)
    directory.append(littleEndian: UInt32(files.count))
    directory.append(name)

    files.append(littleEndian: UInt32(0x0403_4B50))
    files.append(littleEndian: UInt16(20))
    files.append(common)
    files.append(name)
    files.append(contents)
    count += 1
  }

  /// The archive.
  var data: Data {
    var end = Data()
    end.append(littleEndian: UInt32(0x0605_4B50))
    end.append(littleEndian: UInt32(0))  // One disk.
    end.append(littleEndian: UInt16(count))
    end.append(littleEndian: UInt16(count))
    end.append(littleEndian: UInt32(directory.count))
    end.append(littleEndian: UInt32(files.count))
    end.append(littleEndian: UInt16(0))  // No comment.
    return files + directory + end
  }
}

extension Data {
  fileprivate mutating func append(littleEndian value: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }
}
