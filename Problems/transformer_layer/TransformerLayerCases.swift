import ExerciseKit
import Layers
import Tensors

/// The inputs of `transformer_layer`.
enum TransformerLayerCases {
  /// All cases, from small to large.
  static func all(seed: UInt64) -> [Case<TransformerLayerInput>] {
    var random = CaseGenerator(seed: seed)
    return small
      + sizes.map { m, d, hidden, heads, epsilon in
        let heading = "\(m) \(m == 1 ? "token" : "tokens"), d = \(d), d_h = \(hidden)"
        return Case(
          "\(heading), \(heads) \(heads == 1 ? "head" : "heads"), epsilon = \(epsilon)",
          drawn(m, d, hidden, heads, epsilon, from: &random))
      }
  }

  /// m, d, d_h, heads and epsilon of the random cases; some epsilons are so large that it shows who
  /// leaves them out.
  private static let sizes: [(Int, Int, Int, Int, Double)] = [
    (1, 3, 2, 1, 0.3), (3, 3, 3, 3, 1e-5), (2, 3, 5, 1, 0.05), (2, 4, 3, 2, 1e-6),
    (4, 4, 4, 2, 0.1), (3, 4, 6, 4, 1e-5), (6, 4, 5, 1, 0.02), (3, 6, 4, 3, 1e-5),
  ]

  private static let small: [Case<TransformerLayerInput>] = [
    Case(
      "one token, d = 2, a large epsilon",
      TransformerLayerInput(
        x: [[1, 4]],
        parameters: TransformerLayerParameters(
          wQ: [[1, -0.5], [0.75, 0.5]], bQ: [0.5, -0.75], wK: [[0.5, 1.25], [-1, 0.25]],
          bK: [-0.25, 1], wV: [[0.5, -1], [0.25, 0.5]], bV: [0.75, -1.5],
          wO: [[1, 0.5], [-1.25, 2]], bO: [-0.5, 1.25], gain1: [2, -0.5], bias1: [0.25, -1],
          wH: [[0.5], [-1.5]], bH: [0.75], wF: [[-1, 0.5]], bF: [0.5, -0.25],
          gain2: [1.5, 0.75], bias2: [-0.5, 0.5]),
        heads: 1, epsilon: 0.31, upstream: [[3, -1]])),
    // The last hidden number is above 6, where some rectifiers are cut off.
    Case(
      "2 tokens, d = 2, 2 heads, a large epsilon",
      TransformerLayerInput(
        x: [[1, 4], [-2, 0.5]],
        parameters: TransformerLayerParameters(
          wQ: [[1, -0.5], [0.75, 0.5]], bQ: [0.5, -0.75], wK: [[0.5, 1.25], [-1, 0.25]],
          bK: [-0.25, 1], wV: [[0.5, -1], [0.25, 0.5]], bV: [0.75, -1.5],
          wO: [[1, 0.5], [-1.25, 2]], bO: [-0.5, 1.25], gain1: [2, -0.5], bias1: [0.25, -1],
          wH: [[0.5, -1, 1.5], [1.25, 0.75, -0.5]], bH: [0.75, -0.5, 12.25],
          wF: [[-1, 0.5], [0.75, -0.25], [0.5, 1]], bF: [0.5, -0.25], gain2: [1.5, 0.75],
          bias2: [-0.5, 0.5]),
        heads: 2, epsilon: 0.25, upstream: [[3, -1], [-0.5, 2]])),
  ]

  /// Draws arguments until neither form is near a kink of relu or normalizes a row that is nearly
  /// constant, where a norm would magnify what rounding leaves.
  private static func drawn(
    _ m: Int, _ d: Int, _ hidden: Int, _ heads: Int, _ epsilon: Double,
    from random: inout CaseGenerator
  ) -> TransformerLayerInput {
    while true {
      let input = TransformerLayerInput(
        x: random.tokens(m, d), parameters: random.layer(d, hidden), heads: heads,
        epsilon: epsilon,
        upstream: Tensor(shape: [m, d], data: random.signedVector(m * d, sizes: 0.25...2)))
      // instructor's: begin
      let trace = TransformerLayerTrace(
        input.parameters, heads: input.heads, epsilon: input.epsilon)
      guard trace.isSafe(atX: input.x) else { continue }
      // instructor's: end
      return input
    }
  }
}

extension CaseGenerator {
  /// Draws tokens that each have an offset and a scale of their own.
  mutating func tokens(_ m: Int, _ d: Int) -> Tensor {
    Tensor(
      (0..<m).map { _ in
        let offset = number(in: -1.5...1.5)
        let scale = number(in: 0.5...2)
        return vector(d, in: (offset - scale)...(offset + scale))
      })
  }

  /// Draws a layer whose scores have a size of about 1, and whose norms do not pass for none.
  mutating func layer(_ d: Int, _ hidden: Int) -> TransformerLayerParameters {
    func matrix(_ rows: Int, _ columns: Int) -> Tensor {
      let least = 0.25 / Double(rows).squareRoot()
      return Tensor(
        shape: [rows, columns],
        data: signedVector(rows * columns, sizes: least...(6 * least)))
    }
    func bias(_ count: Int) -> Tensor { Tensor(signedVector(count, sizes: 0.25...1)) }
    func gain() -> Tensor { Tensor(signedVector(d, sizes: 0.5...1.5)) }
    return TransformerLayerParameters(
      wQ: matrix(d, d), bQ: bias(d), wK: matrix(d, d), bK: bias(d), wV: matrix(d, d), bV: bias(d),
      wO: matrix(d, d), bO: bias(d), gain1: gain(), bias1: bias(d), wH: matrix(d, hidden),
      bH: bias(hidden), wF: matrix(hidden, d), bF: bias(d), gain2: gain(), bias2: bias(d))
  }
}
