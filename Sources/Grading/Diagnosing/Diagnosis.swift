package import Messages

/// Finds the misconceptions that give exactly a learner's numbers.
///
/// A misconception is named for a failing check when the learner agrees with it there on every case
/// that ran, when it is far from the reference there, and when on every other check that was
/// started the learner either passes or agrees with it too. A misconception about an output is never
/// named for a gradient of it while that output is right, or wrong in another way. Of several, the
/// ones that predict the fewest mistakes which the learner does not make are preferred. When the
/// failing checks share no single misconception, each may name its own. In a check of classes
/// different mistakes agree by chance: there only a misconception is named that the numbers of
/// another check prove. Two candidates that cannot be told apart by the numbers are both named; of
/// more, none.
package struct Diagnosis {
  /// The expected outcomes: for each check, for each case.
  let reference: [[Outcome]]
  /// The outcomes of each misconception, in the order of the answer key.
  let misconceptions: [[[Outcome]]]
  /// For each check that is a gradient, the place of the check whose value is differentiated.
  let outputs: [Int?]
  /// The places of the checks of classes.
  var classes: Set<Int> = []
  /// How closely numbers agree.
  let tolerance: Tolerance

  /// Prepares to find.
  package init(
    reference: [[Outcome]], misconceptions: [[[Outcome]]], outputs: [Int?],
    classes: Set<Int> = [], tolerance: Tolerance
  ) {
    self.reference = reference
    self.misconceptions = misconceptions
    self.outputs = outputs
    self.classes = classes
    self.tolerance = tolerance
  }

  private var agreement: Agreement { Agreement(tolerance: tolerance) }

  /// How many tolerances a misconception must lie from the reference before agreeing with it
  /// proves anything.
  package static let farAway: Double = 100

  /// Names the misconceptions behind a learner's failing checks.
  ///
  /// - Parameters:
  ///   - learner: The learner's outcomes.
  ///   - verdicts: The verdict of each check.
  /// - Returns: For each check, places in the answer key; empty where the numbers prove nothing.
  package func named(for learner: [[Outcome]], verdicts: [Verdict]) -> [[Int]] {
    let failing = verdicts.indices.filter {
      verdicts[$0] != .passed && verdicts[$0] != .notStarted
    }
    let started = verdicts.indices.filter { verdicts[$0] != .notStarted }
    /// Whether a misconception predicts a mistake here that the learner does not make.
    func mispredicts(_ m: Int, _ check: Int) -> Bool {
      verdicts[check] == .passed && !agrees(learner[check], misconceptions[m][check])
    }
    /// Whether a misconception gives another wrong output than the learner's.
    func missesOutput(_ m: Int, _ output: Int) -> Bool {
      verdicts[output] != .passed && !agrees(learner[output], misconceptions[m][output])
        && !agrees(reference[output], misconceptions[m][output])
    }
    let proven = misconceptions.indices.map { m in
      failing.filter { check in
        let isRefuted = outputs[check].map { mispredicts(m, $0) || missesOutput(m, $0) } ?? false
        return !isRefuted && proves(learner[check], misconceptions[m][check], reference[check])
      }
    }
    let consistent = misconceptions.indices.filter { m in
      !classes.isSuperset(of: proven[m])
        && started.allSatisfy {
          verdicts[$0] == .passed || agrees(learner[$0], misconceptions[m][$0])
        }
    }
    /// The candidates with the fewest mispredictions, unless they are too many to name.
    func best(_ candidates: [Int], atMost limit: Int) -> [Int] {
      guard candidates.count > 1 else { return candidates }
      let mispredictions = candidates.map { m in started.count { mispredicts(m, $0) } }
      let least = mispredictions.min()
      let best = zip(candidates, mispredictions).filter { $1 == least }.map(\.0)
      return best.count <= limit ? best : []
    }
    return verdicts.indices.map { check in
      guard failing.contains(check) else { return [] }
      let shared = consistent.filter { proven[$0].contains(check) }
      if !shared.isEmpty { return best(shared, atMost: 2) }
      if classes.contains(check) { return [] }
      // Those that explain this check but contradict another; one is named only when it is alone.
      return best(misconceptions.indices.filter { proven[$0].contains(check) }, atMost: 1)
    }
  }

  /// Whether the learner agrees with a misconception on every case that ran.
  private func agrees(_ learner: [Outcome], _ misconception: [Outcome]) -> Bool {
    guard !learner.isEmpty, learner.count <= misconception.count else { return false }
    return zip(learner, misconception).allSatisfy { agreement.holds($0, $1) }
  }

  /// Whether the learner agrees with a misconception everywhere, and somewhere with a number that
  /// is nothing like the right one.
  private func proves(
    _ learner: [Outcome], _ misconception: [Outcome], _ reference: [Outcome]
  ) -> Bool {
    guard agrees(learner, misconception) else { return false }
    return zip(misconception, reference).prefix(learner.count).contains { wrong, right in
      guard let wrong = wrong.value, let right = right.value else { return false }
      return Comparison.distance(wrong, right, tolerance) > Self.farAway
    }
  }
}
