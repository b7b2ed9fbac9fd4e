import Foundation
import Messages
import Testing

@testable import Grading

/// What the text of a failing check makes room for, and how it ends.
@Suite struct FailureLinesTests {
  private func failure(_ mismatch: Mismatch, input: String = "{}") -> Failure {
    Failure(
      number: 1, title: "four tokens, d = 5", input: Data(input.utf8), arguments: ["x", "heads"],
      kind: .mismatch(mismatch))
  }

  private func report(_ checks: [CheckReport]) -> ProblemReport {
    ProblemReport(Course.preNormPostNorm[code: "attention"]!, "Attention.swift", checks: checks)
  }

  private func lines(_ check: CheckReport, style: TextStyle = .plain) -> [String] {
    FailureText(report: report([check]), seed: 1, style: style).lines(for: check)
  }

  /// Ten matrices, as many flags.
  private static let longInput: String = {
    let data = Array(repeating: "-0.125", count: 64).joined(separator: ",")
    let matrices = (0..<10).map { #""W_\#($0)": {"shape": [8, 8], "data": [\#(data)]}"# }
    return #"{"heads": 2, "causal": true, \#(matrices.joined(separator: ", "))}"#
  }()

  private static let shapes: [[Int]] = [
    [2], [40], [1, 3], [9, 1], [3, 3], [5, 6], [8, 6], [8, 8], [30, 30], [3, 8, 8],
  ]

  private func check(_ shape: [Int], input: String, mistakes: Int = 2) -> CheckReport {
    let count = shape.reduce(1, *)
    var check = CheckReport(
      label: CheckLabel("output"), verdict: .wrong, cases: 9,
      failure: failure(
        MadeUpRun.mismatch(
          shape, got: (0..<count).map { Double($0 % 7) * -0.125 },
          expected: (0..<count).map { Double($0 % 5) * 1.375 }), input: input))
    check.diagnosis = Diagnosis(
      hypotheses: [
        (0..<mistakes).map {
          NamedMistake(
            name: "mistake-\($0)",
            sentence: "the squares' average is their sum over d - 1; it is their sum over d")
        }
      ])
    return check
  }

  @Test("A failing check fits a small terminal, and the drawing stays", arguments: shapes)
  func fits(_ shape: [Int]) {
    for isPlain in [false, true] {
      let style = TextStyle(isColored: false, isPlain: isPlain)
      let lines = lines(check(shape, input: Self.longInput), style: style)
      let isSmall = shape.dropLast().last ?? 1 <= 3
      #expect(
        lines.count <= (isSmall ? 20 : FailureText.maximumLines),
        "\(lines.joined(separator: "\n"))")
      #expect(lines.allSatisfy { $0.columns <= TextStyle.width })
      #expect(lines[1] == "  causal = true, heads = 2" || lines[1] == "  heads = 2, causal = true")
      #expect(lines.contains("  ... all of it: swift run grader check attention --case 1"))
      #expect(lines.contains { $0.contains(isPlain ? ", yours " : "difference") })
      #expect(lines.last == "  more: swift run grader explain mistake-0 or mistake-1")
    }
  }

