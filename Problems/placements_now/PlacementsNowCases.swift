import ExerciseKit
import Layers
import Tensors

/// The inputs of `placements_now`.
enum PlacementsNowCases {
  /// All cases, from small to large.
  static func all(seed: UInt64) -> [Case<PlacementsNowInput>] {
    var generator = CaseGenerator(seed: seed)
    let random = sizes.map { m, d, l, epsilon in
      Case(
        "\(m) \(m == 1 ? "token" : "tokens"), d = \(d), l = \(l), epsilon = \(epsilon)",
        drawn(m, d, l, epsilon, from: &generator))
    }
    return [small, random[0], constantRow] + random.dropFirst()
  }

  /// m, d, l and epsilon of the random cases: no row has fewer than three numbers, for one of two
  /// becomes 1 and -1 in a norm, whatever it was; an epsilon as large as 0.3 tells a scaled row from an
  /// unscaled one, which LN with a small one does not.
  private static let sizes: [(Int, Int, Int, Double)] = [
    (1, 3, 5, 0.3), (2, 3, 2, 0.5), (2, 3, 7, 1e-5), (3, 3, 3, 0.1), (2, 4, 1, 0.25),
    (3, 4, 6, 1e-6), (4, 4, 12, 0.05), (5, 4, 24, 1e-5), (3, 5, 9, 0.3), (4, 6, 16, 0.2),
  ]

  /// Draws arguments until no norm divides a row by nearly nothing.
  private static func drawn(
    _ m: Int, _ d: Int, _ l: Int, _ epsilon: Double, from random: inout CaseGenerator
  ) -> PlacementsNowInput {
    while true {
      func vector(_ sizes: ClosedRange<Double>) -> Tensor {
        Tensor(random.signedVector(d, sizes: sizes))
      }
      func matrix(_ sizes: ClosedRange<Double>) -> Tensor {
        Tensor(shape: [d, d], data: random.signedVector(d * d, sizes: sizes))
      }
      let input = PlacementsNowInput(
        x: random.tokens(m, d), wA: matrix(0.1...0.4), bA: vector(0.1...0.8),
        wF: matrix(0.1...0.7), bF: vector(0.1...0.8), gain1: vector(0.25...2),
        bias1: vector(0.25...1), gain2: vector(0.25...2), bias2: vector(0.25...1),
        gain3: vector(0.25...2), bias3: vector(0.25...1), gain4: vector(0.25...2),
        bias4: vector(0.25...1), a: Tensor([random.number(in: 0.2...0.8)]), l: l, epsilon: epsilon,
        upstream: Tensor(shape: [m, d], data: random.signedVector(m * d, sizes: 0.25...2)))
      // instructor's: begin
      guard input.isSafeToNormalize else { continue }
      // instructor's: end
      return input
    }
  }

  private static let small: Case<PlacementsNowInput> = Case(
    "one token, d = 3, l = 3, a large epsilon",
    PlacementsNowInput(
      x: [[1, 4, -2]], wA: [[0.5, -0.25, 0.125], [0.25, 0.5, -0.25], [-0.125, 0.25, 0.25]],
      bA: [0.5, -1, 0.25], wF: [[0.25, 0.5, -0.25], [-0.5, 0.25, 0.5], [0.25, -0.75, 0.25]],
      bF: [-0.5, 0.25, 0.75], gain1: [2, -0.5, 1.5], bias1: [0.25, -1, 0.5],
      gain2: [1.5, 0.75, -1], bias2: [-0.5, 0.5, 0.25], gain3: [0.5, 1.25, -1.75],
      bias3: [0.75, -0.25, 0.5], gain4: [-1.25, 0.5, 2], bias4: [0.5, 1, -0.75], a: [0.5], l: 3,
      epsilon: 0.31, upstream: [[3, -1, 2]]))

  /// The LN of its second row is the bias, and the attention mixes the rows.
  private static let constantRow: Case<PlacementsNowInput> = Case(
    "2 tokens, the second one constant, l = 4",
    PlacementsNowInput(
      x: [[1, -2, 0.5], [3, 3, 3]],
      wA: [[0.25, -0.5, 0.25], [0.5, 0.25, -0.125], [-0.25, 0.125, 0.5]],
      bA: [-0.25, 0.75, -0.5], wF: [[0.5, -0.25, 0.75], [0.25, 0.5, -0.5], [-0.75, 0.25, 0.25]],
      bF: [0.25, -0.5, 0.5], gain1: [0.5, 2, -1.5], bias1: [1, -0.5, 0.25],
      gain2: [-0.75, 1.25, 2], bias2: [0.5, 0.25, -1], gain3: [1.75, -0.5, 0.75],
      bias3: [-0.5, 1, 0.25], gain4: [1.5, -0.75, 0.5], bias4: [-0.25, 0.5, 0.75], a: [0.75],
      l: 4, epsilon: 0.25, upstream: [[1, -2, 0.5], [0.5, 0.75, -1]]))
}

// instructor's: begin
extension PlacementsNowInput {
  /// Whether no norm of a form divides a row by nearly nothing: there it would magnify what rounding
  /// leaves.
  fileprivate var isSafeToNormalize: Bool {
    let attention = PlacementsNowBranch(matrix: wA, bias: bA).attention
    let network = PlacementsNowBranch(matrix: wF, bias: bF).network
    let norms = [(gain1, bias1), (gain2, bias2), (gain3, bias3), (gain4, bias4)].map { gain, bias in
      LayerNorm(scale: gain, bias: bias, epsilon: epsilon)
    }
    let scale = 1 / Double(l).squareRoot()
    let scaled = x + attention(scale * norms[0](x))
    let sum = x + attention(x)
    let bottom = norms[0](sum)
    let branch = attention(norms[0](x))
    let peri = x + norms[1](branch)
    let rows = [
      x, scaled, sum, x + bottom + network(bottom), branch, peri, network(norms[2](peri)),
    ]
    return rows.allSatisfy { $0.isSafeToNormalize(epsilon: epsilon) }
  }
}
// instructor's: end
