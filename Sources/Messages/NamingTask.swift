package import Foundation

/// A learner's answers, some of which are wrong: what mistakes are behind them?
package struct NamingTask: Codable, Sendable {
  /// The arguments of the cases of the grading, in JSON.
  package let cases: [Data]
  /// For each check, for each case: the learner's answer, nil where the program stopped; shorter where
  /// a check was not asked on more cases.
  package let answers: [[Output?]]
  /// The arguments of fresh cases, on which an explanation must hold as well.
  package let fresh: [Data]
  /// The same for those.
  package let freshAnswers: [[Output?]]
  /// The places of the checks that failed.
  package let failing: Set<Int>
  /// How closely numbers must agree.
  package let tolerance: Tolerance

  package init(
    cases: [Data], answers: [[Output?]], fresh: [Data], freshAnswers: [[Output?]],
    failing: Set<Int>, tolerance: Tolerance
  ) {
    self.cases = cases
    self.answers = answers
    self.fresh = fresh
    self.freshAnswers = freshAnswers
    self.failing = failing
    self.tolerance = tolerance
  }
}

/// The mistakes behind the answers of one check.
package struct NamedAnswers: Codable, Equatable, Sendable {
  /// What explains the answers, each a set of mistakes made at once, by name: one; or two that nothing
  /// tells apart; or none.
  package var hypotheses: [[String]] = []
  /// Where more than two cannot be told apart: the steps in which they differ, in words, few enough to
  /// be said. What all of them share is then the one hypothesis, if they share anything.
  package var rest: [String] = []
  /// The places of the checks that passed though the first hypothesis says that they fail: there the
  /// learner does otherwise.
  package var spared: [Int] = []

  package init(hypotheses: [[String]] = [], rest: [String] = []) {
    self.hypotheses = hypotheses
    self.rest = rest
  }
}
