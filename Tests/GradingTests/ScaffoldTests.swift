import Foundation
import Testing

@testable import Grading
@testable import Instructor

@Suite struct ScaffoldTests {
  /// A checkout with nothing but the files that are edited.
  private func checkout() throws -> URL {
    let root = FileManager.default.temporaryDirectory.appending(
      path: "scaffold-\(UUID().uuidString)")
    for path in Scaffold.edited {
      let target = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: Workbench.root.appending(path: path), to: target)
    }
    return root
  }

  private func text(_ root: URL, _ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  @Test func theFilesAreWrittenAndTheListsExtended() throws {
    let root = try checkout()
    defer { try? FileManager.default.removeItem(at: root) }
    let scaffold = try Scaffold(slug: "batch_norm_2", root: root)
    #expect(scaffold.name == "BatchNorm2")
    #expect(
      try scaffold.write() == [
        "Problems/batch_norm_2/README.md", "Problems/batch_norm_2/BatchNorm2.swift",
        "Problems/batch_norm_2/Stub.swift.txt", "Sources/Exercises/BatchNorm2.swift",
        "Sources/Reference/BatchNorm2.swift", "Sources/Reference/BatchNorm2+Mistakes.swift",
        "Sources/Reference/Solutions/BatchNorm2.swift.txt",
      ])
    #expect(
      try text(root, "Package.swift").contains(
        "  \"batch_norm_2\",\n  // New problems go above this line.\n]"))
    #expect(
      try text(root, "Sources/Grading/Course/Course.swift").contains(
        """
            CodeProblem(
              "batch_norm_2", "BatchNorm2", title: "(to be written)",
              outline: Outline(.training, .medium, minutes: 45), modules: ["Matrices"],
              checks: .output(gradients: ["x"])),
            // New problems go above this line.
        """))
    #expect(
      try text(root, "Problems/Trials.swift").contains(
        """
            "batch_norm_2": {
              AnyTrial(BatchNorm2Trial.self, { $0 as? any BatchNorm2Contract.Type }, { $0.init() })
            },
            // New problems go above this line.
        """))
    #expect(
      try text(root, "Sources/Reference/Answers.swift").contains(
        """
            "batch_norm_2": { BatchNorm2Key.answerKey },
            // New problems go above this line.
        """))
    #expect(
      try text(root, "Problems/batch_norm_2/Stub.swift.txt")
        == text(root, "Sources/Exercises/BatchNorm2.swift"))
  }

  @Test func nothingIsOverwrittenAndNothingHalfDone() throws {
    let root = try checkout()
    defer { try? FileManager.default.removeItem(at: root) }
    _ = try Scaffold(slug: "softmax", root: root).write()
    let manifest = try text(root, "Package.swift")
    #expect(throws: UsageError.self) { try Scaffold(slug: "softmax", root: root).write() }
    #expect(try text(root, "Package.swift") == manifest)
    try Data("// no marker".utf8).write(to: root.appending(path: Scaffold.edited[2]))
    #expect(throws: GraderFault.self) { try Scaffold(slug: "other", root: root).write() }
    #expect(!FileManager.default.fileExists(atPath: root.appending(path: "Problems/other").path))
  }

  @Test(
    "What is no slug", arguments: ["", "_a", "a_", "a__b", "A", "1a", "a-b", "a b", "ä", "../x"])
  func noSlug(_ slug: String) {
    #expect(throws: UsageError.self) { try Scaffold(slug: slug, root: Workbench.root) }
  }

  @Test func theScaffoldedStatementHasItsHeadingsAndIsKnownToBeUnfinished() throws {
    let files = ScaffoldText(slug: "softmax", name: "Softmax").files
    #expect(
      StatementExam.gaps(in: files[0].text) == [
        "Why it matters, Task, Contract, Worked example, Pitfalls, In JAX / PyTorch terms, Hints, "
          + "Sources still to be written"
      ])
  }

  @Test("A problem without a gradient says nothing of one")
  func forwardOnly() throws {
    let root = try checkout()
    defer { try? FileManager.default.removeItem(at: root) }
    _ = try Scaffold(slug: "softmax", root: root, hasBackward: false).write()
    #expect(
      try text(root, "Sources/Grading/Course/Course.swift").contains(
        "checks: .output(gradients: [])),"))
    for (path, text) in ScaffoldText(slug: "softmax", name: "Softmax", hasBackward: false).files {
      for word in ["upstream", "backward", "gradient", "b|", "f|"] {
        #expect(!text.contains(word), "\(path)")
      }
    }
  }

  @Test(
    "The answers have a mistake to be written, a ready-made list and a style",
    arguments: [true, false])
  func answers(_ hasBackward: Bool) throws {
    let files = Dictionary(
      uniqueKeysWithValues: ScaffoldText(
        slug: "softmax", name: "Softmax", hasBackward: hasBackward
      ).files.map { ($0.path, $0.text) })
    let steps = try #require(files["Sources/Reference/Softmax.swift"])
    #expect(steps.contains("@Choice var center = Reduction.mean"))
    #expect(steps.contains("styles: [Style("))
    let mistakes = try #require(files["Sources/Reference/Softmax+Mistakes.swift"])
    #expect(mistakes.contains("\"mean-added\", \"(to be written)\","))
    #expect(mistakes.contains("Mistake.reductions(\\.center, \"the mean\")"))
    #expect(mistakes.contains("Mistake.ready(") == hasBackward)
    let solution = try #require(files["Sources/Reference/Solutions/Softmax.swift.txt"])
    #expect(solution.contains("struct SoftmaxSolution: SoftmaxContract {"))
  }
}

