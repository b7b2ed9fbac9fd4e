import ExerciseKit
import Matrices

/// The inputs of `gradient_check`.
enum GradientCheckCases {
  /// All cases, from small to large.
  static func all(seed: UInt64) -> [Case<GradientCheckInput>] {
    var random = CaseGenerator(seed: seed)
    return small
      + kinds.map { f, m, d, step in
        Case(
          "\(f.rawValue), \(m) x \(d), step = \(step)",
          input(f, m, d, step: step, from: &random))
      }
  }

  /// Function, m, d and step of the random cases.
  private static let kinds: [(GradientCheckFunction, Int, Int, Double)] = [
    (.softmax, 1, 4, 0.5), (.cubes, 2, 3, 0.25), (.layerNorm, 3, 3, 0.4), (.softmax, 2, 5, 0.2),
    (.cubes, 4, 3, 0.1), (.layerNorm, 2, 7, 0.3),
  ]

  /// Hand-made cases; the central difference of w x^3 with step h is exactly w (3 x^2 + h^2).
  private static let small: [Case<GradientCheckInput>] = [
    Case(
      "one number, a step of one half",
      GradientCheckInput(
        f: .cubes, weights: [[2]], x: [[1]], step: 0.5, claims: [[[6]], [[4]]], tolerance: 1e-4,
        floor: 1)),
    // A derivative that changes quickly: a step of 0.001 is too large. The tolerance is large, too, and
    // the second claim well within it.
    Case(
      "one number, a large third derivative",
      GradientCheckInput(
        f: .cubes, weights: [[20]], x: [[0.1]], step: 0.1, claims: [[[-0.6]], [[0.601]]],
        tolerance: 0.05, floor: 1)),
    // A gradient that is 0, where a quotient may be only nearly 0, and a claim 0 but for rounding.
    Case(
      "an element whose gradient is 0",
      GradientCheckInput(
        f: .cubes, weights: [[3, 1]], x: [[0, 2]], step: 0.25,
        claims: [[[1e-9, 12]], [[1e-9, 8]]],
        tolerance: 1e-4, floor: 1)),
    // One large number, next to which rounding shows when the step is too small. The first claim is
    // off by half a millionth, the second by 2 in 100 at its small element.
    Case(
      "a large gradient beside a small one",
      GradientCheckInput(
        f: .cubes, weights: [[1, 2]], x: [[20, 0.5]], step: 0.5,
        claims: [[[1200.0006, 1.5]], [[1200, 1.47]]], tolerance: 1e-4, floor: 1)),
    // With a floor of 1 nothing would be wrong here.
    Case(
      "a small gradient and a small floor",
      GradientCheckInput(
        f: .cubes, weights: [[0.002, 0.01]], x: [[1, -1]], step: 0.5,
        claims: [[[0.006, 0.03006]], [[0.006, 0.03]]], tolerance: 1e-4, floor: 0.01)),
    // Equal weights: moving one number of a row moves the others, and the sum stays 0. The first
    // claim is 0 but for rounding.
    Case(
      "layer_norm under equal weights",
      GradientCheckInput(
        f: .layerNorm, weights: [[2, 2, 2]], x: [[1, -1, 4]], step: 0.25,
        claims: [[[1e-9, -2e-9, 1e-9]], [[0.945732, 0.945732, 0.945732]]], tolerance: 1e-4, floor: 1
      )),
    Case(
      "softmax with claims of either sign",
      GradientCheckInput(
        f: .softmax, weights: [[6, -3, 2]], x: [[0, 0, 0]], step: 0.5,
        claims: [[[1.444444, -1.555556, 0.111111]], [[-1.444444, 1.555556, -0.111111]]],
        tolerance: 1e-3, floor: 1)),
    // Right: 3, 12, 0.75, 6.75 times the weights. Then NaN; three wrong elements, of which the first
    // is neither the first down the columns nor the furthest off; one that is too small.
    Case(
      "a claim with NaN, and one with three wrong elements",
      GradientCheckInput(
        f: .cubes, weights: [[1, -1], [2, 1]], x: [[1, -2], [0.5, 1.5]], step: 0.5,
        claims: [
          [[3, -12], [.nan, 6.75]], [[3, -12.5], [2.5, 5.75]], [[3, -12], [1.5, 6.5]],
          [[3, -12], [1.5, 6.75]],
        ], tolerance: 1e-3, floor: 1)),
  ]

  /// Draws until every element of every claim is clearly right or clearly wrong.
  private static func input(
    _ f: GradientCheckFunction, _ m: Int, _ d: Int, step: Double, from random: inout CaseGenerator
  ) -> GradientCheckInput {
    while true {
      let weights = random.matrix(m, d, in: -4...4)
      let x = random.matrix(m, d)
      let right = f.derivative(at: x, weights: weights)
      let from = 1 + Int(random.next() % UInt64(m * d - 1))
      let place = 1 + Int(random.next() % UInt64(m * d - 1))
      let claims = [
        right,
        f.mistakenDerivative(at: x, weights: weights),
        changed(right) { $0 < from ? $1 : (2 + 0.25 * Double($0)) * $1 },
        changed(right) { $0 == place ? 0.95 * $1 : $1 },
      ]
      let input = GradientCheckInput(
        f: f, weights: weights, x: x, step: step,
        claims: claims.shuffled(using: &random).map { $0.map { ($0 * 1e6).rounded() / 1e6 } },
        tolerance: 1e-4, floor: 0.5)
      let errors = input.claims.map { error($0, right, floor: input.floor) }
      let isClear = errors.joined().allSatisfy { $0 < 3e-6 || $0 > 3e-3 }
      let wrong = errors.map { $0.contains { $0 > 3e-3 } }
      if isClear, wrong.count(where: \.self) == 3 { return input }
    }
  }

  /// The matrix with each element replaced by a function of its place, row-major, and itself.
  private static func changed(_ matrix: Matrix, _ change: (Int, Double) -> Double) -> Matrix {
    Matrix(
      rows: matrix.rows, columns: matrix.columns,
      elements: matrix.elements.enumerated().map { change($0.offset, $0.element) })
  }

  private static func error(_ claim: Matrix, _ right: Matrix, floor: Double) -> [Double] {
    zip(claim.elements, right.elements).map { abs($0 - $1) / max(floor, abs($0), abs($1)) }
  }
}
