import Foundation
import Testing

@testable import Archives

/// Archives that Python's modules wrote, held against what Python reads in them.
@Suite struct ArchiveTests {
  static let folder: URL = FixtureTests.folder.appending(path: "archives")

  /// The lines of an `expected.tsv`: an archive's name, and its entries or `refused`.
  private static func expected(in folder: URL) throws -> [(name: String, entries: String)] {
    try String(contentsOf: folder.appending(path: "expected.tsv"), encoding: .utf8)
      .split(separator: "\n").map { line in
        let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
        return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
      }
  }

  /// What is read in an archive, written as Python's script writes it.
  private func entries(of name: String, _ bytes: ArchiveBytes) throws -> String {
    var rows: [(entry: ArchiveEntry, contents: [UInt8]?)] = []
    switch name.split(separator: ".").last {
    case "deflate":
      var (size, sum) = (0, CRC32())
      var inflater = Inflater(bytes.pieces(of: 0..<bytes.count))
      try inflater.inflate { piece throws(ArchiveError) in
        size += piece.count
        sum.add(piece)
      }
      return "\u{2}\(size)\u{2}file\u{2}\(sum.value)"
    case "zip":
      let reader = try ZipReader(bytes, limits: ArchiveLimits())
      for (index, entry) in reader.entries.enumerated() {
        let isFile = entry.kind == .file
        rows.append((entry, isFile ? try reader.contents(of: index, atMost: 1 << 20) : nil))
      }
    default:
      var reader = TarReader(limits: ArchiveLimits()) { _ in true }
      if name.hasSuffix("gz") {
        try Gzip.unpack(bytes) { piece throws(ArchiveError) in try reader.add(piece) }
      } else {
        try bytes.forEachPiece { piece throws(ArchiveError) in try reader.add(piece) }
      }
      try reader.finish()
      rows = reader.entries
    }
    return rows.map { entry, contents in
      // Python's tar module takes the slash from folders.
      let path =
        entry.kind == .folder && !name.hasSuffix("zip") && entry.path.hasSuffix("/")
        ? String(entry.path.dropLast()) : entry.path
      return [
        path.replacing("\n", with: "\\n"), "\(entry.size)", "\(entry.kind)",
        contents.map { "\(CRC32.checksum($0))" } ?? "",
      ].joined(separator: "\u{2}")
    }.joined(separator: "\u{1}")
  }

  private func bytes(_ name: String, in folder: URL = folder) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }

  /// What Python reads and this does not.
  static let refusals: [String: String] = [
    "bzip2.zip": "is packed by bzip2, which is not read; ask for a plain zip",
    "lzma.zip": "is packed by LZMA, which is not read; ask for a plain zip",
    "encrypted.zip": "has a password; ask for one without",
    "bomb.zip":
      "has more than 200 times its size in it when it is unpacked; ask for the course's files alone",
  ]

  @Test("What Python stored is read as Python reads it, or refused in one line")
  func stored() throws {
    for (name, expected) in try Self.expected(in: Self.folder) {
      guard !["xz", "bz2"].contains(name.split(separator: ".").last), name != "bomb.tar.gz" else {
        continue
      }
      let bytes = try bytes(name)
      do {
        #expect(try entries(of: name, ArchiveBytes(bytes)) == expected, "\(name)")
        #expect(Self.refusals[name] == nil, "\(name)")
      } catch let error as ArchiveError {
        #expect(Self.refusals[name] == error.description, "\(name)")
      }
    }
  }

  @Test("A file is read piece by piece as it is in memory")
  func file() throws {
    let path = Self.folder.appending(path: "work.tar.gz").path
    let descriptor = open(path, O_RDONLY)
    let memory = ArchiveBytes(try bytes("work.tar.gz"))
    let file = ArchiveBytes(closing: descriptor, count: memory.count)
    #expect(try entries(of: "work.tar.gz", file) == entries(of: "work.tar.gz", memory))
    #expect(throws: ArchiveError.truncated) { try file[0..<memory.count + 1] }
    // It was cut after it had been opened.
    let cut = ArchiveBytes(closing: open(path, O_RDONLY), count: memory.count + 10)
    #expect(throws: ArchiveError.truncated) { try cut[0..<memory.count + 10] }
  }

  @Test(
    "Random archives, damaged ones among them, are read or refused as Python does",
    .timeLimit(.minutes(15)))
  func random() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "archives-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let seed = Int.random(in: 0..<1 << 30)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", Self.folder.appending(path: "archives.py").path, "--random", folder.path,
      "\(seed)", "40",
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      print("SKIPPED: no python3 that writes archives, so none are compared with it")
      return
    }
    var (accepted, refused) = (0, 0)
    for (name, expected) in try Self.expected(in: folder) {
      let found = try? entries(of: name, ArchiveBytes(bytes(name, in: folder)))
      #expect(found ?? "refused" == expected, "\(name) of seed \(seed)")
      if found == nil { refused += 1 } else { accepted += 1 }
    }
    #expect(accepted > 120 && refused > 40, "\(accepted) \(refused)")
  }

  @Test("Whatever is damaged or cut, reading comes to an end")
  func damaged() throws {
    for name in ["deflated.zip", "zip64.zip", "names.zip", "pax.tar", "gnu.tar", "work.tar.gz"] {
      let sample = try bytes(name)
      for bytes in Mutations(of: [sample], seed: 1, count: 300) {
        _ = try? entries(of: name, ArchiveBytes(bytes))
      }
      // No archive that is cut is taken for a whole one, but for a tar without its end.
      for length in stride(from: 0, to: min(sample.count, 700), by: 7) {
        let cut = try? entries(of: name, ArchiveBytes(Array(sample[..<length])))
        #expect(cut == nil || name.hasSuffix("tar") && length % 512 == 0, "\(name) \(length)")
      }
    }
  }

  @Test("Each refusal of an archive is one line that says what to ask for")
  func sentences() {
    for (error, line) in [
      (ArchiveError.truncated, "ends too early; ask for it again"),
      (
        .corrupt("its checksum is another"),
        "is damaged (its checksum is another); ask for it again"
      ),
      (.encrypted, "has a password; ask for one without"),
      (.method("bzip2"), "is packed by bzip2, which is not read; ask for a plain zip"),
      (.partial, "is one part of several; ask for one zip"),
      (.tooMuch("more than 5 MB"), "has more than 5 MB; ask for the course's files alone"),
      (.program("xz"), "needs the program xz, which is not here; install it, or ask for a zip"),
      (.unreadable("Permission denied"), "cannot be read: Permission denied"),
    ] {
      #expect(error.description == line)
    }
  }

  @Test("Limits count work, and refuse what goes beyond them")
  func limits() throws {
    var limits = ArchiveLimits()
    limits.entries = 2
    let three = ArchiveBytes(try bytes("deflated.zip"))
    #expect(throws: ArchiveError.tooMuch("more than 2 files and folders in it")) {
      try ZipReader(three, limits: limits)
    }
    var reader = TarReader(limits: limits) { _ in true }
    #expect(throws: ArchiveError.tooMuch("more than 2 files and folders in it")) {
      try reader.add(bytes("ustar.tar")[...])
    }
    #expect(throws: ArchiveError.tooMuch("1280 bytes, of which at most 100 are read")) {
      try ZipReader(three, limits: ArchiveLimits()).contents(of: 0, atMost: 100)
    }
    limits.inflated = 1 << 20
    #expect(throws: ArchiveError.tooMuch("more than 1 MB in it when it is unpacked")) {
      try ZipReader(ArchiveBytes(bytes("bomb.zip")), limits: limits)
    }
  }
}
