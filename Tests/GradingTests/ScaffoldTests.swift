import Foundation
import Testing

@testable import Grading
@testable import Instructor

/// What `new` writes, and what it refuses; that the results build and hold, `Tests/Scaffolding/walk.py`
/// tries.
@Suite struct ScaffoldTests {
  /// A checkout with nothing but the files that are edited.
  private func checkout() throws -> URL {
    let root = FileManager.default.temporaryDirectory.appending(
      path: "scaffold-\(UUID().uuidString)")
    for path in [
      "Package.swift", "Problems/Trials.swift", Scaffold.courseTable, Scaffold.memoTable,
      "Sources/Reference/Answers.swift", "Sources/Reference/MemoAnswers.swift",
      "Sources/Labs/Lab.swift", "Sources/Labs/Claim+Further.swift",
      "Sources/Labs/Claim+Examples.swift",
    ] {
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

  /// Everything in a checkout, by its path.
  private func contents(_ root: URL) throws -> [String: String] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    return Dictionary(
      uniqueKeysWithValues: paths.map { ($0, (try? text(root, $0)) ?? "a folder") })
  }

  struct Kind: Sendable, CustomTestStringConvertible {
    let kind: ScaffoldKind
    let slug: String
    var hasGradient: Bool = true
    let written: [String]
    /// What each list has before its marker.
    let entries: [(path: String, entry: String)]
    var testDescription: String { "\(kind), \(hasGradient)" }
  }

  private static func code(_ kind: ScaffoldKind, hasGradient: Bool, _ row: String) -> Kind {
    Kind(
      kind: kind, slug: "batch_norm_2", hasGradient: hasGradient,
      written: [
        "Problems/batch_norm_2/README.md", "Problems/batch_norm_2/BatchNorm2.swift",
        "Problems/batch_norm_2/BatchNorm2Invariances.swift", "Problems/batch_norm_2/Stub.swift.txt",
        "Sources/Exercises/BatchNorm2.swift", "Sources/Reference/BatchNorm2.swift",
        "Sources/Reference/BatchNorm2+Mistakes.swift",
        "Sources/Reference/Solutions/BatchNorm2.swift.txt",
      ],
      entries: [
        ("Package.swift", "  \"batch_norm_2\",\n  // New problems go above this line.\n]"),
        (
          "Problems/Trials.swift",
          """
              "batch_norm_2": {
                AnyTrial(BatchNorm2Trial.self, { $0 as? any BatchNorm2Contract.Type }, { $0.init() })
              },
              // New problems go above this line.
          """
        ),
        (
          Scaffold.courseTable,
          """
              CodeProblem(
                "batch_norm_2", "BatchNorm2", title: "(to be written)",
                outline: Outline(.training, .medium, minutes: 45), \(row)),
              // New problems go above this line.
          """
        ),
        (
          "Sources/Reference/Answers.swift",
          """
              "batch_norm_2": { BatchNorm2Key.answerKey },
              // New problems go above this line.
          """
        ),
      ])
  }

  static let kinds: [Kind] = [
    code(
      .hand, hasGradient: true,
      "modules: [\"Matrices\"],\n      checks: .output(gradients: [\"x\"])"),
    code(
      .hand, hasGradient: false, "modules: [\"Matrices\"],\n      checks: .output(gradients: [])"),
    code(
      .engine, hasGradient: true,
      "modules: [\"Tensors\"],\n      checks: .output(gradients: [\"x\", \"gain\"])"),
    code(
      .engine, hasGradient: false, "modules: [\"Tensors\"],\n      checks: .output(gradients: [])"),
    Kind(
      kind: .memo, slug: "norm_memo",
      written: [
        "Problems/norm_memo/README.md", "Problems/norm_memo/Template.md",
        "Sources/Exercises/NormMemo.md", "Sources/Memos/NormMemo.swift",
        "Sources/Reference/NormMemo.swift", "Sources/Reference/NormMemo+Samples.swift",
        "Sources/Reference/Memos/NormMemo.md",
      ],
      entries: [
        ("Package.swift", "  \"norm_memo\",\n  // New memos go above this line.\n]"),
        (
          Scaffold.memoTable,
          """
              MemoProblem(
                "norm_memo", "NormMemo", title: "(to be written)",
                outline: Outline(.inWords, .medium, minutes: 30), memo: .normMemo),
              // New memos go above this line.
          """
        ),
        (
          "Sources/Reference/MemoAnswers.swift",
          """
              "norm_memo": MemoKey(
                memo: .normMemo, answers: NormMemoKey.answers, samples: NormMemoKey.samples),
              // New memos go above this line.
          """
        ),
      ]),
    Kind(
      kind: .lab, slug: "branch-sum",
      written: ["Sources/Labs/BranchSumLab.swift", "Sources/Labs/Claim+BranchSum.swift"],
      entries: [
        ("Sources/Labs/Lab.swift", "    BranchSumLab(),\n    // New labs go above this line.\n"),
        (
          "Sources/Labs/Claim+Further.swift",
          "    branchSumClaim,\n    // New claims go above this line.\n"
        ),
        (
          "Sources/Labs/Claim+Examples.swift",
          """
              Example("BranchSum: a sum of L", .holds) { _, _ in 8 },
              Example("BranchSum: a sum of L", .fails) { _, _ in 64 },
              // New examples go above this line.
          """
        ),
      ]),
  ]

  @Test("The files are written and the lists extended", arguments: kinds)
  func written(_ kind: Kind) throws {
    let root = try checkout()
    defer { try? FileManager.default.removeItem(at: root) }
    let scaffold = try Scaffold(
      slug: kind.slug, kind: kind.kind, root: root, hasGradient: kind.hasGradient, taken: [])
    let (written, edited) = try scaffold.write()
    #expect(written == kind.written)
    #expect(edited == kind.entries.map(\.path))
    for (path, entry) in kind.entries { #expect(try text(root, path).contains(entry), "\(path)") }
    for path in written {
      let text = try text(root, path)
      #expect(!text.contains("b|") && !text.contains("f|") && text.hasSuffix("\n"), "\(path)")
      guard !kind.hasGradient, path.hasSuffix(".swift") || path.hasSuffix(".txt") else { continue }
      for word in ["upstream", "backward", "gradientOf"] {
        #expect(!text.contains(word), "\(path)")
      }
    }
    // What learners start from, and what stands in their folder.
    let starts = ["Stub.swift.txt", "Template.md"]
    if let start = written.first(where: { path in starts.contains { path.hasSuffix($0) } }) {
      let own = try #require(written.first { $0.hasPrefix("Sources/Exercises/") })
      #expect(try text(root, start) == text(root, own))
    }
  }

  @Test("Nothing is overwritten, and what fails leaves everything as it was")
  func allOrNothing() throws {
    let root = try checkout()
    defer { try? FileManager.default.removeItem(at: root) }
    _ = try Scaffold(slug: "softmax", root: root, taken: []).write()
    func refused(_ slug: String, _ kind: ScaffoldKind, _ message: String) throws {
      let before = try contents(root)
      do {
        _ = try Scaffold(slug: slug, kind: kind, root: root, taken: []).write()
        Issue.record("\(slug) was written")
      } catch {
        #expect(RunStop(error).message.hasSuffix(message), "\(RunStop(error).message)")
      }
      #expect(try contents(root) == before, "\(slug)")
    }
    try refused(
      "softmax", .hand,
      "new: Problems/softmax/README.md exists already; choose another name or remove it")
    try Data("struct NormSteps {}".utf8).write(to: root.appending(path: "Sources/Labs/Norm.swift"))
    try refused(
      "norm", .hand,
      "new: there is a type NormSteps already, in Sources/Labs/Norm.swift; choose another name")
    // Where a folder belongs stands a file: found when four files are written already.
    try FileManager.default.removeItem(at: root.appending(path: "Sources/Exercises"))
    try Data("".utf8).write(to: root.appending(path: "Sources/Exercises"))
    try refused(
      "other", .engine,
      "new: Sources/Exercises/Other.swift cannot be written; nothing has changed; make room, or make "
        + "it writable")
    try Data("// no marker".utf8).write(to: root.appending(path: Scaffold.courseTable))
    try refused(
      "other", .hand,
      "the line \"// New problems go above this line.\" in \(Scaffold.courseTable) is missing; put it "
        + "at the end of the list")
    try FileManager.default.removeItem(at: root.appending(path: Scaffold.memoTable))
    try refused(
      "another_memo", .memo,
      "\(Scaffold.memoTable) is missing; new needs a whole checkout of the course; nothing was "
        + "written")
  }

  @Test(
    "What is no slug", arguments: ["", "_a", "a_", "a__b", "A", "1a", "a-b", "a b", "ä", "../x"])
  func noSlug(_ slug: String) {
    #expect(
      throws: UsageError(
        "new: \(slug.sanitized) is not a name of a problem",
        advice: "use at most 40 lower-case letters, digits and underscores, as in batch_norm")
    ) { try Scaffold(slug: slug, root: Workbench.root) }
  }

  @Test("What is no lab, and what is taken")
  func noLab() {
    #expect(
      throws: UsageError(
        "new: a_b is not a name of a lab",
        advice: "use at most 40 lower-case letters, digits and hyphens, as in stream-growth")
    ) { try Scaffold(slug: "a_b", kind: .lab, root: Workbench.root) }
    for (slug, kind) in [
      ("layer_norm", ScaffoldKind.hand), ("why_pre_norm", .memo), ("warmup", .lab),
      ("warmup", .engine),
    ] {
      #expect(
        throws: UsageError("new: \(slug) is in the course already", advice: "choose another name")
      ) { try Scaffold(slug: slug, kind: kind, root: Workbench.root) }
    }
  }

  @Test("Everything that is still to be written has its line")
  func unwritten() throws {
    let memo = MemoScaffoldText(slug: "memo", name: "Memo")
    #expect(memo.entries.allSatisfy { !$0.text.contains(".memo,") && !$0.text.contains(".memo)") })
    let lab = LabScaffoldText(slug: "branch-sum", name: "BranchSum")
    let findings = lab.files.flatMap {
      Placeholder.findings(in: Page(path: $0.path, text: $0.text))
    }
    #expect(
      findings.flatMap(\.told) == [
        "Sources/Labs/Claim+BranchSum.swift:5: to be written: source: \"(to be written)\", "
          + "lab: \"branch-sum\"", "fix: replace (to be written) in that line",
      ])
  }
}
