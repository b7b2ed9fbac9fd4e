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
    /// For each check, for each case.
    case answers([[Output?]])
    /// Those of somebody who chooses so.
    case hypothesis(Hypothesis)

    /// Whether there is any answer to a check.
    func answers(_ check: Int) -> Bool {
      if case .answers(let rows) = self { rows[check].contains { $0 != nil } } else { true }
    }

    /// Whether an answer that was asked for did not come.
    func stopped(_ check: Int, _ place: Int) -> Bool {
      guard case .answers(let rows) = self else { return false }
      return place >= rows[check].count || rows[check][place] == nil
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
    var traces: [Trace] = []
    while traces.count < hypotheses.count {
      let batch = Array(hypotheses[traces.count...].prefix(Self.batch))
      let runner = copy ?? ProcessCopy { [plan] in Self.serve(plan, $0) }
      copy = runner
      runner.write(Request(check: check, place: place, hypotheses: batch).words)
      let known = traces.count
      while traces.count < known + batch.count, let words = runner.read(TraceWords.count) {
        traces.append(TraceWords.trace(words))
      }
      if traces.count < known + batch.count {
        traces.append(plan.learner.stopped(check, place) ? .stoppedAlike : .stopped)
        copy = nil
      }
    }
    return traces
  }

  // MARK: In the copy

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
          case .answers(let rows): place < rows[check].count ? rows[check][place] : nil
          case .hypothesis(let hypothesis): run(hypothesis.choices)
          }
        rights[[check, place]] = (right, learner, seconds)
      }
      guard let (right, learner, seconds) = rights[[check, place]] else { break }
      for hypothesis in request.hypotheses {
        ProcessCopy.limitComputing(to: min(2, max(0.1, 30 * seconds)))
        guard let output = run(hypothesis.choices) else { break }
        let trace = Trace(output, learner: learner, right: right, plan.tolerance)
        channel.write(TraceWords.words(trace))
      }
      ProcessCopy.limitComputing(to: 0)
    }
    _exit(0)
  }
}

/// Hypotheses to run on one case, as they travel.
private struct Request {
  let check: Int
  let place: Int
  let hypotheses: [Hypothesis]

  static let headerCount = 3
  /// Three mistakes and a style.
  private static let width = 4
  private static let none: Int32 = -1

  init(check: Int, place: Int, hypotheses: [Hypothesis]) {
    self.check = check
    self.place = place
    self.hypotheses = hypotheses
  }

  /// The words that follow a header.
  static func count(_ header: [Int32]) -> Int { Int(header[2]) * width }

  init(_ header: [Int32], _ words: [Int32]) {
    check = Int(header[0])
    place = Int(header[1])
    hypotheses = stride(from: 0, to: words.count, by: Self.width).map { start in
      let own = words[start..<(start + Self.width)].map(Int.init)
      return Hypothesis(
        own.prefix(Self.width - 1).filter { $0 >= 0 }, style: own.last.flatMap { $0 < 0 ? nil : $0 }
      )
    }
  }

  var words: [Int32] {
    var words = [Int32(check), Int32(place), Int32(hypotheses.count)]
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
  static let count = 2

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
