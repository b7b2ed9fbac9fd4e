internal import Foundation
internal import Messages

/// Remembers reports, so that nothing is run twice while nothing changed.
struct VerdictCache: Sendable {
  let folder: URL

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
    guard let data = try? Data(contentsOf: file(problem)),
      let entry = try? CourseJSON.decode(Entry.self, from: data), entry.key == key
    else { return nil }
    return entry.report
  }

  /// Keeps a report, unless it tells of the moment more than of the file.
  func remember(_ report: ProblemReport, for problem: CodeProblem, key: Key) throws {
    let fleeting: [Verdict] = [.graderFault, .timedOut, .outOfMemory]
    guard !report.checks.contains(where: { fleeting.contains($0.verdict) }) else { return }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try CourseJSON.encode(Entry(key: key, report: report))
      .write(to: file(problem), options: .atomic)
  }

  private func file(_ problem: CodeProblem) -> URL {
    folder.appending(path: "\(problem.slug).json")
  }
}
