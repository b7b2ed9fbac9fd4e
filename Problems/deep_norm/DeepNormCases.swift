import ExerciseKit
import Tensors

/// The inputs of `deep_norm`.
enum DeepNormCases {
  /// All cases, from small to large.
  static func all(seed: UInt64) -> [Case<DeepNormInput>] {
    var random = CaseGenerator(seed: seed)
    return [small]
      + zip(depths, sizes).map { depth, size in
        let (n, m) = depth
        let (tokens, d, hidden, heads, epsilon) = size
        return Case(
          "N = \(n), M = \(m); \(tokens) \(tokens == 1 ? "token" : "tokens"), d = \(d), "
            + "epsilon = \(epsilon)",
          drawn(n, m, tokens, d, hidden, heads, epsilon, from: &random))
      }
  }

  /// N and M of the random cases.
  private static let depths: [(Int, Int)] = [
    (1, 4), (6, 6), (12, 3), (5, 24), (100, 7), (2, 48), (18, 18),
  ]

  /// m, d, d_h, heads and epsilon of the random cases; an epsilon as large as 0.3 tells a scaled sum
  /// from an unscaled one, which LN with a small one does not.
  private static let sizes: [(Int, Int, Int, Int, Double)] = [
    (2, 2, 3, 2, 0.25), (1, 3, 2, 1, 0.3), (3, 3, 3, 3, 1e-5), (2, 3, 5, 1, 0.05),
    (2, 4, 3, 2, 1e-6), (4, 4, 4, 2, 0.1), (6, 4, 5, 4, 1e-5),
  ]

  /// Its hidden number is above 6, where some rectifiers are cut off.
  private static let small: Case<DeepNormInput> = Case(
    "N = 2, M = 3; one token, d = 2, a large epsilon",
    DeepNormInput(
      encoderLayers: 2, decoderLayers: 3, alpha: 1.5, beta: 0.5,
      layer: TransformerLayerInput(
        x: [[1, 4]],
        parameters: TransformerLayerParameters(
          wQ: [[1, -0.5], [0.75, 0.5]], bQ: [0.5, -0.75], wK: [[0.5, 1.25], [-1, 0.25]],
          bK: [-0.25, 1], wV: [[0.5, -1], [0.25, 0.5]], bV: [0.75, -1.5],
          wO: [[1, 0.5], [-1.25, 2]], bO: [-0.5, 1.25], gain1: [2, -0.5], bias1: [0.25, -1],
          wH: [[0.5], [-1.5]], bH: [9.75], wF: [[-1, 0.5]], bF: [0.5, -0.25],
          gain2: [1.5, 0.75], bias2: [-0.5, 0.5]),
        heads: 1, epsilon: 0.31, upstream: [[3, -1]])))

  /// Draws arguments until the layer is near no kink of relu and divides no row by nearly nothing.
  private static func drawn(
    _ n: Int, _ m: Int, _ tokens: Int, _ d: Int, _ hidden: Int, _ heads: Int, _ epsilon: Double,
    from random: inout CaseGenerator
  ) -> DeepNormInput {
    while true {
      let input = DeepNormInput(
        encoderLayers: n, decoderLayers: m, alpha: random.number(in: 1.3...3),
        beta: random.number(in: 0.2...0.7),
        layer: TransformerLayerInput(
          x: random.tokens(tokens, d), parameters: random.layer(d, hidden), heads: heads,
          epsilon: epsilon,
          upstream: Tensor(
            shape: [tokens, d], data: random.signedVector(tokens * d, sizes: 0.25...2))))
      // instructor's: begin
      let trace = TransformerLayerTrace(
        input.layer.parameters, heads: heads, epsilon: epsilon)
      guard trace.deep(input.layer.x, alpha: input.alpha) != nil else { continue }
      // instructor's: end
      return input
    }
  }
}
