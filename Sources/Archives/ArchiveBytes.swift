internal import Foundation

/// The bytes of an archive: in memory, or in a file that is open and read piece by piece.
package struct ArchiveBytes: Sendable {
  private enum Place: Sendable {
    case memory([UInt8])
    case file(OpenFile)
  }

  private let place: Place
  /// How many there are.
  package let count: Int

  /// Takes bytes in memory.
  package init(_ bytes: [UInt8]) {
    place = .memory(bytes)
    count = bytes.count
  }

  /// Takes a regular file.
  ///
  /// - Parameters:
  ///   - descriptor: The file, open for reading; it is closed with the last copy of this value.
  ///   - count: How many bytes it has.
  package init(closing descriptor: Int32, count: Int) {
    place = .file(OpenFile(descriptor))
    self.count = count
  }

  /// The file's descriptor; nil for bytes in memory.
  package var descriptor: Int32? {
    if case .file(let file) = place { file.descriptor } else { nil }
  }

  /// Some of the bytes.
  ///
  /// - Throws: `ArchiveError.truncated` when not all of them are there, `unreadable` when the system
  ///   refuses.
  package subscript(_ range: Range<Int>) -> [UInt8] {
    get throws(ArchiveError) {
      guard range.lowerBound >= 0, range.upperBound <= count else { throw .truncated }
      switch place {
      case .memory(let bytes): return Array(bytes[range])
      case .file(let file): return try file.read(range)
      }
    }
  }

  /// The first bytes, at most so many.
  ///
  /// - Throws: `ArchiveError`.
  package func start(_ length: Int) throws(ArchiveError) -> [UInt8] {
    try self[0..<min(length, count)]
  }

  /// Hands over all bytes in pieces of at most 64 KiB.
  ///
  /// - Throws: `ArchiveError`, and what the sink throws.
  package func forEachPiece(_ sink: (ArraySlice<UInt8>) throws(ArchiveError) -> Void)
    throws(ArchiveError)
  {
    let next = pieces(of: 0..<count)
    while case let piece = try next(), !piece.isEmpty { try sink(piece[...]) }
  }

  /// The bytes in pieces of at most 64 KiB, one at each call, and then empty ones.
  ///
  /// - Parameter range: Which bytes.
  /// - Returns: What gives the next piece.
  func pieces(of range: Range<Int>) -> () throws(ArchiveError) -> [UInt8] {
    var position = range.lowerBound
    return { () throws(ArchiveError) -> [UInt8] in
      let end = min(range.upperBound, position + 65536)
      guard position < end else { return [] }
      let piece = try self[position..<end]
      position = end
      return piece
    }
  }
}

/// A descriptor that is closed when it is forgotten.
private final class OpenFile: Sendable {
  let descriptor: Int32

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  func read(_ range: Range<Int>) throws(ArchiveError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: range.count)
    var total = 0
    while total < range.count {
      let count = bytes.withUnsafeMutableBytes {
        pread(
          descriptor, $0.baseAddress! + total, range.count - total,
          off_t(range.lowerBound + total))
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(String(cString: strerror(errno))) }
      // It was cut meanwhile.
      guard count > 0 else { throw .truncated }
      total += count
    }
    return bytes
  }
}
