import Foundation
import Testing

@testable import Grading
@testable import Instructor
@testable import Teaching

/// Who is in a class, by what lies in its folder.
@Suite struct ClassRollTests {
  struct Name: Sendable, CustomTestStringConvertible {
    let name: String
    var person: String?
    var canvas: String?
    var moodle: String?
    var file: String = ""
    var number: Int = 0
    var attachment: Int = 0
    var isTyped: Bool = false
    var testDescription: String { name }
  }

  static let downloads: [Name] = [
    Name(
      name: "doejane_12345_67890_LayerNorm-1.swift", person: "doejane", canvas: "12345",
      file: "LayerNorm.swift", number: 1, attachment: 67890),
    Name(
      name: "doejane_LATE_12345_67890_LayerNorm.swift", person: "doejane", canvas: "12345",
      file: "LayerNorm.swift", attachment: 67890),
    Name(
      name: "doe_jane_12_34_Layer_Norm (1).swift", person: "doe_jane", canvas: "12",
      file: "Layer_Norm (1).swift", attachment: 34),
    Name(
      name: "doejane_1_2_work-12.tar.gz", person: "doejane", canvas: "1", file: "work.tar.gz",
      number: 12, attachment: 2),
    Name(
      name: "doejane_1_2_pre-norm.md", person: "doejane", canvas: "1", file: "pre-norm.md",
      attachment: 2),
    Name(
      name: "doejane_12345_text.html", person: "doejane", canvas: "12345", file: "text.html",
      isTyped: true),
    Name(
      name: "anon_x9Y2z_67890_LayerNorm.swift", person: "anon_x9Y2z", file: "LayerNorm.swift",
      attachment: 67890),
    Name(name: "Jane Doe_4711_assignsubmission_file_", person: "Jane Doe", moodle: "4711"),
    Name(name: "Jane Doe_4711_assignsubmission_file", person: "Jane Doe", moodle: "4711"),
    Name(
      name: "Jane Doe_4711_assignsubmission_file_Layer_Norm.swift", person: "Jane Doe",
      moodle: "4711", file: "Layer_Norm.swift"),
    Name(
      name: "Jane_Doe_4711_assignsubmission_onlinetext_onlinetext.html", person: "Jane_Doe",
      moodle: "4711", file: "onlinetext.html", isTyped: true),
    Name(name: "LayerNorm_1_final.swift"), Name(name: "doejane_12345_LayerNorm.swift"),
    Name(name: "_1_2_x.swift"), Name(name: "_assignsubmission_file_"), Name(name: "ada"),
    Name(name: "a_1_2_"), Name(name: ""),
  ]

  @Test("Canvas' and Moodle's names tell whose a file is", arguments: downloads)
  func download(_ row: Name) {
    let found = DownloadName(row.name)
    #expect(found?.person == row.person)
    #expect(found?.canvasID == row.canvas)
    #expect(found?.moodleID == row.moodle)
    #expect((found?.fileName ?? "") == row.file)
    #expect((found?.revision.number ?? 0) == row.number)
    #expect((found?.revision.attachment ?? 0) == row.attachment)
    #expect((found?.isTyped ?? false) == row.isTyped)
  }

  private static let code: String = "struct LayerNormSolution {}\n"

