internal import ExerciseKit
internal import Foundation
internal import Synchronization

extension Verb {
  /// The grader without a verb.
  static let gradeAll: Verb = Verb(
    name: "grader", summary: "grade everything; the first unfinished problem in detail",
    slugs: .none, options: [.submission, .seed, .seedFile, .json, .report, .minimumScore],
    example: "swift run grader",
    run: { try CheckCommand.run($0, $1, isDetailed: false) })

  static let check: Verb = Verb(
    name: "check", summary: "grade problems and explain each in detail",
    slugs: .any, options: [.submission, .seed, .seedFile, .json, .report, .minimumScore],
    example: "swift run grader check layer_norm",
    run: { try CheckCommand.run($0, $1, isDetailed: true) })
}

/// Grades, and reports to people and to machines.
enum CheckCommand {
  /// The variable that names GitHub's page for a step.
  private static let stepSummaryVariable: String = "GITHUB_STEP_SUMMARY"

  static func run(_ invocation: Invocation, _ console: Console, isDetailed: Bool) throws -> Int32 {
    let requests = try invocation.reportRequests()
    let page = ProcessInfo.processInfo.environment[stepSummaryVariable] ?? ""
    let outlets = Outlets(
      requests, course: .preNormPostNorm, console: console,
      isQuiet: invocation.options[.json] != nil,
      stepSummary: requests.contains(where: \.format.isForGitHub) && !page.isEmpty
        ? try ReportFile(page) : nil)
    let status: Int32
    do {
      status = try grade(invocation, outlets, isDetailed: isDetailed)
    } catch {
      outlets.record(.stopped(RunStop(error)))
      throw error
    }
    try outlets.check()
    return status
  }

  private static func grade(_ invocation: Invocation, _ outlets: Outlets, isDetailed: Bool) throws
    -> Int32
  {
    let course = Course.preNormPostNorm
    let started = ContinuousClock.now
    let seed = try invocation.seed()
    let problems = invocation.exercises(of: course)
    let minimumScore = try invocation.minimumScore(
      of: problems.reduce(0) { $0 + $1.points })
    let project = try Project(submission: invocation.options[.submission])
    outlets.record(
      .started(
        RunDescription(
          problems: problems.map(\.slug), seed: seed.isPublic ? seed.value : nil,
          sandbox: Sandbox.description, options: invocation.repeated, isDetailed: isDetailed,
          folder: project.folderInRepository, machine: .current)))
    return try Scratch.withFolder(for: project) { scratch in
      var grading = Grading(
        project: project, course: course, seed: seed.value,
        scratch: project.isOwnSubmission ? nil : scratch)
      grading.reviews = try ReviewFile(project: project).reviews(course: course)
      let reports = Mutex<[ProblemReport]>([])
      grading.reports(on: problems) { report in
        outlets.record(.graded(report))
        reports.withLock { $0.append(report) }
      }
      let summary = RunSummary(
        reports: reports.withLock(\.self), minimumScore: minimumScore,
        seconds: started.duration(to: .now).seconds)
      outlets.record(.finished(summary))
      return summary.exitStatus
    }
  }
}
