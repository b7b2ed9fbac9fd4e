/// Reads ZIP archives, after PKWARE's APPNOTE 6.3: stored and deflated files, with ZIP64.
///
/// What counts is the directory at the end, as for every other program; a file's bytes are read when
/// they are asked for.
package struct ZipReader: Sendable {
  /// What the archive holds, in the order of its directory.
  package let entries: [ArchiveEntry]
  private let bytes: ArchiveBytes
  private let members: [Member]

  private struct Member: Sendable {
    var flags: Int
    var method: Int
    var checksum: UInt32
    var packed: Int
    var size: Int
    /// Where its own header is.
    var offset: Int

    /// Bits 0, 6 and 13 are of passwords (APPNOTE 4.4.4).
    var isEncrypted: Bool { flags & 0x2041 != 0 }
  }

  /// Reads the directory.
  ///
  /// - Parameters:
  ///   - bytes: The archive.
  ///   - limits: How much is read at most.
  /// - Throws: `ArchiveError`.
  package init(_ bytes: ArchiveBytes, limits: ArchiveLimits) throws(ArchiveError) {
    self.bytes = bytes
    let end = try End(bytes)
    try limits.check(entries: end.count)
    try limits.check(names: end.length)
    // Before the first file other bytes may stand, such as a program that unpacks it.
    let (start, overflow) = end.position.subtractingReportingOverflow(end.length)
    let shift = start - end.offset
    guard !overflow, start >= 0, shift >= 0 else { throw .corrupt("its directory is not there") }
    let directory = Fields(try bytes[start..<end.position])
    var (entries, members, position, total) = ([ArchiveEntry](), [Member](), 0, 0)
    while position < directory.count {
      guard try directory.number(position, 4) == 0x0201_4B50 else {
        throw .corrupt("its directory has a gap")
      }
      try limits.check(entries: entries.count + 1)
      var member = Member(
        flags: try directory.number(position + 8, 2),
        method: try directory.number(position + 10, 2),
        checksum: UInt32(try directory.number(position + 16, 4)),
        packed: try directory.number(position + 20, 4),
        size: try directory.number(position + 24, 4),
        offset: try directory.number(position + 42, 4))
      let lengths = [28, 30, 32].map { position + $0 }
      let (name, extra) = (try directory.number(lengths[0], 2), try directory.number(lengths[1], 2))
      let nameRange = position + 46..<position + 46 + name
      let extraFields = Fields(try directory.slice(nameRange.upperBound, extra))
      let path = try ZipName.decoded(
        try directory.slice(nameRange.lowerBound, name), flags: member.flags, extraFields)
      try Self.widen(&member, extraFields)
      let offset = member.offset.addingReportingOverflow(shift)
      guard !offset.overflow else { throw .corrupt("a file's place") }
      member.offset = offset.partialValue
      entries.append(
        ArchiveEntry(path: path, size: member.size, kind: try Self.kind(directory, position, path)))
      members.append(member)
      let sum = total.addingReportingOverflow(member.size)
      guard !sum.overflow else { throw .corrupt("a file's size") }
      total = sum.partialValue
      position = nameRange.upperBound + extra + (try directory.number(lengths[2], 2))
    }
    guard position == directory.count, entries.count & 0xFFFF == end.count & 0xFFFF else {
      throw .corrupt("its directory is cut")
    }
    try limits.check(inflated: total, from: bytes.count)
    self.entries = entries
    self.members = members
  }

  /// Whether all files need a password.
  package var isEncrypted: Bool {
    let files = members.indices.filter { entries[$0].kind == .file }
    return !files.isEmpty && files.allSatisfy { members[$0].isEncrypted }
  }

  /// The bytes of a file.
  ///
  /// - Parameters:
  ///   - index: Its place in `entries`.
  ///   - limit: The most bytes that it may have.
  /// - Throws: `ArchiveError`.
  /// - Returns: All of them.
  package func contents(of index: Int, atMost limit: Int) throws(ArchiveError) -> [UInt8] {
    let member = members[index]
    guard !member.isEncrypted else { throw .encrypted }
    guard member.size <= limit else {
      throw .tooMuch("\(member.size) bytes, of which at most \(limit) are read")
    }
    let header = Fields(try bytes[checked: member.offset, 30])
    guard try header.number(0, 4) == 0x0403_4B50 else { throw .corrupt("its header is not there") }
    let skip = 30 + (try header.number(26, 2)) + (try header.number(28, 2))
    let start = member.offset + skip
    var result: [UInt8] = []
    switch member.method {
    case 0:
      guard member.packed == member.size else { throw .corrupt("its length is another") }
      result = try bytes[checked: start, member.size]
    case 8:
      let end = start.addingReportingOverflow(member.packed)
      guard !end.overflow, end.partialValue <= bytes.count else { throw .truncated }
      var inflater = Inflater(bytes.pieces(of: start..<end.partialValue))
      try inflater.inflate { piece throws(ArchiveError) in
        result += piece
        guard result.count <= member.size else { throw .corrupt("its length is another") }
      }
      guard result.count == member.size else { throw .corrupt("its length is another") }
    default: throw .method(Self.methods[member.method] ?? "method \(member.method)")
    }
    guard CRC32.checksum(result) == member.checksum else {
      throw .corrupt("its checksum is another")
    }
    return result
  }

  /// APPNOTE 4.4.5.
  private static let methods: [Int: String] = [
    1: "Shrink", 6: "Implode", 9: "Deflate64", 12: "bzip2", 14: "LZMA", 93: "Zstandard", 95: "XZ",
    98: "PPMd", 99: "AES",
  ]

  private static func kind(_ directory: Fields, _ position: Int, _ path: String)
    throws(ArchiveError) -> ArchiveEntry.Kind
  {
    if path.utf8.last == UInt8(ascii: "/") { return .folder }
    // Unix and macOS keep the file's mode in the upper half of the attributes.
    guard [3, 19].contains(try directory.number(position + 5, 1)) else { return .file }
    switch try directory.number(position + 38, 4) >> 28 {
    case 0, 8: return .file
    case 4: return .folder
    default: return .other
    }
  }

  /// Takes the sizes and the place from the field of ZIP64 (APPNOTE 4.5.3), where they are too large
  /// for their own.
  private static func widen(_ member: inout Member, _ extra: Fields) throws(ArchiveError) {
    guard let wide = try extra.block(1) else { return }
    var position = 0
    for field in [\Member.size, \.packed, \.offset] where member[keyPath: field] == 0xFFFF_FFFF {
      member[keyPath: field] = try wide.number(position, 8)
      position += 8
    }
  }
}

