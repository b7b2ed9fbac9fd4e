import ExerciseKit
import Layers
import Tensors

/// The inputs of `residual_placements`.
enum ResidualPlacementsCases {
  /// All cases, from small to large.
  static func all(seed: UInt64) -> [Case<ResidualPlacementsInput>] {
    var random = CaseGenerator(seed: seed)
    return small
      + sizes.map { m, d, epsilon in
        Case(
          "\(m) \(m == 1 ? "token" : "tokens"), d = \(d), epsilon = \(epsilon)",
          input(m, d, epsilon, from: &random))
      }
  }

  /// Draws arguments until no row behind the branch is nearly constant: there a norm would magnify
  /// what rounding leaves.
  private static func input(_ m: Int, _ d: Int, _ epsilon: Double, from random: inout CaseGenerator)
    -> ResidualPlacementsInput
  {
    while true {
      let input = ResidualPlacementsInput(
        x: Tensor((0..<m).map { _ in row(d, from: &random) }),
        w: Tensor(shape: [d, d], data: random.signedVector(d * d, sizes: 0.1...0.7)),
        c: Tensor(random.signedVector(d, sizes: 0.1...0.8)),
        gain: Tensor(random.signedVector(d, sizes: 0.25...2)),
        bias: Tensor(random.signedVector(d, sizes: 0.25...1)),
        gainOut: Tensor(random.signedVector(d, sizes: 0.25...2)),
        biasOut: Tensor(random.signedVector(d, sizes: 0.25...1)),
        alpha: random.number(in: 1.3...3), epsilon: epsilon,
        upstream: Tensor(shape: [m, d], data: random.signedVector(m * d, sizes: 0.25...2)))
      let norm = LayerNorm(scale: input.gain, bias: input.bias, epsilon: epsilon)
      let branches = [input.x, norm(input.x)].map { tanh(matmul($0, input.w) + input.c) }
      if branches.allSatisfy({ $0.variance(axis: -1).data.allSatisfy { $0 > 0.05 } }) {
        return input
      }
    }
  }

  /// m, d and epsilon of the random cases; one as large as 0.3 tells a scaled sum from an unscaled
  /// one, which LN with a small epsilon does not.
  private static let sizes: [(Int, Int, Double)] = [
    (1, 3, 0.3), (2, 3, 1e-5), (3, 3, 0.05), (2, 4, 1e-6), (6, 3, 0.5), (4, 4, 1e-5), (3, 5, 0.1),
    (5, 6, 1e-5), (4, 8, 0.01),
  ]

  private static let small: [Case<ResidualPlacementsInput>] = [
    Case(
      "one token, d = 2, a large epsilon",
      ResidualPlacementsInput(
        x: [[1, 4]], w: [[0.5, -0.25], [0.25, 0.5]], c: [0.5, -1], gain: [2, -0.5],
        bias: [0.25, -1], gainOut: [1.5, 0.75], biasOut: [-0.5, 0.5], alpha: 2, epsilon: 0.31,
        upstream: [[3, -1]])),
    // A norm of one number is its bias: pre-norm feeds f a constant, post-norm is one.
    Case(
      "6 tokens, d = 1",
      ResidualPlacementsInput(
        x: [[3], [-0.5], [0], [1.5], [-2], [0.25]], w: [[0.5]], c: [0.25], gain: [2], bias: [0.5],
        gainOut: [-1.5], biasOut: [0.75], alpha: 1.5, epsilon: 1e-5,
        upstream: [[1.5], [-2], [1], [0.5], [-1], [2]])),
    Case(
      "2 tokens, the second one constant",
      ResidualPlacementsInput(
        x: [[1, -2], [3, 3]], w: [[0.5, -0.25], [0.75, 0.5]], c: [0.5, -0.25], gain: [0.5, 2],
        bias: [1, -0.5], gainOut: [1.5, -0.75], biasOut: [-0.25, 0.5], alpha: 1.5,
        epsilon: 0.25, upstream: [[1, -2], [0.5, 0.75]])),
  ]

  /// Draws a row with an offset and a scale of its own until its deviation is no accident of size.
  private static func row(_ d: Int, from random: inout CaseGenerator) -> [Double] {
    let offset = random.number(in: -2...2)
    let scale = random.number(in: 0.4...2.5)
    while true {
      let row = random.vector(d, in: (offset - 2 * scale)...(offset + 2 * scale))
      let center = row.reduce(0, +) / Double(d)
      let variance = row.map { ($0 - center) * ($0 - center) }.reduce(0, +) / Double(d)
      if sqrt(variance) > 0.3 * scale, abs(center) > 0.1 { return row }
    }
  }
}
