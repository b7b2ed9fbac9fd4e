/// Mistakes of one kind, whose sentences differ in a few words.
///
///     let limit = Family<Steps>("the maximum is ", "; it is for all together", why: "...")
///     limit("maximum-over-count", "divided by the number of matrices") { ... }
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
}
