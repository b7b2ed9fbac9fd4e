import Foundation
import Messages
import Testing

@testable import Grading

/// Reports as they are read aloud under `--plain`.
@Suite struct PlainTests {
  private static let style: TextStyle = TextStyle(isColored: false, isPlain: true)

  /// A report on four checks: how each ended, and in which case.
  private static func wrong(_ verdicts: [(Verdict, Int?)]) -> ProblemReport {
    let problem = MadeUpRun.course[code: "layer_norm"]!
    let checks = zip(problem.labels, verdicts).map { label, end in
      var check = CheckReport(label: label, verdict: end.0, cases: 15)
      check.failure = end.1.map {
        Failure(
          number: $0, title: "one token, d = 2",
          input: Data(#"{"x": {"shape": [1, 2], "data": [1, 2]}, "epsilon": 0.5}"#.utf8),
          kind: .mismatch(MadeUpRun.mismatch([1, 2], got: [1.5, .nan], expected: [1.5, 0.25])))
      }
      return check
    }
    return ProblemReport(problem, "submission/LayerNorm.swift", checks: checks)
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let report: ProblemReport
    let lines: [String]

    init(_ what: String, _ report: ProblemReport, _ lines: [String]) {
      (testDescription, self.report, self.lines) = (what, report, lines)
    }
  }

  static let rows: [Row] = [
    Row(
      "passed", MadeUpRun.report("residual_add", .passed),
      [
        "residual_add: passed, 2 of 2 points.", "File: submission/ResidualAdd.swift", "",
        "output: passed, 9 cases.", "dL/dx: passed, 9 cases.",
      ]),
    Row(
      "a wrong value, a stop and a part that is not written",
      wrong([(.wrong, 4), (.crashed, nil), (.notStarted, nil), (.passed, nil)]),
      [
        "layer_norm: wrong, 1 of 4 points.", "File: submission/LayerNorm.swift", "",
        "output: wrong in case 4 of 15.", "dL/dx: crashed in other cases.",
        "dL/dgain: not started.", "dL/dbias: passed, 15 cases.", "",
        "wrong value: output, case 4 of 15: one token, d = 2", "  epsilon = 0.5",
        "  x, shape [1, 2]: [[1, 2]]",
        "  1 of 2 elements differs, at [0, 1]: expected 0.25, yours NaN",
        "    (allowed: 1e-07 relative, 1e-09 absolute)", "  counted from 0:",
        "  row 0, column 1: expected 0.25, yours NaN",
        "  pattern: NaN at [0, 1], every other element is finite",
      ]),
    Row(
      "wrong on cases that are not shown",
      wrong([(.wrong, nil), (.passed, nil), (.passed, nil), (.passed, nil)]),
      [
        "layer_norm: wrong, 3 of 4 points.", "File: submission/LayerNorm.swift", "",
        "output: wrong in other cases.", "dL/dx: passed, 15 cases.", "dL/dgain: passed, 15 cases.",
        "dL/dbias: passed, 15 cases.", "", "wrong: output, on cases that are not shown",
        "  right on the public cases, but not on others drawn for this file: what is",
        "    returned must follow from the arguments alone, whatever they are",
        "  (other cases to see: swift run grader check layer_norm --seed 2)",
      ]),
    Row(
      "not started", MadeUpRun.report("layer_norm", .notStarted),
      [
        "layer_norm: not started, 0 of 4 points.", "File: submission/LayerNorm.swift",
        "Read Problems/layer_norm/README.md, then fill in submission/LayerNorm.swift.",
      ]),
  ]

  @Test("A report is sentences, without columns", arguments: rows)
  func sentences(_ row: Row) {
    let lines = ProblemText(report: row.report, seed: 1, style: Self.style).lines
    #expect(lines == row.lines)
    #expect(lines.allSatisfy { !$0.drop { $0 == " " }.contains("  ") && $0.columns <= 80 })
  }

  @Test("One case is sentences, without columns")
  func oneCase() {
    let report = Self.wrong(
      [(.wrong, 4), (.passed, nil), (.notStarted, nil), (.passed, nil)])
    let text = CaseText(
      CaseReport(
        problem: report, number: 4, count: 15, title: "one token, d = 2",
        input: Data(#"{"x": {"shape": [1, 2], "data": [1, 2]}, "epsilon": 0.5}"#.utf8),
        arguments: ["x", "epsilon"]),
      seed: 1, options: "", style: Self.style)
    #expect(
      text.lines == [
        "layer_norm, case 4 of 15: one token, d = 2", "  epsilon = 0.5",
        "  x, shape [1, 2]: [[1, 2]]", "", "output: wrong.", "dL/dx: right.",
        "dL/dgain: not started.", "dL/dbias: right.", "", "wrong value: output",
        "  1 of 2 elements differs, at [0, 1]: expected 0.25, yours NaN",
        "    (allowed: 1e-07 relative, 1e-09 absolute)", "  counted from 0:",
        "  row 0, column 1: expected 0.25, yours NaN",
        "  pattern: NaN at [0, 1], every other element is finite", "",
        "one case alone gives no points and takes none", "next: swift run grader check layer_norm",
      ])
  }
}
