/// Reads gzip files (RFC 1952).
package enum Gzip {
  /// Unpacks all members of a file, one after the other.
  ///
  /// What follows the last member is passed over, as `gzip` does.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - sink: Takes what comes out, at most 64 KiB at a time; what it throws ends the work.
  /// - Throws: `ArchiveError`.
  package static func unpack(
    _ bytes: ArchiveBytes, _ sink: (ArraySlice<UInt8>) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    var inflater = Inflater(bytes.pieces(of: 0..<bytes.count))
    guard try header(&inflater) else { throw .corrupt("no gzip header") }
    repeat {
      var (sum, size) = (CRC32(), 0)
      try inflater.inflate { piece throws(ArchiveError) in
        sum.add(piece)
        size += piece.count
        try sink(piece)
      }
      guard try number(&inflater, bytes: 4) == Int(sum.value) else {
        throw .corrupt("its checksum is another")
      }
      guard try number(&inflater, bytes: 4) == size & 0xFFFF_FFFF else {
        throw .corrupt("its length is another")
      }
    } while try header(&inflater)
  }

  /// Steps over the header of a member; false where none begins.
  private static func header(_ inflater: inout Inflater) throws(ArchiveError) -> Bool {
    guard try inflater.byte() == 0x1F, try inflater.byte() == 0x8B else { return false }
    guard try inflater.byte() == 8 else { throw .corrupt("an unknown gzip method") }
    let flags = try number(&inflater, bytes: 1)
    guard flags & 0xE0 == 0 else { throw .corrupt("unknown gzip flags") }
    _ = try number(&inflater, bytes: 6)
    if flags & 4 > 0 {
      for _ in 0..<(try number(&inflater, bytes: 2)) { _ = try number(&inflater, bytes: 1) }
    }
    // The name, and the comment.
    for flag in [8, 16] where flags & flag > 0 {
      while try number(&inflater, bytes: 1) != 0 {}
    }
    if flags & 2 > 0 { _ = try number(&inflater, bytes: 2) }
    return true
  }

  private static func number(_ inflater: inout Inflater, bytes: Int) throws(ArchiveError) -> Int {
    var value = 0
    for index in 0..<bytes {
      guard let byte = try inflater.byte() else { throw .truncated }
      value |= Int(byte) << (8 * index)
    }
    return value
  }
}
