import ExerciseKit
import Layers
import Tensors

/// The inputs of `pre_vs_post_ln`.
enum PreVsPostLNCases {
  /// One case before its tokens are drawn.
  private struct Plan {
    var tokens: Int
    var width: Int
    var hidden: Int
    var mode: Double
    /// Nil for a random one.
    var seed: Int?
    /// The deviation of a row is some number of the order of this.
    var scale: ClosedRange<Double> = 0.4...3
    /// The tokens and the upstream gradient, where they are not drawn.
    var fixed: (x: Tensor, upstream: Tensor)?
  }

  /// In turn Pre-LN and Post-LN.
  ///
  /// Modes on both sides of each wrong threshold; seeds on both sides of
  /// 0 and of 32 bits; a row of small variance, which shows epsilon, where it is normalized first.
  private static let plans: [Plan] = [
    Plan(tokens: 1, width: 3, hidden: 5, mode: 1, seed: 1, fixed: first),
    Plan(tokens: 1, width: 3, hidden: 5, mode: 0, seed: 1, fixed: first),
    Plan(tokens: 4, width: 1, hidden: 3, mode: 2, seed: 42),
    Plan(tokens: 2, width: 3, hidden: 4, mode: 0.4999, seed: 0),
    Plan(tokens: 2, width: 4, hidden: 3, mode: 0.5, seed: -1),
    Plan(tokens: 3, width: 3, hidden: 3, mode: -1, seed: 12_345_678_901),
    Plan(tokens: 2, width: 5, hidden: 7, mode: 1, seed: nil, scale: 0.02...0.04),
    Plan(tokens: 3, width: 4, hidden: 6, mode: 0, seed: nil),
    Plan(tokens: 4, width: 4, hidden: 4, mode: 1, seed: 2_147_483_648),
    Plan(tokens: 5, width: 4, hidden: 2, mode: 0.25, seed: nil),
    Plan(tokens: 3, width: 8, hidden: 16, mode: 0.75, seed: nil),
    Plan(tokens: 4, width: 8, hidden: 16, mode: 0, seed: nil),
  ]

  /// The same token and parameters in both modes.
  private static let first: (x: Tensor, upstream: Tensor) = ([[1, -2, 4]], [1, -2, 0.5])

  /// All cases, from small to large.
  static func all(seed: UInt64) -> [Case<PreVsPostLNInput>] {
    var random = CaseGenerator(seed: seed)
    return plans.map { plan in
      let (t, d) = (plan.tokens, plan.width)
      // Of either sign, and most of them longer than 32 bits.
      let seed = plan.seed ?? Int(Int64(bitPattern: random.next()) >> 24)
      let x = plan.fixed?.x ?? tokens(plan, seed: seed, from: &random)
      let name = plan.mode >= 0.5 ? "Pre-LN" : "Post-LN"
      return Case(
        "\(name), mode \(plan.mode), \(t) \(t == 1 ? "token" : "tokens"), D = \(d), "
          + "d_ff = \(plan.hidden)",
        PreVsPostLNInput(
          seed: seed, x: x, mode: plan.mode, dFF: plan.hidden,
          upstream: plan.fixed?.upstream
            ?? Tensor(random.signedVector(t * d, sizes: 0.25...2))),
        // The norm of a single number is 0, where the rectifier has its kink.
        isSmooth: d > 1)
    }
  }

  /// Draws rows, each with an offset and a scale of its own, until no unit is near its kink.
  private static func tokens(_ plan: Plan, seed: Int, from random: inout CaseGenerator) -> Tensor {
    while true {
      let x = Tensor((0..<plan.tokens).map { _ in row(plan, from: &random) })
      guard plan.width > 1 else { return x }
      // instructor's: begin
      let scope = ParameterScope(seed: seed)
      let input = plan.mode >= 0.5 ? LayerNorm(in: scope)(x) : x
      guard Dense(plan.hidden, in: scope)(input).data.allSatisfy({ abs($0) > 5e-3 }) else {
        continue
      }
      // instructor's: end
      return x
    }
  }

  /// Draws a row until its deviation is no accident of size and its mean is not 0.
  private static func row(_ plan: Plan, from random: inout CaseGenerator) -> [Double] {
    let scale = random.number(in: plan.scale)
    let offset = random.number(in: -2...2)
    while true {
      let row = random.vector(plan.width, in: (offset - 2 * scale)...(offset + 2 * scale))
      let center = row.reduce(0, +) / Double(row.count)
      let variance =
        row.map { ($0 - center) * ($0 - center) }.reduce(0, +) / Double(row.count)
      let isSpread = sqrt(variance) > 0.3 * scale || row.count == 1
      if isSpread, abs(center) > 0.1 || abs(offset) < 0.2 { return row }
    }
  }
}
