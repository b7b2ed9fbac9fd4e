internal import ExerciseKit
internal import Foundation
internal import Messages
internal import Naming
internal import Reference

/// Holds the mistakes of a problem against the right answer, against each other, and against the search
/// that is to find them.
struct Survey {
  private let key: AnswerKey
  private let trial: AnyTrial
  private let cases: [any CaseInput]
  /// Cases of another seed, on which a name must hold.
  private let fresh: [any CaseInput]
  private let tolerance: Tolerance
  private let seed: UInt64

  /// How many mistakes are put together, of which the seed takes one.
  private static let compounds = [2, 2, 3]

  init(_ trial: AnyTrial, _ key: AnswerKey, seed: UInt64, tolerance: Tolerance) throws {
    (self.trial, self.key, self.seed, self.tolerance) = (trial, key, seed, tolerance)
    let seen = try trial.cases(seed: seed)
    cases = try seen.map(\.input).map(trial.input)
    fresh = try FreshCases.chosen(trial.cases(seed: FreshCases.seed(seed)), besides: seen)
      .map(trial.input)
  }

  /// What was seen.
  func summary(triesSearch: Bool) -> SurveySummary {
    var summary = SurveySummary()
    summary.unmarked = key.options.filter(\.replaces.isEmpty).map(\.name)
    summary.unknown = key.unknownNames
    for places in classes() where places.count > 1 {
      let options = places.filter { $0 >= 0 }.map { key.options[$0] }
      if places.contains(-1) {
        summary.silent += options.map(\.name)
      } else {
        summary.equal.append(options.map(\.name))
        let written = options.filter { !$0.isReadyMade }.map(\.name)
        if written.count > 1, !key.equals.contains(where: { $0.isSuperset(of: written) }) {
          summary.alike.append(written)
        }
      }
    }
    guard triesSearch else { return summary }
    var random = CaseGenerator(seed: seed)
    let catalog = key.catalog
    let size = Self.compounds[Int(seed % UInt64(Self.compounds.count))]
    if let compound = catalog.compound(of: size, from: &random) {
      summary.compounds += 1
      let explanations = Namer(plan(as: compound), seen: cases.count).explanations()
      if explanations.contains(where: { !$0.hypotheses.isEmpty }) {
        summary.found += 1
      } else if size == 2, explanations.contains(where: \.isOpen) {
        // Of three, one may show only beside the others, and is then not looked for.
        summary.missed.append(compound.choices.map { key.options[$0].name })
      }
    }
    return summary
  }

  /// The mistakes in classes of equal numbers, by their places; the right answer is -1.
  ///
  /// - Complexity: A mistake is run until it is alone in its class, most on one case only.
  private func classes() -> [[Int]] {
    var bench = TrialBench(plan(as: Hypothesis([])))
    var classes = [[-1] + key.catalog.mistakes]
    for place in cases.indices.reversed() {
      for check in trial.checks.indices {
        let open = classes.filter { $0.count > 1 }.flatMap(\.self)
        let traces = bench.traces(
          of: open.map { Hypothesis($0 < 0 ? [] : [$0]) }, check: check, place: place)
        let prints = Dictionary(uniqueKeysWithValues: zip(open, traces.map(\.fingerprint)))
        classes = classes.flatMap { places in
          places.count == 1
            ? [places] : Dictionary(grouping: places) { prints[$0] }.values.map { $0.sorted() }
        }
      }
    }
    return classes.sorted { $0[0] < $1[0] }
  }

  private func plan(as learner: Hypothesis) -> TrialBench.Plan {
    TrialBench.Plan(
      trial: trial, key: key, inputs: cases + fresh, learner: .hypothesis(learner),
      tolerance: tolerance)
  }
}

extension Catalog {
  /// Mistakes at random that can be made at once, with a style or without; nil when none were found.
  fileprivate func compound(of size: Int, from random: inout CaseGenerator) -> Hypothesis? {
    for _ in 0..<100 {
      let chosen = Set((0..<size).compactMap { _ in mistakes.randomElement(using: &random) })
      let style = styles.randomElement(using: &random) ?? nil
      let hypothesis = Hypothesis(Array(chosen), style: style)
      if chosen.count == size, canBeMade(hypothesis) { return hypothesis }
    }
    return nil
  }
}
