internal import ExerciseKit
internal import Foundation
internal import Messages
internal import Naming
internal import Reference

/// Runs hypotheses in a copy of this process, which may trap or never end: that is then what the
/// hypothesis gives, and the next one runs in a new copy.
struct TrialBench: Bench {
  /// What a copy must know to run hypotheses.
  struct Plan {
    let trial: AnyTrial
    let key: AnswerKey
    let inputs: [any CaseInput]
    let learner: Learner
    let tolerance: Tolerance
  }

  /// Whose answers are compared.
  enum Learner {
    /// Those of a learner.
    case answers(AnswerRows)
    /// Those of somebody who chooses so.
    case hypothesis(Hypothesis)

    /// Whether there is any answer to a check.
    func answers(_ check: Int) -> Bool {
      if case .answers(let rows) = self { rows.hasAnswer(check) } else { true }
    }

    /// Whether an answer that was asked for did not come.
    func stopped(_ check: Int, _ place: Int) -> Bool {
      if case .answers(let rows) = self { rows.hasStopped(check, place) } else { false }
    }
  }

  private let plan: Plan
  private var copy: ProcessCopy?

  /// Prepares to run; what the first run of a check makes ready, all copies have.
  init(_ plan: Plan) {
    self.plan = plan
    guard let first = plan.inputs.first else { return }
    for check in plan.trial.checks {
      _ = plan.trial.output(of: check.name, on: first, solutions: plan.key.reference)
    }
  }

  /// The most hypotheses that travel at once: their names and their traces fit into a pipe.
  private static let batch = 512

  mutating func traces(of hypotheses: [Hypothesis], check: Int, place: Int) -> [Trace] {
    answers(.trace, of: hypotheses, check, place) { $0.flatMap(TraceWords.trace) }.map {
      $0 ?? (plan.learner.stopped(check, place) ? .stoppedAlike : .stopped)
    }
  }

  /// What hypotheses give, to be kept.
  ///
  /// It is the same each time: a run has seconds for what takes a hundredth of one, in a copy of its own for
  /// each check of a case, which is not ended for the time that others took.
  mutating func prints(of hypotheses: [Hypothesis], check: Int, place: Int) -> [Print] {
    copy = nil
    return answers(.print, of: hypotheses, check, place) { $0.flatMap(PrintWords.print) }
      .map { $0 ?? .stopped }
  }

  /// What copies answer, one after the other; nil for a hypothesis that ended its copy.
  private mutating func answers<Answer>(
    _ wanted: Request.Wanted, of hypotheses: [Hypothesis], _ check: Int, _ place: Int,
    read: ([Int32]?) -> Answer?
  ) -> [Answer?] {
    var answers: [Answer?] = []
    while answers.count < hypotheses.count {
      let batch = Array(hypotheses[answers.count...].prefix(Self.batch))
      let runner = copy ?? ProcessCopy { [plan] in Self.serve(plan, $0) }
      copy = runner
      runner.write(Request(wanted: wanted, check: check, place: place, hypotheses: batch).words)
      let known = answers.count
      while answers.count < known + batch.count,
        let answer = read(runner.read(1).flatMap { runner.read(Int($0[0])) })
      {
        answers.append(answer)
      }
      if answers.count < known + batch.count {
        answers.append(nil)
        copy = nil
      }
    }
    return answers
  }

  // MARK: In the copy

  /// How long a run may compute whose numbers are kept: what never ends is told from what is slow, on any
  /// machine.
  private static let printSeconds: Double = 2

