import Foundation
import Messages
import Testing

@testable import Grading

/// Made-up outcomes of one check, a matrix a case.
@Suite struct CheckJudgeTests {
  /// The report on a check that gave these rows, where the right ones are 1, 2, 4, 8 ...
  private func report(_ got: [[Double]]..., stop: Stop? = nil) -> CheckReport {
    func array(_ rows: [[Double]]) -> Outcome {
      .value(.array(NumericArray(shape: [rows.count, rows[0].count], data: rows.flatMap(\.self))))
    }
    var outcomes = got.map(array)
    var right = got.map { rows in array(rows.map { $0.indices.map { Double(1 << $0) } }) }
    if let stop {
      outcomes.append(.stopped(stop))
      right.append(array([[1]]))
    }
    let cases = right.indices.map {
      EncodedCase(title: "case \($0)", input: Data("{}".utf8), isSmooth: true)
    }
    let trial = TrialSummary(checks: [CheckSummary(.init("output"))], arguments: [], cases: cases)
    let judge = CheckJudge(
      expectation: Expectation(seed: 1, trial: trial, outputs: [right]), tolerance: .standard)
    return judge.report(trial.checks[0], outcomes, expected: right)
  }

  @Test func theShownCaseIsTheFirstInWhichTheMistakeShows() {
    let report = report([[1]], [[3]], [[1, 5]], [[1, 2, 5]], [[7, 7, 7]], [[8, 8, 8]])
    #expect(report.verdict == .wrong)
    #expect(report.failure?.number == 2)
    #expect(report.tellingFailure?.number == 5)
    #expect(report.shownFailure == report.tellingFailure)
  }

  @Test func numbersThatLookLikeRoundingAreNotTheFirstToBeShown() {
    // A hundredth of the number is plain; less is not.
    let report = report([[1.001, 2.001]], [[1.001, 2.01, 4]], [[1, 2.021, 4.001]], [[7, 7, 7]])
    #expect(report.failure?.number == 1)
    #expect(report.shownFailure?.number == 3)
    // Where it is faint a wide row shows more than a narrow one; where it is plain, any shows more.
    let faint = [[1.001, 2.001, 4]]
    #expect(self.report([[1.001, 2.001]], faint, faint).shownFailure?.number == 2)
    #expect(self.report([[1.001, 2.001]], faint, [[5, 9]]).shownFailure?.number == 3)
    #expect(self.report([[5, 9]], faint, faint).shownFailure?.number == 1)
  }

  @Test func numbersThatAreNotFiniteShowLess() {
    #expect(report([[3]], [[.nan, 7, 7]], [[7, 7, 4]]).shownFailure?.number == 3)
  }

  @Test func whereNoneShowsItTheFirstStays() {
    let report = report([[3]], [[3, 4]], [[1, 2, 5]])
    #expect(report.tellingFailure == nil)
    #expect(report.shownFailure?.number == 1)
  }

  @Test func theFirstOneMayShowIt() {
    let report = report([[7, 7, 7]], [[9, 9, 9, 9]])
    #expect(report.failure?.number == 1)
    #expect(report.tellingFailure == nil)
  }

  @Test func whatStoppedIsShownAndALaterStopIsNot() {
    let stop = Stop(verdict: .crashed, message: "trap")
    #expect(report([[1]], stop: stop).shownFailure?.kind == .stopped(stop))
    let report = report([[3]], stop: stop)
    #expect(report.verdict == .wrong)
    #expect(report.shownFailure?.number == 1)
  }

  @Test func whatLaterCasesHaveInCommonIsCounted() {
    let report = report([[3]], [[3, 4]], [[3, 6, 12]], [[3, 6, 12, 24]], [[1, 2, 4]])
    #expect(
      report.failure?.laterPattern
        == LaterPattern(
          showing: 2, failing: 3, pattern: "every element is 3 times the expected one"))
    #expect(report.tellingFailure?.laterPattern == nil)
    #expect(self.report([[3]], [[3, 6, 12]], [[3, 6, 13]]).failure?.laterPattern == nil)
  }
}

/// What is said of failures, in made-up reports.
@Suite struct FailureTextTests {
  private let mismatch: Mismatch = MadeUpRun.mismatch([2], got: [1, 3], expected: [2, 5])

  private func failure(_ kind: Failure.Kind, _ relation: OwnDerivative? = nil) -> Failure {
    Failure(
      number: 1, title: "one token", input: Data("{}".utf8), kind: kind, ownDerivative: relation)
  }

  /// The text of a report on checks that are wrong on their first case.
  private func text(
    _ failures: [(CheckLabel, Failure?)], diagnoses: [String: Diagnosis] = [:]
  ) -> String {
    let problem = Course.preNormPostNorm[code: "pre_vs_post_ln"]!
    let checks = failures.map { label, failure in
      var check = CheckReport(
        label: label, verdict: failure == nil ? .passed : .wrong, cases: 2, failure: failure)
      check.diagnosis = diagnoses[label.name] ?? Diagnosis()
      return check
    }
    let report = ProblemReport(problem, "PreVsPostLN.swift", checks: checks)
    let lines = ProblemText(report: report, seed: 1, style: .plain).lines
    #expect(lines.allSatisfy { $0.columns <= TextStyle.width })
    return lines.joined(separator: "\n")
  }

