import Messages

@testable import Naming

/// A made-up problem: each option adds to some numbers of each check, so that it is known by hand what
/// any hypothesis gives.
struct MadeUpBench: Bench {
  /// What an option does to check c of case k; nil stops.
  typealias Change = @Sendable (_ check: Int, _ place: Int, inout [Double]?) -> Void

  /// The changes of the options, in the order of the catalog.
  let changes: [Change]
  /// For each check, for each case, what the learner has; nil for no answer.
  let learner: @Sendable (_ check: Int, _ place: Int) -> [Double]?
  /// Called with every run.
  var count: Counter = Counter()

  /// How many runs were made.
  final class Counter {
    var runs = 0
  }

  /// What a hypothesis gives: 1, 2, 3 where nothing is changed.
  func numbers(_ hypothesis: Hypothesis, _ check: Int, _ place: Int) -> [Double]? {
    var numbers: [Double]? = [1, 2, 3].map { $0 * Double(place + 1) }
    for choice in hypothesis.choices { changes[choice](check, place, &numbers) }
    return numbers
  }

  func traces(of hypotheses: [Hypothesis], check: Int, place: Int) -> [Trace] {
    count.runs += hypotheses.count
    func output(_ numbers: [Double]) -> Output {
      .array(NumericArray(shape: [numbers.count], data: numbers))
    }
    let right = output(numbers(Hypothesis([]), check, place)!)
    return hypotheses.map { hypothesis in
      guard let numbers = numbers(hypothesis, check, place) else { return .stopped }
      return Trace(
        output(numbers), learner: learner(check, place).map(output), right: right, .standard)
    }
  }
}

/// A search on three cases and two fresh ones, for checks of one function.
func explanations(
  _ changes: [MadeUpBench.Change], options: [Catalog.Option]? = nil, checks: Int = 1,
  failing: Set<Int> = [0], classes: Set<Int> = [], cases: Int = 3, fresh: Int = 2,
  budget: Int = 10_000,
  learner: @escaping @Sendable (_ check: Int, _ place: Int) -> [Double]?
) -> [Explanations] {
  let catalog = Catalog(
    options
      ?? changes.indices.map {
        Catalog.Option(replaces: ["step \($0)"], isStyle: false, isReadyMade: false)
      })
  let puzzle = Puzzle(
    (0..<checks).map { check in
      Puzzle.Check(
        isFailing: failing.contains(check), isOfClasses: classes.contains(check), function: 0,
        places: Array(0..<cases),
        fresh: failing.contains(check) ? Array(cases..<(cases + fresh)) : [])
    })
  var search = Search(
    catalog, puzzle, on: MadeUpBench(changes: changes, learner: learner), budget: budget)
  return search.explanations()
}

/// Adds a number to one element, in some checks.
func adds(_ amount: Double, to element: Int, in checks: Set<Int> = [0, 1, 2]) -> MadeUpBench.Change
{
  { check, place, numbers in
    if checks.contains(check) { numbers?[element] += amount * Double(place + 1) }
  }
}

/// What somebody gives who chooses so.
func made(_ changes: MadeUpBench.Change...) -> @Sendable (Int, Int) -> [Double]? {
  { check, place in
    let bench = MadeUpBench(changes: changes) { _, _ in nil }
    return bench.numbers(Hypothesis(Array(changes.indices)), check, place)
  }
}
