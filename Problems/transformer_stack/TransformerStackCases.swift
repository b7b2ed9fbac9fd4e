import ExerciseKit
import Layers
import Tensors

/// The inputs of `transformer_stack`.
enum TransformerStackCases {
  /// All cases, from small to large.
  static func all(seed: UInt64) -> [Case<TransformerStackInput>] {
    var random = CaseGenerator(seed: seed)
    return small
      + sizes.map { count, m, d, hidden, heads, epsilon in
        let heading =
          "\(count) \(count == 1 ? "layer" : "layers"), \(m) \(m == 1 ? "token" : "tokens")"
        return Case(
          "\(heading), d = \(d), d_h = \(hidden), epsilon = \(epsilon)",
          drawn(count, m, d, hidden, heads, epsilon, from: &random))
      }
  }

  /// L, m, d, d_h, heads and epsilon of the random cases; all epsilons but two are so large that it
  /// shows who leaves them out.
  private static let sizes: [(Int, Int, Int, Int, Int, Double)] = [
    (1, 3, 3, 2, 3, 0.3), (3, 1, 2, 2, 1, 0.2), (3, 2, 2, 3, 2, 0.1), (2, 3, 3, 3, 3, 1e-5),
    (6, 2, 2, 1, 1, 0.1), (3, 3, 3, 3, 1, 0.02), (2, 2, 4, 3, 2, 0.05), (4, 4, 3, 2, 1, 1e-5),
  ]

  private static let small: [Case<TransformerStackInput>] = [
    fixed("one layer, one token, d = 2", layers: 1, x: [[1, 4]], upstream: [[3, -1]]),
    fixed("2 layers, one token, d = 2", layers: 2, x: [[1, 4]], upstream: [[3, -1]]),
  ]

  /// The first layer's hidden number is above 6, where some rectifiers are cut off.
  private static func fixed(_ title: String, layers: Int, x: Tensor, upstream: Tensor)
    -> Case<TransformerStackInput>
  {
    let both = TransformerLayerParameters(
      wQ: [[[1, -0.5], [0.75, 0.5]], [[0.5, 1], [-0.25, 0.75]]], bQ: [[0.5, -0.75], [0.25, 1]],
      wK: [[[0.5, 1.25], [-1, 0.25]], [[1, 0.5], [0.5, -1]]], bK: [[-0.25, 1], [0.5, 0.75]],
      wV: [[[0.5, -1], [0.25, 0.5]], [[-0.5, 1], [1.5, 0.25]]], bV: [[0.75, -1.5], [1, 0.5]],
      wO: [[[1, 0.5], [-1.25, 2]], [[0.5, -1], [1, 0.25]]], bO: [[-0.5, 1.25], [0.75, -0.25]],
      gain1: [[2, -0.5], [0.75, 1.5]], bias1: [[0.25, -1], [-0.5, 0.5]],
      wH: [[[0.5], [-1.5]], [[1.25], [0.5]]], bH: [[9.75], [0.25]],
      wF: [[[-1, 0.5]], [[0.75, -1]]],
      bF: [[0.5, -0.25], [-0.75, 1]], gain2: [[1.5, 0.75], [-0.5, 1.25]],
      bias2: [[-0.5, 0.5], [0.25, 1]])
    return Case(
      title,
      TransformerStackInput(
        x: x, heads: 1, epsilon: 0.31, parameters: both.mapped { $1[0..<layers] },
        finalGain: [1.25, -2], finalBias: [0.5, -0.25], upstream: upstream))
  }

  /// Draws arguments until neither stack is near a kink of relu or divides a row by nearly nothing.
  private static func drawn(
    _ count: Int, _ m: Int, _ d: Int, _ hidden: Int, _ heads: Int, _ epsilon: Double,
    from random: inout CaseGenerator
  ) -> TransformerStackInput {
    while true {
      let layers = (0..<count).map { _ in random.layer(d, hidden) }
      let input = TransformerStackInput(
        x: random.tokens(m, d), heads: heads, epsilon: epsilon,
        parameters: layers[0].mapped { field, _ in
          stack(layers.map { $0[keyPath: field.path] })
        },
        finalGain: Tensor(random.signedVector(d, sizes: 0.5...2)),
        finalBias: Tensor(random.signedVector(d, sizes: 0.25...1)),
        upstream: Tensor(shape: [m, d], data: random.signedVector(m * d, sizes: 0.25...2)))
      // instructor's: begin
      guard isSafe(input) else { continue }
      // instructor's: end
      return input
    }
  }

  // instructor's: begin
  private static func isSafe(_ input: TransformerStackInput) -> Bool {
    var post: Tensor? = input.x
    var pre: Tensor? = input.x
    for parameters in input.parameters.perLayer {
      let trace = TransformerLayerTrace(
        parameters, heads: input.heads, epsilon: input.epsilon)
      post = post.flatMap(trace.post)
      pre = pre.flatMap(trace.pre)
      if post == nil { return false }
    }
    return pre?.isSafeToNormalize(epsilon: input.epsilon) ?? false
  }
  // instructor's: end
}
