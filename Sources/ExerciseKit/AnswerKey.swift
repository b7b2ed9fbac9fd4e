/// What the course knows about a problem's answers.
public struct AnswerKey: Sendable {
  /// The right answer, which defines the expected numbers.
  public let reference: any Trial.Type
  /// A right answer in another style, which proves that there is room for one.
  public let secondSolution: any Trial.Type
  /// The wrong answers that people really give.
  public let misconceptions: [Misconception]

  /// Creates an answer key.
  ///
  /// - Parameters:
  ///   - reference: The right answer.
  ///   - secondSolution: A right answer in another style.
  ///   - misconceptions: Wrong answers, each with numbers of its own.
  public init(
    reference: any Trial.Type, secondSolution: any Trial.Type, misconceptions: [Misconception]
  ) {
    self.reference = reference
    self.secondSolution = secondSolution
    self.misconceptions = misconceptions
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
  /// The problem as somebody solves it who believes this.
  public let trial: any Trial.Type

  /// Creates a misconception.
  ///
  /// - Parameters:
  ///   - name: The name on the command line, in lower case with hyphens.
  ///   - trial: The problem solved in this belief.
  ///   - belief: What is believed.
  ///   - why: Why one comes to believe it.
  ///   - sentence: What a learner reads whose numbers are exactly these.
  public init(
    _ name: String, _ trial: any Trial.Type, belief: String, why: String, sentence: String
  ) {
    self.name = name
    self.trial = trial
    self.belief = belief
    self.why = why
    self.sentence = sentence
  }
}
