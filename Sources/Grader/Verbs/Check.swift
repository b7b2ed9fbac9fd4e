internal import Foundation
internal import Grading
internal import Synchronization

extension Verb {
  private static let gradingOptions: [Option] = [
    .submission, .student, .reviews, .seed, .seedFile, .json, .report, .minimumScore, .budget,
    .jobs, .sandbox, .sandboxAtLeast,
  ]

  /// The grader without a verb.
  static let gradeAll: Verb = Verb(
    "grader", summary: "grade everything", options: gradingOptions,
    example: "swift run grader", notes: formats,
    run: { try Check.run($0, $1, isDetailed: false) })

  static let check: Verb = Verb(
    "check", summary: "grade problems and explain each in detail", operands: [.slugs],
    options: gradingOptions + [.caseNumber],
    example: "swift run grader check layer_norm", notes: formats,
    run: { invocation, console in
      if let number = invocation.number(.caseNumber) {
        return try OneCase.run(number, invocation, console)
      }
      return try Check.run(invocation, console, isDetailed: true)
    })

  @Sendable private static func formats() -> [String] {
    var lines = ["", "formats of --report, as in --report junit=report.xml:"]
    for format in ReportFormat.all {
      lines.append("  " + format.name.padded(26) + "  " + format.summary)
      for flavor in format.flavors {
        lines.append("  " + "\(format.name):\(flavor.name)".padded(26) + "  " + flavor.summary)
      }
    }
    return lines
  }
}

/// Grades, and reports to people and to machines.
enum Check {
  static func run(_ invocation: Invocation, _ console: Console, isDetailed: Bool) throws -> Int32 {
    let requests = try invocation.reportRequests()
    let page =
      requests.contains(where: \.format.isForGitHub) ? Environment.current.stepSummary : nil
    let outlets = Outlets(
      requests, console: console, isQuiet: invocation.options[.json] != nil,
      stepSummary: try page.map { path throws(UsageError) in try ReportFile(path) })
    let status: Int32
    do {
      status = try grade(
        invocation, outlets, console, isDetailed: isDetailed,
        drawsLabs: requests.contains(where: \.format.drawsLabs))
    } catch {
      outlets.record(.stopped(RunStop(error)))
      throw error
    }
    try outlets.check()
    return status
  }

  private static func grade(
    _ invocation: Invocation, _ outlets: Outlets, _ console: Console, isDetailed: Bool,
    drawsLabs: Bool
  ) throws -> Int32 {
    let course = Course.preNormPostNorm
    let started = ContinuousClock.now
    let seed = try invocation.seed()
    let exercises = invocation.exercises(of: course)
    let minimumScore = try invocation.minimumScore(
      of: exercises.reduce(0) { $0 + $1.points })
    let sandbox = try invocation.sandbox()
    let project = try Project(for: invocation)
    let reviews = try invocation.reviews()
    if exercises.contains(where: { $0 is MemoProblem }), invocation.options[.reviews] != nil {
      reviews.remarks(on: project.student).forEach(console.remark)
    }
    // A learner at a screen reads one screen; pages and logs have room for the whole table.
    let isOverview =
      !isDetailed && !project.isForeign && (console.isTerminal || console.style.isPlain)
    return try Grading.with(
      project, seed: seed, reading: exercises, sandbox: sandbox, console: console
    ) { grading in
      var run = RunDescription(
        problems: exercises.map(\.slug), seed: seed.told,
        sandbox: grading.project.tier.description, warning: grading.project.warning,
        options: invocation.repeated, isDetailed: isDetailed,
        isWholeCourse: exercises.count == course.exercises.count,
        folder: project.folderInRepository, machine: .current,
        isBestSandbox: grading.project.tier == Tier.allCases.last,
        isOwn: !project.isForeign,
        parts: isOverview ? course.parts : [])
      if drawsLabs { run.pictures = project.labPictures(for: exercises) }
      run.hasSolutions = !project.isStudentEdition
      outlets.record(.started(run))
      grading.jobs = invocation.jobs
      grading.reviews = reviews
      if let seconds = invocation.number(.budget) {
        // Building what is ours takes nothing off.
        try grading.products.build([.launcher, .answerKey, .kit])
        grading.deadline = Deadline(seconds: Double(seconds))
      }
      let reports = Mutex<[ProblemReport]>([])
      grading.reports(on: exercises) { report in
        outlets.record(.graded(report))
        reports.withLock { $0.append(report) }
      }
      var summary = RunSummary(
        reports: reports.withLock(\.self), minimumScore: minimumScore,
        seconds: started.duration(to: .now).seconds)
      if summary.firstUnfinished == nil {
        summary.following = try project.following(exercises, in: course)?.slug
      }
      outlets.record(.finished(summary))
      return summary.exitStatus
    }
  }
}
