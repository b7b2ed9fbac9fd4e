internal import Archives
internal import Foundation

/// What a file is by its first bytes, whatever its name says.
enum FileKind: Equatable {
  case zip
  case tar
  case gzip
  /// An archive that another program unpacks; its name.
  case packed(by: String)
  /// Something that is not read; what it is, and what to ask for.
  case unread(String)
  /// Anything else, text above all.
  case other

  /// How many of the first bytes tell.
  static let length: Int = 512

  /// The first bytes of the kinds that are known by them.
  private static let beginnings: [(bytes: [UInt8], kind: FileKind)] = [
    (Array("PK\u{3}\u{4}".utf8), .zip), (Array("PK\u{5}\u{6}".utf8), .zip),
    (Array("PK\u{7}\u{8}".utf8), .zip), ([0x1F, 0x8B], .gzip),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], .packed(by: "xz")),
    (Array("BZh".utf8), .packed(by: "bzip2")),
    ([0x28, 0xB5, 0x2F, 0xFD], .unread("a Zstandard archive" + forZip)),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .unread("a 7z archive" + forZip)),
    (Array("Rar!\u{1A}\u{7}".utf8), .unread("a RAR archive" + forZip)),
    (Array("%PDF".utf8), .unread("a PDF" + forFiles)),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .unread("an old Word document" + forFiles)),
    (Array("{\\rtf".utf8), .unread("an RTF document" + forFiles)),
    ([0x89, 0x50, 0x4E, 0x47], .unread("a picture" + forFiles)),
    ([0xFF, 0xD8, 0xFF], .unread("a picture" + forFiles)),
  ]

  private static let forZip: String = ", which is not read; ask for a zip"
  private static let forFiles: String =
    ", which is not read; ask for the .swift and .md files themselves"

  /// Tells the kind of a file.
  ///
  /// - Parameter start: Its first bytes, `length` of them where it has as many.
  init(_ start: [UInt8]) {
    self =
      Self.beginnings.first { start.starts(with: $0.bytes) }?.kind
      ?? (TarReader.begins(start) ? .tar : .other)
  }

  /// Whether there are files in it that are read.
  var isArchive: Bool {
    switch self {
    case .zip, .tar, .gzip, .packed: true
    case .unread, .other: false
    }
  }

  /// The documents that are ZIP archives, by a file that all of them have.
  static func document(with entries: [ArchiveEntry]) -> FileKind? {
    for entry in entries.prefix(40) {
      if entry.path.hasPrefix("word/") { return .unread("a Word document" + forFiles) }
      if entry.path.hasPrefix("xl/") { return .unread("an Excel workbook" + forFiles) }
      if entry.path.hasPrefix("ppt/") { return .unread("a PowerPoint document" + forFiles) }
      if entry.path == "mimetype" { return .unread("an OpenDocument text" + forFiles) }
      if entry.path == "Index/Document.iwa" { return .unread("a Pages document" + forFiles) }
    }
    return nil
  }

  /// What a file in an archive is by its ending, where that is a document's; nil for any other.
  static func document(named name: String) -> String? {
    switch name.split(separator: ".").last?.lowercased() {
    case "doc", "docx": "a Word document" + forFiles
    case "odt": "an OpenDocument text" + forFiles
    case "pages": "a Pages document" + forFiles
    case "pdf": "a PDF" + forFiles
    case "rtf": "an RTF document" + forFiles
    default: nil
    }
  }

  /// The endings of archives, those that are not read among them.
  private static let endings: Set = [
    "zip", "tar", "gz", "tgz", "xz", "txz", "bz2", "tbz", "tbz2", "zst", "7z", "rar",
  ]

  /// A file's name without the endings of an archive; nil where it has none.
  static func stem(ofArchive name: String) -> String? {
    var parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, endings.contains(parts.removeLast().lowercased()) else { return nil }
    if parts.count > 1, parts.last?.lowercased() == "tar" { parts.removeLast() }
    return parts.joined(separator: ".")
  }
}
