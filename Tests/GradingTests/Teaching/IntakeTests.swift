import Foundation
import Testing

@testable import Grading
@testable import Instructor
@testable import Teaching

/// Which of a student's files are taken, and every sentence about it.
@Suite struct IntakeTests {
  private static let code: String = "struct LayerNormSolution {}\n"
  private static let other: String = "struct LayerNormSolution { let a = 1 }\n"

  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    /// What lies in the folder `ada`.
    let files: [String: String]
    /// The path that is taken for `LayerNorm.swift`, or for the memo; nil for none.
    var taken: String?
    var file: String = "LayerNorm.swift"
    /// What the file that is taken holds; nil for any.
    var text: String?
    var notes: [String] = []
    var unreadable: String?
    /// What else is taken.
    var also: [String: String] = [:]
    var testDescription: String { name }
  }

  /// Rows of one file whose name is another than the course's.
  private static func renamed(_ names: [String], _ text: String = code) -> [Row] {
    names.map {
      Row(
        name: $0, files: [$0: text], taken: $0, text: text,
        notes: ["took \($0) for LayerNorm.swift"])
    }
  }

  private static let forFiles: String =
    ", which is not read; ask for the .swift and .md files themselves"

  static let names: [Row] =
    [
      Row(name: "exact", files: ["LayerNorm.swift": code], taken: "LayerNorm.swift", text: code),
      Row(
        name: "deep", files: ["my work/week 1/LayerNorm.swift": code],
        taken: "my work/week 1/LayerNorm.swift"),
      // Its compiler error is what the student should read.
      Row(name: "broken", files: ["LayerNorm.swift": "struct {"], taken: "LayerNorm.swift"),
    ]
    + renamed([
      "LayerNorm (1).swift", "LayerNorm-1.swift", "LayerNorm 2.swift", "LayerNorm copy.swift",
      "LayerNorm - Copy.swift", "layernorm.swift", "LayerNorm.swift.txt", "Layer_Norm.swift",
      "work/Copy of LayerNorm.swift",
    ])
    + renamed(["answer.swift", "week1/Aufgabe.swift.txt"], "import Matrices\n" + code)
    + [
      Row(
        name: "declared in a comment", files: ["answer.swift": "// struct LayerNormSolution {}"],
        notes: ["no file of the course was found; there is answer.swift"]),
      Row(
        name: "a year that is the exercise's", files: ["ModelCensus2026 (1).swift": "// mine"],
        taken: "ModelCensus2026 (1).swift", file: "ModelCensus2026.swift",
        notes: ["took ModelCensus2026 (1).swift for ModelCensus2026.swift"]),
      Row(
        name: "memo", files: ["why_pre_norm (2).md": "# Mine"], taken: "why_pre_norm (2).md",
        file: "WhyPreNorm.md", notes: ["took why_pre_norm (2).md for WhyPreNorm.md"]),
      Row(
        name: "memo by its title", files: ["essay.md": "# Why pre-norm?\n\nBecause."],
        taken: "essay.md", file: "WhyPreNorm.md", notes: ["took essay.md for WhyPreNorm.md"]),
    ]

  static let choices: [Row] = [
    Row(
      name: "exercises first",
      files: ["LayerNorm.swift": other, "repo/Sources/Exercises/LayerNorm.swift": code],
      taken: "repo/Sources/Exercises/LayerNorm.swift", text: code,
      notes: ["took repo/Sources/Exercises/LayerNorm.swift; left out LayerNorm.swift"]),
    Row(
      name: "exact name", files: ["LayerNorm.swift": code, "LayerNorm (1).swift": other],
      taken: "LayerNorm.swift", text: code,
      notes: ["took LayerNorm.swift; left out LayerNorm (1).swift"]),
    Row(
      name: "highest number",
      files: [
        "LayerNorm (2).swift": other, "LayerNorm (10).swift": code, "LayerNorm (9).swift": "a",
      ],
      taken: "LayerNorm (10).swift", text: code,
      notes: [
        "took LayerNorm (10).swift for LayerNorm.swift; "
          + "left out LayerNorm (9).swift, LayerNorm (2).swift"
      ]),
    Row(
      name: "same twice", files: ["LayerNorm.swift": code, "old/LayerNorm.swift": code],
      taken: "LayerNorm.swift"),
    Row(
      name: "untouched", files: ["LayerNorm.swift": "STUB", "LayerNorm (1).swift": code],
      taken: "LayerNorm (1).swift", text: code,
      notes: [
        "took LayerNorm (1).swift for LayerNorm.swift; left out LayerNorm.swift (as delivered)"
      ]),
    Row(
      name: "untouched beside another name",
      files: ["Sources/Exercises/LayerNorm.swift": "STUB", "mine.swift": code],
      taken: "mine.swift",
      notes: [
        "took mine.swift for LayerNorm.swift; "
          + "left out Sources/Exercises/LayerNorm.swift (as delivered)"
      ]),
    Row(name: "only untouched", files: ["LayerNorm.swift": "STUB"], taken: "LayerNorm.swift"),
    Row(
      name: "the course's own files",
      files: [
        "Package.swift": "", "Sources/Layers/LayerNorm.swift": "public struct LayerNorm {}",
        "Sources/Reference/LayerNorm.swift": code, "Tests/LayerNorm.swift": code,
        "Problems/layer_norm/LayerNorm.swift": "protocol P {}",
        "Problems/layer_norm/Stub.swift.txt": code,
      ],
      notes: [
        "no file of the course was found; there is Package.swift, "
          + "Problems/layer_norm/LayerNorm.swift, Problems/layer_norm/Stub.swift.txt, "
          + "Sources/Layers/LayerNorm.swift, Sources/Reference/LayerNorm.swift and 1 more"
      ]),
    Row(
      name: "work in a problem's folder",
      files: ["Problems/layer_norm/LayerNormSolution.swift": code],
      taken: "Problems/layer_norm/LayerNormSolution.swift",
      notes: ["took Problems/layer_norm/LayerNormSolution.swift for LayerNorm.swift"]),
    Row(
      name: "what systems leave",
      files: [
        ".git/LayerNorm.swift": code, ".build/LayerNorm.swift": code,
        "__MACOSX/LayerNorm.swift": code, "._LayerNorm.swift": code,
      ], notes: ["nothing was handed in: there is no file"]),
    Row(name: "empty", files: ["empty/": ""], notes: ["nothing was handed in: there is no file"]),
    Row(
      name: "too large",
      files: ["LayerNorm.swift": String(repeating: " ", count: 1_048_577)],
      unreadable: "LayerNorm.swift: the file has 1048577 bytes; at most 1048576 are read"),
    Row(
      name: "nothing but links", files: ["LayerNorm.swift": "-> /etc/passwd"],
      unreadable: "not followed, since they are links or devices: LayerNorm.swift; "
        + "ask for the files themselves"),
    Row(
      name: "no text", files: ["LayerNorm.swift": "#FFFE6900"], taken: "LayerNorm.swift",
      unreadable: "LayerNorm.swift is not UTF-8 text; ask for it saved as UTF-8"),
    Row(
      name: "no text beside text",
      files: ["LayerNorm.swift": code, "RMSNorm.swift": "#FFFE6900", "Attention.swift": "#FF"],
      taken: "LayerNorm.swift",
      notes: [
        "RMSNorm.swift is not UTF-8 text; ask for it saved as UTF-8",
        "Attention.swift is not UTF-8 text; ask for it saved as UTF-8",
      ], also: ["RMSNorm.swift": "RMSNorm.swift", "Attention.swift": "Attention.swift"]),
    Row(
      name: "links",
      files: ["LayerNorm.swift": "-> /etc/passwd", "all": "-> /", "RMSNorm.md": "# x"],
      notes: [
        "not followed, since they are links or devices: LayerNorm.swift, all; "
          + "ask for the files themselves",
        "no file of the course was found; there is RMSNorm.md",
      ]),
  ]

  private static let inRepository: String = "repo/Sources/Exercises/LayerNorm.swift"

  static let archives: [Row] =
    [
      "deflated.zip", "stored.zip", "descriptors.zip", "zip64.zip", "comment.zip",
      "ustar.tar", "gnu.tar", "pax.tar", "work.tar.gz", "inner.zip",
    ].map {
      Row(
        name: $0, files: ["work": "@" + $0],
        taken: $0 == "inner.zip"
          ? "work/work/inner.zip/\(inRepository)" : "work/\(inRepository)")
    }
    + [
      Row(
        name: "exercises first, in an archive too",
        files: ["work.zip": "@stored.zip", "LayerNorm (1).swift": code, "LayerNorm.swift": other],
        taken: "work.zip/\(inRepository)",
        notes: [
          "took work.zip/\(inRepository); left out LayerNorm.swift, LayerNorm (1).swift"
        ]),
      Row(
        name: "a program before a zip", files: ["work.zip": "@prefixed.zip"],
        taken: "work.zip/\(inRepository)"),
      Row(
        name: "no zip", files: ["work.zip": "hello"],
        unreadable: "work.zip is no archive, whatever its name says; ask for it again"),
      Row(
        name: "nothing in a zip", files: ["work.zip": ""],
        unreadable: "work.zip is empty; ask for it again"),
      Row(
        name: "hostile names", files: ["work.zip": "@hostile.zip"],
        taken: "work.zip/../../LayerNorm.swift",
        also: ["RMSNorm.swift": "work.zip//etc/RMSNorm.swift"]),
      Row(
        name: "twins", files: ["work.zip": "@twins.zip"], taken: "work.zip/LayerNorm.swift",
        notes: [
          "took work.zip/LayerNorm.swift; left out work.zip/LayerNorm.swift, "
            + "work.zip/layernorm.swift"
        ]),
      Row(
        name: "a link in an archive", files: ["work.zip": "@link.zip"],
        unreadable: "not followed, since they are links or devices: work.zip/LayerNorm.swift; "
          + "ask for the files themselves"),
      Row(
        name: "an empty archive", files: ["work.zip": "@empty.zip"],
        notes: ["nothing was handed in: there is no file"]),
      Row(
        name: "too deep", files: ["work.zip": "@deep.zip"],
        unreadable: "work.zip/a.zip/b.zip is an archive in an archive's archive; ask for one zip"),
      Row(
        name: "a bomb", files: ["work.zip": "@bomb.zip"],
        unreadable: "work.zip has more than 200 times its size in it when it is unpacked; "
          + "ask for the course's files alone"),
      Row(
        name: "a bomb of tar", files: ["work.tgz": "@bomb.tar.gz"],
        unreadable: "work.tgz has more than 200 times its size in it when it is unpacked; "
          + "ask for the course's files alone"),
      Row(
        name: "a bomb beside work", files: ["work.tgz": "@bomb.tar.gz", "LayerNorm.swift": code],
        taken: "LayerNorm.swift",
        notes: [
          "work.tgz has more than 200 times its size in it when it is unpacked; "
            + "ask for the course's files alone"
        ]),
      Row(
        name: "cut", files: ["work.zip": "PK\u{3}\u{4}aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"],
        unreadable: "work.zip ends too early; ask for it again"),
      Row(
        name: "a password", files: ["work.zip": "@encrypted.zip"],
        unreadable: "work.zip has a password; ask for one without"),
      Row(
        name: "another method", files: ["work.zip": "@bzip2.zip"],
        unreadable:
          "work.zip/\(inRepository) is packed by bzip2, which is not read; ask for a plain zip"),
      Row(
        name: "rar", files: ["work.zip": "Rar!\u{1A}\u{7}\u{1}"],
        unreadable: "work.zip is a RAR archive, which is not read; ask for a zip"),
      Row(
        name: "7z", files: ["work": "#377ABCAF271C"],
        unreadable: "work is a 7z archive, which is not read; ask for a zip"),
      Row(
        name: "pdf", files: ["memo.pdf": "%PDF-1.7"],
        unreadable: "memo.pdf is a PDF\(forFiles)"),
      Row(
        name: "word", files: ["WhyPreNorm.docx": "@word.zip"],
        unreadable: "WhyPreNorm.docx is a Word document\(forFiles)"),
      Row(
        name: "word beside work", files: ["WhyPreNorm.docx": "@word.zip", "LayerNorm.swift": code],
        taken: "LayerNorm.swift", notes: ["not read, since it is no text or zip: WhyPreNorm.docx"]),
    ]

  @Test(
    "Of what a student handed in, the right file is taken, and what is not plain is said",
    arguments: names + choices + archives)
  func row(_ row: Row) throws {
    let stub = try ClassFixture.start("layer_norm")
    var files: [String: String] = ["ada/": ""]
    for (path, text) in row.files { files["ada/" + path] = text == "STUB" ? stub : text }
    let fixture = try ClassFixture(files)
    let (staged, texts) = try fixture.stage("ada")
    #expect(staged.taken == row.also.merging(row.taken.map { [row.file: $0] } ?? [:]) { $1 })
    #expect(staged.notes == row.notes)
    #expect(staged.unreadable == row.unreadable)
    if let text = row.text { #expect(texts[row.file] == text) }
  }

  @Test("What other programs unpack is read where they are, and named where they are not")
  func outside() throws {
    for (name, program) in [("work.tar.xz", "xz"), ("work.tar.bz2", "bzip2")] {
      let fixture = try ClassFixture(["ada/\(name)": "@\(name)"])
      let staged = try fixture.stage("ada").staged
      if staged.unreadable?.contains("needs the program") == true {
        #expect(
          staged.unreadable == "\(name) needs the program \(program), which is not here; "
            + "install it, or ask for a zip")
        print("SKIPPED: \(program) is not here")
      } else {
        #expect(staged == Staged(taken: ["LayerNorm.swift": "\(name)/\(Self.inRepository)"]))
      }
    }
  }

  @Test("A file with a second name is not read: it may be somebody else's")
  func hardLink() throws {
    let fixture = try ClassFixture(["secret.swift": Self.code, "ada/notes.txt": "x"])
    let place = fixture.folder.path
    try #require(link(place + "/secret.swift", place + "/ada/LayerNorm.swift") == 0)
    #expect(
      try fixture.stage("ada").staged
        == Staged(
          unreadable: "LayerNorm.swift: this is a hard link to a file that has another name too; "
            + "put a copy here"))
  }

  @Test("Pipes, endless depth and names of any bytes end nothing but themselves")
  func odd() throws {
    let fixture = try ClassFixture(["ada/LayerNorm.swift": Self.code])
    let place = fixture.folder.path + "/ada"
    try #require(mkfifo(place + "/pipe.zip", 0o600) == 0)
    var deep = place
    for _ in 0..<20 {
      deep += "/d"
      try #require(mkdir(deep, 0o700) == 0)
    }
    try #require(symlink("..", place + "/up") == 0)
    for name in ["new\nline", "\u{1B}[31m", String(repeating: "x", count: 255), "-rf", "a:b"] {
      _ = FileManager.default.createFile(
        atPath: place + "/" + name, contents: Data("x".utf8))
    }
    let bad: [CChar] = Array((place + "/").utf8CString.dropLast()) + [-1, -2, 0]
    let file = open(bad, O_CREAT | O_WRONLY, 0o600)
    try #require(file >= 0)
    close(file)
    let (staged, files) = try fixture.stage("ada")
    #expect(files == ["LayerNorm.swift": Self.code])
    #expect(
      staged.notes == [
        String(repeating: "d/", count: 16) + "d lies more than 16 folders deep: not looked into"
      ])
  }

  @Test("Hundreds of folders, each with a file, need no more descriptors than a few")
  func manyFolders() throws {
    let fixture = try ClassFixture(["ada/LayerNorm.swift": Self.code])
    for number in 0..<1500 { try fixture.write("x", to: "ada/f\(number)/a.dat") }
    let staged = try fixture.stage("ada").staged
    #expect(staged.taken == ["LayerNorm.swift": "LayerNorm.swift"])
    #expect(staged.notes == [])
  }

  @Test("Names in archives reach no terminal as they are")
  func hostileNames() throws {
    var archive = ZipArchive()
    let long = String(repeating: "y", count: 60_000)
    for name in ["\u{1B}[31mred.txt", "new\nline.txt", "nul\0.txt", "/abs", "..", long] {
      try archive.add(name, Data("x".utf8), isExecutable: false)
    }
    let fixture = try ClassFixture()
    try archive.data.write(to: fixture.folder.appending(path: "ada.zip"))
    #expect(
      try fixture.stage("ada").staged.notes == [
        "no file of the course was found; there is ada.zip/\u{FFFD}[31mred.txt, "
          + "ada.zip/new\u{FFFD}line.txt, ada.zip/nul\u{FFFD}.txt, ada.zip//abs, "
          + "ada.zip/\(String(repeating: "y", count: 106)) (cut)"
      ])
  }

  @Test("More notes than a person reads are cut, and counted")
  func manyNotes() throws {
    var files = ["ada/LayerNorm.swift": Self.code]
    for number in 100..<180 { files["ada/\(number).zip"] = "PK\u{3}\u{4}" }
    let notes = try ClassFixture(files).stage("ada").staged.notes
    #expect(notes.count == 33)
    #expect(notes.first == "100.zip ends too early; ask for it again")
    #expect(notes.last == "only the first 32 archives were opened")
  }
}
