import Foundation
import Testing

@testable import Grading

/// Files that are there, but elsewhere or under another name, are found and named.
@Suite struct LookAlikeTests {
  struct Name: Sendable, CustomTestStringConvertible {
    let name: String
    let isMeant: Bool
    var slug: String = "layer_norm"
    var testDescription: String { name }
  }

  static let names: [Name] = [
    Name(name: "LayerNorm.swift", isMeant: true), Name(name: "layernorm.swift", isMeant: true),
    Name(name: "LAYERNORM.SWIFT", isMeant: true), Name(name: "LayerNorm (1).swift", isMeant: true),
    Name(name: "LayerNorm-2.swift", isMeant: true), Name(name: "Layer_Norm.swift", isMeant: true),
    Name(name: "layer_norm.swift", isMeant: true), Name(name: "layer norm", isMeant: true),
    Name(name: "LayerNorm.swift.txt", isMeant: true), Name(name: "LayerNorm.txt", isMeant: true),
    Name(name: "LayerNorm.swift.swift", isMeant: true),
    Name(name: "LayerNorm copy.swift", isMeant: true),
    Name(name: "LayerNorm copy 2.swift", isMeant: true),
    Name(name: "LayerNorm - Copy (3).swift", isMeant: true),
    Name(name: "Copy of LayerNorm.swift", isMeant: true),
    Name(name: "LayerNorm – Kopie.swift", isMeant: true),
    Name(name: "LayerNormSolution.swift", isMeant: true),
    Name(name: "LayerNorm_final_v2.swift", isMeant: false),
    Name(name: "LayerNorm.swift.bak", isMeant: true), Name(name: "LayerNorm.md", isMeant: false),
    Name(name: "LayerNorm.swift.o", isMeant: false), Name(name: "RMSNorm.swift", isMeant: false),
    Name(name: "LayerNormTests.swift", isMeant: false), Name(name: ".swift", isMeant: false),
    Name(name: "", isMeant: false), Name(name: "LayerNorm.pdf", isMeant: false),
    Name(name: "ModelCensus2026 (1).swift", isMeant: true, slug: "model_census_2026"),
    Name(name: "model-census-2026.swift", isMeant: true, slug: "model_census_2026"),
    Name(name: "ModelCensus (1).swift", isMeant: false, slug: "model_census_2026"),
    Name(name: "ModelCensus.swift", isMeant: false, slug: "model_census_2026"),
    Name(name: "ModelCensus2026.swift", isMeant: false, slug: "model_census"),
    Name(name: "Model_Census_2026 copy.swift", isMeant: false, slug: "model_census"),
    Name(name: "ModelCensus (2).swift", isMeant: true, slug: "model_census"),
    Name(name: "WhyPreNorm (1).md", isMeant: true, slug: "why_pre_norm"),
    Name(name: "why_pre_norm.markdown", isMeant: true, slug: "why_pre_norm"),
    Name(name: "WhyPreNorm.md.txt", isMeant: true, slug: "why_pre_norm"),
    Name(name: "WhyPreNorm.swift", isMeant: false, slug: "why_pre_norm"),
  ]

  @Test("A name is that of an exercise in another spelling, or not", arguments: names)
  func name(_ row: Name) throws {
    let exercise = try #require(Course.preNormPostNorm[row.slug])
    #expect(exercise.isMeant(by: row.name) == row.isMeant)
  }

  @Test("No name is that of two exercises")
  func unique() {
    let exercises = Course.preNormPostNorm.exercises
    for exercise in exercises {
      #expect(exercises.filter { $0.isMeant(by: exercise.fileName) }.map(\.slug) == [exercise.slug])
      #expect(exercises.filter { $0.isMeant(by: exercise.slug) }.map(\.slug) == [exercise.slug])
    }
  }

  struct Place: Sendable, CustomTestStringConvertible {
    /// Where the file lies, from the folder above that which is graded.
    let path: String
    /// The folder that is graded.
    var graded: String = "ada"
    let message: String
    var testDescription: String { path }
  }

  private static let start: String = "there is no LayerNorm.swift, but "

