/// Reads tar archives as they arrive, piece by piece: those of POSIX (ustar and pax), of GNU, and old
/// ones.
///
/// It keeps the bytes of the files that are wanted, and nothing else.
package struct TarReader {
  /// What the archive holds, in its order, with the bytes of wanted files.
  package private(set) var entries: [(entry: ArchiveEntry, contents: [UInt8]?)] = []
  private let limits: ArchiveLimits
  private let isWanted: (ArchiveEntry) -> Bool

  /// What the next bytes are.
  private enum Part {
    case header
    /// More headers of a file with holes, of GNU's old form.
    case sparseHeader
    /// The bytes of a file, or what they are padded with.
    case contents
    /// A name, or a list of attributes, for the next header.
    case attribute(kind: UInt8)
    /// What follows the end.
    case rest
  }

  private var part: Part = .header
  private var block: [UInt8] = []
  /// The bytes of the current file or attribute that are still to come, and their padding.
  private var left: Int = 0
  private var padding: Int = 0
  /// The file to which the current bytes belong.
  private var current: ArchiveEntry?
  private var kept: [UInt8] = []
  private var isKept: Bool = false
  private var next = Attributes()
  /// The bytes of all paths.
  private var names: Int = 0

  private struct Attributes {
    var path: String?
    var size: Int?
    /// Whether the bytes are a map of holes and what is between them.
    var isSparse: Bool = false
  }

  /// Begins.
  ///
  /// - Parameters:
  ///   - limits: How much is read at most.
  ///   - isWanted: Whether the bytes of a file are kept, which may be too many.
  package init(limits: ArchiveLimits, isWanted: @escaping (ArchiveEntry) -> Bool) {
    self.limits = limits
    self.isWanted = isWanted
  }

  /// Whether bytes begin as a tar archive does: with a header whose checksum is right.
  package static func begins(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 512 && hasChecksum(Array(bytes[..<512]))
  }

  /// Reads on.
  ///
  /// - Throws: `ArchiveError`.
  package mutating func add(_ bytes: ArraySlice<UInt8>) throws(ArchiveError) {
    var rest = bytes
    while !rest.isEmpty {
      switch part {
      case .rest: return
      case .header, .sparseHeader:
        let piece = rest.prefix(512 - block.count)
        block += piece
        rest = rest.dropFirst(piece.count)
        guard block.count == 512 else { return }
        defer { block = [] }
        if case .sparseHeader = part {
          if block[504] == 0 { begin(.contents) }
        } else {
          try readHeader()
        }
      case .contents, .attribute:
        let piece = rest.prefix(left)
        if isKept { kept += piece }
        left -= piece.count
        rest = rest.dropFirst(piece.count)
        let skipped = left == 0 ? min(padding, rest.count) : 0
        padding -= skipped
        rest = rest.dropFirst(skipped)
        if left == 0, padding == 0 { try finishPart() }
      }
    }
  }

  /// Ends.
  ///
  /// - Throws: `ArchiveError.truncated` when more should follow.
  package mutating func finish() throws(ArchiveError) {
    switch part {
    case .rest: return
    case .header where block.isEmpty: return
    // The last file's padding may be missing.
    case .contents where left == 0: try finishPart()
    default: throw .truncated
    }
  }

  private mutating func begin(_ part: Part) {
    self.part = part
    kept = []
  }

  private mutating func finishPart() throws(ArchiveError) {
    switch part {
    case .attribute(let kind): try readAttributes(kind)
    default:
      if let current { entries.append((current, isKept ? kept : nil)) }
      current = nil
    }
    begin(.header)
  }

  private mutating func readHeader() throws(ArchiveError) {
    // A block of zeros ends the archive.
    if block.allSatisfy({ $0 == 0 }) {
      part = .rest
      return
    }
    guard Self.hasChecksum(block) else { throw .corrupt("a header's checksum is another") }
    let kind = block[156]
    // What pax says of the next file holds for no attribute between.
    var size = try number(124..<136)
    if let stated = next.size, !Self.isAttribute(kind) { size = stated }
    let isFile = [0, UInt8(ascii: "0"), UInt8(ascii: "7")].contains(kind)
    let isSparse = kind == UInt8(ascii: "S")
    // Links, devices and folders have no bytes, whatever size they say.
    let hasBytes = !(UInt8(ascii: "1")...UInt8(ascii: "6")).contains(kind)
    left = hasBytes ? size : 0
    padding = (512 - left % 512) % 512
    guard Self.isAttribute(kind) else {
      let path = next.path ?? headerPath()
      let isFolder = kind == UInt8(ascii: "5") || isFile && path.utf8.last == UInt8(ascii: "/")
      let entry = ArchiveEntry(
        path: path, size: size,
        kind: isFolder ? .folder : isFile && !next.isSparse ? .file : .other)
      next = Attributes()
      names += path.utf8.count
      try limits.check(entries: entries.count + 1)
      try limits.check(names: names)
      isKept = entry.kind == .file && isWanted(entry)
      current = entry
      begin(isSparse && block[482] != 0 ? .sparseHeader : .contents)
      if case .contents = part, left == 0 { try finishPart() }
      return
    }
    guard size <= ArchiveLimits.nameLength else { throw .tooMuch("a name of \(size) bytes in it") }
    isKept = true
    begin(.attribute(kind: kind))
    if left == 0 { try finishPart() }
  }

  /// Whether a header only says something of the next one: GNU's long names, and lists of pax.
  private static func isAttribute(_ kind: UInt8) -> Bool {
    [UInt8(ascii: "L"), UInt8(ascii: "K"), UInt8(ascii: "x"), UInt8(ascii: "g")].contains(kind)
  }

  private mutating func readAttributes(_ kind: UInt8) throws(ArchiveError) {
    switch kind {
    case UInt8(ascii: "L"): next.path = Self.text(kept[...])
    case UInt8(ascii: "x"): try readRecords()
    // Long targets of links, and what holds for all files, which is never a name.
    default: break
    }
  }

  /// Reads the records of pax, each a length, a space, `key=value`, and a line feed (POSIX, pax).
  private mutating func readRecords() throws(ArchiveError) {
    var rest = kept[...]
    while let first = rest.first, first != 0 {
      guard let space = rest.prefix(20).firstIndex(of: UInt8(ascii: " ")),
        let length = Int(String(decoding: rest[..<space], as: UTF8.self)),
        length > space - rest.startIndex, length <= rest.count
      else { throw .corrupt("a list of attributes") }
      let record = rest[(space + 1)..<(rest.startIndex + length)]
      rest = rest.dropFirst(length)
      guard record.last == UInt8(ascii: "\n"), let equals = record.firstIndex(of: UInt8(ascii: "="))
      else { throw .corrupt("a list of attributes") }
      let key = String(decoding: record[..<equals], as: UTF8.self)
      let value = record[(equals + 1)...].dropLast()
      switch key {
      case "path": next.path = Self.text(value)
      case "size":
        guard let size = Int(String(decoding: value, as: UTF8.self)), size >= 0 else {
          throw .corrupt("a file's size")
        }
        next.size = size
      case "GNU.sparse.name":
        next.path = Self.text(value)
        next.isSparse = true
      default: if key.hasPrefix("GNU.sparse.") { next.isSparse = true }
      }
    }
  }

  /// The name in the header: that of POSIX may be in two parts.
  private func headerPath() -> String {
    let name = Self.text(block[..<100])
    // "ustar" and a zero is POSIX; GNU writes two spaces, and uses the second part for times.
    guard block[257..<263].elementsEqual(Array("ustar\0".utf8)), block[345] != 0 else {
      return name
    }
    return Self.text(block[345..<500]) + "/" + name
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }

  /// A number: in octal digits, or, where the first bit is set, in bytes, the first one first (GNU).
  private func number(_ range: Range<Int>) throws(ArchiveError) -> Int {
    let field = block[range]
    if field.first == 0x80 {
      var value = 0
      for byte in field.dropFirst() {
        guard value < Int.max >> 9 else { throw .corrupt("a file's size") }
        value = value << 8 | Int(byte)
      }
      return value
    }
    let digits = field.drop { $0 == UInt8(ascii: " ") }.prefix {
      $0 != 0 && $0 != UInt8(ascii: " ")
    }
    guard let value = digits.isEmpty ? 0 : Int(String(decoding: digits, as: UTF8.self), radix: 8),
      value >= 0
    else { throw .corrupt("a file's size") }
    return value
  }

  /// Whether the sum of a header's bytes is the one that it says, its own digits taken for spaces; some
  /// programs took bytes for signed.
  private static func hasChecksum(_ header: [UInt8]) -> Bool {
    let field = header[148..<156]
    let digits = field.drop { $0 == UInt8(ascii: " ") }.prefix {
      (UInt8(ascii: "0")...UInt8(ascii: "7")).contains($0)
    }
    guard let sum = Int(String(decoding: digits, as: UTF8.self), radix: 8) else { return false }
    let other = header[..<148] + header[156...]
    return sum == other.reduce(8 * 32) { $0 + Int($1) }
      || sum == other.reduce(8 * 32) { $0 + Int(Int8(bitPattern: $1)) }
  }
}
