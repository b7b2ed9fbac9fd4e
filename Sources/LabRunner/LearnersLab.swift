internal import Foundation
internal import Grading
internal import Labs
internal import LearnerSupport
internal import Messages

/// A lab with the learner's solution as a part, in a process of its own.
struct LearnersLab {
  private let lab: any Lab
  private let settings: LabSettings
  private let problem: CodeProblem
  private let project: Project
  private let sandbox: SandboxWish
  private let console: Console

  /// How long a lab may take, in seconds: an hour.
  static let timeout: Double = 3600

  /// Prepares to run a lab.
  ///
  /// - Parameters:
  ///   - lab: The lab.
  ///   - settings: What was set.
  ///   - project: Whose solution takes part.
  ///   - sandbox: How it is to be confined.
  ///   - console: Where is said what is being built.
  /// - Throws: `GraderFault` when the course has no problem of the lab's part.
  init(
    _ lab: any Lab, _ settings: LabSettings, in project: Project, _ sandbox: SandboxWish,
    _ console: Console
  ) throws {
    guard let problem = Course.preNormPostNorm[code: lab.part.slug] else {
      throw GraderFault.course("there is no problem \(lab.part.slug)")
    }
    self.lab = lab
    self.settings = settings
    self.problem = problem
    self.project = project
    self.sandbox = sandbox
    self.console = console
  }

  /// What came of it.
  enum End: Equatable {
    /// The lab ran, to its end or until it was stopped.
    case ran(LabResult.Part)
    /// The solution was no part of it: why, in one line.
    case refused(String)
    /// It was stopped before the lab began.
    case stopped
  }

  /// Grades the solution, and runs the lab with the same file.
  ///
  /// - Parameters:
  ///   - isStopped: Asked again and again.
  ///   - deliver: Gets each run as soon as it is done.
  /// - Throws: `GraderFault`.
  /// - Returns: Whose solution took part, or why it did not.
  func run(isStopped: @escaping @Sendable () -> Bool, deliver: (LabResult.Run) -> Void) throws
    -> End
  {
    try Grading.with(
      project, seed: .open(Invocation.publicSeed), reading: [problem], sandbox: sandbox,
      console: console,
      endsInOrder: false
    ) { grading in
      do {
        // The file was read once, so what is graded is what takes part.
        let build = try grading.build(problem, linkedWith: .labKit)
        grading.explains = false
        grading.isCalledOff = isStopped
        let report = try problem.grade(in: grading)
        if let complaint = try complaint(about: report) { return .refused(complaint) }
        let arguments = try LabWorker.arguments(lab, settings) + [problem.typeName]
        let complaint = try run(
          grading.project.solution(build, arguments, .lab), isStopped: isStopped,
          deliver: deliver)
        let checks = LabResult.Part.Checks(passed: report.points, of: report.possible)
        return complaint.map(End.refused) ?? .ran(LabResult.Part(problem.slug, learners: checks))
      } catch let refusal as Refusal {
        return .refused(sentence(refusal))
      } catch is CalledOff {
        return .stopped
      }
    }
  }

  /// Why a solution that was graded cannot take part; nil when it can, right or wrong.
  ///
  /// - Throws: `GraderFault` when it was not graded after all.
  private func complaint(about report: ProblemReport) throws -> String? {
    guard report.score.isGrade else {
      throw GraderFault.course("your \(problem.slug) could not be graded before the lab")
    }
    // It would keep the lab for as long as that may take.
    guard let check = report.checks.first(where: { $0.verdict == .timedOut }),
      case .stopped(let stop)? = check.failure?.kind
    else { return nil }
    return "\(file): \(check.label.text): \(stop.message.sanitized); \(advice)"
  }

  private var file: String { project.shown(project.learnerFile(problem)) }

  private func sentence(_ refusal: Refusal) -> String {
    let place = refusal.line.map { "\(file):\($0)" } ?? file
    switch refusal.verdict {
    case .notStarted:
      return "\(refusal.message.map { "\(place): \($0)" } ?? "\(place) is not started yet"); "
        + advice
    case .doesNotCompile: return "\(place) does not compile; \(advice)"
    default: return "\(place): \(refusal.message ?? "\(refusal.verdict)"); \(advice)"
    }
  }

  private func run(
    _ program: Program, isStopped: () -> Bool, deliver: (LabResult.Run) -> Void
  ) throws -> String? {
    let process = try ChildProcess(program)
    defer { process.stop() }
    let deadline = ContinuousClock.now + .seconds(Self.timeout)
    var channel = LabChannel(lab, settings)
    var nothing = Data()
    while true {
      // A signal does not wake the wait.
      process.exchange(&nothing, until: min(deadline, .now + .milliseconds(100)))
      var rest = process.answerBytes[...]
      while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        guard let run = channel.run(in: Data(rest[..<end])) else { return intrusion }
        deliver(run)
        rest = rest[(end + 1)...]
      }
      process.consumeAnswer(process.answerBytes.count - rest.count)
      if process.answerBytes.count > channel.longestLine { return intrusion }
      if isStopped() { return nil }
      if process.hasFlooded { return "\(file) printed more than a lab may; \(advice)" }
      if process.ending != nil || !process.noteBytes.isEmpty { break }
      if ContinuousClock.now > deadline {
        return "\(file): the lab did not end within an hour; ask for fewer seeds or steps"
      }
    }
    process.stop()
    try process.ending?.check()
    if channel.isDone { return nil }
    switch Note(bytes: [UInt8](process.noteBytes)) {
    case .todo(let function, _): return "\(file): not started yet: \(function.sanitized); \(advice)"
    case .mistake(let text): return "\(file): \(text.sanitized); \(advice)"
    case .noSolution: return "\(file) does not compile; \(advice)"
    case nil: break
    }
    guard let ending = process.ending else { return "\(file): the lab ended early; \(advice)" }
    let stop = Crash.stop(for: ending, errors: process.errorBytes, limits: program.profile.limits)
    return "\(file): \(stop.message); \(advice)"
  }

  private var intrusion: String { "\(file) wrote on the lab's channel; \(advice)" }

  private var advice: String { "see swift run grader check \(problem.slug)" }
}