  static let places: [Place] = [
    Place(
      path: "ada/layernorm.swift", message: start + "layernorm.swift looks like it: rename it"),
    Place(
      path: "ada/LayerNorm (1).swift",
      message: start + "LayerNorm (1).swift looks like it: rename it"),
    Place(
      path: "ada/Sources/Exercises/LayerNorm.swift",
      message: start + "ada/Sources/Exercises/LayerNorm.swift looks like it: "
        + "grade its folder, with --submission PLACE/ada/Sources/Exercises"),
    Place(
      path: "ada/work/LayerNorm.swift",
      message: start + "ada/work/LayerNorm.swift looks like it: "
        + "grade its folder, with --submission PLACE/ada/work"),
    Place(
      path: "ada/pre norm/Sources/Exercises/Layer_Norm.swift",
      message: start + "ada/pre norm/Sources/Exercises/Layer_Norm.swift looks like it: "
        + "grade its folder, with --submission 'PLACE/ada/pre norm/Sources/Exercises'"),
    Place(
      path: "Sources/LayerNorm.swift", graded: "Sources/Exercises",
      message: start + "../LayerNorm.swift looks like it: move it to Exercises"),
    Place(
      path: "LayerNorm.swift", graded: "Sources/Exercises",
      message: start + "../../LayerNorm.swift looks like it: move it to Exercises"),
    // What lies above a folder of another name may be somebody else's.
    Place(path: "LayerNorm.swift", message: missing("ada")),
    // The course's own files are no learner's.
    Place(path: "ada/Problems/LayerNorm.swift", message: missing("ada")),
    Place(path: "ada/a/b/c/LayerNorm.swift", message: missing("ada")),
    Place(path: "ada/.git/LayerNorm.swift", message: missing("ada")),
  ]

  private static func missing(_ folder: String) -> String {
    "there is no such file; to start: cp Problems/layer_norm/Stub.swift.txt "
      + "PLACE/\(folder)/LayerNorm.swift"
  }

  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = URL(fileURLWithPath: "/tmp/look-alikes-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.resolvingSymlinksInPath())
  }

  private func report(on folder: URL) throws -> ProblemReport {
    let problem = try #require(Course.preNormPostNorm["layer_norm"])
    let project = try Project(
      root: Workbench.root, binaries: Workbench.binaries, submission: folder.path,
      isAutomated: false)
    return try Grading(
      project: project, seed: .open(1), reading: [problem],
      scratch: folder.appending(path: "scratch"), announce: { _ in }
    ).report(on: problem)
  }

  private func write(_ text: String, to file: URL) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  @Test(
    "A stranger's file is found in few places, and named with what to do",
    arguments: places)
  func place(_ row: Place) throws {
    try withFolder { folder in
      let graded = folder.appending(path: row.graded)
      try FileManager.default.createDirectory(at: graded, withIntermediateDirectories: true)
      try write("struct LayerNormSolution {}", to: folder.appending(path: row.path))
      let report = try report(on: graded)
      #expect(report.verdict == .notStarted)
      #expect(report.message?.replacing(folder.path, with: "PLACE") == row.message)
      #expect(report.isMisplaced == row.message.hasPrefix(Self.start))
    }
  }