  private let output: CheckLabel = CheckLabel("output")
  private let x: CheckLabel = CheckLabel("x", output: "output")
  private let gain: CheckLabel = CheckLabel("gain", output: "output")

  @Test func aGradientOfARightOutputIsNotItsGradient() {
    let failures = [(output, nil), (x, failure(.mismatch(mismatch), .outputIsRight))]
    #expect(text(failures).hasSuffix("\n  your output is right; this is not its gradient"))
  }

  @Test func anOutputThatIsWrongElsewhereIsNotCalledRight() {
    let unseen = CheckReport(label: output, verdict: .wrong, cases: 2)
    var gradient = CheckReport(
      label: x, verdict: .wrong, cases: 2, failure: failure(.mismatch(mismatch), .outputIsRight))
    gradient.seconds = 0
    let report = ProblemReport(
      Course.preNormPostNorm.codeProblems[0], "f.swift", checks: [unseen, gradient])
    let lines = FailureText(report: report, seed: nil, style: .plain).lines(for: gradient)
    #expect(!lines.isEmpty)
    #expect(!lines.contains { $0.contains("is right") })
  }

  @Test func gradientsOfAWrongOutputAreToldTogether() {
    let wrong = failure(.mismatch(mismatch))
    let follows = failure(.mismatch(mismatch), .followsWrongOutput)
    #expect(
      text([(output, wrong), (x, follows), (gain, follows)])
        .hasSuffix("\n  and 2 gradients that follow from it: dL/dx, dL/dgain"))
    let contradicts = failure(.mismatch(mismatch), .contradictsWrongOutput)
    #expect(
      text([(output, wrong), (x, contradicts)]).hasSuffix(
        """
          dL/dx: not the gradient of your own output either; one mistake may be behind
            both: begin with output
        """))
  }

  @Test func theShownGradientIsSpokenOf() {
    let sentence = OwnDerivative.followsWrongOutput.sentence(output: "output", gradients: nil)
    #expect(
      sentence == "this is the gradient of your own output, which is wrong; begin with output")
    #expect(
      OwnDerivative.contradictsWrongOutput.sentence(output: "output", gradients: nil)
        == "this is not the gradient of your own output either; one mistake may be behind both: "
        + "begin with output")
  }

  @Test func whereAMistakeIsNamedNothingMoreIsSaid() {
    let named = Diagnosis(hypotheses: [[NamedMistake(name: "a", sentence: "the scale is lost")]])
    let follows = failure(.mismatch(mismatch), .followsWrongOutput)
    let failures = [(output, failure(.mismatch(mismatch))), (x, follows)]
    #expect(!text(failures, diagnoses: ["x": named]).contains("gradient of your own"))
    #expect(text(failures, diagnoses: ["x": named]).contains("the scale is lost"))
    #expect(!text(failures, diagnoses: ["x": named]).contains("follow"))
    #expect(
      text(failures, diagnoses: ["output": named])
        .hasSuffix(
          """
          the scale is lost
            more: swift run grader explain a
            and 1 gradient that follows from it: dL/dx
          """))
  }

  @Test func theFormOfARecordIsToldBesideAWrongValue() {
    let wrong = failure(.mismatch(mismatch))
    let parameters = CheckLabel("parameters")
    let kernel = CheckLabel("Dense_0/kernel", output: "output")
    let shape = failure(.misshapen(member: "Dense_0/kernel", got: [3, 6], expected: [3, 5]))
    let own = failure(.misshapen(member: "", got: [3, 6], expected: [3, 5]))
    #expect(
      text([(output, wrong), (kernel, own), (parameters, shape)]).hasSuffix(
        """
          parameters: Dense_0/kernel has shape [3, 6]; the contract asks for [3, 5]
          dL/dDense_0/kernel: it has shape [3, 6]; the contract asks for [3, 5]
        """))
    let names = failure(.misnamed(missing: ["Dense_0/bias"], extra: ["Dense_7/bias"]))
    #expect(
      text([(output, wrong), (parameters, names)]).hasSuffix(
        "\n  parameters: missing: Dense_0/bias; unexpected: Dense_7/bias"))
  }

  @Test func whatLaterCasesShowIsSaidWithItsCount() {
    var wrong = failure(.mismatch(mismatch))
    wrong.laterPattern = LaterPattern(showing: 7, failing: 9, pattern: "every element is 0")
    #expect(
      text([(output, wrong)]).hasSuffix(
        "\n  pattern in 7 of 9 later failing cases: every element is 0"))
  }
}
