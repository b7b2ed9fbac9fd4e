internal import Foundation
internal import Memos
package import Messages

extension MemoProblem {
  /// A memo's cells are known with its file.
  package func prepare(in grading: Grading) {}

  /// Reads the memo, has its cells judged by the answer key, and shows models beside its sentences.
  package func grade(in grading: Grading) throws -> ProblemReport {
    let file = try grading.read(self)
    if file.text.allSatisfy(\.isWhitespace) { throw Refusal(.notStarted) }
    if let fault = MemoText.fault(in: file.text) { throw Refusal(.notAllowed, fault) }
    let given = try ["README.md", startingFile].map { try grading.project.text($0, of: self) }
    guard grading.project.canGrade(self) else {
      // Without the answers: where something stands, and what can be wrong without knowing them.
      let read = try MemoJudge(problem: self, given: given) { _, _ in MemoJudgement() }
        .report(on: file.text, path: file.path)
      var report = ProblemReport(self, file.path, checks: read.checks.map(\.leftToInstructor))
      report.memo = read.memo
      return report
    }
    try grading.products.build([.launcher, .answerKey])
    let answers = AnswerSource(slug, in: grading.project)
    let judge = MemoJudge(problem: self, given: given, ask: answers.judgement)
    let report = try judge.report(on: file.text, path: file.path)
    return grading.reviews.applied(to: [report], of: grading.project.student)[0]
  }
}

/// Judges the text of a memo.
package struct MemoJudge {
  let problem: MemoProblem
  /// The statement and the template, whose sentences are not the learner's.
  let given: [String]
  /// What somebody who knows the answers says of cells and sentences.
  let ask: ([Cell], [Cell]) throws -> MemoJudgement

  package init(
    problem: MemoProblem, given: [String], ask: @escaping ([Cell], [Cell]) throws -> MemoJudgement
  ) {
    self.problem = problem
    self.given = given
    self.ask = ask
  }

  /// The report on a text.
  ///
  /// - Parameters:
  ///   - text: The learner's Markdown.
  ///   - path: Its path as people read it.
  /// - Throws: `GraderFault` when the answer key does not answer.
  /// - Returns: A check for each blank that is a point, and for each question that a person reads.
  package func report(on text: String, path: String) throws -> ProblemReport {
    let start = ContinuousClock.now
    let findings = try problem.memo.findings(in: text, given: given, judge: ask)
    var checks: [CheckReport] = []
    var recorded: [String] = []
    for (blank, outcome) in findings.blanks {
      switch outcome {
      case .right: checks.append(Self.check(blank.name, .passed, nil, at: blank.place))
      case .empty where blank.isRecorded: break
      case .empty: checks.append(Self.check(blank.name, .notStarted, nil, at: blank.place))
      case .wrong(let message) where !blank.isRecorded:
        checks.append(Self.check(blank.name, .wrong, message, at: blank.place))
      case .wrong(let message): recorded.append("\(blank.name): \(message)")
      case .recorded(let word): recorded.append("\(blank.name): \(word)")
      }
    }
    checks += ReviewedProse.names(of: problem).map {
      CheckReport(label: CheckLabel(reviewOf: $0), verdict: .notStarted, cases: 1)
    }
    if !checks.isEmpty { checks[0].seconds = start.duration(to: .now).seconds }
    var report = ProblemReport(problem, path, checks: checks)
    report.memo = MemoReport(
      questions: findings.questions, text: text, prose: findings.prose, recorded: recorded,
      review: ReviewOutcome())
    return report.reviewed(ReviewOutcome())
  }

  private static func check(
    _ name: String, _ verdict: Verdict, _ message: String?, at place: String
  )
    -> CheckReport
  {
    CheckReport(
      label: CheckLabel(name), verdict: verdict, cases: 1,
      failure: message.map {
        Failure(number: 1, title: place, input: Data("{}".utf8), kind: .blank($0))
      })
  }
}
