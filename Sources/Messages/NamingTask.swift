package import Foundation

/// A learner's answers, some of which are wrong, behind which mistakes are looked for.
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
  /// How closely numbers must agree.
  package let tolerance: Tolerance

  package init(
    cases: [Data], answers: [[Output?]], fresh: [Data], freshAnswers: [[Output?]],
    tolerance: Tolerance
  ) {
    self.cases = cases
    self.answers = answers
    self.fresh = fresh
    self.freshAnswers = freshAnswers
    self.tolerance = tolerance
  }
}

/// What was seen of a problem's mistakes for one seed.
package struct SurveySummary: Codable, Equatable, Sendable {
  /// The mistakes and styles that replace nothing that is marked as a choice.
  package var unmarked: [String] = []
  /// The names among equals and aliases that no mistake has.
  package var unknown: [String] = []
  /// The mistakes that change no number.
  package var silent: [String] = []
  /// The mistakes of equal numbers, in groups.
  package var equal: [[String]] = []
  /// Those of them that somebody wrote, and nobody listed as equals.
  package var alike: [[String]] = []
  /// How many mistakes at random were made at once and put to the search.
  package var compounds: Int = 0
  /// How many of them it explained.
  package var found: Int = 0
  /// Those of them for which it found nothing, though it tried everything.
  package var missed: [[String]] = []

  package init() {}
}

/// The mistakes behind the answers of one check.
package struct NamedAnswers: Codable, Equatable, Sendable {
  /// What explains the answers, each a set of mistakes made at once, by name: one; or two that nothing
  /// tells apart; or none.
  package var hypotheses: [[String]] = []
  /// Where more than two cannot be told apart: the steps in which they differ, in words.
  ///
  /// What all of them share is then the one hypothesis, if they share anything.
  package var rest: [String] = []
  /// The places of the checks that passed though the first hypothesis says that they fail: there the
  /// learner does otherwise.
  package var spared: [Int] = []
  /// Whether only the wrong cases are explained: on others the learner does without the mistake.
  package var isPartial: Bool = false

  package init(
    hypotheses: [[String]] = [], rest: [String] = [], spared: [Int] = [], isPartial: Bool = false
  ) {
    self.hypotheses = hypotheses
    self.rest = rest
    self.spared = spared
    self.isPartial = isPartial
  }
}

/// The cases on which a name must hold though no search saw them.
package enum FreshCases {
  /// The most of them that are run.
  package static let count: Int = 6

  /// The arguments of those that are run.
  ///
  /// - Parameters:
  ///   - all: The cases of their seed.
  ///   - seen: The cases that the search sees, which tell nothing new.
  /// - Returns: At most `count`.
  package static func chosen(_ all: [EncodedCase], besides seen: [EncodedCase]) -> [Data] {
    let seen = seen.map(\.input)
    return Array(all.map(\.input).filter { !seen.contains($0) }.prefix(count))
  }

  /// A seed of their own.
  package static func seed(_ seed: UInt64) -> UInt64 { seed &+ 0x5EED_00DD_CA5E }
}
