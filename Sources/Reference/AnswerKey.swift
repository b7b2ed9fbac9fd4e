package import ExerciseKit
package import Messages

/// What the course knows about a problem's answers.
public struct AnswerKey: Sendable {
  /// Makes the right answer, which defines the expected numbers.
  package let reference: @Sendable () -> Any
  /// Makes a right answer in another style, which proves that there is room for one.
  package let secondSolution: @Sendable () -> Any
  /// The wrong answers that people really give.
  public let misconceptions: [Misconception]

  /// Creates an answer key.
  ///
  /// - Parameters:
  ///   - reference: The right answer.
  ///   - secondSolution: A right answer in another style.
  ///   - misconceptions: Wrong answers, each with numbers of its own.
  public init(
    reference: @autoclosure @escaping @Sendable () -> Any,
    secondSolution: @autoclosure @escaping @Sendable () -> Any, misconceptions: [Misconception]
  ) {
    self.reference = reference
    self.secondSolution = secondSolution
    self.misconceptions = misconceptions
  }

  /// Makes the solutions of a name; nil for one that is not here.
  package func solutions(_ name: Solution) -> AnyTrial.Solutions? {
    switch name {
    case .learner: return nil
    case .reference: return reference
    case .second: return secondSolution
    case .mistakes(let names):
      guard names.count == 1 else { return nil }
      return misconceptions.first { $0.name == names[0] }?.solution
    }
  }
}

/// A wrong answer that somebody believed to be right.
public struct Misconception: Sendable {
  /// Its name on the command line, in lower case with hyphens.
  public let name: String
  /// What is believed.
  public let belief: String
  /// Why one comes to believe it.
  public let why: String
  /// What a learner reads whose numbers are exactly these.
  public let sentence: String
  /// Makes the answer of somebody who believes this.
  package let solution: @Sendable () -> Any

  /// Creates a misconception.
  ///
  /// - Parameters:
  ///   - name: The name on the command line, in lower case with hyphens.
  ///   - solution: The answer of somebody who believes this.
  ///   - belief: What is believed.
  ///   - why: Why one comes to believe it.
  ///   - sentence: What a learner reads whose numbers are exactly these.
  public init(
    _ name: String, _ solution: @autoclosure @escaping @Sendable () -> Any, belief: String,
    why: String, sentence: String
  ) {
    self.name = name
    self.solution = solution
    self.belief = belief
    self.why = why
    self.sentence = sentence
  }

  /// The misconception in words.
  package var summary: MistakeSummary {
    MistakeSummary(name: name, belief: belief, why: why, sentence: sentence)
  }
}
