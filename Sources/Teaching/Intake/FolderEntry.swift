internal import Archives
internal import Foundation
internal import Grading

/// What has a name in a folder; it is reached through the folder's descriptor, and no link is followed.
struct FolderEntry {
  enum Kind {
    case file
    case folder
    /// A link, a device or a pipe.
    case other
  }

  private let name: [CChar]
  let kind: Kind

  /// Looks at a name.
  ///
  /// - Parameters:
  ///   - name: The name as the system has it, with a zero at its end.
  ///   - folder: The folder.
  init(_ name: [CChar], in folder: Folder) {
    self.name = name
    var info = stat()
    let isThere = fstatat(folder.descriptor, name, &info, AT_SYMLINK_NOFOLLOW) == 0
    switch isThere ? info.st_mode & S_IFMT : 0 {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
  }

  /// The name; nil where it is no text.
  var text: String? {
    String(validating: name.dropLast().lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
  /// The name with what is no text replaced.
  var shown: String {
    String(decoding: name.dropLast().lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The order of bytes, which is the same on every system.
  static func precedes(_ a: [CChar], _ b: [CChar]) -> Bool {
    a.lazy.map { UInt8(bitPattern: $0) }.lexicographicallyPrecedes(
      b.lazy.map { UInt8(bitPattern: $0) })
  }

  /// Opens the file to be read piece by piece; nil where it is no regular file.
  ///
  /// - Throws: `ArchiveError.unreadable`.
  func bytes(in folder: Folder) throws(ArchiveError) -> ArchiveBytes? {
    let descriptor = openat(
      folder.descriptor, name, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ELOOP || errno == ENXIO { return nil }
      throw .unreadable(String(cString: strerror(errno)))
    }
    var info = stat()
    guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      return nil
    }
    return ArchiveBytes(closing: descriptor, count: Int(info.st_size))
  }

  /// All bytes of one of the course's files.
  ///
  /// - Throws: `LearnerFileError`.
  func contents(in folder: Folder) throws(LearnerFileError) -> Data {
    guard let text else { throw .unreadable("its name is not UTF-8; rename it") }
    let (data, info) = try folder.contents(of: text, atMost: IntakeLimits.file)
    // A second name may be somebody else's file.
    guard info.st_nlink <= 1 else { throw .shared }
    return data
  }
}
