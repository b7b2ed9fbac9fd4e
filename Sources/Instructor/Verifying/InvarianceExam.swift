internal import Foundation
internal import Grading
internal import Messages

/// The part of the exam that holds what a problem declares of changed arguments against the reference.
struct InvarianceExam {
  let seeds: [UInt64]
  let problem: CodeProblem
  let answers: AnswerSource
  /// Where a change is declared, by its words.
  var place: (String) -> String = { _ in "" }

  /// What is wrong with a declaration, and what to do.
  struct Fault: Equatable {
    let text: String
    let fix: String
  }

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
          return [
            Exam.Finding(
              fault: "\(place(invariance.change)): seed \(seed): if \(invariance.change): "
                + fault.text, fix: fault.fix)
          ]
        }
        inputs.removeLast(invariance.cases.count)
      }
    }
    let changes = declared == 1 ? "the declared change" : "\(declared) declared changes"
    return declared == 0
      ? []
      : [
        Exam.Finding(
          holds: "\(changes) of arguments did what is said, in \(count) comparisons")
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
  /// - Returns: One line, and what to do.
  func fault(
    in invariance: InvarianceSummary, _ trial: TrialSummary, count: inout Int,
    output: (_ check: String, _ place: Int) throws -> Output?
  ) throws -> Fault? {
    let names = trial.checks.map(\.name)
    if let unknown = invariance.effects.keys.sorted().first(where: { !names.contains($0) }) {
      return Fault(
        text: "there is no check \(unknown)", fix: "name one of \(names.joined(separator: ", "))")
    }
    if invariance.effects.isEmpty {
      return Fault(
        text: "nothing is said of any check",
        fix: "say what happens to a check, as in [\"output\": .stays]")
    }
    if invariance.cases.isEmpty {
      return Fault(
        text: "no case can be changed so", fix: "widen its where:, or add a case that it lets pass")
    }
    for check in names {
      guard let effect = invariance.effects[check] else { continue }
      var hasChanged = false
      for (own, changed) in invariance.cases.enumerated() {
        let place = "\(check), case \(changed.place + 1) (\(trial.cases[changed.place].title))"
        guard let before = try output(check, changed.place), let after = try output(check, -1 - own)
        else {
          return Fault(
            text: "\(place): the reference does not answer",
            fix: "let where: leave out cases that the change makes invalid")
        }
        count += 1
        if effect == .otherwise {
          hasChanged =
            hasChanged
            || ClaimedEffect.usual.allSatisfy { $0.isRefuted(by: before, after, problem.tolerance) }
        } else {
          let distance = effect.distance(from: before, to: after, problem.tolerance) ?? .infinity
          guard distance < Self.room else {
            return Fault(
              text: "\(place): off by \(distance.shown(digits: 3)) tolerances; it must stay below "
                + "\(Self.room)",
              fix: "declare what really happens, such as .times(2) or .changesOtherwise, or leave "
                + "\(check) out; change numbers by powers of two, so that little is rounded")
          }
        }
      }
      if effect == .otherwise, !hasChanged {
        return Fault(
          text: "\(check): no case shows that it changes otherwise",
          fix: "declare .stays, .times or what else happens, or add a case that shows it")
      }
    }
    return nil
  }
}
