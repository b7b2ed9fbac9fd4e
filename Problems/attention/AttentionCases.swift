import ExerciseKit
import Tensors

/// The inputs of `attention`.
enum AttentionCases {
  /// All cases, from small to large.
  static func all(seed: UInt64) -> [Case<AttentionInput>] {
    var random = CaseGenerator(seed: seed)
    return small + sizes.map { drawn($0, $1, heads: $2, causal: $3, from: &random) }
  }

  /// m, d, heads and causal of the random cases; where m = d, many a wrong axis has the right length.
  private static let sizes: [(Int, Int, Int, Bool)] = [
    (4, 2, 1, true), (2, 3, 3, false), (3, 3, 1, true), (3, 4, 2, false), (4, 4, 2, true),
    (7, 4, 4, true), (3, 6, 2, false), (5, 6, 3, true), (6, 6, 2, false),
  ]

  /// Two columns: one head of two or two heads of one, which are scaled differently.
  private static let small: [Case<AttentionInput>] = [
    // A token alone gives itself all its attention: only values and output matter.
    fixed("one token, causal", x: [[1.5, -0.5]], heads: 1, causal: true, upstream: [[1, -2]]),
    fixed(
      "2 tokens, one head", x: [[1.5, -0.5], [0.25, 2]], heads: 1, causal: false,
      upstream: [[1, -2], [0.5, 3]]),
    fixed(
      "2 tokens, 2 heads, causal", x: [[1.5, -0.5], [0.25, 2]], heads: 2, causal: true,
      upstream: [[1, -2], [0.5, 3]]),
    // The first score is -614, where exp is a number still; the hidden value is so large that a
    // weight of exp(-1000 + 614) shows. Its own row gives it a weight of exp(-636).
    Case(
      "2 tokens, a score of -600 beside a hidden value of 1e176, causal",
      AttentionInput(
        x: [[1, 0], [-1, 1e88]], wQ: [[20, 10], [0, 0]], bQ: [0.5, -0.25],
        wK: [[-21.5, -3], [0, 0]], bK: [-18.5, -2], wV: [[2, -1], [1e88, -1e88]],
        bV: [0.75, -1.5], wO: [[1, 0.5], [-1.25, 2]], bO: [-0.5, 1.25], heads: 1, causal: true,
        upstream: [[1, -2], [0, 0]])),
    // The scores lie between -57 and -164: a number that is merely small does not hide a token.
    fixed(
      "3 tokens, very negative scores, causal", x: [[1.5, -0.5], [0.25, 2], [-1, 0.5]],
      bQ: [2, -0.75], bK: [-60, 1], heads: 1, causal: true,
      upstream: [[1, -2], [0.5, 3], [-1.5, 0.75]]),
  ]

  /// The first token sees itself alone, with a score of -20224.
  static let farBelowZero = AttentionInput(
    x: [[1, 0], [-1, 1]], wQ: [[200, 100], [0, 0]], bQ: [5, -2.5], wK: [[-66.5, -10.5], [0, 0]],
    bK: [-63.5, -9.5], wV: [[2, -1], [0.5, 1.5]], bV: [0.75, -1.5], wO: [[1, 0.5], [-1.25, 2]],
    bO: [-0.5, 1.25], heads: 1, causal: true, upstream: [[1, -2], [0.5, 3]])

  private static func fixed(
    _ title: String, x: Tensor, bQ: Tensor = [0.5, -0.75], bK: Tensor = [-0.25, 1], heads: Int,
    causal: Bool, upstream: Tensor
  ) -> Case<AttentionInput> {
    Case(
      title,
      AttentionInput(
        x: x, wQ: [[1, -0.5], [0.75, 0.5]], bQ: bQ, wK: [[0.5, 1.25], [-1, 0.25]],
        bK: bK, wV: [[2, -1], [0.5, 1.5]], bV: [0.75, -1.5], wO: [[1, 0.5], [-1.25, 2]],
        bO: [-0.5, 1.25], heads: heads, causal: causal, upstream: upstream))
  }

  /// Draws a case whose scores have a size of about 1, so that no softmax saturates.
  private static func drawn(
    _ tokens: Int, _ width: Int, heads: Int, causal: Bool, from random: inout CaseGenerator
  ) -> Case<AttentionInput> {
    let noun = heads == 1 ? "head" : "heads"
    let title = "\(tokens) tokens, d = \(width), \(heads) \(noun)" + (causal ? ", causal" : "")
    return Case(
      title,
      AttentionInput(
        x: rows(tokens, width, from: &random),
        wQ: matrix(width, from: &random), bQ: bias(width, from: &random),
        wK: matrix(width, from: &random), bK: bias(width, from: &random),
        wV: matrix(width, from: &random), bV: bias(width, from: &random),
        wO: matrix(width, from: &random), bO: bias(width, from: &random),
        heads: heads, causal: causal,
        upstream: Tensor(
          shape: [tokens, width], data: random.vector(tokens * width, in: -2...2))))
  }

  /// Draws tokens that each have an offset and a scale of their own.
  private static func rows(
    _ tokens: Int, _ width: Int, from random: inout CaseGenerator
  ) -> Tensor {
    Tensor(
      (0..<tokens).map { _ in
        let offset = random.number(in: -1...1)
        let scale = random.number(in: 0.5...1.5)
        return random.vector(width, in: (offset - scale)...(offset + scale))
      })
  }

  private static func matrix(_ width: Int, from random: inout CaseGenerator) -> Tensor {
    let least = 0.2 / Double(width).squareRoot()
    let sizes = random.signedVector(width * width, sizes: least...(8 * least))
    return Tensor(shape: [width, width], data: sizes)
  }

  private static func bias(_ width: Int, from random: inout CaseGenerator) -> Tensor {
    Tensor(random.signedVector(width, sizes: 0.25...1))
  }
}
