import Foundation
import Testing

@testable import Grading
@testable import Instructor

/// What is in the student edition, and what is not.
@Suite struct StudentEditionTests {
  private static let files: Result<[String: StudentEdition.File], any Error> = Result {
    let project = try Workbench().project
    return try StudentEdition(
      project: project, course: .preNormPostNorm, numbers: ["layer_norm": Data("numbers".utf8)]
    ).files()
  }

  private static func text(_ file: StudentEdition.File) -> String {
    String(decoding: file.data, as: UTF8.self)
  }

  @Test func everyFileOfItIsMeant() throws {
    let files = try Self.files.get()
    let parts = Set(files.keys.map { $0.split(separator: "/").first.map(String.init) ?? "" })
    #expect(
      parts == [
        ".devcontainer", ".editorconfig", ".gitignore", ".swift-version", ".vscode", "AGENTS.md",
        "Documentation", "LICENSE", "Package.swift", "Problems", "README.md", "SECURITY.md",
        "Sources",
      ])
    for part in ["Reference", "Choices", "Instructor", "Teaching", "StoredAnswers"] {
      #expect(!files.keys.contains { $0.hasPrefix("Sources/\(part)/") })
    }
    #expect(
      files["Sources/AnswerKey/Numbers/layer_norm.numbers"]?.data == Data("numbers".utf8))
    #expect(files["Sources/AnswerKey/main.swift"] != nil)
    #expect(files["Problems/transformer_layer/TransformerLayerTrace.swift"] == nil)
    #expect(files.keys.allSatisfy { !$0.hasSuffix(".swiftpm") && !$0.contains("/.") })
  }

  @Test func theLearnersFilesAreTheStubs() throws {
    let (files, project) = (try Self.files.get(), try Workbench().project)
    for exercise in Course.preNormPostNorm.exercises {
      let file = try #require(files["Sources/Exercises/\(exercise.fileName)"])
      #expect(Self.text(file) == (try project.text(exercise.startingFile, of: exercise)))
    }
    #expect(
      files.keys.filter { $0.hasPrefix("Sources/Exercises/") }.count
        == Course.preNormPostNorm.exercises.count)
  }

  @Test func everyLinkLeadsSomewhere() throws {
    let files = try Self.files.get()
    for (path, file) in files where path.hasSuffix(".md") {
      let folder = path.split(separator: "/").dropLast().map(String.init)
      for match in Self.text(file).matches(of: /\]\(([^()\s]+)\)/) {
        let target = match.1.prefix { $0 != "#" }
        guard !target.isEmpty, !target.contains(":") else { continue }
        var parts = folder
        for part in target.split(separator: "/") {
          if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
        }
        let place = parts.joined(separator: "/")
        #expect(
          files[place] != nil || files.keys.contains { $0.hasPrefix(place + "/") },
          "\(path): \(target)")
      }
    }
  }

  @Test func itSpeaksOfNoCommandThatItDoesNotHave() throws {
    for (path, file) in try Self.files.get() where path.hasSuffix(".md") {
      let text = Self.text(file)
      #expect(
        !text.contains(/`instructor [a-z]/), "\(path)")
      #expect(!text.contains("swift run instructor") || path.contains("Numbers"), "\(path)")
    }
  }

  /// A line of code without strings and comments.
  private static func plain(_ line: Substring) -> String {
    line.replacing(/"(\\.|[^"\\])*"/, with: "\"\"").replacing(/\/\/.*/, with: "")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func lines(below folder: String, _ endings: [String]) throws -> Set<String> {
    let url = Workbench.root.appending(path: folder)
    var lines: Set<String> = []
    for name in try FileManager.default.subpathsOfDirectory(atPath: url.path)
    where endings.contains(where: name.hasSuffix) {
      let text = try String(contentsOf: url.appending(path: name), encoding: .utf8)
      lines.formUnion(text.split(separator: "\n").map(plain))
    }
    return lines.filter { $0.count > 25 && $0.contains(where: \.isLowercase) }
  }

  /// Whatever the reference, the solutions and right files say that no statement, stub or kit does.
  @Test func noLineOfAnAnswerIsInIt() throws {
    var answers = try Self.lines(below: "Sources/Reference", [".swift", ".txt"])
    answers.formUnion(try Self.lines(below: "Tests/GradingTests/Fixtures/right", [".swift"]))
    answers.subtract(try Self.lines(below: "Problems", ["README.md", "Stub.swift.txt"]))
    for module in [
      "Tensors", "Layers", "Matrices", "ExerciseKit", "Messages", "Memos", "Grading", "Labs",
    ] {
      answers.subtract(try Self.lines(below: "Sources/\(module)", [".swift"]))
    }
    // What a trial declares is no answer, and the reference declares the like.
    answers.subtract(["package static var slugs: Set<String> { Set(all.keys) }"])
    answers = answers.filter { !$0.hasPrefix("(\"\"") }
    #expect(answers.count > 1000)
    for (path, file) in try Self.files.get() where path.hasSuffix(".swift") {
      let here = Set(Self.text(file).split(separator: "\n").map(Self.plain))
      #expect(here.intersection(answers).isEmpty, "\(path)")
    }
  }

  @Test func noSentenceOfAMemoIsInIt() throws {
    let files = try Self.files.get()
    let given = files.filter { $0.key.hasPrefix("Problems/") }.values.map(Self.text).joined()
    for name in ["NormPlacementMemo", "WhyPreNorm"] {
      let memo = try String(
        contentsOf: Workbench.root.appending(path: "Sources/Reference/Memos/\(name).md"),
        encoding: .utf8)
      // Of a table, the cells: formulas are as good as sentences.
      let sentences = memo.split(separator: "\n").flatMap { line in
        line.hasPrefix("|")
          ? line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { $0.count > 20 && !$0.hasPrefix("swift run") }
          : line.count > 40 ? [String(line)] : []
      }.filter { !given.contains($0) }
      #expect(sentences.count > 5)
      for (path, file) in files {
        let text = Self.text(file)
        #expect(!sentences.contains { text.contains($0) }, "\(path)")
      }
    }
  }
}

/// The folder that an edition is written to.
@Suite struct EditionFolderTests {
  private let place: URL = FileManager.default.temporaryDirectory.appending(
    path: "release-\(UUID().uuidString)")

  private func refusal(_ folder: EditionFolder) -> UsageError? {
    do {
      _ = try folder.state(besides: Workbench.root)
      return nil
    } catch { return error }
  }

  private static let files: [String: StudentEdition.File] = [
    "README.md": .init(data: Data("new".utf8), isExecutable: false),
    "Sources/AnswerKey/Numbers/x.numbers": .init(data: Data("1".utf8), isExecutable: false),
    "run": .init(data: Data("#!".utf8), isExecutable: true),
  ]

  @Test func anEditionIsWrittenWholeAndAnewWithItsHistory() throws {
    defer { try? FileManager.default.removeItem(at: place) }
    let folder = EditionFolder(url: place.appending(path: "course"))
    #expect(try folder.state(besides: Workbench.root) == .free)
    try folder.write(Self.files)
    let files = FileManager.default
    #expect(try folder.state(besides: Workbench.root) == .earlier)
    #expect(files.isExecutableFile(atPath: folder.url.appending(path: "run").path))
    try files.createDirectory(
      at: folder.url.appending(path: ".git"), withIntermediateDirectories: true)
    try Data().write(to: folder.url.appending(path: "stray"))
    try folder.write(Self.files)
    #expect(
      try files.contentsOfDirectory(atPath: folder.url.path).sorted()
        == [".git", "README.md", "Sources", "run"])
    #expect(try files.contentsOfDirectory(atPath: place.path) == ["course"])
  }

  @Test func aPlaceOfSomethingElseIsRefused() throws {
    defer { try? FileManager.default.removeItem(at: place) }
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let file = place.appending(path: "notes.txt")
    try Data("mine".utf8).write(to: file)
    #expect(
      refusal(EditionFolder(url: place))
        == UsageError(
          "release: \(place.path) holds something else than an edition",
          advice: "name a new folder"))
    #expect(
      refusal(EditionFolder(url: file))
        == UsageError("release: \(file.path) is a file", advice: "name a folder"))
    for url in [Workbench.root, Workbench.root.appending(path: "out")] {
      #expect(
        refusal(EditionFolder(url: url))
          == UsageError(
            "release: \(url.path) is this checkout, or a part of it",
            advice: "name a folder beside it"))
    }
  }

  @Test func whatCannotBeWrittenLeavesNothing() throws {
    defer { try? FileManager.default.removeItem(at: place) }
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let file = place.appending(path: "file")
    try Data().write(to: file)
    let folder = EditionFolder(url: file.appending(path: "course"))
    #expect(throws: UsageError.self) { try folder.write(Self.files) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == ["file"])
  }

  @Test func whatWasWrittenIsSaid() {
    let lines = Release.lines(
      "/tmp/a class", Self.files, .preNormPostNorm,
      Dictionary(
        uniqueKeysWithValues: Course.preNormPostNorm.codeProblems.map(\.slug)
          .filter { !$0.hasPrefix("model_census") }.map { ($0, Data()) }))
    #expect(
      lines == [
        "wrote  /tmp/a class: 3 files, 0.0 MB",
        "  graded there, on the numbers of seed 1: 18 problems",
        "  graded here only: model_census, model_census_2026, norm_placement_memo,",
        "    why_pre_norm",
        "next: cd '/tmp/a class' && swift run grader",
      ])
  }
}