@Suite struct StatementExamTests {
  @Test("What show cannot print is a finding, with its file and line")
  func unshown() {
    let path = "Problems/x/README.md"
    let findings = StatementExam.unshown(in: "# T\n\n![a](b)\n\nIn $x\n\\foo$", at: path)
    #expect(findings.count == 2)
    #expect(
      findings.first?.text
        == "\(path):3: an image cannot be shown; say what is in it, or draw it as code")
    #expect(findings.last?.text == "\(path):6: \(TexCommand.refusal(of: "foo"))")
    #expect(findings.allSatisfy { !$0.holds })
  }

  @Test("All statements, and a scaffolded one, can be shown")
  func shown() throws {
    var texts = [ScaffoldText(slug: "softmax", name: "Softmax").files[0].text]
    let project = try Workbench().project
    for exercise in Course.preNormPostNorm.exercises {
      texts.append(try project.text("README.md", of: exercise))
    }
    for text in texts { #expect(StatementExam.unshown(in: text, at: "") == []) }
  }

  private let whole: String =
    "# T\n"
    + StatementExam.headings.map { heading in
      let hint = "<details><summary>A</summary>\ntext\n</details>\n\n"
      return "## \(heading)\n\n" + (heading == "Hints" ? hint + hint + hint : "text\n")
    }.joined()

  @Test func aWholeStatementHasNoGaps() {
    #expect(StatementExam.gaps(in: whole) == [])
  }

  @Test func everyGapIsNamed() {
    #expect(
      StatementExam.gaps(in: whole.replacing("## Task\n", with: ""))
        == ["the heading \"Task\" is missing"])
    #expect(
      StatementExam.gaps(in: whole.replacing("# T\n", with: "", maxReplacements: 1))
        == ["it does not begin with a title"])
    #expect(
      StatementExam.gaps(
        in: whole.replacing("<details><summary>A</summary>\ntext\n", with: "", maxReplacements: 1))
        == [
          "it has 2 hints instead of 3", "\"Hints\" holds a line that is in no hint: </details>",
        ])
    #expect(StatementExam.titleGap(in: whole, title: "T") == nil)
    #expect(StatementExam.titleGap(in: whole, title: StatementExam.placeholder) == nil)
    #expect(
      StatementExam.titleGap(in: whole, title: "A title")
        == "its title is \"T\", and in the course's table it is \"A title\"")
    #expect(
      StatementExam.gaps(
        in: whole.replacing("## Task", with: "## X").replacing("## Contract", with: "## Task")
          .replacing("## X", with: "## Contract")
      ).first?.hasPrefix("the headings are not in order") == true)
    #expect(
      StatementExam.gaps(
        in: whole.replacing("text\n## Task", with: "a\nb\nc\nd\ne\nf\n## Task"))
        == ["\"Why it matters\" has more than 5 lines"])
  }
}
