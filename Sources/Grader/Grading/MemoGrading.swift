internal import ExerciseKit
internal import Foundation
internal import Memos

extension Grading {
  /// Grades a memo: every blank is a check, the prose is told and not graded.
  ///
  /// A fault of ours is a report too, and costs no points.
  func report(on problem: MemoProblem) -> ProblemReport {
    do {
      return try grade(problem)
    } catch {
      return fileReport(problem, .graderFault, message: "\(error)")
    }
  }

  private func grade(_ problem: MemoProblem) throws -> ProblemReport {
    let url = project.learnerFile(problem)
    let file: LearnerFile
    do {
      file = try LearnerFile(url, shownAs: project.shown(url))
    } catch let error {
      return fileReport(
        problem, error == .missing ? .notStarted : .notAllowed, message: error.memoDescription)
    }
    let template = try given(project.template(problem))
    if file.text == template || file.text.allSatisfy(\.isWhitespace) {
      return fileReport(problem, .notStarted)
    }
    if let fault = MemoText.fault(in: file.text) {
      return fileReport(problem, .notAllowed, message: fault)
    }
    let statement = try given(project.statement(problem.slug))
    return MemoJudge(problem: problem, given: [statement, template])
      .report(on: file.text, path: file.path, reviews: reviews)
  }

  /// A text of the course that learners were given.
  private func given(_ url: URL) throws -> String {
    guard let text = try? String(contentsOf: url, encoding: .utf8) else {
      throw GraderFault.missing(path: project.shown(url), advice: "restore it from the repository")
    }
    return text
  }

  private func fileReport(_ problem: MemoProblem, _ verdict: Verdict, message: String? = nil)
    -> ProblemReport
  {
    ProblemReport(
      slug: problem.slug, title: problem.title,
      file: project.shown(project.learnerFile(problem)), verdict: verdict, message: message,
      checks: problem.memo.points.map {
        CheckReport(name: $0.name, output: nil, verdict: verdict, cases: 0)
      })
  }
}

/// Judges the text of a memo.
struct MemoJudge {
  let problem: MemoProblem
  /// The statement and the template, whose sentences are not the learner's.
  let given: [String]

  /// The report on a text.
  ///
  /// - Parameters:
  ///   - text: The learner's Markdown.
  ///   - path: Its path as people read it.
  ///   - reviews: What instructors wrote about it.
  /// - Returns: A check for each blank that is a point, and for each criterion with a person's points.
  func report(on text: String, path: String, reviews: Reviews = Reviews()) -> ProblemReport {
    let start = ContinuousClock.now
    let findings = problem.memo.findings(in: text, given: given)
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
    let review = reviews.outcome(for: problem, findings.prose)
    for points in review.points {
      checks.append(
        Self.check(
          "review: \(points.criterion)", points.points > 0 ? .passed : .wrong,
          points.points > 0
            ? nil : points.comment.isEmpty ? "your reviewer gave no point" : points.comment,
          at: "review"))
    }
    if !checks.isEmpty { checks[0].seconds = start.duration(to: .now).seconds }
    var report = ProblemReport(
      slug: problem.slug, title: problem.title, file: path,
      verdict: checks.map(\.verdict).first { $0 != .passed } ?? .passed, message: nil,
      checks: checks)
    report.memo = MemoReport(
      prose: findings.prose, overclaims: findings.overclaims, recorded: recorded, review: review)
    return report
  }

  private static func check(
    _ name: String, _ verdict: Verdict, _ message: String?, at place: String
  )
    -> CheckReport
  {
    CheckReport(
      name: name, output: nil, verdict: verdict, cases: 1,
      failure: message.map {
        Failure(number: 1, title: place, input: Data("{}".utf8), kind: .blank($0))
      })
  }
}

extension LearnerFileError {
  /// The error in words that fit a memo.
  var memoDescription: String {
    self == .missing
      ? "there is no such file; copy Template.md from the problem's folder to start" : description
  }
}
