internal import ExerciseKit
internal import Foundation

/// Grades learners' files: reads, builds, runs, compares, explains.
struct Grading: Sendable {
  let project: Project
  let course: Course
  /// The seed of the cases.
  let seed: UInt64
  /// Where programs are built.
  let builds: URL
  /// What the kit was made from.
  let kitStamp: String
  /// Where verdicts are kept; nil to keep none.
  let cache: VerdictCache?
  /// What people wrote about the memos.
  var reviews: Reviews = Reviews()

  /// Prepares to grade.
  ///
  /// Verdicts are remembered for the checkout's own files only, and never under CI, where a
  /// submission could bring its own memory along.
  ///
  /// - Parameters:
  ///   - project: Where things are.
  ///   - course: The problems.
  ///   - seed: The seed of the cases.
  ///   - scratch: Where to build what is not to be kept; nil to build in the project's memory.
  init(project: Project, course: Course, seed: UInt64, scratch: URL?) {
    self.project = project
    self.course = course
    self.seed = seed
    kitStamp = KitLibrary(project: project).stamp
    builds = scratch ?? project.memory.appending(path: "builds")
    let isTrusted = scratch == nil && ProcessInfo.processInfo.environment["CI"] == nil
    cache = isTrusted ? VerdictCache(folder: project.memory.appending(path: "verdicts")) : nil
  }

  /// Grades one problem.
  ///
  /// A fault of ours is a report too, and costs no points.
  func report(on problem: Problem) -> ProblemReport {
    do {
      return try grade(problem)
    } catch {
      return fileReport(problem, .graderFault, message: "\(error)")
    }
  }

  private func grade(_ problem: Problem) throws -> ProblemReport {
    let file: LearnerFile
    switch try read(problem) {
    case .refused(let verdict, let message, let line):
      return fileReport(problem, verdict, message: message, line: line)
    case .ready(let snapshot): file = snapshot
    }
    let key = VerdictCache.Key(source: file.text, kit: kitStamp, seed: seed)
    if var report = cache?.report(for: problem, key: key) {
      report.file = file.path
      return report
    }
    let report: ProblemReport
    switch try compile(file, problem) {
    case .refused(let verdict, let message, let line):
      report = fileReport(problem, verdict, message: message, line: line)
    case .ready(let worker):
      report = try TrialGrading(
        problem: problem, seed: seed, file: file, builder: builder, worker: worker
      ).report()
    }
    try? cache?.remember(report, for: problem, key: key)
    return report
  }

  /// A step on the way from a learner's file to a program: its result, or why it ends there.
  enum Step<Result> {
    case ready(Result)
    case refused(Verdict, message: String?, line: Int?)
  }

  /// Makes a learner's file into a program that can be run.
  ///
  /// - Parameters:
  ///   - problem: Its problem.
  ///   - use: What the program does with the solution.
  /// - Throws: `GraderFault`.
  /// - Returns: The program, or why there is none.
  func prepare(_ problem: Problem, use: SolutionBuilder.Use = .trial) throws -> Step<Program> {
    switch try read(problem) {
    case .refused(let verdict, let message, let line):
      return .refused(verdict, message: message, line: line)
    case .ready(let file):
      switch try compile(file, problem, use: use) {
      case .refused(let verdict, let message, let line):
        return .refused(verdict, message: message, line: line)
      case .ready(let worker): return .ready(.solution(worker, grader: project.grader))
      }
    }
  }

  /// Reads the learner's file and holds it against the stub and the rules of the exercise.
  private func read(_ problem: Problem) throws -> Step<LearnerFile> {
    let url = project.learnerFile(problem)
    let file: LearnerFile
    do {
      file = try LearnerFile(url, shownAs: project.shown(url))
    } catch let error {
      return .refused(
        error == .missing ? .notStarted : .notAllowed, message: error.description, line: nil)
    }
    if try isPristine(file, problem) { return .refused(.notStarted, message: nil, line: nil) }
    if let violation = ExerciseRules.violation(in: file.text, modules: problem.modules) {
      return .refused(.notAllowed, message: violation.message, line: violation.line)
    }
    return .ready(file)
  }

  private var builder: SolutionBuilder {
    SolutionBuilder(project: project, folder: builds, kitStamp: kitStamp)
  }

  private func compile(
    _ file: LearnerFile, _ problem: Problem, use: SolutionBuilder.Use = .trial
  ) throws -> Step<URL> {
    try KitLibrary(project: project).build(stamp: kitStamp)
    switch try builder.build(file, for: problem, use: use) {
    case .diagnostics(let text): return .refused(.doesNotCompile, message: text, line: nil)
    case .program(let worker): return .ready(worker)
    }
  }

  private func isPristine(_ file: LearnerFile, _ problem: Problem) throws -> Bool {
    let stub = project.pristineStub(problem)
    guard let text = try? String(contentsOf: stub, encoding: .utf8) else {
      throw GraderFault.missing(path: project.shown(stub), advice: "restore it from the repository")
    }
    return text == file.text
  }

  /// The longest message about a file, in Unicode scalars: some pages of the compiler's text.
  private static let maximumMessage: Int = 16_000

  private func fileReport(
    _ problem: Problem, _ verdict: Verdict, message: String?, line: Int? = nil
  ) -> ProblemReport {
    ProblemReport(
      slug: problem.slug, title: problem.title,
      file: project.shown(project.learnerFile(problem)), verdict: verdict,
      message: message?.limited(to: Self.maximumMessage),
      line: line,
      checks: problem.trial.checkSummaries.map {
        CheckReport(
          name: $0.name, output: $0.output, isGroup: $0.isGroup, verdict: verdict, cases: 0)
      })
  }
}

extension Grading {
  /// Grades problems, two at a time, and hands each report over in the order of the problems.
  ///
  /// - Parameters:
  ///   - problems: What to grade.
  ///   - deliver: Called once for each problem, in order.
  func reports(on problems: [Exercise], deliver: @Sendable (ProblemReport) -> Void) {
    concurrently(problems, width: 2, { report(on: $0) }, inOrder: deliver)
  }

  private func report(on exercise: Exercise) -> ProblemReport {
    switch exercise {
    case .code(let problem): report(on: problem)
    case .memo(let memo): report(on: memo)
    }
  }
}
