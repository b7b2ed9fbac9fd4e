package import Foundation
internal import LearnerSupport
package import Messages

/// A child process that runs solutions, started anew whenever one of them ends it.
///
/// It asks for one check of one case at a time and turns whatever happens into an `Outcome`. Every
/// case travels once to every process.
package final class SolutionWorker {
  /// The arguments of the cases that can be asked about, in JSON.
  package var inputs: [Data] {
    didSet { sent = [] }
  }

  /// The longest answer in bytes.
  var longestAnswer: Int = Frame.maximumLength

  /// How long it takes until it is seen that nobody waits any more.
  private static let attention: Duration = .milliseconds(50)

  private let program: Program
  private let timeout: Double
  private let budget: Budget
  private var process: ChildProcess?
  /// The cases that the process has.
  private var sent: Set<Int> = []
  private var nextNumber: UInt32 = 0
  /// The seconds that the process has had.
  private var processSeconds: Double = 0
  /// Whether the last process that was out of time spent it computing.
  private var hasComputed: Bool = false
  /// How long, in seconds, each check took that `outputs` ran last.
  private(set) var checkSeconds: [Double] = []
  /// What the learner's solution printed so far.
  private(set) var printed: PrintedText = PrintedText()
  /// What was asked last.
  private var asked: Question?
  /// How many bytes of the process's streams are already in `printed`.
  private var kept: (output: Int, errors: Int) = (0, 0)

  /// Prepares a worker; the process starts with the first question.
  ///
  /// - Parameters:
  ///   - program: What to run.
  ///   - inputs: The arguments of the cases, in JSON.
  ///   - timeout: The seconds that one check of one case may take.
  ///   - budget: The time that all of them may take together, and with other workers.
  package init(
    _ program: Program, inputs: [Data] = [], timeout: Double = 3, budget: Budget = .problem()
  ) {
    self.program = program
    self.inputs = inputs
    self.timeout = timeout
    self.budget = budget
  }

  /// Runs all checks of a solution on all cases.
  ///
  /// A check that did not return is not run on its later cases. The process stays ready for more.
  ///
  /// - Parameters:
  ///   - solution: Who is asked.
  ///   - checks: What is asked.
  ///   - places: The numbers of the cases; nil for all.
  ///   - endsAtLoop: Whether checks behind one that did not end in time are not run, and end as it did.
  /// - Throws: `GraderFault` when the program cannot be started.
  /// - Returns: For each check, for each case up to the first without an answer.
  package func outputs(
    of solution: Solution, checks: [CheckSummary], places: Range<Int>? = nil,
    endsAtLoop: Bool = false
  ) throws -> [[Outcome]] {
    var outcomes: [[Outcome]] = []
    checkSeconds = []
    for check in checks {
      let started = ContinuousClock.now
      if endsAtLoop, let last = outcomes.last?.last, last.stop?.verdict == .timedOut {
        outcomes.append([last])
        checkSeconds.append(0)
        continue
      }
      var row: [Outcome] = []
      for place in places ?? inputs.indices {
        row.append(try ask(Question(of: solution, check: check.name, input: place)))
        if row.last?.value == nil { break }
      }
      outcomes.append(row)
      checkSeconds.append(started.duration(to: .now).seconds)
    }
    return outcomes
  }

  /// Asks what a solution makes of a case.
  package func ask(_ question: Question) throws -> Outcome {
    let reply = try reply(to: .question, CourseJSON.encode(question), about: question)
    switch reply {
    case .failure(let stop): return .stopped(stop)
    case .success(let payload):
      guard let output = try? CourseJSON.decode(Output.self, from: payload) else {
        return .stopped(broken("the answer is not an array of numbers"))
      }
      return .value(output)
    }
  }

  /// Asks what only the answer key knows.
  ///
  /// - Throws: `GraderFault.course` when it does not answer.
  func ask<Answer: Decodable>(_ question: KeyQuestion, for type: Answer.Type) throws -> Answer {
    let reply = try reply(to: .keyQuestion, CourseJSON.encode(question), about: nil)
    guard let payload = try? reply.get(),
      let answer = try? CourseJSON.decode(type, from: payload)
    else {
      throw GraderFault.course("the answer key did not answer; please report this")
    }
    return answer
  }

  /// Ends the process and keeps what it printed.
  package func finish() {
    guard let process else { return }
    process.stop()
    keepPrinted(of: process, without: Crash.learnersText)
    self.process = nil
    sent = []
    kept = (0, 0)
    processSeconds = 0
  }

  /// Keeps what a process printed since the last time, as printed in the case that was asked about last.
  ///
  /// A worker writes out what a case printed before it answers, so that nothing comes too late.
  ///
  /// - Parameters:
  ///   - process: The process.
  ///   - learnersText: Leaves out what is not the learner's on the stream for errors.
  private func keepPrinted(
    of process: ChildProcess, without learnersText: (Data) -> Data = { $0 }
  ) {
    guard let asked, asked.solution == .learner else { return }
    let output = process.outputBytes.dropFirst(kept.output)
    let errors = process.errorBytes.dropFirst(kept.errors)
    kept = (process.outputBytes.count, process.errorBytes.count)
    printed.append(output, in: asked.check, case: asked.input + 1)
    guard !errors.isEmpty else { return }
    printed.append(learnersText(Data(errors)), in: asked.check, case: asked.input + 1)
  }

  // MARK: Conversation

  /// What came back for a frame: the answer's payload, or why there is none.
  private typealias Reply = Result<Data, Stop>

  private func reply(to kind: Frame.Kind, _ payload: Data, about question: Question?) throws
    -> Reply
  {
    asked = question
    let reply = try onlyReply(to: kind, payload, about: question?.input)
    // A machine that was busy elsewhere is no endless loop: whoever did not compute gets a second try,
    // in a process of its own.
    guard case .failure(let stop) = reply, stop.verdict == .timedOut, budget.left > 0, !hasComputed
    else { return reply }
    if let question { printed.forget(question.check, case: question.input + 1) }
    return try onlyReply(to: kind, payload, about: question?.input)
  }

  private func onlyReply(to kind: Frame.Kind, _ payload: Data, about place: Int?) throws -> Reply {
    if budget.isCalledOff() { throw CalledOff() }
    let limit = min(timeout, budget.left)
    guard limit > 0 else { return .failure(budget.stop) }
    let process = try self.process ?? ChildProcess(program)
    self.process = process
    var pending = Data()
    if let place, sent.insert(place).inserted {
      pending = Frame(.input, number: UInt32(place), payload: inputs[place]).bytes
    }
    let question = Frame(kind, number: nextNumber, payload: payload)
    pending.append(question.bytes)
    nextNumber += 1
    let started = ContinuousClock.now
    let reply = try budget.spend {
      try converse(
        &pending, question, with: process, until: started + .seconds(limit), limit: limit)
    }
    if case .failure = reply {
      try process.ending?.check()
      hasComputed = (process.ending?.cpuSeconds ?? 0) - processSeconds > 0.8 * limit
      finish()
    } else {
      processSeconds += started.duration(to: .now).seconds
      keepPrinted(of: process)
    }
    return reply
  }

  private func converse(
    _ pending: inout Data, _ question: Frame, with process: ChildProcess,
    until deadline: ContinuousClock.Instant, limit: Double
  ) throws -> Reply {
    while true {
      process.exchange(&pending, until: min(deadline, .now + Self.attention))
      if budget.isCalledOff() {
        finish()
        throw CalledOff()
      }
      if process.hasFlooded {
        process.stop()
        return .failure(
          Stop(
            verdict: .tooMuchOutput,
            message: "more than \(ChildProcess.outputLimit >> 20) MB were printed"))
      }
      if !process.noteBytes.isEmpty || process.ending != nil {
        process.stop()
        return .failure(stop(of: process))
      }
      if let reply = reply(to: question, in: process) { return reply }
      guard ContinuousClock.now < deadline else {
        process.stop()
        return .failure(
          limit < timeout
            ? budget.stop : Stop(verdict: .timedOut, message: "no answer within \(limit.brief) s"))
      }
    }
  }

  /// The answer to a question, once it is there as a whole; nil when it is still on its way.
  private func reply(to question: Frame, in process: ChildProcess) -> Reply? {
    let bytes = process.answerBytes
    guard bytes.count >= Frame.headerLength else { return nil }
    let (length, number, kind) = Frame.header(bytes)
    guard number == question.number, kind == .answer else {
      return .failure(broken("the answer does not belong to the question"))
    }
    guard length <= longestAnswer else {
      return .failure(
        Stop(
          verdict: .brokenContract,
          message: "the returned value takes more than \(longestAnswer.inBytes)"))
    }
    guard bytes.count >= Frame.headerLength + length else { return nil }
    guard bytes.count == Frame.headerLength + length else {
      return .failure(broken("there is more than one answer to the question"))
    }
    process.consumeAnswer(bytes.count)
    return .success(Data(bytes.dropFirst(Frame.headerLength)))
  }

  private func broken(_ text: String) -> Stop {
    finish()
    return Stop(
      verdict: .brokenContract, message: "something else wrote on the grader's channel: \(text)")
  }

  /// What became of a process that will not answer any more.
  private func stop(of process: ChildProcess) -> Stop {
    switch Note(bytes: [UInt8](process.noteBytes)) {
    case .todo(let function, let place):
      return Stop(
        verdict: .notStarted, message: function.sanitized,
        location: place.map {
          SourcePlace(line: $0.line, column: $0.column, function: function.sanitized)
        })
    case .mistake(let text): return Stop(verdict: .brokenContract, message: text.sanitized)
    case .noSolution: return Stop(verdict: .doesNotCompile, message: "")
    case nil: break
    }
    guard let ending = process.ending else {
      return Stop(verdict: .exitedEarly, message: "it ended")
    }
    return Crash.stop(for: ending, errors: process.errorBytes, limits: program.profile.limits)
  }
}

extension Stop: Error {}

extension Int {
  /// A number of bytes as people read it, as in `64 KB` or `32 MB`.
  fileprivate var inBytes: String {
    self < 1 << 20 ? "\(self >> 10) KB" : "\(self >> 20) MB"
  }
}

extension Duration {
  package var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}

extension Double {
  /// The number without needless digits, as in "3" and "0.5".
  package var brief: String {
    self == rounded() && abs(self) < 1e15
      ? String(Int(self)) : String((self * 100).rounded() / 100)
  }
}
