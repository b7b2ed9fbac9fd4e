internal import ExerciseKit
internal import Foundation
internal import LearnerSupport

/// A child process that runs solutions, started anew whenever one of them ends it.
///
/// It asks for one check of one case at a time and turns whatever happens into an `Outcome`.
final class SolutionWorker {
  /// The time in seconds, by the clock on the wall, that one check of one case may take, and all
  /// of them together.
  struct Timeout: Sendable {
    var perCase: Double = 3
    var total: Double = 30

    /// For the course's own answers, which are trusted to end.
    static let answerKey: Timeout = Timeout(perCase: 30, total: .infinity)
  }

  private let program: Program
  private let timeout: Timeout
  private var process: ChildProcess?
  private var nextNumber: UInt32 = 0
  private var spent: Duration = .zero
  /// How long, in seconds, each check took that `observe` ran last.
  private(set) var checkSeconds: [Double] = []
  /// What the solutions printed so far.
  private(set) var printed: PrintedText = PrintedText()

  /// Prepares a worker; the process starts with the first question.
  ///
  /// - Parameters:
  ///   - program: What to run.
  ///   - timeout: How long to wait for it.
  init(_ program: Program, timeout: Timeout = Timeout()) {
    self.program = program
    self.timeout = timeout
  }

  /// Runs all checks of a solution on all cases.
  ///
  /// A check that did not return is not run on its later cases. The process stays ready for more.
  func observe(solution: Int = 0, checks: Int, cases: [EncodedCase]) throws
    -> [[Outcome]]
  {
    var outcomes: [[Outcome]] = []
    checkSeconds = []
    for check in 0..<checks {
      let started = ContinuousClock.now
      var row: [Outcome] = []
      for item in cases {
        row.append(try ask(solution: solution, check: check, input: item.input))
        if row.last?.value == nil { break }
      }
      outcomes.append(row)
      checkSeconds.append(started.duration(to: .now).seconds)
    }
    return outcomes
  }

  /// Runs one check of one solution on one case, or forms its difference quotients there.
  func ask(solution: Int = 0, check: Int, input: Data, forQuotients: Bool = false) throws
    -> Outcome
  {
    let limit = min(timeout.perCase, timeout.total - spent.seconds)
    guard limit > 0 else { return usedUp }
    let process = try self.process ?? ChildProcess(program)
    self.process = process
    let started = ContinuousClock.now
    let frame = Frame(
      number: nextNumber, solution: solution, check: check, asksForQuotients: forQuotients,
      payload: input)
    nextNumber += 1
    let outcome = converse(frame, with: process, until: started + .seconds(limit), limit: limit)
    spent += started.duration(to: .now)
    if outcome.value == nil { finish() }
    return outcome
  }

  /// Ends the process and keeps what it printed.
  func finish() {
    guard let process else { return }
    process.stop()
    printed.append(process.outputBytes)
    printed.append(Crash.learnersText(in: process.errorBytes))
    self.process = nil
  }

  private func converse(
    _ frame: Frame, with process: ChildProcess, until deadline: ContinuousClock.Instant,
    limit: Double
  ) -> Outcome {
    var pending = frame.bytes
    while true {
      process.exchange(&pending, until: deadline)
      if process.hasFlooded {
        process.stop()
        return stopped(
          .tooMuchOutput, "more than \(ChildProcess.outputLimit >> 20) MB were printed")
      }
      if !process.noteBytes.isEmpty || process.ending != nil {
        process.stop()
        return outcome(of: process)
      }
      if let answer = answer(to: frame, in: process) { return answer }
      guard ContinuousClock.now < deadline else {
        process.stop()
        // What is left of the total differs from run to run, and so is not told.
        return limit < timeout.perCase
          ? usedUp : stopped(.timedOut, "no answer within \(limit.brief) s")
      }
    }
  }

  /// The answer to a request, once it is there as a whole; nil when it is still on its way.
  private func answer(to frame: Frame, in process: ChildProcess) -> Outcome? {
    let bytes = process.answerBytes
    guard bytes.count >= Frame.headerLength else { return nil }
    let (length, number, target) = Frame.header(bytes)
    guard number == frame.number, target == frame.target else {
      return broken("the answer does not belong to the question", process)
    }
    guard length <= Frame.maximumLength else {
      process.stop()
      return stopped(
        .brokenContract, "the returned value takes more than \(Frame.maximumLength >> 20) MB")
    }
    guard bytes.count >= Frame.headerLength + length else { return nil }
    guard bytes.count == Frame.headerLength + length else {
      return broken("there is more than one answer to the question", process)
    }
    guard
      let value = try? CourseJSON.decode(
        Output.self, from: bytes.dropFirst(Frame.headerLength))
    else { return broken("the answer is not an array of numbers", process) }
    process.consumeAnswer(bytes.count)
    return .value(value)
  }

  private func broken(_ text: String, _ process: ChildProcess) -> Outcome {
    process.stop()
    return stopped(.brokenContract, "something else wrote on the grader's channel: \(text)")
  }

  /// What became of a process that will not answer any more.
  private func outcome(of process: ChildProcess) -> Outcome {
    switch Note(bytes: [UInt8](process.noteBytes)) {
    case .todo(let function): return stopped(.notStarted, function.sanitized)
    case .mistake(let text): return stopped(.brokenContract, text.sanitized)
    case nil: break
    }
    guard let ending = process.ending else { return stopped(.exitedEarly, "it ended") }
    return .stopped(
      Crash.stop(for: ending, errors: process.errorBytes, limits: program.limits))
  }

  private var usedUp: Outcome {
    stopped(.timedOut, "the \(timeout.total.brief) s for all cases together are used up")
  }

  private func stopped(_ verdict: Verdict, _ message: String) -> Outcome {
    .stopped(Stop(verdict: verdict, message: message))
  }
}

extension Duration {
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}

extension Double {
  /// The number without needless digits, as in "3" and "0.5".
  var brief: String {
    self == rounded() && abs(self) < 1e15
      ? String(Int(self)) : String((self * 100).rounded() / 100)
  }
}
