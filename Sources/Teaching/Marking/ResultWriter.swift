internal import Foundation
internal import Grading
internal import Messages
internal import Synchronization

/// Writes what is known of one student: the record, and all that is made from it.
struct ResultWriter: Sendable {
  let folder: ClassFolder
  let shard: Shard
  /// The lab that belongs to a problem, drawn from what is stored, by its slug.
  var pictures: [String: LabPicture] = [:]

  /// The reports that a student's folder holds, each with the name of its file; one whose format this
  /// grader does not have is not written.
  private static let reports: [(format: String, file: String)] = [
    ("json", "result.json"), ("html", "feedback.html"),
  ]

  /// Writes a student's folder whole, in place of another.
  ///
  /// - Throws: `GraderFault.obstacle` where the system keeps nothing.
  func write(_ result: StudentResult) throws {
    do {
      try put(result)
    } catch {
      throw GraderFault.obstacle(
        "\(folder.url.path.sanitized) cannot be written: \(RunStop.words(for: error)); make room "
          + "there, and type the same command again")
    }
  }

  private func put(_ result: StudentResult) throws {
    let key = result.student.key
    let new = folder.work(of: shard).appending(path: key)
    let files = FileManager.default
    try? files.removeItem(at: new)
    try files.createDirectory(at: new, withIntermediateDirectories: true)
    for (name, file) in Self.reports {
      guard let format = ReportFormat.all.first(where: { $0.name == name }) else { continue }
      try Data(text(of: result, as: format).utf8).write(to: new.appending(path: file))
    }
    try CourseJSON.encode(result).write(to: new.appending(path: "record.json"))
    try folder.put(new, for: key, by: shard)
  }

  /// The text of a report.
  private func text(of result: StudentResult, as format: ReportFormat) -> String {
    let text = Written()
    var recorder = format.recorder([]) { part in text.parts.withLock { $0 += part } }
    var run = RunDescription(
      problems: result.reports.map(\.slug), seed: result.setting?.seed,
      sandbox: result.setting?.sandbox ?? "no program was run", warning: result.setting?.warning,
      isDetailed: true, isWholeCourse: true, machine: .current,
      isBestSandbox: result.setting?.isBestSandbox ?? false)
    run.notes = result.staged.lines
    run.student = result.student.name
    run.pictures = pictures
    recorder.record(.started(run))
    for report in result.reports { recorder.record(.graded(report)) }
    recorder.record(.finished(RunSummary(reports: result.reports, seconds: result.seconds)))
    return text.parts.withLock(\.self)
  }

  /// Takes what a recorder writes.
  private final class Written: Sendable {
    let parts: Mutex<String> = Mutex("")
  }
}

extension Staged {
  /// What a person should know, why nothing can be read first.
  var lines: [String] {
    (unreadable.map { ["nothing that was handed in could be read: \($0)"] } ?? []) + notes
  }
}
