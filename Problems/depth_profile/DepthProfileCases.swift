import ExerciseKit
import Matrices

/// The inputs of `depth_profile`.
enum DepthProfileCases {
  /// All cases, from small to large.
  static func all(seed: UInt64) -> [Case<DepthProfileInput>] {
    var random = CaseGenerator(seed: seed)
    return small + plans.map { drawn($0, from: &random) }
  }

  /// One random case before its numbers are drawn.
  private struct Plan {
    var layers: Int
    var examples: Int
    var tokens: Int
    var width: Int
    var hidden: Int
    var depths: [Double]
  }

  private static let plans: [Plan] = [
    Plan(layers: 2, examples: 2, tokens: 2, width: 2, hidden: 2, depths: [1, 2, 4]),
    Plan(layers: 2, examples: 3, tokens: 3, width: 2, hidden: 3, depths: [6, 12, 24]),
    Plan(layers: 3, examples: 2, tokens: 2, width: 3, hidden: 2, depths: [12, 3, 5, 3]),
    Plan(layers: 1, examples: 4, tokens: 5, width: 3, hidden: 7, depths: [6, 8, 10, 12, 14]),
    Plan(layers: 3, examples: 3, tokens: 4, width: 3, hidden: 5, depths: [2, 4, 8, 16]),
    Plan(layers: 4, examples: 5, tokens: 3, width: 4, hidden: 6, depths: [6, 12, 24, 48, 96]),
  ]

  private static let small: [Case<DepthProfileInput>] = [
    Case(
      "one example, one layer, one token, two depths",
      DepthProfileInput(
        batch: [[[3, -4]]], w1: [[[3]]], w2: [[[-4]]], stream: [[[7, -1]]], depths: [2, 8],
        sizes: [4, 1])),
    // The mean of the two gradients is much smaller than either.
    Case(
      "two examples that nearly cancel, a size that stays",
      DepthProfileInput(
        batch: [[[3, -4]], [[-2, 4]]], w1: [[[2, 1]], [[0.5, -1]]],
        w2: [[[2], [0]], [[-1], [3]]],
        stream: [[[1, -3]], [[2, 4]]], depths: [1, 2, 4], sizes: [1, 1, 1])),
    // One token is much larger than the others: which mean is taken shows.
    Case(
      "a gradient of 0, and a stream with one large token",
      DepthProfileInput(
        batch: [[[0, 0], [0, 0]]], w1: [[[0]], [[2]]], w2: [[[0]], [[0]]],
        stream: [[[1, 2], [-20, 10], [2, 0]], [[0, 0], [0, 0], [3, 0]]],
        depths: [3, 6, 12], sizes: [0.5, 4, 2])),
  ]

  private static func drawn(_ plan: Plan, from random: inout CaseGenerator)
    -> Case<DepthProfileInput>
  {
    let (d, hidden) = (plan.width, plan.hidden)
    let exponent = random.signedVector(1, sizes: 0.3...1.2)[0]
    let factor = random.number(in: 0.3...3)
    let sizes = plan.depths.map { depth in
      let size = factor * pow(depth, exponent) * random.number(in: 0.75...1.25)
      return max((size * 1e4).rounded(), 1) / 1e4
    }
    let noun = plan.layers == 1 ? "layer" : "layers"
    return Case(
      "\(plan.examples) examples, \(plan.layers) \(noun), m = \(plan.tokens), d = \(d), "
        + "d_h = \(hidden), \(plan.depths.count) depths",
      DepthProfileInput(
        batch: matrices(plan.examples, d, hidden, from: &random),
        w1: matrices(plan.layers, d, hidden, from: &random),
        w2: matrices(plan.layers, hidden, d, from: &random),
        stream: matrices(2 * plan.layers, plan.tokens, d, from: &random), depths: plan.depths,
        sizes: sizes))
  }

  /// Draws matrices, each with a scale and a mean of its own.
  private static func matrices(
    _ count: Int, _ rows: Int, _ columns: Int, from random: inout CaseGenerator
  ) -> [Matrix] {
    (0..<count).map { _ in
      let offset = random.signedVector(1, sizes: 0.25...1)[0]
      let scale = random.number(in: 0.5...2.5)
      return random.matrix(rows, columns, in: (offset - scale)...(offset + scale))
    }
  }
}
