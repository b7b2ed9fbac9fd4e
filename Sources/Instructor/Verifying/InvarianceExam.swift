internal import Foundation
internal import Grading
internal import Messages

/// The part of the exam that holds what a problem declares of changed arguments against the reference.
struct InvarianceExam {
  let seeds: [UInt64]
  let problem: CodeProblem
  let answers: AnswerSource

  /// How much of the tolerance the reference may use, so that a learner's program has room.
  static let room: Double = 0.05

  /// Runs the reference on every case that can be changed; nothing where nothing is declared.
  ///
  /// - Throws: `GraderFault` when the answer key does not answer.
  /// - Returns: At most one finding.
  func findings() throws -> [Exam.Finding] {
    var count = 0
    var declared = 0
    for seed in seeds {
      let trial = try answers.trial(seed: seed)
      let invariances = try answers.invariances(seed: seed)
      declared = invariances.count
      var inputs = trial.cases.map(\.input)
      for invariance in invariances {
        let start = inputs.count
        inputs += invariance.cases.map(\.input)
        answers.take(inputs)
        let fault = try fault(in: invariance, trial, count: &count) { check, place in
          try answers.ask(
            Question(of: .reference, check: check, input: place < 0 ? start - place - 1 : place)
          ).value
        }
        if let fault {
          return [Exam.Finding("seed \(seed): if \(invariance.change): \(fault)", else: "")]
        }
        inputs.removeLast(invariance.cases.count)
      }
    }
    let changes = declared == 1 ? "the declared change" : "\(declared) declared changes"
    return declared == 0
      ? []
      : [
        Exam.Finding(
          nil, else: "\(changes) of arguments did what is said, in \(count) comparisons")
      ]
  }

  /// What is wrong with one of them; nil when nothing is.
  ///
  /// - Parameters:
  ///   - invariance: What is declared.
  ///   - trial: The checks and the cases.
  ///   - count: Grows by the comparisons that were made.
  ///   - output: What the reference gives in a check: on the case of a place, or on the changed case
  ///     whose own place is `-1 - place`.
  /// - Throws: What the function throws.
  /// - Returns: One line.
  func fault(
    in invariance: InvarianceSummary, _ trial: TrialSummary, count: inout Int,
    output: (_ check: String, _ place: Int) throws -> Output?
  ) throws -> String? {
    let names = trial.checks.map(\.name)
    if let unknown = invariance.effects.keys.sorted().first(where: { !names.contains($0) }) {
      return "there is no check \(unknown)"
    }
    if invariance.effects.isEmpty { return "nothing is said of any check" }
    if invariance.cases.isEmpty { return "no case can be changed so" }
    for check in names {
      guard let effect = invariance.effects[check] else { continue }
      var hasChanged = false
      for (own, changed) in invariance.cases.enumerated() {
        let place = "\(check), case \(changed.place + 1) (\(trial.cases[changed.place].title))"
        guard let before = try output(check, changed.place), let after = try output(check, -1 - own)
        else { return "\(place): the reference does not answer" }
        count += 1
        if effect == .otherwise {
          hasChanged =
            hasChanged
            || ClaimedEffect.usual.allSatisfy { $0.isRefuted(by: before, after, problem.tolerance) }
        } else {
          let distance = effect.distance(from: before, to: after, problem.tolerance) ?? .infinity
          guard distance < Self.room else {
            return "\(place): off by \(distance.shown(digits: 3)) tolerances; it must stay below "
              + "\(Self.room)"
          }
        }
      }
      if effect == .otherwise, !hasChanged {
        return "\(check): no case shows that it changes otherwise"
      }
    }
    return nil
  }
}
