/// A wrong answer as a whole solution.
public struct Misconception: Sendable {
  public let name: String
  public let why: String
  public let sentence: String
  package let solution: @Sendable () -> Any

  public init(
    _ name: String, _ solution: @autoclosure @escaping @Sendable () -> Any, belief: String,
    why: String, sentence: String
  ) {
    self.name = name
    self.solution = solution
    self.why = why
    self.sentence = sentence
  }
}

extension AnswerKey {
  public init(
    reference: @autoclosure @escaping @Sendable () -> Any,
    secondSolution: @autoclosure @escaping @Sendable () -> Any, misconceptions: [Misconception]
  ) {
    self.init(
      reference: reference,
      options: misconceptions.map {
        Option(
          name: $0.name, sentence: $0.sentence, why: $0.why, replaces: ["everything"],
          isReadyMade: false)
      }
    ) { places in
      guard let first = places.first else { return reference }
      return misconceptions[first].solution }
  }
}