  private static func serve(_ plan: Plan, _ channel: ProcessCopy.Channel) -> Never {
    var rights: [[Int]: (right: Output, learner: Output?, seconds: Double)] = [:]
    while let header = channel.read(Request.headerCount) {
      guard let words = channel.read(Request.count(header)) else { break }
      let request = Request(header, words)
      let (check, place) = (request.check, request.place)
      func run(_ choices: [Int]) -> Output? {
        plan.trial.output(
          of: plan.trial.checks[check].name, on: plan.inputs[place],
          solutions: plan.key.solution(choosing: choices))
      }
      if rights[[check, place]] == nil {
        let start = clock()
        guard let right = run([]) else { break }
        let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
        let learner: Output? =
          switch plan.learner {
          case .answers(let rows): rows.answer(check, place)
          case .hypothesis(let hypothesis): run(hypothesis.choices)
          }
        rights[[check, place]] = (right, learner, seconds)
      }
      guard let (right, learner, seconds) = rights[[check, place]] else { break }
      for hypothesis in request.hypotheses {
        ProcessCopy.limitComputing(
          to: request.wanted == .print ? printSeconds : min(2, max(0.1, 30 * seconds)))
        guard let output = run(hypothesis.choices) else { break }
        let words =
          switch request.wanted {
          case .trace:
            TraceWords.words(Trace(output, learner: learner, right: right, plan.tolerance))
          case .print: PrintWords.words(Print(output, right: right, plan.tolerance))
          }
        channel.write([Int32(words.count)] + words)
      }
      ProcessCopy.limitComputing(to: 0)
    }
    _exit(0)
  }
}

/// Hypotheses to run on one case, as they travel.
private struct Request {
  /// What is sent back for each.
  enum Wanted: Int32 {
    case trace
    case print
  }

  let wanted: Wanted
  let check: Int
  let place: Int
  let hypotheses: [Hypothesis]

  static let headerCount = 4
  /// Three mistakes and a style.
  private static let width = 4
  private static let none: Int32 = -1

  init(wanted: Wanted, check: Int, place: Int, hypotheses: [Hypothesis]) {
    self.wanted = wanted
    self.check = check
    self.place = place
    self.hypotheses = hypotheses
  }

  /// The words that follow a header.
  static func count(_ header: [Int32]) -> Int { Int(header[3]) * width }

  init(_ header: [Int32], _ words: [Int32]) {
    wanted = Wanted(rawValue: header[0]) ?? .trace
    check = Int(header[1])
    place = Int(header[2])
    hypotheses = stride(from: 0, to: words.count, by: Self.width).map { start in
      let own = words[start..<(start + Self.width)].map(Int.init)
      return Hypothesis(
        own.prefix(Self.width - 1).filter { $0 >= 0 }, style: own.last.flatMap { $0 < 0 ? nil : $0 }
      )
    }
  }

  var words: [Int32] {
    var words = [wanted.rawValue, Int32(check), Int32(place), Int32(hypotheses.count)]
    for hypothesis in hypotheses {
      let own = hypothesis.mistakes.map { Int32($0) }
      words += own
      words += Array(repeating: Self.none, count: Self.width - 1 - own.count)
      words.append(hypothesis.style.map { Int32($0) } ?? Self.none)
    }
    return words
  }
}

/// A trace as it travels.
private enum TraceWords {
  static func words(_ trace: Trace) -> [Int32] {
    let flags = (trace.agrees ? 1 : 0) | (trace.isRight ? 2 : 0) | (trace.isUndefined ? 4 : 0)
    return [Int32(flags | trace.telling << 8), Int32(bitPattern: trace.fingerprint)]
  }

  static func trace(_ words: [Int32]) -> Trace {
    let flags = Int(words[0])
    return Trace(
      agrees: flags & 1 != 0, isRight: flags & 2 != 0, isUndefined: flags & 4 != 0,
      telling: flags >> 8, fingerprint: UInt32(bitPattern: words[1]))
  }
}

/// A print as it travels.
private enum PrintWords {
  static func words(_ print: Print) -> [Int32] {
    var bytes = PrintBlock.bytes([print])
    let count = Int32(bytes.count)
    bytes.append(Data(count: (4 - bytes.count % 4) % 4))
    return [count]
      + bytes.withUnsafeBytes { all in
        stride(from: 0, to: all.count, by: 4).map {
          all.loadUnaligned(fromByteOffset: $0, as: Int32.self)
        }
      }
  }

  static func print(_ words: [Int32]) -> Print? {
    guard let count = words.first else { return nil }
    let bytes = words.dropFirst().withUnsafeBytes { Data($0) }
    return try? PrintBlock.prints(bytes.prefix(Int(count))).first
  }
}
