import Foundation
import Messages
import Testing

@testable import Grading

/// What is said of failing checks besides the one that is explained.
@Suite struct OtherFailuresTests {
  private static let labels: [CheckLabel] =
    [CheckLabel("output"), CheckLabel("twin")]
    + ["x", "W_Q", "b_Q", "W_K", "b_K", "W_V", "b_V", "W_O", "b_O"]
    .map { CheckLabel($0, output: "output") }
    + [CheckLabel("y", output: "twin")]

  private static let mismatch: Failure.Kind = .mismatch(
    Mismatch(
      shape: [2], differing: 2, total: 2, worst: [0], got: 1, expected: 2, distance: 9,
      pattern: nil))

  private static func wrong(
    _ name: String, _ relation: OwnDerivative? = nil, by mistake: String? = nil,
    isPartial: Bool = false, kind: Failure.Kind = mismatch
  ) -> CheckReport {
    var check = CheckReport(
      label: labels.first { $0.name == name }!, verdict: .wrong, cases: 3,
      failure: Failure(
        number: 1, title: "t", input: Data("{}".utf8), kind: kind, ownDerivative: relation))
    check.diagnosis = Diagnosis(
      hypotheses: mistake.map { [[NamedMistake(name: $0, sentence: "the \($0) is lost")]] } ?? [],
      isPartial: isPartial)
    return check
  }

  private static func stopped(
    _ name: String, _ message: String, line: Int? = nil, _ verdict: Verdict = .crashed
  ) -> CheckReport {
    let place = line.map { SourcePlace(line: $0, column: 5, function: "f(_:)") }
    return CheckReport(
      label: labels.first { $0.name == name }!, verdict: verdict, cases: 3,
      failure: Failure(
        number: 1, title: "t", input: Data("{}".utf8),
        kind: .stopped(Stop(verdict: verdict, message: message, location: place))))
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// The first is the one that is explained.
    let checks: [CheckReport]
    let lines: [String]

    init(_ what: String, _ checks: [CheckReport], _ lines: [String]) {
      testDescription = what
      self.checks = checks
      self.lines = lines
    }
  }

  private static let all: [String] = ["x", "W_Q", "b_Q", "W_K", "b_K", "W_V", "b_V", "W_O", "b_O"]

