/// One input that every solution of a problem is run on, and what it shows.
public struct Case<Input: CaseInput>: Sendable {
  /// The case in words, as in "two tokens, one of them constant".
  public let title: String
  /// The arguments.
  public let input: Input
  /// Whether the functions of the problem have a derivative here: false on a kink such as the one
  /// of the rectifier at 0, where no difference quotient is looked at.
  public let isSmooth: Bool

  /// Creates a case.
  ///
  /// - Parameters:
  ///   - title: The case in a few words, without a full stop.
  ///   - input: The arguments.
  ///   - isSmooth: False when the input lies on a kink.
  public init(_ title: String, _ input: Input, isSmooth: Bool = true) {
    self.title = title
    self.input = input
    self.isSmooth = isSmooth
  }
}
