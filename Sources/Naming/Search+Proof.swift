internal import Foundation

// What it takes for a hypothesis to explain a check.
extension Search {
  /// Keeps the candidates that reproduce a check, on the cases of the search and on the fresh ones, with
  /// enough evidence.
  ///
  /// - Returns: Whether the budget allowed to try them all.
  @discardableResult
  mutating func keep(_ candidates: [Hypothesis], for check: Int) -> Bool {
    tried[check] += candidates.count
    let places = (puzzle.checks[check].places, puzzle.checks[check].fresh)
    guard let reproducing = runs.agreeing(candidates, check: check, places: places.0),
      let lasting = runs.agreeing(reproducing, check: check, places: places.1, needsTelling: false)
    else { return false }
    if lasting.count < reproducing.count { undecided.insert(check) }
    for hypothesis in lasting where !found[check].contains(hypothesis) {
      if isProven(hypothesis, check) {
        found[check].append(hypothesis)
      } else {
        undecided.insert(check)
      }
    }
    if let least = found[check].map(\.mistakes.count).min() {
      found[check].removeAll { $0.mistakes.count > least }
    }
    return true
  }

  /// Whether there is evidence enough: agreement on numbers by which hypotheses differ.
  mutating func isProven(_ hypothesis: Hypothesis, _ check: Int) -> Bool {
    let size = hypothesis.mistakes.count
    guard size > 1 else { return true }
    let places = puzzle.checks[check].places + puzzle.checks[check].fresh
    let numbers = places.reduce(0) { $0 + (runs.known(hypothesis, check, $1)?.telling ?? 0) }
    // What is proven by another check only has to show here.
    if numbers > 0, found.joined().contains(where: { $0.mistakes == hypothesis.mistakes }) {
      return true
    }
    guard numbers >= (size == 2 ? 2 : 6) else { return false }
    if size == 3, hasInnocentMember(hypothesis, check) { return false }
    return hasEvidence(check, places)
  }

  /// Whether a learner's values are unlikely enough to be those of a hypothesis by chance; no case more is
  /// asked than that takes.
  mutating func hasEvidence(_ check: Int, _ places: [Int]) -> Bool {
    let rivals = relevant(check).map { Hypothesis([$0]) } + [Hypothesis([])]
    var bits = -Evidence.bits(tested: tried[check])
    for place in places where bits < Evidence.least {
      let traces = runs.traces(of: rivals, check: check, place: place)
      guard traces.count == rivals.count else { break }
      bits += Evidence.bits(alike: traces.count { $0.agrees && !$0.isUndefined }, of: rivals.count)
    }
    return bits >= Evidence.least
  }

  /// Whether a member alone moves a case on which the learner is right.
  mutating func hasInnocentMember(_ hypothesis: Hypothesis, _ check: Int) -> Bool {
    let right = Hypothesis([])
    for place in puzzle.checks[check].places {
      guard runs.traces(of: [right], check: check, place: place).first?.agrees == true else {
        continue
      }
      let alone = hypothesis.mistakes.map { Hypothesis([$0], style: hypothesis.style) }
      let traces = runs.traces(of: alone, check: check, place: place)
      if traces.contains(where: { !$0.isRight && !$0.isUndefined }) { return true }
    }
    return false
  }

  /// Looks for a single mistake that a guard keeps from some cases: it reproduces all that are wrong,
  /// and says so of at least as many as it is spared on.
  mutating func explainWrongCases(of check: Int) {
    let right = Hypothesis([])
    let places = puzzle.checks[check].places + puzzle.checks[check].fresh
    let wrong = places.filter {
      runs.traces(of: [right], check: check, place: $0).first?.agrees == false
    }
    let candidates = single(catalog.mistakes, styles(check))
    guard let agreeing = runs.agreeing(candidates, check: check, places: wrong) else { return }
    for hypothesis in agreeing {
      let told = wrong.count { (runs.known(hypothesis, check, $0)?.telling ?? 0) > 0 }
      let spared = Set(places).subtracting(wrong).count { place in
        runs.traces(of: [hypothesis], check: check, place: place).contains { !$0.isRight }
      }
      let numbers = wrong.reduce(0) { $0 + (runs.known(hypothesis, check, $1)?.telling ?? 0) }
      if told >= max(2, spared), numbers >= Evidence.leastNumbersOfPart {
        found[check].append(hypothesis)
      }
    }
    if !found[check].isEmpty { partial.insert(check) }
  }
}

/// How unlikely agreement by chance is, in bits.
enum Evidence {
  /// The least for a pair or a triple.
  static let least: Double = 4

  /// The least count of telling numbers for a mistake that explains the wrong cases only.
  static let leastNumbersOfPart: Int = 4

  /// What one case tells: little when many of those who might have given its values did.
  static func bits(alike: Int, of rivals: Int) -> Double {
    -log2(Double(alike + 1) / Double(rivals + 1))
  }

  /// What is lost by having looked at many.
  static func bits(tested: Int) -> Double { log2(Double(tested + 1)) }
}

/// The combinations of some numbers, each ascending.
func combinations(of numbers: [Int], _ size: Int) -> [[Int]] {
  guard size > 0 else { return [[]] }
  return numbers.indices.flatMap { first in
    combinations(of: Array(numbers[(first + 1)...]), size - 1).map { [numbers[first]] + $0 }
  }
}
