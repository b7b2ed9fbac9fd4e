internal import Foundation
internal import Grading
internal import Messages

/// Grades one student after the other, each exercise by itself, and writes what came of it.
struct Marker {
  let order: MarkingOrder
  private let course: Course
  private let intake: Intake
  /// What is the same for all students: the products, the kit, how programs are confined.
  private let grading: Grading
  private let writer: ResultWriter

  /// Prepares to grade.
  ///
  /// - Throws: `GraderFault` where something of the course is missing.
  init(_ order: MarkingOrder, course: Course = .preNormPostNorm) throws {
    self.order = order
    self.course = course
    // Programs of other users are started below it.
    let scratch = URL(fileURLWithPath: order.scratch)
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    chmod(scratch.path, 0o755)
    let empty = order.stage(of: "nobody")
    try empty.make()
    defer { Scratch.remove(empty) }
    let project = try order.project(reading: empty.path, of: "nobody")
    intake = Intake(folder: URL(fileURLWithPath: order.handedIn), project: project)
    var writer = order.writer
    writer.pictures = project.labPictures(for: course.exercises)
    self.writer = writer
    var grading = try Grading(
      project: project, seed: order.seed, reading: [],
      scratch: order.builds, announce: { _ in })
    grading.jobs = 1
    self.grading = grading
  }

  /// Grades what changed of one student's work, and writes the results whole.
  ///
  /// - Parameter handIn: The work.
  /// - Throws: `GraderFault` where the system keeps nothing.
  /// - Returns: What became of it.
  func mark(_ handIn: HandIn) throws -> Marked {
    let key = handIn.student.key
    let stage = order.stage(of: key)
    try stage.make()
    defer {
      Scratch.remove(stage)
      // What one student's files were made into is of no use to the next.
      Scratch.remove(order.builds)
    }
    let staged = try intake.stage(handIn, of: course.exercises, into: stage)
    let project = try order.project(reading: stage.path, of: key)
    let setting = order.setting(of: project)
    let known = order.folder.result(of: key)
    var result = StudentResult(student: handIn.student, staged: staged, reports: [])
    result.setting = setting

    let marking = grading.reading(course.exercises, in: project)
    // What is not there takes no time.
    var behind = course.exercises.count { exercise in
      (try? project.read(exercise).get()) != nil && reusable(exercise, of: known, project) == nil
    }
    var marked = Marked(key: key, unreadable: staged.unreadable)
    let time = StudentTime(total: Double(order.budget), count: behind)
    var (used, late) = (0.0, 0)
    for exercise in course.exercises {
      var basis = basis(of: exercise, project)
      if let report = reusable(exercise, of: known, project) {
        basis.seconds = known?.bases[exercise.slug]?.seconds ?? 0
        result.reports.append(report)
        result.bases[exercise.slug] = basis
        continue
      }
      if (try? project.read(exercise).get()) != nil { behind -= 1 }
      let share = time.share(before: behind, used: used, late: late)
      let (report, seconds) = report(on: exercise, in: marking, share: share)
      used += seconds
      marked.graded += 1
      if report.isLate { late += 1 }
      result.reports.append(report)
      basis.seconds = seconds.inMilliseconds
      if report.score.isGrade { result.bases[exercise.slug] = basis }
      if !report.score.isGrade {
        marked.notGraded.append(exercise.slug)
        if report.isHindered { marked.obstacle = report.message }
      }
    }
    marked.seconds = used
    result.seconds = result.bases.values.reduce(0) { $0 + $1.seconds }.inMilliseconds
    if marked.obstacle == nil, marked.graded > 0 || result.isUnlike(known) {
      try writer.write(result)
    }
    return marked
  }

  /// Grades one exercise; once more where a fault of ours got in the way.
  private func report(on exercise: any Exercise, in marking: Grading, share: Double) -> (
    ProblemReport, seconds: Double
  ) {
    let start = ContinuousClock.now
    func graded() -> ProblemReport {
      var marking = marking
      marking.deadline = Deadline(part: share, of: Double(order.budget))
      return marking.report(on: exercise)
    }
    var report = graded()
    if !report.score.isGrade, !report.isHindered { report = graded() }
    return (report, start.duration(to: .now).seconds)
  }

  /// What the report on an exercise depends on.
  private func basis(of exercise: any Exercise, _ project: Project) -> ReportBasis {
    let file =
      switch project.read(exercise) {
      case .success(let file): ProblemStamps.hash(file.text)
      case .failure(let error): "\(error)"
      }
    return ReportBasis(
      file: file, problem: order.stamps.problems[exercise.slug] ?? "",
      shared: order.stamps.shared, seed: order.seed.name)
  }

  /// The report of an earlier run, where nothing changed that it depends on; nil where something did.
  ///
  /// What ran out of time is graded again where there is another time, and what a fault of ours made
  /// always is.
  private func reusable(
    _ exercise: any Exercise, of known: StudentResult?, _ project: Project
  ) -> ProblemReport? {
    guard let known, let basis = known.bases[exercise.slug],
      basis.isSame(as: self.basis(of: exercise, project)),
      let report = known.reports.first(where: { $0.slug == exercise.slug }),
      report.checks.map(\.label) == exercise.labels, report.score.isGrade
    else { return nil }
    return report.isLate && known.setting?.budget != order.budget ? nil : report
  }
}

extension MarkingOrder {
  /// Where the copies of one student's files are.
  func stage(of key: String) -> URL {
    URL(fileURLWithPath: scratch).appending(path: "staged").appending(path: key)
  }

  /// Where programs are built.
  var builds: URL { URL(fileURLWithPath: scratch).appending(path: "builds") }

  /// The result of a student whose work made a grader end twice, or never answer.
  func fault(on student: Student, _ exercises: [any Exercise], _ reason: String) -> StudentResult {
    let message = "this is a fault of the grader, not yours: \(reason)"
    var result = StudentResult(
      student: student, staged: Staged(),
      reports: exercises.map {
        ProblemReport($0, "\(student.key)/\($0.fileName)", Refusal(.graderFault, message))
      })
    result.setting = (try? project(reading: root, of: student.key)).map(setting)
    return result
  }
}

extension URL {
  /// Makes the folder anew, for this user alone.
  fileprivate func make() throws {
    Scratch.remove(self)
    try FileManager.default.createDirectory(
      at: self, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }
}

extension ProblemReport {
  /// Whether some time was over.
  fileprivate var isLate: Bool { checks.contains { $0.verdict == .timedOut } }
}

extension StudentResult {
  /// Whether anything but the reports differs from what is kept, so that it is written again.
  fileprivate func isUnlike(_ known: StudentResult?) -> Bool {
    known.map {
      student != $0.student || staged != $0.staged || setting != $0.setting
        || reports.map(\.slug) != $0.reports.map(\.slug)
    } ?? true
  }
}
