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

  init(_ lab: any Lab, _ settings: LabSettings, _ invocation: Invocation, _ console: Console) throws
  {
    guard let problem = Course.preNormPostNorm[code: lab.part.slug] else {
      throw GraderFault.course("there is no problem \(lab.part.slug)")
    }
    self.lab = lab
    self.settings = settings
    self.problem = problem
    project = try Project(for: invocation)
    sandbox = try invocation.sandbox()
    self.console = console
  }

  /// Runs the lab.
  ///
  /// - Parameters:
  ///   - isStopped: Asked again and again.
  ///   - deliver: Gets each run as soon as it is done.
  /// - Throws: `GraderFault`.
  /// - Returns: One line when the solution was no part of it; nil when all is well.
  func run(isStopped: () -> Bool, deliver: (LabResult.Run) -> Void) throws -> String? {
    try Grading.with(
      project, seed: .open(Invocation.publicSeed), reading: [problem], sandbox: sandbox,
      console: console,
      endsInOrder: false
    ) { grading in
      do {
        let build = try grading.build(problem, linkedWith: .labKit)
        let arguments = try LabWorker.arguments(lab, settings) + [problem.typeName]
        return try run(
          grading.project.solution(build, arguments, .lab), isStopped: isStopped,
          deliver: deliver)
      } catch let refusal as Refusal {
        return sentence(refusal)
      }
    }
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
    let total = lab.conditions(settings).count * settings.seeds
    var nothing = Data()
    var done = 0
    while true {
      // A signal does not wake the wait.
      process.exchange(&nothing, until: min(deadline, .now + .milliseconds(100)))
      while let end = process.answerBytes.firstIndex(of: UInt8(ascii: "\n")) {
        let line = process.answerBytes[..<end]
        let length = line.count + 1
        guard let run = try? CourseJSON.decode(LabResult.Run.self, from: Data(line)),
          run.values.count == lab.columns.count,
          run.series.count == lab.series(settings).count
        else { return "\(file) wrote on the lab's channel; \(advice)" }
        process.consumeAnswer(length)
        deliver(run)
        done += 1
      }
      if isStopped() { return nil }
      if process.hasFlooded { return "\(file) printed more than a lab may; \(advice)" }
      if process.ending != nil || !process.noteBytes.isEmpty { break }
      if ContinuousClock.now > deadline {
        return "\(file): the lab did not end within an hour; ask for fewer seeds or steps"
      }
    }
    process.stop()
    try process.ending?.check()
    if done == total { return nil }
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

  private var advice: String { "see swift run grader check \(problem.slug)" }
}
