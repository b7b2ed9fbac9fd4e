internal import LearnerSupport

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

  /// What becomes of this claim on an example's numbers, which differ between seeds by a millionth.
  package func outcome(_ example: Example) -> Outcome {
    outcome { seed, row, condition, column, isCount in
      let value = example.values(condition, column)
      return isCount ? value : value * (1 + 1e-6 * (Double((7 * seed + 3 * row) % 10) - 4.5))
    }
  }

  /// What becomes of this claim on numbers that differ between seeds by more than anything: nothing may
  /// be said then.
  package var outcomeOfNoise: Outcome {
    outcome { seed, row, _, _, isCount in
      let sign = (seed + row) % 2 == 0
      return isCount ? (sign ? 1 : 0) : (sign ? 1e3 : -1e3) * Double(1 + (seed * (row + 2)) % 7)
    }
  }

  private func outcome(
    _ value: (_ seed: Int, _ row: Int, _ condition: String, _ column: String, _ isCount: Bool)
      -> Double
  ) -> Outcome {
    guard case .lab(let name, let about, _) = weigher,
      let lab = Labs.all.first(where: { $0.name == name })
    else { return outcome(nil) }
    let conditions = lab.conditions(lab.defaults)
    return outcome(
      .madeUp(lab, seeds: about.seeds) { condition, seed, column in
        value(
          seed, conditions.firstIndex(of: condition) ?? 0, condition, column,
          lab.columns.contains { $0.title == column && $0.isCount })
      })
  }

  /// Whether a row is Post-LN's.
  private static func isPost(_ condition: String) -> Bool { condition.contains("Post-LN") }

  /// The L in a row's name.
  private static func depth(_ condition: String) -> Double {
    condition.split(separator: " ").last.flatMap { Double($0) } ?? 0
  }

  package static let examples: [Example] = [
    Example("Gradient stability", .inPart) { c, v in
      v == CollapseLab.Column.after && isPost(c) ? 20 : 1
    },
    Example("Gradient stability", .holds) { c, v in isPost(c) ? 5 : 0 },
    Example("Gradient stability", .fails) { c, v in isPost(c) ? 1 : 5 },
    Example("Warm-up:", .inPart) { c, _ in isPost(c) && c.contains("rate 0.01") ? 1 : 0 },
    Example("Warm-up:", .holds) { c, _ in isPost(c) && c.hasSuffix("warm-up 0") ? 1 : 0 },
    Example("Warm-up:", .fails) { c, _ in isPost(c) ? 0 : 1 },
    Example("Gradient path", .holds) { _, _ in 1e-14 },
    Example("Gradient path", .fails) { _, _ in 1e-3 },
    Example("Equations 5 and 6", .holds) { _, _ in 1e-13 },
    Example("Equations 5 and 6", .inPart) { c, _ in isPost(c) ? 150 : 1e-13 },
    Example("Equations 5 and 6", .fails) { _, _ in 50 },
    Example("Residual stream", .holds) { c, v in isPost(c) || v == "start" ? 1 : depth(c) },
    Example("Residual stream", .inPart) { c, _ in isPost(c) ? 2 : depth(c) },
    Example("Residual stream", .fails) { c, _ in isPost(c) ? 2 : 100 - depth(c) },
    Example("Gradient attenuation", .holds) { c, _ in isPost(c) ? 0.05 : -0.48 },
    Example("Gradient attenuation", .inPart) { c, _ in isPost(c) ? 0.3 : -0.4 },
    Example("Gradient attenuation", .fails) { _, _ in 1 },
    Example("Gradient spikes", .holds) { c, _ in isPost(c) ? 1 : 0 },
    Example("Gradient spikes", .inPart) { c, _ in
      c.contains("Post-LN, rate 0.02, warm-up 100") ? 1 : 0
    },
    Example("Gradient spikes", .fails) { c, _ in isPost(c) ? 0 : 1 },
    Example("Warm-up removal", .holds) { _, _ in 0 },
    Example("Warm-up removal", .fails) { _, _ in 1 },
    Example("Larger learning rates", .holds) { c, _ in isPost(c) ? 1 : 0 },
    Example("Larger learning rates", .inPart) { c, _ in isPost(c) == c.hasSuffix("0.1") ? 1 : 0 },
    Example("Larger learning rates", .fails) { c, _ in isPost(c) ? 0 : 1 },
    Example("Branch norm", .holds) { _, v in v == "after L" ? 14 : 13.9 },
    Example("Branch norm", .inPart) { c, v in v == "after L" && c.hasPrefix("double") ? 7 : 13.9 },
    Example("Branch norm", .fails) { _, v in v == "sqrt(x0^2 + n)" ? 13.9 : 1 },
    Example("Post-LN's gradients vanish or", .inPart) { c, _ in 0.02 * depth(c) },
    Example("Post-LN's gradients vanish or", .holds) { c, _ in 0.1 * depth(c) },
    Example("Post-LN's gradients vanish or", .fails) { c, _ in log(depth(c)) / 2 },
    Example("Post-LN cannot", .fails) { _, _ in 0 },
    Example("Post-LN cannot", .holds) { _, _ in 1 },
    Example("Warm-up rescues", .fails) { c, _ in c.contains("L = 12") ? 1 : 0 },
    Example("Warm-up rescues", .holds) { _, _ in 0 },
    Example("Post-LN fails", .fails) { _, _ in 0 },
    Example("Post-LN fails", .holds) { _, _ in 1 },
    Example("Design B, x", .fails) { c, _ in c == "res-post" ? 1 : 0 },
    Example("Design B, x", .holds) { _, _ in 0 },
    Example("Design B with", .fails) { c, _ in c.hasPrefix("res-post") ? 1.9 : 2 },
    Example("Design B with", .holds) { c, _ in c.hasPrefix("res-post") ? 2.1 : 2 },
    Example("Gradients spike whenever", .fails) { c, _ in c.contains("0.02") ? 1 : 0 },
    Example("Gradients spike whenever", .holds) { _, _ in 1 },
    Example("The stream grows", .fails) { _, _ in 0.75 },
    Example("The stream grows", .holds) { _, _ in 0.52 },
    Example("Post-LN's last gradient", .fails) { _, _ in 0 },
    Example("Post-LN's last gradient", .holds) { _, _ in 1 },
    // New examples go above this line.
  ]
}