  @Test("No link is followed, and no name reaches a terminal as it is")
  func links() throws {
    try withFolder { folder in
      let graded = folder.appending(path: "ada")
      try write(
        "struct LayerNormSolution {}", to: folder.appending(path: "elsewhere/LayerNorm.swift"))
      try FileManager.default.createDirectory(at: graded, withIntermediateDirectories: true)
      #expect(symlink("../elsewhere", graded.path + "/work") == 0)
      #expect(symlink("../elsewhere/LayerNorm.swift", graded.path + "/layernorm.swift") == 0)
      #expect(try !report(on: graded).isMisplaced)
      try write("", to: graded.appending(path: "LayerNorm\u{1B}[31m.swift"))
      // An escape sequence has letters, so such a name is no exercise's; nor is one that is no text.
      #expect(try !report(on: graded).isMisplaced)
      try write("", to: graded.appending(path: "LayerNorm\u{1B}[1.swift"))
      #expect(
        try report(on: graded).message
          == Self.start + "LayerNorm\u{FFFD}[1.swift looks like it: rename it")
    }
  }

  @Test("A folder with very many names is looked at as far as it goes", .timeLimit(.minutes(15)))
  func flood() throws {
    try withFolder { (folder: URL) throws in
      for number in 0..<3000 {
        #expect(mkdir(folder.path + "/f\(number)", 0o700) == 0)
      }
      #expect(try report(on: folder).verdict == .notStarted)
    }
  }

  @Test("In the checkout work beside an untouched file is named, in the table too")
  func own() throws {
    let course = try ScratchCourse()
    let work = try Data(
      contentsOf: FixtureTests.folder.appending(path: "wrong/layer_norm/float32.swift"))
    let root = course.root
    let total = Course.preNormPostNorm.exercises.reduce(0) { $0 + $1.points }
    let delivered = "LayerNorm.swift is still as delivered, but "
    for (path, message) in [
      (
        "Sources/Exercises/LayerNorm (1).swift",
        delivered + "LayerNorm (1).swift looks like your work: rename it to LayerNorm.swift"
      ),
      (
        "Sources/LayerNorm.swift",
        delivered + "Sources/LayerNorm.swift looks like your work: move it to Sources/Exercises"
      ),
      (
        "layer_norm.swift.txt",
        delivered + "layer_norm.swift.txt looks like your work: move it to Sources/Exercises"
      ),
      (
        "Problems/layer_norm/LayerNormSolution.swift",
        delivered + "Problems/layer_norm/LayerNormSolution.swift looks like your work: "
          + "move it to Sources/Exercises"
      ),
    ] {
      let file = root.appending(path: path)
      try work.write(to: file)
      defer { try? FileManager.default.removeItem(at: file) }
      let run = try course.run(["--json"])
      #expect(
        run.output.contains("\"message\" : \"\(message.replacing("/", with: "\\/"))\"")
          || run.output.contains("\"message\" : \"\(message)\""), "\(run.output) \(run.errors)")
      let table = try course.run([]).output
      let words = table.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains("total 0/\(total) layer_norm: \(message) residual_add:"))
    }
    // A copy of the stub is no work.
    try FileManager.default.copyItem(
      at: root.appending(path: "Problems/layer_norm/Stub.swift.txt"),
      to: course.exercises.appending(path: "LayerNorm copy.swift"))
    #expect(try !course.run(["check", "layer_norm"]).output.contains("looks like"))
    // Where there is no file, it is better than none.
    try FileManager.default.removeItem(at: course.exercises.appending(path: "LayerNorm.swift"))
    #expect(
      try course.run(["check", "layer_norm"]).output.contains(
        """
        Sources/Exercises/LayerNorm.swift: there is no LayerNorm.swift, but LayerNorm
          copy.swift looks like it: rename it

        """))
    try FileManager.default.removeItem(at: course.exercises.appending(path: "LayerNorm copy.swift"))
    #expect(
      try course.run(["check", "layer_norm"]).output.contains(
        """
        Sources/Exercises/LayerNorm.swift: there is no such file; to start:
          cp Problems/layer_norm/Stub.swift.txt Sources/Exercises/LayerNorm.swift

        """))
  }

  @Test("Of many misplaced files three are named")
  func many() {
    func report(_ exercise: any Exercise) -> ProblemReport {
      ProblemReport(exercise, exercise.fileName, Refusal(misplaced: "it lies elsewhere"))
    }
    let reports = Course.preNormPostNorm.exercises.prefix(6).map(report)
    let recorder = TerminalRecorder(style: .plain, showsProgress: false, writingUsing: { _ in })
    let lines = recorder.lines(
      RunSummary(reports: reports),
      of: RunDescription(problems: reports.map(\.slug), seed: 1, sandbox: "none", isDetailed: false)
    )
    #expect(
      lines[9...].prefix(5) == [
        "feed_forward: it lies elsewhere", "layer_norm: it lies elsewhere",
        "rms_norm: it lies elsewhere", "and 2 more files like these", "",
      ])
    #expect(lines.last == "next: swift run grader check residual_add")
  }
}
