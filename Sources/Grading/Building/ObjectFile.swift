internal import Foundation

/// What an object file says of itself: its sections, and the symbols that it has in common with others.
///
/// It reads 64-bit ELF files with the least significant byte first. Whatever the bytes are, reading
/// them ends, in a time that grows with their number, with what they say or with nothing.
struct ObjectFile: Equatable, Sendable {
  struct Section: Equatable, Sendable {
    let name: String
    let kind: UInt32
  }

  /// A symbol that other object files and libraries may see or have to bring.
  struct Symbol: Equatable, Sendable {
    let name: String
    let isDefined: Bool
    /// Whether it stays inside the program that the file is linked into.
    let isHidden: Bool
    /// Whether its address is what a function gives that runs when the program starts.
    let isIndirect: Bool
  }

  private(set) var sections: [Section] = []
  /// The symbols that are not the file's own affair.
  private(set) var symbols: [Symbol] = []

  /// The largest file that is read, in bytes: a thousand times an answer's.
  private static let maximumSize: Int = 1 << 26

  /// The bytes of a file; nil where there is none, where it is too large, or where a link, a pipe or a
  /// device stands for it.
  static func bytes(of url: URL) -> [UInt8]? {
    let folder = try? Folder(url.deletingLastPathComponent().path)
    return (try? folder?.contents(of: url.lastPathComponent, atMost: maximumSize).data).map {
      [UInt8]($0)
    }
  }

  /// Reads all the bytes of a file; nil where they are no such file.
  init?(_ bytes: [UInt8]) {
    let read = bytes.withUnsafeBytes { (buffer) -> ObjectFile? in
      var reader = ELFReader(buffer)
      guard let headers = reader.headers() else { return nil }
      var file = ObjectFile()
      for header in headers.sections {
        guard let name = reader.string(header.name, in: headers.names) else { return nil }
        file.sections.append(Section(name: name, kind: header.kind))
      }
      for table in headers.sections where table.kind == ELFReader.symbolTable {
        guard let symbols = reader.symbols(of: table, in: headers.sections) else { return nil }
        file.symbols += symbols
      }
      return file
    }
    guard let read else { return nil }
    self = read
  }

  init(sections: [Section] = [], symbols: [Symbol] = []) {
    self.sections = sections
    self.symbols = symbols
  }
}

/// Reads the parts of an ELF file, and never beyond its end.
private struct ELFReader {
  struct SectionHeader {
    let name: UInt32
    let kind: UInt32
    let offset: UInt64
    let size: UInt64
    let link: UInt32
  }

  static let symbolTable: UInt32 = 2
  private static let headerSize: UInt64 = 64
  private static let symbolSize: UInt64 = 24

  private let bytes: UnsafeRawBufferPointer
  /// How many more bytes of names are read: names may share their ends, but only so many.
  private var remaining: Int

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    remaining = 8 * bytes.count
  }

  private func load<Number: FixedWidthInteger>(_ type: Number.Type, at offset: UInt64) -> Number? {
    guard offset <= UInt64(bytes.count), UInt64(bytes.count) - offset >= UInt64(type.bitWidth / 8)
    else { return nil }
    return Number(littleEndian: bytes.loadUnaligned(fromByteOffset: Int(offset), as: type))
  }

  /// The sections, and the one that holds their names.
  func headers() -> (sections: [SectionHeader], names: SectionHeader)? {
    let identity: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1]
    guard bytes.count >= Self.headerSize, bytes.prefix(6).elementsEqual(identity),
      let start = load(UInt64.self, at: 40), let size = load(UInt16.self, at: 58),
      UInt64(size) == Self.headerSize, let few = load(UInt16.self, at: 60),
      let index = load(UInt16.self, at: 62), let first = header(at: start)
    else { return nil }
    // More than fit into the file's header are counted in the first section's.
    let count = few == 0 ? first.size : UInt64(few)
    let names = index == 0xFFFF ? first.link : UInt32(index)
    guard count <= UInt64(bytes.count) / Self.headerSize, UInt64(names) < count else { return nil }
    var sections: [SectionHeader] = []
    for k in 0..<count {
      guard let section = header(at: start, k) else { return nil }
      sections.append(section)
    }
    return (sections, sections[Int(names)])
  }

  private func header(at start: UInt64, _ index: UInt64 = 0) -> SectionHeader? {
    let (offset, overflow) = start.addingReportingOverflow(index * Self.headerSize)
    guard !overflow, offset <= UInt64(bytes.count), UInt64(bytes.count) - offset >= Self.headerSize,
      let name = load(UInt32.self, at: offset), let kind = load(UInt32.self, at: offset + 4),
      let place = load(UInt64.self, at: offset + 24), let size = load(UInt64.self, at: offset + 32),
      let link = load(UInt32.self, at: offset + 40)
    else { return nil }
    return SectionHeader(name: name, kind: kind, offset: place, size: size, link: link)
  }

  /// The bytes of a section as a range of the file's.
  private func range(of section: SectionHeader) -> Range<Int>? {
    let (end, overflow) = section.offset.addingReportingOverflow(section.size)
    guard !overflow, end <= UInt64(bytes.count) else { return nil }
    return Int(section.offset)..<Int(end)
  }

  /// The text from a place in a table of names up to the next zero.
  mutating func string(_ offset: UInt32, in table: SectionHeader) -> String? {
    guard let range = range(of: table), Int(offset) <= range.count else { return nil }
    let start = range.lowerBound + Int(offset)
    var end = start
    while end < range.upperBound, bytes[end] != 0 { end += 1 }
    guard end < range.upperBound || offset == 0, end - start <= remaining else { return nil }
    remaining -= end - start
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// The symbols of a table that are not local.
  mutating func symbols(of table: SectionHeader, in sections: [SectionHeader])
    -> [ObjectFile.Symbol]?
  {
    guard let range = range(of: table), Int(table.link) < sections.count,
      range.count % Int(Self.symbolSize) == 0
    else { return nil }
    let names = sections[Int(table.link)]
    var symbols: [ObjectFile.Symbol] = []
    for offset in stride(from: range.lowerBound, to: range.upperBound, by: Int(Self.symbolSize)) {
      let place = UInt64(offset)
      guard let name = load(UInt32.self, at: place), let info = load(UInt8.self, at: place + 4),
        let other = load(UInt8.self, at: place + 5), let section = load(UInt16.self, at: place + 6)
      else { return nil }
      let isLocal = info >> 4 == 0
      if isLocal { continue }
      guard let name = string(name, in: names) else { return nil }
      symbols.append(
        ObjectFile.Symbol(
          name: name, isDefined: section != 0, isHidden: [1, 2].contains(other & 3),
          isIndirect: info & 15 == 10))
    }
    return symbols
  }
}
