import Foundation
import Messages
import Reference
import Testing

@testable import Grading
@testable import Instructor
@testable import Memos

/// Memos as the command line grades them.
@Suite struct MemoTests {
  func folder(_ files: [String: Data]) throws -> Workbench {
    let bench = try Workbench()
    for (name, data) in files { try data.write(to: bench.folder.appending(path: name)) }
    return bench
  }

  func memo(_ slug: String) throws -> MemoProblem {
    try #require(Course.preNormPostNorm[memo: slug])
  }

  func reference(_ slug: String) throws -> String {
    let bench = try Workbench()
    return try memo(slug).referenceText(in: bench.project)
  }

  private func text(_ slug: String, _ data: Data) throws -> String {
    let problem = try memo(slug)
    let bench = try folder(["\(problem.name).md": data])
    let report = try bench.grading(seed: .open(1)).report(on: problem)
    return ProblemText(report: report, seed: 1, style: .plain).lines
      .joined(separator: "\n") + "\n"
  }

  @Test(
    "Verify holds: the reference is right, and every other memo gets what it should",
    .timeLimit(.minutes(15)), arguments: ["norm_placement_memo", "why_pre_norm"])
  func exam(_ slug: String) throws {
    let bench = try Workbench()
    let result = try Exam(grading: bench.grading(seed: .open(1)), seeds: [1]).result(
      for: try memo(slug))
    for finding in result.findings where !finding.holds { Issue.record("\(finding.text)") }
    #expect(result.findings.count >= 3 + MemoExam.leastSamples)
  }

  /// The exam of the interview question, with other texts and another key.
  private func findings(
    statement: (String) -> String = { $0 }, template: (String) -> String = { $0 },
    judgement: @escaping (MemoJudgement) -> MemoJudgement = { $0 },
    samples: (SampleSummary) -> SampleSummary? = { $0 }
  ) throws -> [String] {
    let problem = try memo("why_pre_norm")
    let project = try Workbench().project
    let key = try #require(MemoAnswers.all[problem.slug])
    let texts = MemoSample.Texts(
      reference: try problem.referenceText(in: project),
      template: try project.text("Template.md", of: problem),
      statement: try project.text("README.md", of: problem))
    let exam = MemoExam(
      problem: problem, statement: statement(texts.statement), template: template(texts.template),
      reference: texts.reference
    ) { judgement(key.answers.judgement($0, $1)) }
    let described = key.samples.filter { $0.name != "very-long" }.map { $0.summary(of: texts) }
    return try exam.findings(described.compactMap(samples))
      .filter { !$0.holds }.flatMap(\.told)
  }

