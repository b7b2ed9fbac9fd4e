import Foundation
import Messages
import Testing

@testable import Grading

/// What is said, without points, of solutions that pass.
@Suite struct RemarkTests {
  private static let sentence: String =
    "at a mean of 1e6 your output has lost 12 of 16 digits; subtract the mean before you square"

  private func source(_ file: String) throws -> String {
    let url = FixtureTests.folder.appending(path: "right/layer_norm/\(file).swift")
    return try String(contentsOf: url, encoding: .utf8)
  }

  @Test func theMeanOfTheSquaresLosesDigitsAndNoPoints() throws {
    let report = try Workbench(["LayerNorm": try source("one_pass")]).report("layer_norm")
    #expect(report.verdict == .passed)
    #expect(report.points == report.possible)
    #expect(report.notices == [Notice(check: "output", sentence: Self.sentence)])
    let text = ProblemText(report: report, seed: 1, style: .plain).lines.joined(separator: "\n")
    #expect(
      text.hasSuffix(
        """
          note, no points: at a mean of 1e6 your output has lost 12 of 16 digits;
            subtract the mean before you square
        """))
  }

  @Test("Nothing is said of an honest solution", arguments: ["welford", "centering_matrix"])
  func honest(_ file: String) throws {
    let report = try Workbench(["LayerNorm": try source(file)]).report("layer_norm")
    #expect(report.verdict == .passed)
    #expect(report.notices.isEmpty)
  }

  @Test func aTrapOnTheCaseOfARemarkIsSilent() throws {
    let source = try source("one_pass")
    let body = try #require(source.range(of: "func forward("))
    let brace = try #require(source[body.upperBound...].range(of: "{\n"))
    let trapping = source.replacingCharacters(
      in: brace, with: "{\n    precondition(abs(x[0, 0]) < 1000)\n")
    let report = try Workbench(["LayerNorm": trapping]).report("layer_norm")
    #expect(report.verdict == .passed)
    #expect(report.notices.isEmpty)
  }

  @Test func aSolutionThatFailsGetsNoNote() throws {
    let source = try source("one_pass").replacing("func backward", with: "func reverse")
    let report = try Workbench(["LayerNorm": source]).report("layer_norm")
    #expect(report.verdict != .passed)
    #expect(report.notices.isEmpty)
  }

  @Test("Digits are counted from the first of the largest number")
  func lostDigits() {
    func lost(_ got: [Double], _ expected: [Double]) -> Int {
      Remarks.lost(
        NumericArray(shape: [got.count], data: got),
        NumericArray(shape: [expected.count], data: expected))
    }
    #expect(lost([2, 1], [2, 1]) == 0)
    #expect(lost([2, 1.00003], [2, 1]) == 12)
    #expect(lost([2, 1.3], [2, 1]) == 16)
    #expect(lost([2, 9], [2, 1]) == 16)
    #expect(lost([2, .nan], [2, 1]) == 16)
    #expect(lost([2, 1 + 1e-12], [2, 1]) == 4)
    #expect(lost([1], [0]) == 16)
  }

  @Test func everyReportOfPeopleSaysThatItCostsNothing() {
    var reports = MadeUpRun.reports
    reports[2].notices = [Notice(check: "output", sentence: Self.sentence)]
    let text = MadeUpRun.text("github", MadeUpRun.events(reports))
    #expect(
      text.contains(
        """

        layer_norm: note, no points: at a mean of 1e6 your output has lost 12 of 16
          digits; subtract the mean before you square

        """))
    let json = MadeUpRun.text("json", MadeUpRun.events(reports))
    #expect(json.contains(#""sentence" : "\#(Self.sentence)""#))
    #expect(json.ranges(of: #""notes" : ["#).count == 1)
  }
}