  static let rows: [Row] = [
    Row("nothing else fails", [wrong("output")], []),
    Row(
      "one gradient follows", [wrong("output"), wrong("x", .followsWrongOutput)],
      ["  and 1 gradient that follows from it: dL/dx"]),
    Row(
      "many follow, on one line",
      [wrong("output", by: "scale")] + all.map { wrong($0, .followsWrongOutput) },
      ["  and 9 gradients that follow from it: dL/dx, dL/dW_Q, dL/db_Q, dL/dW_K, ..."]),
    Row(
      "the same mistake, and proven to follow",
      [
        wrong("output", by: "scale"), wrong("x", .followsWrongOutput, by: "scale"),
        wrong("W_Q", .followsWrongOutput, by: "scale"),
      ], ["  and 2 gradients that follow from it: dL/dx, dL/dW_Q"]),
    Row(
      "the same mistake, and not proven to follow",
      [wrong("output", by: "scale"), wrong("x", by: "scale")], ["  the same holds for dL/dx"]),
    Row(
      "the same mistake in several",
      [wrong("output", by: "scale"), wrong("x", by: "scale"), wrong("W_Q", by: "scale")],
      ["  the same holds for 2 more checks: dL/dx, dL/dW_Q"]),
    Row(
      "the same mistake in some cases only is not the same",
      [wrong("output", by: "scale"), wrong("x", by: "scale", isPartial: true)],
      [
        "  dL/dx: your wrong numbers are those of this: the scale is lost",
        "    other cases, where that would show too, are right",
        "    more: swift run grader explain scale",
      ]),
    Row(
      "another mistake, though it follows",
      [wrong("output", by: "scale"), wrong("x", .followsWrongOutput, by: "bias")],
      [
        "  dL/dx: your numbers are those of this: the bias is lost",
        "    more: swift run grader explain bias",
      ]),
    Row(
      "another mistake in several is said once",
      [
        wrong("output", by: "scale"), wrong("x", by: "bias"), wrong("W_Q", by: "bias"),
        wrong("b_Q", by: "bias"), wrong("W_K", by: "bias"), wrong("b_K", by: "bias"),
      ],
      [
        "  dL/dx, dL/dW_Q, dL/db_Q and 2 more: your numbers are those of this: the bias",
        "    is lost", "    more: swift run grader explain bias",
      ]),
    Row(
      "gradients that contradict",
      [
        wrong("output"), wrong("x", .contradictsWrongOutput),
        wrong("W_Q", .contradictsWrongOutput),
      ],
      [
        "  dL/dx, dL/dW_Q: not the gradient of your own output either; one mistake may be",
        "    behind both: begin with output",
      ]),
    Row(
      "gradients of which nothing is known",
      [wrong("output"), wrong("x"), wrong("W_Q")],
      ["  2 gradients fail too; begin with output: dL/dx, dL/dW_Q"]),
    Row(
      "one gradient of which nothing is known",
      [wrong("output", kind: .misshapen(member: "", got: [1], expected: [2])), wrong("x")],
      ["  1 gradient fails too; begin with output: dL/dx"]),
    Row(
      "two outputs, each with gradients",
      [
        wrong("output"), wrong("twin", by: "bias"), wrong("x", .followsWrongOutput),
        wrong("y", .followsWrongOutput),
      ],
      [
        "  and 1 gradient that follows from it: dL/dx",
        "  twin: your numbers are those of this: the bias is lost",
        "    more: swift run grader explain bias",
        "  and 1 gradient that follows from twin: dL/dy",
      ]),
    Row(
      "the same stop at the same line",
      [stopped("output", "Fatal error: a", line: 7)]
        + all.map { stopped($0, "Fatal error: a", line: 7) },
      ["  9 more checks stop there too: dL/dx, dL/dW_Q, dL/db_Q, dL/dW_K, dL/db_K, ..."]),
    Row(
      "the same words, at no known line",
      [stopped("output", "no answer within 3 s", .timedOut)]
        + [stopped("x", "no answer within 3 s", .timedOut)],
      ["  1 more check stops with the same words: dL/dx"]),
    Row(
      "the same words at another line",
      [
        stopped("output", "Fatal error: a", line: 7), stopped("x", "Fatal error: a", line: 12),
        stopped("W_Q", "Fatal error: a", line: 12),
      ],
      [
        "f.swift:12:5: error: in f(_:)", "  dL/dx, dL/dW_Q: Fatal error: a",
      ]),
    Row(
      "one way to stop too many",
      [
        wrong("output"), stopped("x", "Fatal error: a"), stopped("W_Q", "Fatal error: b"),
        stopped("b_Q", "Fatal error: c"),
      ],
      [
        "  dL/dx: Fatal error: a", "  dL/dW_Q: Fatal error: b",
        "  1 more check stops in another way: dL/db_Q",
      ]),
    Row(
      "several ways to stop",
      [
        wrong("output"), stopped("x", "Fatal error: a"), stopped("W_Q", "Fatal error: b"),
        stopped("b_Q", "Fatal error: c"), stopped("W_K", "Fatal error: d"),
      ],
      [
        "  dL/dx: Fatal error: a", "  dL/dW_Q: Fatal error: b",
        "  2 more checks stop in other ways: dL/db_Q, dL/dW_K",
      ]),
    Row(
      "what stops in a value comes before what stops in a gradient",
      [wrong("output"), stopped("x", "a"), stopped("twin", "b")], ["  twin: b", "  dL/dx: a"]),
  ]

  @Test("What is said is proven, and said once", arguments: rows)
  func others(_ row: Row) {
    let report = ProblemReport(
      Course.preNormPostNorm[code: "attention"]!, "f.swift", checks: row.checks)
    let lines = OtherFailures(report: report, first: row.checks[0]).lines
    #expect(lines == row.lines)
    #expect(lines.allSatisfy { $0.columns <= TextStyle.width })
  }
}