  @Test("Canvas' flat download is one hand-in for each person, and the last submission counts")
  func canvas() throws {
    let fixture = try ClassFixture([
      "doejane_12_100_LayerNorm.swift": "first", "doejane_LATE_12_101_LayerNorm-1.swift": "second",
      "doejane_12_99_RMSNorm.swift": "other", "doejane_12_text.html": "hello",
      "doejane_13_102_LayerNorm.swift": "of another", "roeann_14_103_work.zip": "@deflated.zip",
      "roeann_14_90_LayerNorm.swift": "older",
    ])
    let roll = try fixture.intake.roll()
    #expect(
      roll.handIns.map(\.student) == [
        Student(key: "doejane-12", name: "doejane", canvasID: "12"),
        Student(key: "doejane-13", name: "doejane", canvasID: "13"),
        Student(key: "roeann-14", name: "roeann", canvasID: "14"),
      ])
    #expect(roll.notes == [])
    let (staged, files) = try fixture.stage("doejane-12")
    #expect(files == ["LayerNorm.swift": "second", "RMSNorm.swift": "other"])
    #expect(
      staged.notes == [
        "took doejane_LATE_12_101_LayerNorm-1.swift; left out doejane_12_100_LayerNorm.swift",
        "doejane_12_text.html is what was typed into a field, and is not graded",
      ])
    let ann = try fixture.stage("roeann-14").staged
    #expect(
      ann.taken == [
        "LayerNorm.swift": "roeann_14_103_work.zip/repo/Sources/Exercises/LayerNorm.swift"
      ])
    #expect(
      ann.notes == [
        "took roeann_14_103_work.zip/repo/Sources/Exercises/LayerNorm.swift; "
          + "left out roeann_14_90_LayerNorm.swift"
      ])
  }

  @Test("Moodle's download is read as folders, flat, and as the zip that it is")
  func moodle() throws {
    let folders = [
      "Jane Doe_4711_assignsubmission_file_/work.zip": "@deflated.zip",
      "Jane Doe_4711_assignsubmission_onlinetext_/onlinetext.html": "hello",
      "Jörg Groß_4712_assignsubmission_file_/LayerNorm.swift": Self.code,
    ]
    let students = [
      Student(key: "Jane_Doe-4711", name: "Jane Doe", moodleID: "4711"),
      Student(key: "Jorg_Gross-4712", name: "Jörg Groß", moodleID: "4712"),
    ]
    let fixture = try ClassFixture(folders)
    #expect(try fixture.intake.handIns().map(\.student) == students)
    let jane = try fixture.stage("Jane_Doe-4711").staged
    #expect(jane.taken == ["LayerNorm.swift": "work.zip/repo/Sources/Exercises/LayerNorm.swift"])
    #expect(
      jane.notes == [
        "Jane Doe_4711_assignsubmission_onlinetext_ is what was typed into a field, and is not graded"
      ])
    let flat = try ClassFixture([
      "Jane Doe_4711_assignsubmission_file_LayerNorm.swift": Self.code,
      "Jörg Groß_4712_assignsubmission_file_Layer_Norm.swift": Self.code,
    ])
    #expect(try flat.intake.handIns().map(\.student) == students)
    #expect(
      try flat.stage("Jorg_Gross-4712").staged.notes == [
        "took Jörg Groß_4712_assignsubmission_file_Layer_Norm.swift for LayerNorm.swift"
      ])
    // The zip itself, the folder that holds nothing else, and the folder that it was unpacked into.
    let zipped = try ClassFixture()
    var archive = ZipArchive()
    let inner = try Data(contentsOf: ArchiveTests.folder.appending(path: "deflated.zip"))
    for (name, data) in [
      ("class/Jane Doe_4711_assignsubmission_file_/work.zip", inner),
      ("class/Jörg Groß_4712_assignsubmission_file_LayerNorm.swift", Data(Self.code.utf8)),
    ] {
      try archive.add(name, data, isExecutable: false)
    }
    let file = zipped.folder.appending(path: "class.zip")
    try archive.data.write(to: file)
    #expect(try Intake(folder: file).handIns() == zipped.intake.handIns())
    #expect(try zipped.intake.handIns().map(\.student) == students)
    #expect(
      try zipped.stage("Jane_Doe-4711").staged
        == Staged(
          taken: ["LayerNorm.swift": "work.zip/repo/Sources/Exercises/LayerNorm.swift"]))
    #expect(try zipped.stage("Jorg_Gross-4712").files == ["LayerNorm.swift": Self.code])
    let below = try ClassFixture(
      Dictionary(uniqueKeysWithValues: folders.map { ("download/" + $0.key, $0.value) }))
    #expect(try below.intake.handIns().map(\.student) == students)
  }

  @Test("Folders and archives of any name get distinct and safe keys, whatever else is there")
  func keys() throws {
    let fixture = try ClassFixture([
      "ada/a.txt": "x", "Ada/a.txt": "x", "Jane Doe/a.txt": "x", "Jane_Doe/a.txt": "x",
      "bob.zip": "@deflated.zip", "eve.tar.gz": "@work.tar.gz", "mallory.rar": "Rar!\u{1A}\u{7}",
      "-rf/a.txt": "x", "李雷/a.txt": "x", "new\nline/a.txt": "x", ".hidden/a.txt": "x",
      "renamed": "@deflated.zip", "roster.csv": "name", "LayerNorm.swift": Self.code,
      "zed": "-> /etc", "team_1_2_x/a.txt": "x", "O\u{308}sten/LayerNorm.swift": Self.code,
    ])
    let roll = try fixture.intake.roll()
    #expect(
      roll.handIns.map(\.student.key) == [
        "Ada-b53dc188", "Jane_Doe", "Jane_Doe-9b8eb897", "Osten", "ada-8d708768", "bob", "eve",
        "mallory",
        "new_line", "renamed", "rf", "student-344ce544", "team_1_2_x", "zed",
      ])
    #expect(
      roll.notes == [
        "passed over, since no student's name is on it: LayerNorm.swift, roster.csv; "
          + "put it into a folder with the student's name"
      ])
    #expect(
      try fixture.stage("mallory").staged.unreadable
        == "mallory.rar is a RAR archive, which is not read; ask for a zip")
    #expect(
      try fixture.stage("zed").staged.unreadable
        == "zed is a link or a device, and is not followed; put the folder or file itself there")
    #expect(
      try fixture.stage("bob").staged.taken
        == ["LayerNorm.swift": "bob.zip/repo/Sources/Exercises/LayerNorm.swift"])
    let bytes: [CChar] = Array((fixture.folder.path + "/").utf8CString.dropLast()) + [-1, 0]
    try #require(mkdir(bytes, 0o700) == 0)
    let odd = try #require(try fixture.intake.handIns().first { $0.places.isEmpty })
    #expect(
      try fixture.stage(odd.student.key).staged.unreadable
        == "the name of \u{FFFD} is not UTF-8 text; rename it")
  }

  @Test("An archive and the folder that it was unpacked into are told apart, and named")
  func twice() throws {
    let fixture = try ClassFixture(["bob.zip": "@deflated.zip", "bob/a.txt": "x"])
    let roll = try fixture.intake.roll()
    #expect(roll.handIns.map(\.student.key) == ["bob", "bob-66a48f49"])
    #expect(
      roll.notes == [
        "bob handed in more than once, and each is graded for itself: bob, bob-66a48f49"
      ])
  }

  @Test("What is no class is refused in one line")
  func refusals() throws {
    let folder = try ClassFixture([
      "empty/": "", "loose/LayerNorm.swift": Self.code, "loose/notes.pdf": "%PDF",
      "own/Sources/Exercises/LayerNorm.swift": Self.code, "own/README.md": "# Mine",
      "one/Package.swift": "", "one/Sources/a.swift": "", "text.txt": "hello",
      "cut.zip": "PK\u{3}\u{4}", "work.tar.gz": "@work.tar.gz", "repo.zip": "@empty.zip",
    ])
    let path = folder.folder.path
    let advice = "put each student's files into a folder or zip with the student's name"
    let zips = "name the folder of what was handed in, or the zip that Canvas or Moodle made of it"
    for (name, line) in [
      (
        "missing",
        "cannot be read: No such file or directory; name the folder of what was handed in"
      ),
      ("own", "is one submission, not a class's; name the folder that it lies in"),
      ("one", "is one submission, not a class's; name the folder that it lies in"),
      ("text.txt", "is neither a folder nor a zip; \(zips)"),
      ("work.tar.gz", "is neither a folder nor a zip; \(zips)"),
      ("cut.zip", "ends too early; ask for it again; \(zips)"),
    ] {
      #expect(throws: UsageError("\(path)/\(name) \(line)", advice: "")) {
        do {
          _ = try Intake(folder: folder.folder.appending(path: name)).handIns()
        } catch let error as UsageError {
          throw UsageError("\(error)", advice: "")
        }
      }
    }
    for (name, rest) in [
      ("empty", ""), ("loose", ", but LayerNorm.swift, notes.pdf"), ("repo.zip", ""),
    ] {
      #expect(throws: UsageError("no submission is in \(path)/\(name)\(rest)", advice: advice)) {
        try Intake(folder: folder.folder.appending(path: name)).handIns()
      }
    }
  }

  @Test("The same names give the same list, in the order of the keys' bytes")
  func order() throws {
    let names = ["zoe", "Zoe Q", "adam", "Adam", "ädam", "10", "9", "bea.zip"]
    let lists = try [names, names.reversed()].map { names in
      let fixture = try ClassFixture()
      for name in names {
        try fixture.write(
          name.hasSuffix("zip") ? "@empty.zip" : "x", to: name.hasSuffix("zip") ? name : name + "/a"
        )
      }
      return try fixture.intake.handIns().map(\.student)
    }
    #expect(lists[0] == lists[1])
    let keys = lists[0].map(\.key)
    #expect(keys == keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(Set(keys.map { $0.lowercased() }).count == names.count)
  }
}
