internal import Foundation
internal import Messages

/// Remembers reports, so that nothing is run twice while nothing changed.
struct VerdictCache: Sendable {
  /// The checkout's memory.
  let memory: URL

  /// All that a report depends on.
  struct Key: Codable, Equatable, Sendable {
    /// The learner's file.
    let source: String
    /// What the kit, the answers and the grader were made from.
    let course: String
    let seed: UInt64
  }

  private struct Entry: Codable {
    let key: Key
    let report: ProblemReport
  }

  /// The remembered report, if everything is still as it was.
  func report(for problem: CodeProblem, key: Key) -> ProblemReport? {
    guard let data = file(problem).contents,
      let entry = try? CourseJSON.decode(Entry.self, from: data), entry.key == key
    else { return nil }
    return entry.report
  }

  /// Keeps a report, unless it tells of the moment more than of the file.
  func remember(_ report: ProblemReport, for problem: CodeProblem, key: Key) throws {
    let fleeting: [Verdict] = [.graderFault, .timedOut, .outOfMemory]
    guard !report.checks.contains(where: { fleeting.contains($0.verdict) }) else { return }
    try file(problem).write(CourseJSON.encode(Entry(key: key, report: report)))
  }

  private func file(_ problem: CodeProblem) -> SealedFile {
    SealedFile(
      folder: memory.appending(path: "verdicts"), name: "\(problem.slug).json", memory: memory)
  }
}
