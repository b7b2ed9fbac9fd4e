internal import ExerciseKit
internal import Foundation
internal import LearnerSupport
internal import Labs

/// A lab with the learner's solution as a part, in a process of its own.
struct LearnersLab {
  private let lab: any Lab
  private let settings: LabSettings
  private let problem: Problem
  private let project: Project

  /// How long a lab may take, in seconds: an hour.
  static let timeout: Double = 3600

  init(_ lab: any Lab, _ settings: LabSettings, _ invocation: Invocation) throws {
    self.lab = lab
    self.settings = settings
    guard let problem = Course.preNormPostNorm[slug: lab.part.slug] else {
      throw GraderFault.course("there is no problem \(lab.part.slug)")
    }
    self.problem = problem
    project = try Project(submission: invocation.options[.submission])
  }

  init(_ lab: any Lab, _ settings: LabSettings, problem: Problem, project: Project) {
    self.lab = lab
    self.settings = settings
    self.problem = problem
    self.project = project
  }

  /// Runs the lab.
  ///
  /// - Parameters:
  ///   - isStopped: Asked again and again.
  ///   - deliver: Gets each run as soon as it is done.
  /// - Throws: `GraderFault`.
  /// - Returns: One line when the solution was no part of it; nil when all is well.
  func run(isStopped: () -> Bool, deliver: (LabResult.Run) -> Void) throws -> String? {
    try Scratch.withFolder(for: project) { scratch in
      let grading = Grading(
        project: project, course: .preNormPostNorm, seed: 0,
        scratch: project.isOwnSubmission ? nil : scratch)
      switch try grading.prepare(problem, use: .lab(lab.part)) {
      case .refused(let verdict, let message, let line): return refusal(verdict, message, line)
      case .ready(var program):
        program.command += try LabWorker.arguments(lab, settings)
        program.limits = .lab
        return try run(program, isStopped: isStopped, deliver: deliver)
      }
    }
  }

  private var file: String { project.shown(project.learnerFile(problem)) }

  private func refusal(_ verdict: Verdict, _ message: String?, _ line: Int?) -> String {
    let place = line.map { "\(file):\($0)" } ?? file
    let advice = "see swift run grader check \(problem.slug)"
    switch verdict {
    case .notStarted:
      return "\(message.map { "\(place): \($0)" } ?? "\(place) is not started yet"); \(advice)"
    case .doesNotCompile: return "\(place) does not compile; \(advice)"
    default: return "\(place): \(message ?? "\(verdict)"); \(advice)"
    }
  }

  private func run(
    _ program: Program, isStopped: () -> Bool, deliver: (LabResult.Run) -> Void
  ) throws -> String? {
    let process = try ChildProcess(program)
    defer { process.stop() }
    let deadline = ContinuousClock.now + .seconds(Self.timeout)
    let total = LabRunner(lab, settings, part: lab.part.reference).total
    var nothing = Data()
    var done = 0
    while true {
      // A signal does not wake the wait.
      process.exchange(&nothing, until: min(deadline, .now + .milliseconds(100)))
      while let end = process.answerBytes.firstIndex(of: UInt8(ascii: "\n")) {
        let line = process.answerBytes[..<end]
        let length = line.count + 1
        guard let run = try? CourseJSON.decode(LabResult.Run.self, from: Data(line)),
          run.values.count == lab.columns.count
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
    if done == total { return nil }
    switch Note(bytes: [UInt8](process.noteBytes)) {
    case .todo(let function): return "\(file): not started yet: \(function.sanitized); \(advice)"
    case .mistake(let text): return "\(file): \(text.sanitized); \(advice)"
    case nil: break
    }
    guard let ending = process.ending else { return "\(file): the lab ended early; \(advice)" }
    let stop = Crash.stop(for: ending, errors: process.errorBytes, limits: program.limits)
    return "\(file): \(stop.message); \(advice)"
  }

  private var advice: String { "see swift run grader check \(problem.slug)" }
}
