internal import Foundation
internal import Synchronization

extension Verb {
  /// The grader without a verb.
  static let gradeAll: Verb = Verb(
    name: "grader", summary: "grade everything; the first unfinished problem in detail",
    slugs: .none, options: [.submission, .seed, .seedFile, .json],
    example: "swift run grader",
    run: { try CheckCommand.run($0, $1, isDetailed: false) })

  static let check: Verb = Verb(
    name: "check", summary: "grade problems and explain each in detail",
    slugs: .any, options: [.submission, .seed, .seedFile, .json],
    example: "swift run grader check layer_norm",
    run: { try CheckCommand.run($0, $1, isDetailed: true) })
}

/// Grades, and reports as text or JSON.
enum CheckCommand {
  static func run(_ invocation: Invocation, _ console: Console, isDetailed: Bool) throws -> Int32 {
    let course = Course.preNormPostNorm
    let seed = try invocation.seed()
    let project = try Project(submission: invocation.options[.submission])
    let problems = invocation.problems(of: course)
    return try Scratch.withFolder(for: project) { scratch in
      let grading = Grading(
        project: project, course: course, seed: seed.value,
        scratch: project.isOwnSubmission ? nil : scratch)
      let recorder = Mutex<any Recorder>(
        recorder(invocation, console, course: course))
      let reports = Mutex<[ProblemReport]>([])
      recorder.withLock {
        $0.record(
          .started(
            RunDescription(
              problems: problems.map(\.slug), seed: seed.isPublic ? seed.value : nil,
              sandbox: Sandbox.description,
              options: invocation.repeated, isDetailed: isDetailed)))
      }
      grading.reports(on: problems) { report in
        recorder.withLock { $0.record(.graded(report)) }
        reports.withLock { $0.append(report) }
      }
      let summary = RunSummary(reports: reports.withLock(\.self))
      recorder.withLock { $0.record(.finished(summary)) }
      return summary.exitStatus
    }
  }

  private static func recorder(
    _ invocation: Invocation, _ console: Console, course: Course
  ) -> any Recorder {
    if invocation.options[.json] != nil {
      return JSONRecorder(course: course, writingUsing: console.write)
    }
    return TerminalRecorder(
      course: course, style: console.style, showsProgress: console.isTerminal,
      writingUsing: console.write)
  }
}
