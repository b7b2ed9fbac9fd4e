package import Foundation
internal import Synchronization

/// Grades learners' files: reads, builds, runs, compares, explains, and reports.
package struct Grading: Sendable {
  package private(set) var project: Project
  /// The seed of the cases.
  package let seed: CaseSeed
  /// What the learner handed in.
  package private(set) var submission: Submission
  /// What must be built before anything is run.
  package private(set) var products: Products
  /// Where programs are built.
  let builds: URL
  /// Where verdicts are kept; nil to keep none.
  private(set) var cache: VerdictCache?
  /// When all must be graded; nil when it may take its time.
  package var deadline: Deadline?
  /// The points that people gave for memos.
  package var reviews: ClassReviews = ClassReviews()
  /// Whether nobody waits for a report any more; then learners' programs end, and grading throws
  /// `CalledOff`.
  package var isCalledOff: @Sendable () -> Bool = { false }
  /// How many exercises are worked on at a time.
  package var jobs: Int = Invocation.defaultJobs
  /// Whether failures are explained; where only the verdicts count, they are not, and the first endless
  /// loop ends a run.
  package var explains: Bool = true
  /// Takes a report as soon as its verdicts are known, before what explains them is.
  package var judged: @Sendable (ProblemReport) -> Void = { _ in }
  /// Where is kept what is expected on shown cases; nil where nothing that is kept can be trusted.
  var expectations: ExpectationStore? {
    project.canTrustMemory
      ? ExpectationStore(memory: project.memory, stamp: products.courseStamp) : nil
  }
  /// What was begun before a file was there.
  private(set) var shelf: ReadyShelf = ReadyShelf()

  /// Prepares to grade.
  ///
  /// Verdicts are remembered for the checkout's own files only, and never under CI, where a
  /// submission could bring its own memory along; nor are those of a hidden seed.
  ///
  /// - Parameters:
  ///   - project: Where things are.
  ///   - seed: The seed of the cases.
  ///   - exercises: Whose files are read, before anything else happens.
  ///   - scratch: Where to build what is not to be kept; nil to build in the project's memory.
  ///   - announce: Takes a line that says what is being built.
  ///   - show: Shows how far a build is in one line, or takes it away; nil where no cursor may move.
  /// - Throws: `GraderFault.course` when there is no place to build in.
  package init(
    project: Project, seed: CaseSeed, reading exercises: [any Exercise], scratch: URL?,
    announce: @escaping @Sendable (String) -> Void,
    showing show: (@Sendable (String?) -> Void)? = nil
  ) throws {
    self.project = project
    submission = Submission(exercises, in: project)
    self.seed = seed
    products = Products(project: project, announce: announce, showing: show)
    builds = try scratch ?? project.workplace.appending(path: "builds")
    let isTrusted = scratch == nil && !project.isForeign && seed.told != nil
    cache = isTrusted ? VerdictCache(memory: project.memory) : nil
  }

  /// Prepares to grade: finds out how programs can be confined here, and has a scratch folder where
  /// the learner's files are not the checkout's own.
  ///
  /// - Parameters:
  ///   - project: Where things are.
  ///   - seed: The seed of the cases.
  ///   - exercises: Whose files are read, before anything is run.
  ///   - sandbox: How programs are to be confined.
  ///   - console: Where is said what is being built, and how far it is, or which tier does not start.
  ///   - endsInOrder: Whether Ctrl-C ends the process, and the scratch folder with it; else whoever
  ///     calls sees to both.
  ///   - body: Grades.
  /// - Throws: `UsageError` for a seed that the student edition has no numbers for, `GraderFault`, and what
  ///   the function throws.
  /// - Returns: What the function returns.
  package static func with<Result>(
    _ project: Project, seed: CaseSeed, reading exercises: [any Exercise], sandbox: SandboxWish,
    console: Console, endsInOrder: Bool = true, _ body: (inout Grading) throws -> Result
  ) throws -> Result {
    try project.checkSeed(seed)
    var project = project
    let (announce, show) = (console.complain, console.show)
    try Products(project: project, announce: announce, showing: show).build([.launcher])
    project.tier = try sandbox.tier(for: project) { if project.isForeign { announce($0) } }
    return try Scratch.withFolder(for: project) { [project] scratch in
      let end: OrderlyEnd? =
        endsInOrder
        ? OrderlyEnd {
          Scratch.remove(scratch)
          show?(nil)
        } : nil
      defer { end?.cancel() }
      var grading = try Grading(
        project: project, seed: seed, reading: exercises,
        scratch: project.isOwnSubmission ? nil : scratch, announce: announce, showing: show)
      return try body(&grading)
    }
  }

  /// The same with the learner's files as they are now.
  ///
  /// - Parameters:
  ///   - exercises: Whose files are read.
  ///   - remembers: Whether remembered verdicts count; programs run again otherwise.
  /// - Returns: Another grading, for which the same is ready.
  package func reading(_ exercises: [any Exercise], remembers: Bool = true) -> Grading {
    var again = self
    again.submission = Submission(exercises, in: project)
    if !remembers { again.cache = nil }
    return again
  }

  /// The same for another submission, such as the next of a class.
  ///
  /// - Parameters:
  ///   - exercises: Whose files are read.
  ///   - project: The same checkout, with the other submission in it; its programs are confined as
  ///     those of this one.
  /// - Returns: Another grading, for which the same is built.
  package func reading(_ exercises: [any Exercise], in project: Project) -> Grading {
    var other = self
    other.project = project
    other.project.tier = self.project.tier
    other.submission = Submission(exercises, in: other.project)
    return other
  }

  /// The same with the course's own files as they are now.
  ///
  /// - Parameter announce: Takes a line that says what is being built.
  /// - Returns: Another grading, for which nothing is ready.
  package func renewed(announce: @escaping @Sendable (String) -> Void) -> Grading {
    var again = self
    again.products = Products(project: project, announce: announce)
    again.shelf = ReadyShelf()
    return again
  }

  /// Grades exercises, several at a time, and hands each report over in their order.
  ///
  /// - Parameters:
  ///   - exercises: What to grade.
  ///   - deliver: Called once for each, in order.
  package func reports(
    on exercises: [any Exercise], deliver: @Sendable (ProblemReport) -> Void
  ) {
    concurrently(exercises, width: jobs, { report(on: $0) }, inOrder: deliver)
  }

  /// Grades one exercise.
  ///
  /// A fault of ours is a report too, and no grade.
  package func report(on exercise: any Exercise) -> ProblemReport {
    let report = graded(exercise)
    note(report, on: exercise)
    return report
  }

  /// The time for one problem.
  var budget: Budget { .problem(until: deadline, unless: isCalledOff) }

  private func graded(_ exercise: any Exercise) -> ProblemReport {
    do {
      if let deadline, deadline.left == 0 { throw Refusal(deadline.stop) }
      return try exercise.grade(in: self)
    } catch let refusal as Refusal {
      return ProblemReport(exercise, project.shown(project.learnerFile(exercise)), refusal)
    } catch {
      var report = ProblemReport(
        exercise, project.shown(project.learnerFile(exercise)),
        Refusal(.graderFault, RunStop.words(for: error)))
      if case .obstacle? = error as? GraderFault { report.isHindered = true }
      if error is FolderError { report.isHindered = true }
      return report
    }
  }
}