  @Test("On a screen that is read from its top, the first rows hold what decides")
  func theTopOfAScreen() {
    let names = ["dL/dx", "dL/dW_Q", "dL/db_Q", "dL/dW_K", "dL/db_K", "dL/dW_V", "dL/db_V"]
    let others = names.map { CheckReport(label: CheckLabel($0), verdict: .passed, cases: 9) }
    let report = report([check([2, 3], input: Self.longInput, mistakes: 1)] + others)
    let text = ProblemText(report: report, seed: 1, style: .plain)
    #expect(text.lines(rows: 60) == text.lines)
    let lines = text.lines(rows: 20)
    #expect(
      lines.prefix(6) == [
        text.lines[0], "", "  wrong: output", "  passed: \(names.joined(separator: ", "))", "",
        "wrong value: output, case 1 of 9: four tokens, d = 5",
      ])
    let last = lines.firstIndex { $0.hasPrefix("  more: swift run grader explain") }
    #expect((last ?? 99) < 20, "\(lines.joined(separator: "\n"))")
    #expect(lines.contains { $0.contains("difference") })
    #expect(lines.contains("  ... all of it: swift run grader check attention --case 1"))
    let colored = ProblemText(report: report, seed: 1, style: TextStyle(isColored: true))
    #expect(colored.lines(rows: 20)[2] == "  \u{1B}[31mwrong\u{1B}[0m: output")
  }

  @Test func withAnotherSeedTheCommandSaysSo() {
    let check = check([3, 3], input: Self.longInput)
    let lines = FailureText(report: report([check]), seed: 7, style: .plain).lines(for: check)
    #expect(lines.contains("  ... all of it: swift run grader check attention --case 1 --seed 7"))
  }

  @Test func theDrawingIsOfTheCaseThatIsShown() {
    var check = check([2], input: "{}")
    check.tellingFailure = Failure(
      number: 3, title: "three of them", input: Data(#"{"heads": 7}"#.utf8),
      kind: .mismatch(DrawnTensorTests.mismatch([3], wrong: [0: 5, 2: 6])))
    let lines = lines(check)
    #expect(lines[0] == "wrong value: output, case 3 of 9: three of them")
    #expect(lines[1] == "  heads = 7")
    #expect(lines[2].hasPrefix("  2 of 3 elements differ, most at [0]: expected 0, yours 5"))
    #expect(lines.contains("  expected      0    1    2"))
    #expect(lines.contains("  yours         5*   1    6*"))
    #expect(lines.contains("  difference    5    0    4"))
  }

  // MARK: The line for more

  @Test(
    "A named mistake can be asked about",
    arguments: [
      ([[]], nil),
      ([["a"]], "more: swift run grader explain a"),
      ([["a", "b"]], "more: swift run grader explain a or b"),
      ([["a"], ["b"]], "more: swift run grader explain a or b"),
      ([["a", "b", "c"]], "more: swift run grader explain a, b or c"),
      ([["a", "b"], ["a", "c"]], "more: swift run grader explain a, b or c"),
    ] as [([[String]], String?)])
  func more(_ names: [[String]], _ line: String?) {
    var diagnosis = Diagnosis(
      hypotheses: names.filter { !$0.isEmpty }.map {
        $0.map { NamedMistake(name: $0, sentence: "\($0) is wrong") }
      })
    #expect(diagnosis.more == (line.map { [$0] } ?? []))
    diagnosis.hypotheses = []
    diagnosis.rest = ["slope term"]
    #expect(diagnosis.more == [])
  }

  @Test func eachCheckThatNamesAMistakeHasOneSuchLine() {
    var other = check([2], input: "{}", mistakes: 1)
    other = {
      var check = CheckReport(
        label: CheckLabel("x", output: "output"), verdict: .wrong, cases: 9, failure: other.failure)
      check.diagnosis = Diagnosis(
        hypotheses: [[NamedMistake(name: "sign-lost", sentence: "the sign is lost")]])
      return check
    }()
    let lines = ProblemText(
      report: report([check([2], input: "{}"), other]), seed: 1, style: .plain
    ).lines
    #expect(
      lines.filter { $0.contains("more: ") } == [
        "  more: swift run grader explain mistake-0 or mistake-1",
        "    more: swift run grader explain sign-lost",
      ])
  }

  // MARK: Answers that are looked up

  @Test(
    "Wrong answers are counted, and none is told",
    arguments: [
      (1, ["  bert: the source says otherwise; read it in its paper"]),
      (
        2,
        [
          "  2 of 5 answers differ from their sources; the first is bert: read it in its",
          "    paper",
        ]
      ),
    ])
  func answers(_ differing: Int, _ words: [String]) {
    let kind = Failure.Kind.answer(
      name: "bert", source: "its paper", differing: differing, total: 5)
    let check = CheckReport(
      label: CheckLabel("google"), verdict: .wrong, cases: 1,
      failure: Failure(number: 1, title: "its models", input: Data("{}".utf8), kind: kind))
    #expect(lines(check) == ["wrong answer: google, case 1 of 1: its models"] + words)
  }

  @Test func theJudgeCountsWrongAnswers() {
    func output(_ numbers: [Double]) -> Outcome {
      .value(
        .record(
          Dictionary(
            uniqueKeysWithValues: zip(["a", "b", "c"], numbers).map {
              ($0, NumericArray(shape: [], data: [$1]))
            })))
    }
    let summary = CheckSummary(CheckLabel("google"), sources: ["b": "its paper"])
    let right = [output([0, 1, 2])]
    let trial = TrialSummary(
      checks: [summary], arguments: [],
      cases: [EncodedCase(title: "its models", input: Data("{}".utf8), isSmooth: true)])
    let judge = CheckJudge(
      expectation: Expectation(seed: 1, trial: trial, outputs: [right]), tolerance: .standard)
    let report = judge.report(summary, [output([0, 5, 0])], expected: right)
    #expect(
      report.failure?.kind
        == .answer(name: "b", source: "its paper", differing: 2, total: 3))
  }
}
