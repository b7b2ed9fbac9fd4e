extension Claim {
  /// Made-up numbers, and the verdict that they give of a claim.
  package struct Example: Sendable, CustomStringConvertible {
    /// How the claim's statement begins.
    package let statement: String
    package let verdict: Verdict
    /// The number of a condition in a column, on every seed.
    let values: @Sendable (_ condition: String, _ column: String) -> Double
    package var description: String { "\(statement): \(verdict.rawValue)" }

    init(
      _ statement: String, _ verdict: Verdict,
      _ values: @escaping @Sendable (_ condition: String, _ column: String) -> Double
    ) {
      self.statement = statement
      self.verdict = verdict
      self.values = values
    }
  }

  /// The examples of this claim; of two different verdicts, so that the claim can fail.
  package var examples: [Example] { Self.examples.filter { statement.hasPrefix($0.statement) } }

  /// What an example's numbers make of this claim.
  package func finding(_ example: Example) -> Finding? {
    Labs.all.first { $0.name == lab }.flatMap { lab in
      finding(.madeUp(lab) { condition, _, column in example.values(condition, column) })
    }
  }

  /// Whether a row is Post-LN's.
  private static func isPost(_ condition: String) -> Bool { condition.contains("Post-LN") }

  package static let examples: [Example] = [
    Example("Gradient stability", .inPart) { c, v in v == "after" && isPost(c) ? 20 : 1 },
    Example("Gradient stability", .holds) { c, v in isPost(c) ? 5 : 0 },
    Example("Gradient stability", .fails) { _, _ in 1 },
    Example("Warm-up:", .inPart) { c, _ in isPost(c) && c.contains("rate 0.01") ? 1 : 0 },
    Example("Warm-up:", .holds) { c, _ in isPost(c) && c.hasSuffix("warm-up 0") ? 1 : 0 },
    Example("Warm-up:", .fails) { _, _ in 0 },
    Example("100B+", .inPart) { c, _ in c == "Post-LN" ? 1 : 0 },
    Example("100B+", .holds) { c, _ in c == "Pre-LN" ? 0 : 1 },
    Example("100B+", .fails) { _, _ in 1 },
    Example("Gradient path", .holds) { _, _ in 1e-14 },
    Example("Gradient path", .fails) { _, _ in 1e-3 },
    Example("Residual stream", .holds) { c, v in isPost(c) || v == "start" ? 1 : 9 },
    Example("Residual stream", .fails) { _, _ in 1 },
    Example("Gradient attenuation", .holds) { c, _ in isPost(c) ? 0.05 : -0.48 },
    Example("Gradient attenuation", .inPart) { c, _ in isPost(c) ? 0.3 : -0.4 },
    Example("Gradient attenuation", .fails) { _, _ in 1 },
    Example("Gradient spikes", .holds) { c, _ in isPost(c) ? 1 : 0 },
    Example("Gradient spikes", .inPart) { c, _ in
      c.contains("Post-LN, rate 0.02, warm-up 100") ? 1 : 0
    },
    Example("Gradient spikes", .fails) { _, _ in 1 },
    Example("Warm-up removal", .holds) { _, _ in 0 },
    Example("Warm-up removal", .fails) { _, _ in 1 },
    Example("Larger learning rates", .holds) { c, _ in isPost(c) ? 1 : 0 },
    Example("Larger learning rates", .inPart) { _, _ in 0 },
    Example("Larger learning rates", .fails) { c, _ in isPost(c) ? 0 : 1 },
    Example("Double norm", .holds) { _, v in v == "after L" ? 14 : 13.9 },
    Example("Double norm", .inPart) { _, v in v == "after L" ? 7 : v == "start" ? 1 : 13.9 },
    Example("Double norm", .fails) { _, v in v == "sqrt(x0^2 + n)" ? 13.9 : 1 },
    Example("Post-LN's gradients vanish or", .fails) { _, _ in 1 },
    Example("Post-LN's gradients vanish or", .holds) { _, _ in 9 },
    Example("Post-LN cannot", .fails) { _, _ in 0 },
    Example("Post-LN cannot", .holds) { _, _ in 1 },
    Example("Warm-up rescues", .fails) { c, _ in c.contains("L = 12") ? 1 : 0 },
    Example("Warm-up rescues", .holds) { _, _ in 0 },
    Example("Post-LN fails", .fails) { _, _ in 0 },
    Example("Post-LN fails", .holds) { _, _ in 1 },
    Example("Design B, x", .fails) { c, _ in c == "res-post" ? 1 : 0 },
    Example("Design B, x", .holds) { _, _ in 0 },
    Example("Design B is slower", .fails) { _, _ in 2 },
    Example("Design B is slower", .holds) { c, _ in c.hasPrefix("res-post") ? 2.1 : 2 },
    Example("Design B is slower", .inPart) { c, v in
      c.hasPrefix("res-post") && v == "final loss" ? 2.1 : 2
    },
    Example("Gradients spike whenever", .fails) { c, _ in c.contains("0.02") ? 1 : 0 },
    Example("Gradients spike whenever", .holds) { _, _ in 1 },
    Example("The stream grows", .fails) { _, _ in 0.75 },
    Example("The stream grows", .holds) { _, _ in 0.52 },
    // New examples go above this line.
  ]
}
