/// What people choose otherwise than a right answer does: one choice, or a few, and a sentence.
///
///     Mistake("variance-over-d-minus-1", "the variance is divided by d - 1; LayerNorm divides by d",
///       why: "statistics courses do, and so does `torch.var` by default") {
///       $0.variance = { sum($0 * $0) / Double($0.count - 1) }
///     }
public struct Mistake<Steps>: Sendable {
  /// The name on the command line, in lower case with hyphens.
  package let name: String
  /// What is done and what belongs there, in words that the numbers prove; it follows a colon.
  package let sentence: String
  /// What tempts people to do it.
  package let why: String
  /// Whether it comes from a list of usual alternatives, and so is less likely than one that somebody
  /// wrote.
  package let isReadyMade: Bool
  /// Makes the choices otherwise.
  package let change: @Sendable (inout Steps) -> Void

  /// Creates a mistake.
  ///
  /// - Parameters:
  ///   - name: The name on the command line, in lower case with hyphens.
  ///   - sentence: What is done, and what belongs there.
  ///   - why: What tempts people to do it.
  ///   - isReadyMade: Whether it comes from a list of usual alternatives.
  ///   - change: Replaces choices of a right answer.
  package init(
    _ name: String, _ sentence: String, why: String, isReadyMade: Bool = false,
    _ change: @escaping @Sendable (inout Steps) -> Void
  ) {
    self.name = name
    self.sentence = sentence
    self.why = why
    self.isReadyMade = isReadyMade
    self.change = change
  }
}

/// A free variation, right by itself, that a wrong answer may bring along: the exact derivative of a
/// wrong forward pass, or a choice that shows only beside a mistake.
public struct Style<Steps>: Sendable {
  /// A name in lower case with hyphens, which no report says.
  package let name: String
  /// Makes the choices otherwise.
  package let change: @Sendable (inout Steps) -> Void

  /// Creates a style.
  package init(_ name: String, _ change: @escaping @Sendable (inout Steps) -> Void) {
    self.name = name
    self.change = change
  }
}

/// Builds a list of mistakes: one under the other, single ones and lists.
///
///     @MistakeList<NormSteps> static var mistakes: [Mistake<NormSteps>] {
///       Mistake("over-columns", "...", why: "...") { $0.grouping = .columns }
///       Mistake.ready(\.slopeTerm, "the deviation's term", .term())
///     }
@resultBuilder
package enum MistakeList<Steps> {
  package static func buildExpression(_ mistake: Mistake<Steps>) -> [Mistake<Steps>] { [mistake] }
  package static func buildExpression(_ mistakes: [Mistake<Steps>]) -> [Mistake<Steps>] { mistakes }
  package static func buildArray(_ parts: [[Mistake<Steps>]]) -> [Mistake<Steps>] {
    parts.flatMap(\.self)
  }
  package static func buildPartialBlock(first: [Mistake<Steps>]) -> [Mistake<Steps>] { first }
  package static func buildPartialBlock(accumulated: [Mistake<Steps>], next: [Mistake<Steps>])
    -> [Mistake<Steps>]
  { accumulated + next }
}
