import Foundation
import Messages
import Testing

@testable import Grading

/// What learners' programs print, under the check and the case in which they do.
@Suite struct PrintedTests {
  private func text(_ parts: (String, check: String, number: Int)...) -> PrintedText {
    var text = PrintedText()
    for (bytes, check, number) in parts { text.append(Data(bytes.utf8), in: check, case: number) }
    return text
  }

  @Test("What is printed belongs to the case that runs, with a line's end or without")
  func realProgram() throws {
    let source = OutcomeTests.residualAdd(
      forward: """
        print("rows", x.rows, terminator: "")
        if x.rows == 5 { print(); print("more"); }
        return x.columns == 2 ? f(x) : x + f(x)
        """,
      backward: "print(upstream.columns); return upstream + pullback(upstream)")
    let report = try Workbench(["ResidualAdd": source]).report("residual_add")
    let parts = report.printed.parts
    #expect(parts.prefix(9).map(\.check) == Array(repeating: "output", count: 9))
    #expect(parts.prefix(9).map(\.number) == Array(1...9))
    #expect(parts.dropFirst(9).map(\.check) == Array(repeating: "x", count: 9))
    #expect(parts[0].lines == ["rows 1"])
    #expect(parts[4].lines == ["rows 5", "more"])
    #expect(report.printed["x", case: 4]?.lines == ["3"])
    #expect(report.printed.total == parts.reduce(0) { $0 + $1.total })
  }

  @Test("What a program prints before it traps is kept, and the runtime's own words are not")
  func trap() throws {
    let source = OutcomeTests.residualAdd(
      forward: "print(x.rows); if x.rows > 1 { fatalError(\"boo\") }; return x + f(x)",
      backward: OutcomeTests.rightBackward)
    let report = try Workbench(["ResidualAdd": source]).report("residual_add")
    #expect(report.checks[0].failure?.number == 3)
    #expect(report.printed.parts.map(\.lines) == [["1"], ["1"], ["2"]])
  }

  @Test func linesAreKeptWhateverEndsThem() {
    let text = text(("a\r\nb\n\n", "output", 1), ("c", "output", 1), ("d\n", "x", 1))
    #expect(text["output", case: 1]?.lines == ["a", "b", "", "c"])
    #expect(text["x", case: 1]?.lines == ["d"])
    #expect(text["x", case: 2] == nil)
    #expect(text.total == 5)
    #expect(self.text(("", "output", 1)).parts == [])
  }

  @Test func aCaseThatRunsOnceMoreStartsAnew() {
    var text = text(("a\n", "output", 1), ("b\nc\n", "output", 2))
    text.forget("output", case: 2)
    #expect(text.total == 1)
    #expect(text.parts.map(\.number) == [1])
  }

  @Test func aFloodIsCountedAndKeptInPart() {
    let line = String(repeating: "x", count: 5_000)
    let text = text((String(repeating: line + "\n", count: 1_200), "output", 1))
    let part = text.parts[0]
    #expect((part.total, part.lines.count) == (1_200, PrintedText.maximumLines))
    #expect(part.lines[0].count == PrintedText.maximumLength && part.lines[0].hasSuffix(" (cut)"))
  }

  @Test("A report keeps first what was printed where a check failed")
  func reported() {
    var text = PrintedText()
    for number in 1...15 {
      text.append(
        Data(String(repeating: "line\n", count: 30).utf8), in: "output", case: number)
    }
    text.append(Data("here\n".utf8), in: "x", case: 9)
    let failing = CheckReport(
      label: CheckLabel("x", output: "output"), verdict: .wrong, cases: 15,
      failure: Failure(
        number: 9, title: "t", input: Data(),
        kind: .misshapen(member: "", got: [1], expected: [2])))
    let kept = text.reported(with: [failing])
    #expect(kept.total == 451)
    #expect(kept.parts.map(\.number) == Array(1...10) + [9])
    #expect(kept.parts.last?.lines == ["here"])
    #expect(kept.parts.reduce(0) { $0 + $1.lines.count } == PrintedText.reportedTotal)
    #expect(kept.parts[0].total == 30)
  }

  /// The words in a report on `residual_add` whose output fails in case 4.
  private func lines(_ printed: PrintedText, style: TextStyle = .plain) -> [String] {
    let problem = Course.preNormPostNorm[code: "residual_add"]!
    let check = CheckReport(
      label: problem.labels[0], verdict: .wrong, cases: 9,
      failure: Failure(
        number: 4, title: "t", input: Data(),
        kind: .misshapen(member: "", got: [1], expected: [2])))
    var report = ProblemReport(problem, "f.swift", checks: [check])
    report.printed = printed
    return PrintedLines(report: report, explained: check, style: style) {
      report.command(forCase: $0, seed: 1)
    }.lines
  }

  @Test func theShownCaseComesFirst() {
    #expect(lines(text()) == [])
    #expect(lines(text(("a  b\n", "output", 4))) == ["printed in output, case 4:", "  | a  b"])
    #expect(
      lines(text(("a\n", "output", 1), ("b\nc\n", "output", 4), ("d\n", "x", 4)))
        == [
          "printed in output, case 4:", "  | b", "  | c",
          "  (and 2 lines in other checks and cases, such as: swift run grader check",
          "    residual_add --case 1)",
        ])
    #expect(
      lines(text(("a\n", "output", 2), ("d\n", "x", 4)))
        == [
          "printed in output, case 2:", "  | a",
          "  (and 1 line in other checks and cases, such as: swift run grader check",
          "    residual_add --case 4)",
        ])
    #expect(lines(text(("d\n", "x", 7))) == ["printed in x, case 7:", "  | d"])
  }

  @Test func whatIsLeftOutIsCounted() {
    let printed = text((String(repeating: "a\n", count: 25), "output", 4))
    #expect(
      lines(printed) == ["printed in output, case 4 (the first 10 of 25 lines):"]
        + Array(repeating: "  | a", count: 10)
        + ["  (all of it: swift run grader check residual_add --case 4)"])
    let flood = text((String(repeating: "a\n", count: 1_001), "output", 4))
    #expect(
      lines(flood).last == "  (more of it: swift run grader check residual_add --case 4)")
    let long = text((String(repeating: "0123456789 ", count: 40), "output", 4))
      .reported(with: [])
    #expect(
      lines(long) == [
        "printed in output, case 4:",
        "  | 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789",
        "  |     0123456789 0123456789 0123456789 0123456789 0123456789 0123456789",
        "  |     0123456789 0123456789 0123456789 0123456789 0123456789 0123456789",
        "  |     012345 (cut)", "  (all of it: swift run grader check residual_add --case 4)",
      ])
  }

  @Test("However long a line is, it is walked through once", .timeLimit(.minutes(15)))
  func longLine() {
    let words = PrintedLines(
      report: MadeUpRun.report("residual_add", .passed), explained: nil, style: .plain
    ) { _ in "" }
    let lines = words.folded(String(repeating: "ab, ", count: 20_000))
    #expect(lines.count == 1_112)
    #expect(lines[1] == "  |     " + String(repeating: "ab, ", count: 18).dropLast())
  }

  @Test func aLineWithoutSpacesIsBrokenWhereItMustBe() {
    let folded = lines(text((String(repeating: "漢", count: 60), "output", 4)))
    #expect(folded.dropFirst().map(\.columns) == [76, 56])
    #expect(
      lines(
        text((String(repeating: "x", count: 90), "output", 4)),
        style: TextStyle(isColored: false, isPlain: true)
      ).dropFirst()
        == [
          "  " + String(repeating: "x", count: 74), "      " + String(repeating: "x", count: 16),
        ])
  }
}
