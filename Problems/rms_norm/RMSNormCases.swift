import ExerciseKit
import Matrices

/// The inputs of `rms_norm`.
enum RMSNormCases {
  /// All cases, from small to large.
  static func all(seed: UInt64) -> [Case<RMSNormInput>] {
    var random = CaseGenerator(seed: seed)
    return small
      + sizes.map { m, d, epsilon in
        Case(
          "\(m) tokens, d = \(d), epsilon = \(epsilon)",
          RMSNormInput(
            x: tokens(m, d, from: &random), gain: random.signedVector(d, sizes: 0.25...2.5),
            epsilon: epsilon, upstream: random.matrix(m, d)))
      } + [outlier]
  }

  /// One element is 6.3 times the root mean square, the most it can be in a row of 40: nothing may
  /// clip it.
  private static let outlier: Case<RMSNormInput> = {
    let d = 40
    return Case(
      "one token, d = 40, with an outlier",
      RMSNormInput(
        x: [(0..<d).map { $0 == 7 ? -60 : 0.25 * Double($0 % 5) }],
        gain: (0..<d).map { 0.5 + 0.25 * Double($0 % 8) }, epsilon: 1e-3,
        upstream: [(0..<d).map { Double($0 % 3) - 0.75 }]))
  }()

  /// m, d and epsilon of the random cases; where m = d, a sum along the wrong axis has the right
  /// length.
  private static let sizes: [(Int, Int, Double)] = [
    (3, 3, 0.01), (4, 3, 1e-6), (2, 6, 0.5), (4, 4, 1e-3), (6, 3, 0.1), (5, 8, 1e-5),
    (3, 16, 0.05),
  ]

  /// Epsilons that are large enough to see, and rows of a known root.
  private static let small: [Case<RMSNormInput>] = [
    // sqrt(9 + 7) is 4. Without an epsilon no gradient would reach x, since x / |x| is a sign.
    Case(
      "one token, d = 1, a large epsilon",
      RMSNormInput(x: [[3]], gain: [2], epsilon: 7, upstream: [[1.5]])),
    // sqrt(5 + 1.25) is 2.5.
    Case(
      "one token, d = 2, a large epsilon",
      RMSNormInput(x: [[1, -3]], gain: [2, -0.5], epsilon: 1.25, upstream: [[3, -1]])),
    // The mean of the squares, 0.0225, and its root are smaller than epsilon; the root of all is 0.65.
    Case(
      "one token, d = 2, a mean square below epsilon",
      RMSNormInput(x: [[0.15, 0.15]], gain: [1.5, -2], epsilon: 0.4, upstream: [[-1, 2]])),
    // A row of zeros stays 0, and epsilon alone keeps it from dividing by 0.
    Case(
      "a row of zeros",
      RMSNormInput(
        x: [[0, 0, 0]], gain: [1.5, -0.5, 2], epsilon: 0.0625, upstream: [[1, -2, 0.5]])),
    // LayerNorm would make 0 of a constant row.
    Case(
      "a constant row",
      RMSNormInput(x: [[2, 2, 2]], gain: [1.5, -0.5, 2], epsilon: 1e-5, upstream: [[1, -2, 0.5]])),
    // The mean is some 40 times the deviation from it.
    Case(
      "a row with an offset",
      RMSNormInput(
        x: [[50.5, 49, 51.25, 48]], gain: [0.5, 2, -1.5, 3], epsilon: 1e-5,
        upstream: [[1, -2, 0.5, 3]])),
    Case(
      "2 tokens, the second one zeros",
      RMSNormInput(
        x: [[1, -2, 4], [0, 0, 0]], gain: [0.5, 2, -1.5], epsilon: 0.25,
        upstream: [[1, -2, 0.5], [0.75, 1, 3]])),
  ]

  /// Draws rows that each have an offset and a scale of their own.
  private static func tokens(_ m: Int, _ d: Int, from random: inout CaseGenerator) -> Matrix {
    Matrix((0..<m).map { _ in row(d, from: &random) })
  }

  /// Draws a row until its mean is no accident: so far from 0 that removing it shows, and so near
  /// that something is left.
  private static func row(_ d: Int, from random: inout CaseGenerator) -> [Double] {
    let offset = random.number(in: -3...3)
    let scale = random.number(in: 0.4...3)
    while true {
      let row = random.vector(d, in: (offset - 2 * scale)...(offset + 2 * scale))
      let center = mean(row)
      let deviation = sqrt(mean(row.map { ($0 - center) * ($0 - center) }))
      if deviation > 0.3 * scale, abs(center) > 0.1, abs(center) < 10 * deviation { return row }
    }
  }
}
