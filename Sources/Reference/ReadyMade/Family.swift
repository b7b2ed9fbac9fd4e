/// Mistakes of one kind, whose sentences differ in a few words.
///
///     let limit = Family<Steps>.at(\.limit, "the maximum is ", "; it is for all", why: "...")
///     limit("maximum-over-count", "divided by the number of matrices") { $0 / $1 }
struct Family<Steps>: Sendable {
  private let start: String
  private let end: String
  private let why: String

  /// Creates a family of sentences with this start and end.
  init(_ start: String, _ end: String, why: String) {
    (self.start, self.end, self.why) = (start, end, why)
  }

  /// One of them.
  func callAsFunction(
    _ name: String, _ words: String, _ change: @escaping @Sendable (inout Steps) -> Void
  ) -> Mistake<Steps> {
    Mistake(name, start + words + end, why: why, change)
  }

  /// A family of those that replace one step: each is a name, words and what the step is.
  static func at<Value>(
    _ path: StepPath<Steps, Value>, _ start: String, _ end: String, why: String
  ) -> (String, String, Value) -> Mistake<Steps> {
    { name, words, value in
      nonisolated(unsafe) let value = value
      return Self(start, end, why: why)(name, words) { $0[keyPath: path] = value }
    }
  }
}
