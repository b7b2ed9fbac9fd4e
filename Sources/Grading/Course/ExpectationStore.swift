internal import Foundation
internal import Messages

/// Keeps what is expected on cases that everybody may see, so that the reference runs once for them
/// and not for every grading.
struct ExpectationStore: Sendable {
  /// The checkout's memory.
  let memory: URL
  /// What the kit and the answers were made from.
  let stamp: String

  /// What is kept, and all that it depends on.
  private struct Entry: Codable {
    let stamp: String
    let seed: UInt64
    let trial: TrialSummary
    let outputs: [[Outcome]]
  }

  /// What is expected; nil where that is not kept.
  func expectation(of problem: CodeProblem, seed: UInt64) -> Expectation? {
    guard let data = file(problem).contents,
      let entry = try? CourseJSON.decode(Entry.self, from: data),
      entry.stamp == stamp, entry.seed == seed
    else { return nil }
    return Expectation(seed: seed, trial: entry.trial, outputs: entry.outputs)
  }

  /// Keeps it, in place of another seed's.
  func keep(_ expectation: Expectation, of problem: CodeProblem) throws {
    let entry = Entry(
      stamp: stamp, seed: expectation.seed, trial: expectation.trial, outputs: expectation.outputs)
    try file(problem).write(CourseJSON.encode(entry))
  }

  private func file(_ problem: CodeProblem) -> SealedFile {
    SealedFile(
      folder: memory.appending(path: "expected"), name: "\(problem.slug).json", memory: memory)
  }
}
