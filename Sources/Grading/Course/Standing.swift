internal import Foundation
internal import Messages

/// How an exercise stood when it was last graded.
package struct Standing: Codable, Equatable, Sendable {
  /// What tells the learner's file from every other.
  let file: String
  package let verdict: Verdict
  /// The points earned.
  package let earned: Int
  /// Those that a person has yet to give.
  package let awaitingReview: Int

  init(_ report: ProblemReport, of file: LearnerFile) {
    self.file = Self.fingerprint(of: file)
    verdict = report.verdict
    earned = report.score.earned
    awaitingReview = report.score.awaitingReview
  }

  static func fingerprint(of file: LearnerFile) -> String { Fingerprint(file.text).description }
  static func note(on exercise: any Exercise) -> String { "verdict-\(exercise.slug)" }
}

/// What is known of an exercise without grading it.
package enum ExerciseState: Equatable, Sendable {
  /// There is no file.
  case missing
  /// The file is as it was delivered.
  case notStarted
  /// The file was never graded here.
  case ungraded
  /// The file changed since it was graded, when it stood so.
  case changed(Standing)
  /// The file stands so.
  case graded(Standing)

  /// Whether nothing is left to do as it is now.
  package var isPassed: Bool {
    if case .graded(let standing) = self { standing.verdict.isDone } else { false }
  }

  /// Whether nothing was written yet.
  package var isUntouched: Bool { self == .missing || self == .notStarted }

  /// How it stood when it was last graded; nil where it was not, or was put back since.
  package var standing: Standing? {
    switch self {
    case .changed(let standing), .graded(let standing): standing
    case .missing, .notStarted, .ungraded: nil
    }
  }

  /// The state as people read it.
  package var words: String {
    switch self {
    case .missing: "no file"
    case .notStarted: "not started"
    case .ungraded: "not graded yet"
    case .changed: "changed since"
    case .graded(let standing): standing.verdict.words
    }
  }
}

extension Grading {
  /// Notes how the learner's own file stands, for those who ask without grading it.
  ///
  /// What only a fault of ours says of it is not noted, nor how a file stood that has changed
  /// meanwhile, which another thread may have graded since. Where nothing can be written, nothing is.
  func note(_ report: ProblemReport, on exercise: any Exercise) {
    guard cache != nil, report.verdict != .graderFault, let file = try? submission.file(exercise),
      project.read(exercise) == .success(file)
    else { return }
    let book = Notebook(of: project)
    let standing = Standing(report, of: file)
    let name = Standing.note(on: exercise)
    if book.note(name, as: Standing.self) != standing { try? book.write(standing, as: name) }
  }
}

extension Project {
  /// What is known of an exercise without grading it.
  ///
  /// - Throws: `GraderFault.missing` when the delivered file is gone.
  package func state(of exercise: any Exercise) throws -> ExerciseState {
    let read = read(exercise)
    if read == .failure(.missing) { return .missing }
    guard let file = try? read.get() else { return .ungraded }
    if file.text == (try text(exercise.startingFile, of: exercise)) { return .notStarted }
    // What is remembered is about the checkout's own files.
    let book = Notebook(of: self)
    guard isOwnSubmission, let standing = book.note(Standing.note(on: exercise), as: Standing.self)
    else {
      return .ungraded
    }
    return standing.file == Standing.fingerprint(of: file) ? .graded(standing) : .changed(standing)
  }

  /// What to go on with when some exercises have passed: the next of the course that has not.
  ///
  /// - Parameters:
  ///   - passed: Those that have just passed.
  ///   - course: The course.
  /// - Throws: `GraderFault.missing` when a delivered file is gone.
  /// - Returns: The exercise, looked for behind the first that has just passed, and then from the
  ///   start; nil when all have passed.
  package func following(_ passed: [any Exercise], in course: Course) throws -> (any Exercise)? {
    let slugs = Set(passed.map(\.slug))
    let first = course.exercises.firstIndex { slugs.contains($0.slug) } ?? 0
    return try (course.exercises[first...] + course.exercises[..<first]).first {
      try !slugs.contains($0.slug) && !state(of: $0).isPassed
    }
  }
}
