import ExerciseKit
import Matrices

/// The inputs of `gradient_check`.
enum GradientCheckCases {
  /// All cases, from small to large.
  static func all(seed: UInt64) -> [Case<GradientCheckInput>] {
    var random = CaseGenerator(seed: seed)
    return small
      + kinds.map { kind in
        Case(
          "\(kind.f.rawValue), \(kind.m) x \(kind.d), step = \(kind.step)",
          input(kind, from: &random))
      }
  }

  /// What a random case has.
  private struct Kind {
    let (f, m, d): (GradientCheckFunction, Int, Int)
    let (step, tolerance, floor): (Double, Double, Double)

    init(
      _ f: GradientCheckFunction, _ m: Int, _ d: Int, _ step: Double, _ tolerance: Double,
      _ floor: Double
    ) {
      (self.f, self.m, self.d) = (f, m, d)
      (self.step, self.tolerance, self.floor) = (step, tolerance, floor)
    }
  }

  private static let kinds: [Kind] = [
    Kind(.softmax, 1, 4, 0.5, 0.02, 0.1), Kind(.cubes, 2, 3, 0.25, 0.1, 2),
    Kind(.layerNorm, 3, 3, 0.4, 0.3, 0.3), Kind(.softmax, 2, 5, 0.2, 0.05, 0.5),
    Kind(.cubes, 4, 3, 0.1, 0.45, 4), Kind(.layerNorm, 2, 7, 0.3, 0.01, 0.2),
  ]

  /// Hand-made cases; the central difference of w x^3 with step h is exactly w (3 x^2 + h^2).
  private static let small: [Case<GradientCheckInput>] = [
    Case(
      "one number, a step of one half",
      GradientCheckInput(
        f: .cubes, weights: [[2]], x: [[1]], step: 0.5, claims: [[[6]], [[4]]], tolerance: 1e-4,
        floor: 1)),
    // A derivative that changes quickly: a step of 0.001 is too large. The tolerance is large, too,
    // and the other claims within it.
    Case(
      "one number, a large third derivative",
      GradientCheckInput(
        f: .cubes, weights: [[20]], x: [[0.1]], step: 0.1, claims: [[[-0.6]], [[0.601]], [[0.57]]],
        tolerance: 0.05, floor: 1)),
    // Relative to 6 or to the claim, whichever is larger, the errors are 0.45, 0.48, 0.52, 0.75, 2.
    Case(
      "one number, claims on either side of the tolerance",
      GradientCheckInput(
        f: .cubes, weights: [[2]], x: [[1]], step: 0.25,
        claims: [[[11]], [[3.1]], [[2.9]], [[1.5]], [[-6]]], tolerance: 0.5, floor: 1)),
    Case(
      "a large negative gradient",
      GradientCheckInput(
        f: .cubes, weights: [[-20]], x: [[2]], step: 0.5,
        claims: [[[-241.5]], [[-238.5]], [[-243]], [[-237]], [[240]]], tolerance: 0.01, floor: 1)),
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
  private static func input(_ kind: Kind, from random: inout CaseGenerator) -> GradientCheckInput {
    while true {
      let weights = random.matrix(kind.m, kind.d, in: -4...4)
      let x = random.matrix(kind.m, kind.d)
      // instructor's: begin
      let right = kind.f.derivative(at: x, weights: weights)
      let mistaken = kind.f.mistakenDerivative(at: x, weights: weights)
      let close = (0..<16).map { _ in nearly(right, kind, from: &random) }
      let claims = [right, mistaken, 2 * right, 0.5 * right, -right, 0 * right] + close
      // instructor's: end
      // student edition: let claims = [weights]
      let input = GradientCheckInput(
        f: kind.f, weights: weights, x: x, step: kind.step,
        claims: claims.shuffled(using: &random).map { $0.map { ($0 * 1e6).rounded() / 1e6 } },
        tolerance: kind.tolerance, floor: kind.floor)
      // instructor's: begin
      let errors = input.claims.map { error($0, right, kind) }
      let isClear = errors.joined().allSatisfy { abs($0 - 1) > 0.02 }
      let isWrong = errors.map { $0.contains { $0 > 1 } }
      guard isClear, (9...18).contains(isWrong.count(where: \.self)) else { continue }
      // instructor's: end
      return input
    }
  }

  // instructor's: begin
  /// The gradient with a few elements off, by much less than the tolerance, about as much, or more.
  private static func nearly(
    _ right: Matrix, _ kind: Kind, from random: inout CaseGenerator
  ) -> Matrix {
    var claim = right
    for _ in 0..<(1 + random.next() % 3) {
      let (i, j) = (Int(random.next() % UInt64(kind.m)), Int(random.next() % UInt64(kind.d)))
      let size = exp(random.number(in: random.next() % 3 == 0 ? -7...2 : -0.5...0.5))
      let error = kind.tolerance * max(kind.floor, abs(right[i, j])) * size
      claim[i, j] = right[i, j] + (random.next() % 2 == 0 ? error : -error)
    }
    return claim
  }

  /// The errors of a claim's elements in tolerances.
  private static func error(_ claim: Matrix, _ right: Matrix, _ kind: Kind) -> [Double] {
    zip(claim.elements, right.elements).map {
      abs($0 - $1) / max(kind.floor, abs($0), abs($1)) / kind.tolerance
    }
  }
  // instructor's: end
}