  @Test("The exam finds a key and texts that were changed, and says what to do")
  func changedKey() throws {
    let folder = "Problems/why_pre_norm"
    let reference = "Sources/Reference/Memos/WhyPreNorm.md"
    let answers = "Sources/Reference/WhyPreNorm.swift"
    #expect(try findings() == [])
    #expect(
      try findings { $0.replacing("## Pitfalls", with: "## Traps") } == [
        "\(folder)/README.md: the heading \"Pitfalls\" is missing",
        "fix: put this line behind the section \"What is graded\"", "## Pitfalls",
      ])
    #expect(
      try findings { $0.replacing("residual stream", with: "stream") } == [
        "\(folder)/Template.md:15: the statement does not name residual stream",
        "fix: say in \(folder)/README.md what belongs into this row",
      ])
    #expect(
      try findings(
        template: { $0.replacing("| What stays clean then? |", with: "| What stays? |") }
      ).prefix(5) == [
        "\(folder)/Template.md:54: the statement does not name What stays?",
        "fix: say in \(folder)/README.md what belongs into this row",
        "\(folder)/Template.md: the row of the question path is missing",
        "fix: put this line into the table with the column my sentence",
        "| What stays clean then? |  |",
      ])
    #expect(
      try findings(template: { $0.replacing("## Answer", with: "## Reply") }).prefix(3) == [
        "\(folder)/Template.md: the heading Answer is missing, in which place is answered",
        "fix: put this line there, or another heading: in Sources/Memos/WhyPreNorm.swift",
        "## Answer",
      ])
    let filled = try findings(template: { $0.replacing("| depth |  |", with: "| depth | hard |") })
    #expect(
      filled.prefix(2) == [
        "\(folder)/Template.md: not empty: depth, post-norm",
        "fix: empty these cells; the answers belong into \(answers)",
      ])
    let another = try findings(judgement: { judgement in
      MemoJudgement(
        faults: judgement.faults.merging(["depth, post-norm": "it is deep"]) { $1 },
        models: judgement.models)
    })
    #expect(
      another.prefix(2) == [
        "\(reference): depth, post-norm: line 22, row depth, column post-norm: it is deep",
        "fix: fill the cell in, or correct the answer \"depth, post-norm\" in \(answers)",
      ])
    let samples = "Sources/Reference/WhyPreNorm+Samples.swift"
    let fix =
      "fix: list these blanks under wrong:, and questions under faulty: or unanswered:, where that is "
      + "right; else look whether what the sample replaces stands in \(reference)"
    #expect(another.contains("\(samples): too-vague: depth, post-norm is not right"))
    #expect(another.contains(fix))
    #expect(
      try findings(judgement: { MemoJudgement(faults: $0.faults) }).prefix(2) == [
        "\(reference): place: there is no model sentence",
        "fix: add one to the models in \(answers)",
      ])
    #expect(
      try findings(samples: { sample in
        sample.name == "in-german"
          ? SampleSummary(
            name: sample.name, wrong: ["sentence 1"], faulty: ["place"], unanswered: ["depth"],
            text: sample.text) : sample
      }) == [
        "\(samples): in-german: sentence 1 is right; the question place: its sentence stands; the "
          + "question depth: its sentence stands", fix,
      ])
    #expect(
      try findings(samples: { $0.name == "empty" ? $0 : nil }) == [
        "\(samples): there are 1 wrong memos",
        "fix: describe at least 12: MemoSample.everyMemo gives 8, .edited changes blanks, and "
          + ".answered sentences",
      ])
  }

  @Test("A memo's report names blanks and shows models beside sentences")
  func wrongMemo() throws {
    let wrong = try reference("norm_placement_memo")
      .replacing("| W_h | d x d_h |", with: "| W_h | d_h x d |")
      .replacing("| W_O | d x d |", with: "| W_O | d x q |")
      .replacing("| b_f | d |", with: "| b_f | |")
      .replacing("| J_LN (I + J_F) |", with: "| (I + J_F) J_LN |")
      .replacing("| 2.439 | swift run grader lab training |", with: "| 9 | |")
      .replacing("recommended design | B", with: "recommended design | both")
      .replacing("alone | absent | present |", with: "alone | present | missing |")
      .replacing("to x? | Both sub-layers", with: "to x? | All sub-layers")
      .replacing(
        "two matrices? | In the FFN, W_h expands each token from d to d_h, where sigma acts, and W_f "
          + "brings it back to d |", with: "two matrices? | |")
    try Golden.expect(text("norm_placement_memo", Data(wrong.utf8)), matches: "memo-wrong.txt")
  }

  @Test("An answer without its tables is told what to do")
  func vague() throws {
    let vague = """
      # Why pre-norm?
      ## Answer
      Post-norm is just less stable, so warm up; the fix is pre-norm. It always explodes.
      """
    try Golden.expect(text("why_pre_norm", Data(vague.utf8)), matches: "memo-vague.txt")
  }

  @Test(
    "What is no Markdown gets one line",
    arguments: [
      (Data("a\0b".utf8), "the file holds NUL bytes; save it as plain UTF-8 text"),
      (Data([0xFF, 0xFE, 0x41]), "the file is not UTF-8 text; save it as UTF-8"),
      (
        Data(repeating: 0x61, count: 10 << 20),
        "the file has 10485760 bytes; at most 1048576 are read"
      ),
      (
        Data(repeating: 7, count: 100),
        "the file holds control characters; save it as plain UTF-8 text"
      ),
    ])
  func noMarkdown(_ data: Data, _ message: String) throws {
    let problem = try memo("why_pre_norm")
    let bench = try folder(["WhyPreNorm.md": data])
    let report = try bench.grading(seed: .open(1)).report(on: problem)
    #expect(report.verdict == .notAllowed)
    #expect(report.message == message)
    #expect(report.points == 0)
  }

  /// Texts of a quarter of a megabyte each, which a log should not repeat.
  private static let hostileTexts: [String] = [
    String(repeating: "|", count: 250_000), String(repeating: "| a | ", count: 40_000),
    String(repeating: "$\\frac{", count: 35_000), String(repeating: "the norm ", count: 27_500),
    String(repeating: "| depth | hard\n", count: 15_000),
    String(repeating: "#\n", count: 125_000),
    String(repeating: "the norm sits on it, but ", count: 70)
      + String(repeating: ". No. ", count: 37_500),
    "| W_h | " + String(repeating: "(", count: 225_000),
    "```\n" + String(repeating: "a b\n", count: 50_000),
  ]

  @Test(
    "Hostile Markdown is graded in a moment", .timeLimit(.minutes(15)),
    arguments: hostileTexts.indices)
  func hostile(_ number: Int) throws {
    let text = Self.hostileTexts[number]
    let problem = try memo("norm_placement_memo")
    let judge = MemoJudge(
      problem: problem, given: [],
      ask: AnswerSource(problem.slug, in: try Workbench().project).judgement)
    let start = ContinuousClock.now
    #expect(try judge.report(on: text, path: "x").points == 0)
    #expect(start.duration(to: .now) < .seconds(60))
  }
}
