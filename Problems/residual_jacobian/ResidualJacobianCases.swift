import ExerciseKit
import Matrices

/// The inputs of `residual_jacobian`.
enum ResidualJacobianCases {
  /// All cases, from small to large.
  static func all(seed: UInt64) -> [Case<ResidualJacobianInput>] {
    var random = CaseGenerator(seed: seed)
    return small
      + sizes.map { d, layers, epsilon in
        Case(
          "\(layers) layers, d = \(d), epsilon = \(epsilon)",
          ResidualJacobianInput(
            x: token(d, from: &random), gain: random.signedVector(d, sizes: 0.25...2.5),
            epsilon: epsilon, upstream: random.signedVector(d, sizes: 0.25...2),
            norms: jacobians(layers, d, from: &random),
            branches: jacobians(layers, d, from: &random)))
      }
  }

  /// d, L and epsilon of the random cases; with d = L + 1 the gradients are a square matrix.
  private static let sizes: [(Int, Int, Double)] = [
    (3, 2, 0.5), (3, 3, 1e-3), (4, 2, 0.05), (3, 5, 1e-5), (4, 4, 0.2), (6, 3, 1e-4),
  ]

  /// Numbers for which the results are short.
  private static let small: [Case<ResidualJacobianInput>] = [
    // A row of one number is its own mean, so that nothing moves y.
    Case(
      "one layer, d = 1",
      ResidualJacobianInput(
        x: [3], gain: [2], epsilon: 0.5, upstream: [1.5], norms: [[[2]]], branches: [[[0.5]]])),
    // Numbers commute, so that only the sums and products themselves show.
    Case(
      "3 layers, d = 1",
      ResidualJacobianInput(
        x: [-2], gain: [0.5], epsilon: 1, upstream: [2], norms: [[[0.5]], [[3]], [[-1]]],
        branches: [[[1]], [[-0.5]], [[2]]])),
    // sqrt(2.25 + 4) is 2.5.
    Case(
      "one layer, d = 2, a large epsilon",
      ResidualJacobianInput(
        x: [4, 1], gain: [2, -0.5], epsilon: 4, upstream: [1, 3],
        norms: [[[1, -0.5], [0, 2]]], branches: [[[0, 1], [-2, 0.5]]])),
    Case(
      "2 layers, d = 2",
      ResidualJacobianInput(
        x: [0.5, 0.25], gain: [1.5, 3], epsilon: 0.01, upstream: [1, 2],
        norms: [[[1, 0], [0.5, 1]], [[0.5, -0.5], [1, 0]]],
        branches: [[[0, 1], [0.5, 0]], [[1, 0], [2, -0.5]]])),
    // A branch of zeros: in the pre-norm stack the gradient passes the layer untouched.
    Case(
      "2 layers, d = 2, the second branch is 0",
      ResidualJacobianInput(
        x: [-3, 5], gain: [-1, 0.5], epsilon: 0.1, upstream: [-1, 2],
        norms: [[[0.5, 1], [-1, 0.25]], [[1, -2], [0.5, 1]]],
        branches: [[[1, 0.5], [-0.5, 2]], [[0, 0], [0, 0]]])),
    // All numbers of the token are equal: only epsilon is left to divide by.
    Case(
      "2 layers, d = 3, a constant token",
      ResidualJacobianInput(
        x: [2, 2, 2], gain: [1, 2, -1], epsilon: 0.25, upstream: [1, -1, 2],
        norms: [
          [[1, 0, -1], [0.5, 1, 0], [0, -0.5, 2]], [[0, 1, 0], [1, 0, 0.5], [-1, 0, 1]],
        ],
        branches: [
          [[0, 0.5, 0], [-1, 0, 1], [0, 0, 0.5]], [[1, 0, 0], [0, -1, 0.5], [1, 0, 0]],
        ])),
  ]

  /// Jacobians that are not symmetric, do not commute, and have no zeros.
  private static func jacobians(_ layers: Int, _ d: Int, from random: inout CaseGenerator)
    -> [Matrix]
  {
    (0..<layers).map { _ in
      Matrix(rows: d, columns: d, elements: random.signedVector(d * d, sizes: 0.1...1))
    }
  }

  /// Draws a token until it is neither nearly constant nor nearly of deviation 1.
  private static func token(_ d: Int, from random: inout CaseGenerator) -> [Double] {
    while true {
      let x = random.vector(d, in: -4...5)
      let center = mean(x)
      let deviation = sqrt(mean(x.map { ($0 - center) * ($0 - center) }))
      if abs(center) > 0.1, deviation > 0.3, abs(deviation - 1) > 0.1 { return x }
    }
  }
}
