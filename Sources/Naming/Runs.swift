/// The runs of a search: each made once, and counted; one that ends its process counts as many.
struct Runs<Runner: Bench> {
  private var bench: Runner
  private var traces: [[Int: [Hypothesis: Trace]]]
  private let budget: Int
  /// How many runs were made.
  private(set) var count: Int = 0
  /// Whether what is kept beyond the budget is left alone: a fifth of it, for trying what explains one
  /// check on the others.
  var keepsReserve: Bool = false

  /// What a run costs that ends its process, in runs.
  private static var costOfStop: Int { 20 }

  init(_ bench: Runner, checks: Int, budget: Int) {
    self.bench = bench
    self.budget = budget
    traces = Array(repeating: [:], count: checks)
  }

  /// Whether some runs are a small part of the budget.
  func isCheap(_ count: Int) -> Bool { 20 * count <= budget }

  /// What hypotheses give; nothing at all when the budget does not allow it.
  mutating func traces(of hypotheses: [Hypothesis], check: Int, place: Int) -> [Trace] {
    let known = traces[check][place] ?? [:]
    let new = hypotheses.filter { known[$0] == nil }
    guard count + new.count <= (keepsReserve ? budget : budget / 5 * 6) else { return [] }
    if !new.isEmpty {
      count += new.count
      let results = bench.traces(of: new, check: check, place: place)
      count += (Self.costOfStop - 1) * results.count { $0 == .stopped || $0 == .stoppedAlike }
      for (hypothesis, trace) in zip(new, results) {
        traces[check][place, default: [:]][hypothesis] = trace
      }
    }
    let all = traces[check][place] ?? [:]
    return hypotheses.compactMap { all[$0] }
  }

  /// What a hypothesis gave, if it was run.
  func known(_ hypothesis: Hypothesis, _ check: Int, _ place: Int) -> Trace? {
    traces[check][place]?[hypothesis]
  }

  /// The hypotheses that agree with the learner on all cases, with a number somewhere that tells
  /// something, and with no number on at most half of them; nil when the budget does not allow it.
  mutating func agreeing(
    _ hypotheses: [Hypothesis], check: Int, places: [Int], needsTelling: Bool = true
  ) -> [Hypothesis]? {
    var alive = hypotheses
    var undefined: [Hypothesis: Int] = [:]
    var telling: Set<Hypothesis> = []
    for place in places where !alive.isEmpty {
      let traces = traces(of: alive, check: check, place: place)
      guard traces.count == alive.count else { return nil }
      var next: [Hypothesis] = []
      for (hypothesis, trace) in zip(alive, traces) where trace.agrees {
        if trace.isUndefined {
          let count = undefined[hypothesis, default: 0] + 1
          guard 2 * count <= places.count else { continue }
          undefined[hypothesis] = count
        }
        if trace.telling > 0 { telling.insert(hypothesis) }
        next.append(hypothesis)
      }
      alive = next
    }
    return needsTelling ? alive.filter(telling.contains) : alive
  }

  /// Whether a hypothesis is known to disagree with the learner on some case; what the budget does not
  /// allow to look at is not known.
  mutating func disagrees(_ hypothesis: Hypothesis, check: Int, places: [Int]) -> Bool {
    for place in places {
      guard let trace = traces(of: [hypothesis], check: check, place: place).first else {
        return false
      }
      if !trace.agrees { return true }
    }
    return false
  }

  /// Whether a hypothesis agrees with the learner on all cases.
  mutating func agrees(_ hypothesis: Hypothesis, check: Int, places: [Int]) -> Bool {
    for place in places {
      guard let trace = traces(of: [hypothesis], check: check, place: place).first, trace.agrees
      else { return false }
    }
    return true
  }
}
