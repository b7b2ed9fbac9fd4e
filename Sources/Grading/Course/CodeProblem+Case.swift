package import Foundation
internal import Messages

/// What a learner's program made of one case; it gives no points.
package struct CaseReport: Sendable {
  /// The checks on this case alone, each with the number that the case has among all.
  package let problem: ProblemReport
  /// The case's place, counted from 1.
  package let number: Int
  /// How many cases there are.
  package let count: Int
  /// The case in words.
  package let title: String
  /// The arguments in JSON.
  package let input: Data
  /// The names of the arguments in the order in which reports show them.
  package let arguments: [String]

  /// 0 when all is right, 3 when a fault of ours got in the way, else 1.
  package var exitStatus: Int32 {
    problem.score.isGrade ? problem.verdict == .passed ? 0 : 1 : 3
  }
}

extension CodeProblem {
  /// Runs all checks on one case, and explains them by this case alone.
  ///
  /// - Parameters:
  ///   - number: The case, counted from 1.
  ///   - grading: Whose submission it is, with a seed that is no secret.
  /// - Throws: `UsageError` when there is no such case, `GraderFault`.
  /// - Returns: The report; on a file that cannot be run, why.
  package func report(onCase number: Int, in grading: Grading) throws -> CaseReport {
    guard grading.project.canGrade(self) else {
      throw UsageError(
        "--case: \(slug) is graded by your instructor, who has its answers",
        advice: "leave it out: swift run grader check \(slug)")
    }
    try grading.products.build([.launcher, .answerKey, .kit])
    let answers = AnswerSource(slug, in: grading.project)
    let trial = try answers.trial(seed: grading.seed.shown)
    guard trial.cases.indices.contains(number - 1) else {
      let count = trial.cases.count
      throw UsageError(
        "--case: \(slug) has \(count == 1 ? "1 case" : "\(count) cases"), and none is \(number)",
        advice: "write for example --case \(count)")
    }
    let shown = trial.cases[number - 1]
    let problem: ProblemReport
    do {
      problem = try report(on: shown, number, of: trial, answers, in: grading)
    } catch let refusal as Refusal {
      problem = ProblemReport(
        self, grading.project.shown(grading.project.learnerFile(self)), refusal)
    }
    return CaseReport(
      problem: problem, number: number, count: trial.cases.count, title: shown.title,
      input: shown.input, arguments: trial.arguments)
  }

  private func report(
    on shown: EncodedCase, _ number: Int, of trial: TrialSummary, _ answers: AnswerSource,
    in grading: Grading
  ) throws -> ProblemReport {
    let file = try grading.readSolution(self)
    let builder = try grading.builder(for: .kit)
    let program = try program(of: file, builder)
    let expectation = Expectation(
      seed: grading.seed.shown,
      trial: TrialSummary(checks: trial.checks, arguments: trial.arguments, cases: [shown]),
      outputs: try trial.checks.map { check in
        let question = Question(of: .reference, check: check.name, input: number - 1)
        let right = try answers.ask(question)
        guard right.value != nil else {
          throw grading.project.silence(of: slug)
        }
        return [right]
      })
    let budget = grading.budget
    let run = try TrialRun(
      program, expectation.trial, longestAnswer: expectation.longestAnswer, budget: budget)
    if run.hasNoSolution { throw Refusal(.doesNotCompile, grading.noSolution(self)) }
    var checks = CheckJudge(expectation: expectation, tolerance: tolerance).reports(on: run)
    if checks.contains(where: \.hasFailed) {
      let explanation = Explanation(
        problem: self, expectation: expectation, answers: answers, run: run, program: program,
        budget: budget)
      try explanation.locate(&checks) { try debugged(file, builder, budget) }
    }
    run.worker.finish()
    for place in checks.indices {
      checks[place].cases = trial.cases.count
      checks[place].failure?.number = number
    }
    var printed = run.printed
    for place in printed.parts.indices { printed.parts[place].number = number }
    var report = ProblemReport(
      self, file.path, checks: located(checks, in: file, project: grading.project),
      printed: printed)
    report.tolerance = tolerance
    return report
  }
}