/// The end of an archive, which says where its directory is.
private struct End {
  /// Where the directory ends.
  var position: Int
  var count: Int
  var length: Int
  var offset: Int

  /// Searches for the end among the last bytes, since a comment may follow it.
  init(_ bytes: ArchiveBytes) throws(ArchiveError) {
    let start = max(0, bytes.count - 22 - 0xFFFF)
    let tail = Fields(try bytes[start..<bytes.count])
    var found: Int?
    for place in stride(from: tail.count - 22, through: 0, by: -1) where found == nil {
      if try tail.number(place, 4) == 0x0605_4B50,
        try place + 22 + tail.number(place + 20, 2) <= tail.count
      {
        found = place
      }
    }
    guard let found else { throw .truncated }
    position = start + found
    (count, length, offset) = (
      try tail.number(found + 10, 2), try tail.number(found + 12, 4), try tail.number(found + 16, 4)
    )
    guard try tail.number(found + 4, 2) == tail.number(found + 6, 2) else { throw .partial }
    guard [count == 0xFFFF, length == 0xFFFF_FFFF, offset == 0xFFFF_FFFF].contains(true),
      position >= 20, case let locator = Fields(try bytes[checked: position - 20, 20]),
      try locator.number(0, 4) == 0x0706_4B50
    else { return }
    // ZIP64: the locator names the place of another end (APPNOTE 4.3.14 and 4.3.15).
    let place = try locator.number(8, 8)
    let wide = Fields(try bytes[checked: place, 56])
    guard try wide.number(0, 4) == 0x0606_4B50 else { throw .corrupt("its end is not there") }
    position = place
    (count, length, offset) = (
      try wide.number(32, 8), try wide.number(40, 8), try wide.number(48, 8)
    )
  }
}

/// Numbers in little-endian order, each read within bounds.
struct Fields {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bytes.count }

  /// A number that fits into `Int`.
  func number(_ position: Int, _ width: Int) throws(ArchiveError) -> Int {
    var value: UInt64 = 0
    for byte in try slice(position, width).reversed() { value = value << 8 | UInt64(byte) }
    guard let number = Int(exactly: value) else { throw .corrupt("a number is too large") }
    return number
  }

  func slice(_ position: Int, _ length: Int) throws(ArchiveError) -> [UInt8] {
    let end = position.addingReportingOverflow(length)
    guard position >= 0, length >= 0, !end.overflow, end.partialValue <= bytes.count else {
      throw .truncated
    }
    return Array(bytes[position..<end.partialValue])
  }

  /// The field with a number among the extra ones of an entry (APPNOTE 4.5.1); nil where it is not.
  func block(_ number: Int) throws(ArchiveError) -> Fields? {
    var position = 0
    while position + 4 <= count {
      let length = try self.number(position + 2, 2)
      // What writes nonsense there writes no ZIP64.
      guard position + 4 + length <= count else { return nil }
      if try self.number(position, 2) == number {
        return Fields(try slice(position + 4, length))
      }
      position += 4 + length
    }
    return nil
  }
}

extension ArchiveBytes {
  /// So many bytes from a place that an archive names.
  fileprivate subscript(checked position: Int, length: Int) -> [UInt8] {
    get throws(ArchiveError) {
      let end = position.addingReportingOverflow(length)
      guard position >= 0, !end.overflow, end.partialValue <= count else { throw .truncated }
      return try self[position..<end.partialValue]
    }
  }
}
