import ExerciseKit
import Matrices

/// The inputs of `feed_forward`.
enum FeedForwardCases {
  /// All cases, from small to large.
  static func all(seed: UInt64) -> [Case<FeedForwardInput>] {
    var random = CaseGenerator(seed: seed)
    return small
      + sizes.map { m, d, dH in
        Case("\(m) tokens, d = \(d), d_h = \(dH)", input(m, d, dH, from: &random))
      }
  }

  /// m, d and d_h of the random cases: all different, and three with d = d_h, where a transposed
  /// matrix still fits.
  private static let sizes: [(Int, Int, Int)] = [
    (2, 2, 3), (3, 2, 4), (2, 3, 3), (4, 3, 6), (3, 4, 5), (5, 4, 4), (6, 5, 3), (4, 3, 12),
  ]

  private static let small: [Case<FeedForwardInput>] = [
    // An active unit and a negative output: nothing rectifies the output.
    Case(
      "one token, d = 1, d_h = 1",
      FeedForwardInput(
        h: [[2]], wH: [[1.5]], bH: [-0.5], wF: [[-2]], bF: [1], upstream: [[3]])),
    // One unit is on and one is off; the square matrices are not symmetric; the gradient that
    // reaches the hidden layer is negative, so that its sign cannot be taken for the mask.
    Case(
      "one token, d = 2, d_h = 2",
      FeedForwardInput(
        h: [[1, -2]], wH: [[0.5, -1], [-0.75, 1.5]], bH: [0.25, 0.5],
        wF: [[1.5, -0.5], [2, 1]], bF: [-1, 0.5], upstream: [[-2, 1]])),
    // Pre-activations of 2^-40 and -2^-40, without rounding: no threshold above 0 stays hidden.
    Case(
      "pre-activations next to 0",
      FeedForwardInput(
        h: [[1, 2]], wH: [[1, -1], [0.5, 0.25]], bH: [-2 + 0x1p-40, 0.5 - 0x1p-40],
        wF: [[1, -2], [0.5, 2]], bF: [0.5, -0.25], upstream: [[1.5, 1]]),
      isSmooth: false),
    Case(
      "every hidden unit is off",
      FeedForwardInput(
        h: [[1, 2], [0.5, 1]], wH: [[-1, -0.5], [-0.5, 0.125]], bH: [-0.5, -1],
        wF: [[2, -1], [0.5, 3]], bF: [0.75, -1.25], upstream: [[1, -1], [2, 0.5]])),
    // Pre-activations of 9.25, 0.0002 and -0.0002: neither a ceiling nor a threshold stays hidden.
    Case(
      "large and tiny pre-activations",
      FeedForwardInput(
        h: [[4, 0.5]], wH: [[2, 0.5, -0.5], [1, -3.5, 3.5]],
        bH: [0.75, -0.2498, 0.2498],
        wF: [[0.5, -1], [2, 1], [-1, 3]], bF: [-3, 1.5], upstream: [[1.5, -1]])),
    // The first unit's pre-activation is 1 + 1 - 2 = 0, without rounding.
    Case(
      "a pre-activation of exactly 0",
      FeedForwardInput(
        h: [[1, 2]], wH: [[1, -1, 2], [0.5, 0.5, -0.5]], bH: [-2, 0.5, -3],
        wF: [[1, 2], [-1, 0.5], [2, 1]], bF: [0.5, -0.25], upstream: [[1.5, 1]]),
      isSmooth: false),
  ]

  /// Draws a case until no pre-activation is near the kink of the rectifier, units are on as well as
  /// off, and outputs have both signs.
  private static func input(
    _ m: Int, _ d: Int, _ dH: Int, from random: inout CaseGenerator
  ) -> FeedForwardInput {
    while true {
      let input = FeedForwardInput(
        h: random.matrix(m, d), wH: random.matrix(d, dH, in: -1.5...1.5),
        bH: random.signedVector(dH, sizes: 0.25...1.5),
        wF: random.matrix(dH, d, in: -1.5...1.5), bF: random.signedVector(d, sizes: 0.25...1.5),
        upstream: random.matrix(m, d))
      // instructor's: begin
      let preactivations = matmul(input.h, input.wH) + input.bH
      let outputs = matmul(preactivations.map { max(0, $0) }, input.wF) + input.bF
      guard preactivations.elements.allSatisfy({ abs($0) > 0.005 }),
        hasBothSigns(preactivations), hasBothSigns(outputs)
      else { continue }
      // instructor's: end
      return input
    }
  }

  private static func hasBothSigns(_ a: Matrix) -> Bool {
    a.elements.contains { $0 > 0 } && a.elements.contains { $0 < 0 }
  }
}
