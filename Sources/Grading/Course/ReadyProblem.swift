internal import Foundation
internal import Messages
internal import Synchronization

/// All about a problem that can be done before the learner's file is there: what is expected, and a
/// compiler and a linker that wait.
final class ReadyProblem: Sendable {
  /// What is expected on the cases that give the points, nil where those are the shown ones; and on
  /// the shown cases.
  typealias Expected = (unseen: Expectation?, shown: Expectation)

  /// Who knows the answers, and the mistakes.
  let answers: AnswerSource
  let builder: SolutionBuilder
  /// What is expected; the reference runs meanwhile.
  let expected: Begun<Expected>
  private let bench: Mutex<Bench?> = Mutex(nil)

  /// Begins.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - grading: Where, and with which seed.
  ///   - unseen: The seed of the cases that give the points; nil where those are the shown ones.
  /// - Throws: `GraderFault` when the course's own code does not build.
  init(_ problem: CodeProblem, in grading: Grading, unseen: UInt64?) throws {
    try grading.products.build([.launcher, .answerKey, .kit])
    let answers = AnswerSource(problem.slug, in: grading.project)
    let seed = grading.seed.shown
    let store = grading.expectations
    self.answers = answers
    expected = Begun {
      // The shown cases come last: the answers are asked about these from then on.
      (
        unseen: try unseen.map { try answers.expectation(of: problem, seed: $0) },
        shown: try answers.expectation(of: problem, seed: seed, keptIn: store)
      )
    }
    builder = try grading.builder(for: .kit)
  }

  /// Starts the compiler and the linker.
  ///
  /// - Throws: `GraderFault` when the system refuses.
  func setUpBench(for problem: CodeProblem) throws {
    try bench.withLock { $0 = try Bench(for: problem.fileName, builder) }
  }

  /// The learner's program.
  ///
  /// - Throws: `Refusal` with the compiler's text, or with the rule that the file breaks.
  func program(of file: LearnerFile, for problem: CodeProblem) throws -> Program {
    try bench.withLock { bench in
      defer { bench = nil }
      return try problem.program(of: file, builder, on: bench)
    }
  }
}

extension AnswerSource {
  /// What is expected of a learner's program on shown cases.
  ///
  /// Where it is kept, the answer key does not even start.
  fileprivate func expectation(
    of problem: CodeProblem, seed: UInt64, keptIn store: ExpectationStore?
  )
    throws -> Expectation
  {
    if let known = store?.expectation(of: problem, seed: seed) {
      take(known.trial.cases.map(\.input))
      return known
    }
    let expectation = try expectation(of: problem, seed: seed)
    // What cannot be kept is asked again.
    try? store?.keep(expectation, of: problem)
    return expectation
  }
}

/// The problem that was made ready last, or is being made so, until somebody grades it.
final class ReadyShelf: Sendable {
  private let place: Mutex<(slug: String, problem: Begun<ReadyProblem>)?> = Mutex(nil)

  /// Puts a problem here, in place of any other.
  func put(_ problem: Begun<ReadyProblem>, _ slug: String) {
    // What was there ends outside the lock, which takes a moment.
    _ = place.withLock { place in
      defer { place = (slug, problem) }
      return place?.problem
    }
  }

  /// Whether a problem is the one that is ready, or soon will be.
  func holds(_ slug: String) -> Bool { place.withLock { $0?.slug == slug } }

  /// Takes a problem, if it is the one that is ready, or soon will be.
  ///
  /// - Returns: The problem; nil where there is none, or where something was in its way.
  func take(_ slug: String) -> ReadyProblem? {
    let begun = place.withLock { place -> Begun<ReadyProblem>? in
      guard let (held, problem) = place, held == slug else { return nil }
      place = nil
      return problem
    }
    return try? begun?.value()
  }
}
