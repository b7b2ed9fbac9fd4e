internal import Foundation
internal import Grading
internal import Messages
internal import Synchronization

/// Has the answer key record the numbers that the student edition grades with.
struct NumberRecorder {
  let grading: Grading
  let course: Course
  let console: Console

  /// How long, in seconds, the recording of one problem may take.
  private static let timeout: Double = 1800

  /// The numbers of each problem whose answers are not looked up, by its slug.
  ///
  /// - Throws: `GraderFault` of the first problem that has one.
  func numbers() throws -> [String: Data] {
    try grading.products.build([.launcher, .answerKey])
    let recorded = Mutex<[String: Data]>([:])
    let failure = Mutex<(any Error)?>(nil)
    let problems = course.codeProblems
    let done = Mutex(0)
    console.show?(progress(0, problems.count))
    concurrently(problems, width: grading.jobs) { problem in
      guard failure.withLock({ $0 == nil }) else { return }
      do {
        if let data = try numbers(of: problem) { recorded.withLock { $0[problem.slug] = data } }
      } catch {
        failure.withLock { $0 = $0 ?? error }
      }
      console.show?(
        progress(
          done.withLock {
            $0 += 1; return $0
          }, problems.count))
    } inOrder: { _ in
    }
    console.show?(nil)
    if let error = failure.withLock(\.self) { throw error }
    return recorded.withLock(\.self)
  }

  private func progress(_ done: Int, _ all: Int) -> String {
    "recording what answers and mistakes give: \(done) of \(all) problems"
  }

  private func numbers(of problem: CodeProblem) throws -> Data? {
    let answers = AnswerSource(problem.slug, in: grading.project, timeout: Self.timeout)
    guard try !answers.trial(seed: Invocation.publicSeed).isLookedUp else { return nil }
    return try answers.recording(seed: Invocation.publicSeed, tolerance: problem.tolerance)
  }
}
