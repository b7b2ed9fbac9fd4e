internal import Foundation
package import Grading
package import Messages

/// What a class made of one problem.
package struct ProblemStatistics: Sendable {
  package let exercise: any Exercise
  /// How many files have each verdict.
  package private(set) var verdicts: [Verdict: Int] = [:]
  /// How many files nobody touched, or are not there.
  package private(set) var notStarted: Int = 0
  /// How many students' points a person has yet to give.
  package private(set) var awaitingReview: Int = 0
  /// How many students a fault of ours left without a grade here.
  package private(set) var notGraded: Int = 0
  /// The students that are counted here, those without a grade too.
  package private(set) var students: Int = 0
  /// The points of all who have a grade here.
  package private(set) var points: Int = 0
  /// The checks in the statement's order.
  package private(set) var checks: [CheckStatistics]
  /// The mistakes that are held here.
  package private(set) var mistakes: HeldMistakes = HeldMistakes()
  /// How many students have wrong answers that several known mistakes give, with none in all of them.
  package private(set) var undecided: Int = 0
  /// How many students keep something from one call to the next that spoils the second.
  package private(set) var stateful: Int = 0
  /// The wrong answers that no known mistake gives.
  package private(set) var unnamed: UnnamedAnswers = UnnamedAnswers()
  /// What does not compile.
  package private(set) var compilerErrors: CompilerErrors = CompilerErrors()

  private let places: [String: Int]

  init(_ exercise: any Exercise) {
    self.exercise = exercise
    checks = exercise.labels.map { CheckStatistics(label: $0) }
    places = Dictionary(
      exercise.labels.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// How many passed in all that a program can judge.
  package var passed: Int { verdicts[.passed] ?? 0 }
  /// How many began, whatever came of it.
  package var started: Int { students - notStarted - notGraded }
  /// How many files are no program.
  package var doesNotCompile: Int { verdicts[.doesNotCompile] ?? 0 }
  /// The points of an average student; nil where nobody has a grade.
  package var meanPoints: Double? {
    students > notGraded ? Double(points) / Double(students - notGraded) : nil
  }

  /// Counts one student's report in.
  ///
  /// - Returns: The mistakes that it names.
  mutating func add(_ report: ProblemReport, of key: String) -> MistakesOfStudent {
    students += 1
    verdicts[report.verdict, default: 0] += 1
    for check in report.checks {
      if let place = places[check.name] { checks[place].verdicts[check.verdict, default: 0] += 1 }
    }
    guard report.score.isGrade else {
      notGraded += 1
      return MistakesOfStudent()
    }
    points += report.points
    if report.checks.allSatisfy({ $0.verdict == .notStarted }) { notStarted += 1 }
    if report.score.awaitingReview > 0 { awaitingReview += 1 }
    if report.verdict == .doesNotCompile { compilerErrors.add(report.message ?? "", in: exercise) }
    if report.checks.contains(where: { $0.failure?.isRightAlone ?? false }) { stateful += 1 }

    var held = MistakesOfStudent()
    let pattern = VerdictPattern(report.checks.map(\.verdict))
    var isUndecided = false
    for check in report.checks {
      guard let place = places[check.name] else { continue }
      held.add(check, at: place)
      isUndecided =
        isUndecided || check.diagnosis.hypotheses.isEmpty && !check.diagnosis.rest.isEmpty
      if let sample = check.sample {
        unnamed.add(sample, of: key, check: place, pattern: pattern)
      }
    }
    if isUndecided { undecided += 1 }
    mistakes.add(held, of: key)
    return held
  }
}

/// How one check ended in a class.
package struct CheckStatistics: Equatable, Sendable {
  package let label: CheckLabel
  /// How many students have each verdict.
  package fileprivate(set) var verdicts: [Verdict: Int] = [:]

  /// The verdicts of those who have something wrong there, with how many: neither what is said of a file
  /// as a whole, nor of what is not started, nor a fault of ours.
  package var failures: [Verdict: Int] { verdicts.filter { $0.key.isOfFailingCheck } }

  /// How many students have something wrong there.
  package var failing: Int { failures.values.reduce(0, +) }
}

extension Verdict {
  /// Whether it is said of a check that failed by itself.
  fileprivate var isOfFailingCheck: Bool {
    switch self {
    case .passed, .notStarted, .awaitingReview, .toBeGraded, .graderFault, .doesNotCompile,
      .notAllowed:
      false
    case .wrong, .brokenContract, .crashed, .timedOut, .outOfMemory, .tooMuchOutput, .exitedEarly:
      true
    }
  }
}
