import ExerciseKit
import Matrices

/// The inputs of `layer_norm`.
enum LayerNormCases {
  /// All cases, from small to large.
  static func all(seed: UInt64) -> [Case<LayerNormInput>] {
    var random = CaseGenerator(seed: seed)
    return small
      + sizes.map { m, d, epsilon in
        Case(
          "\(m) tokens, d = \(d), epsilon = \(epsilon)",
          LayerNormInput(
            x: tokens(m, d, from: &random),
            gain: random.signedVector(d, sizes: 0.25...2.5),
            bias: random.signedVector(d, sizes: 0.25...1.5), epsilon: epsilon,
            upstream: random.matrix(m, d)))
      } + [outlier]
  }

  /// One element lies 6.2 deviations from the mean, the furthest it can in a row of 40: nothing may
  /// clip it.
  private static let outlier: Case<LayerNormInput> = {
    let d = 40
    return Case(
      "one token, d = 40, with an outlier",
      LayerNormInput(
        x: [(0..<d).map { $0 == 7 ? 60 : 0.25 * Double($0 % 5) }],
        gain: (0..<d).map { 0.5 + 0.25 * Double($0 % 8) },
        bias: (0..<d).map { 1.5 - 0.25 * Double($0 % 7) }, epsilon: 1e-3,
        upstream: [(0..<d).map { Double($0 % 3) - 0.75 }]))
  }()

  /// Rows whose mean is a million times their deviation.
  ///
  /// Multiples of 2^-20, of which eight add up without rounding: a mean that is subtracted first is
  /// right in every order of summation. Their squares round to multiples of 2^-13.
  static let farFromZero: LayerNormInput = {
    let offsets: [[Double]] = [
      [-1_572_865, 786_431, 1_310_723, -262_139, 524_297, -1_048_571, 1_835_013, -786_443],
      [524_309, 1_572_859, -1_310_711, -524_281, 2_097_169, -1_835_029, 262_147, -1_048_583],
    ]
    return LayerNormInput(
      x: Matrix(offsets.map { row in row.map { 1e6 + $0 * 0x1p-20 } }),
      gain: [0.5, 1, -0.75, 1, 0.25, -1, 0.5, 1], bias: [0.25, -0.5, 0.5, 0, -0.25, 0.5, 0.25, -1],
      epsilon: 1e-5, upstream: Matrix(rows: 2, columns: 8, repeating: 1))
  }()

  /// m, d and epsilon of the random cases; where m = d, a sum along the wrong axis has the right
  /// length.
  private static let sizes: [(Int, Int, Double)] = [
    (3, 3, 0.01), (4, 3, 1e-6), (2, 6, 0.5), (4, 4, 1e-3), (6, 3, 0.1), (5, 8, 1e-5),
    (3, 16, 0.05),
  ]

  /// Dyadic numbers, so that sums of them do not round, except in the row of small variance.
  private static let small: [Case<LayerNormInput>] = [
    // A row of one number is its own mean: the output is the bias, and no gradient reaches x.
    Case(
      "one token, d = 1",
      LayerNormInput(x: [[3]], gain: [2], bias: [0.5], epsilon: 1e-5, upstream: [[1.5]])),
    // An epsilon as large as 0.31 shows its place in every number; sqrt(2.25 + 0.31) is 1.6.
    Case(
      "one token, d = 2, a large epsilon",
      LayerNormInput(
        x: [[1, 4]], gain: [2, -0.5], bias: [0.25, -1], epsilon: 0.31, upstream: [[3, -1]])),
    // The deviation, 0.125, is smaller than epsilon.
    Case(
      "one token, d = 2, a deviation below epsilon",
      LayerNormInput(
        x: [[1, 1.25]], gain: [2, -0.5], bias: [0.25, -1], epsilon: 0.31, upstream: [[3, -1]])),
    // The variance is exactly 0 in every honest way to compute it.
    Case(
      "a constant row",
      LayerNormInput(
        x: [[2, 2, 2]], gain: [1.5, -0.5, 2], bias: [0.5, 1, -0.75], epsilon: 1e-5,
        upstream: [[1, -2, 0.5]])),
    // The variance is near 4e-6, smaller than epsilon.
    Case(
      "a row of small variance",
      LayerNormInput(
        x: [[0.002, -0.001, 0.004]], gain: [1.5, -0.5, 2], bias: [0.5, 1, -0.75], epsilon: 1e-5,
        upstream: [[1, -2, 0.5]])),
    // The mean is some 40 times the standard deviation.
    Case(
      "a row with an offset",
      LayerNormInput(
        x: [[50.5, 49, 51.25, 48]], gain: [0.5, 2, -1.5, 3], bias: [1, -0.5, 0.25, 2],
        epsilon: 1e-5, upstream: [[1, -2, 0.5, 3]])),
    Case(
      "2 tokens, the second one constant",
      LayerNormInput(
        x: [[1, -2, 4], [3, 3, 3]], gain: [0.5, 2, -1.5], bias: [1, -0.5, 0.25],
        epsilon: 0.25, upstream: [[1, -2, 0.5], [0.75, 1, 3]])),
  ]

  /// Draws rows that each have an offset and a scale of their own.
  private static func tokens(_ m: Int, _ d: Int, from random: inout CaseGenerator) -> Matrix {
    Matrix((0..<m).map { _ in row(d, from: &random) })
  }

  /// Draws a row until its deviation is no accident of size: neither tiny nor lost in its offset,
  /// where rounding would show.
  private static func row(_ d: Int, from random: inout CaseGenerator) -> [Double] {
    let offset = random.number(in: -5...5)
    let scale = random.number(in: 0.4...3)
    while true {
      let row = random.vector(d, in: (offset - 2 * scale)...(offset + 2 * scale))
      let center = mean(row)
      let deviation = sqrt(mean(row.map { ($0 - center) * ($0 - center) }))
      if deviation > 0.3 * scale, abs(center) > 0.1, abs(center) < 30 * deviation { return row }
    }
  }
}
