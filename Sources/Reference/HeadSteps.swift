import Tensors

/// How large an attention is.
struct AttentionSizes {
  let tokens: Int
  let width: Int
  let heads: Int
  /// The columns of a head.
  var size: Int { width / heads }
}

/// How the columns of the tokens are cut into heads: `[m, d]` to `[heads, m, d / heads]`.
enum HeadCut: CaseIterable, Sendable {
  case columns, memory, strided, first, last

  func callAsFunction(_ x: Tensor, heads: Int) -> Tensor {
    let (tokens, size) = (x.shape[0], x.shape[1] / heads)
    func cut() -> Tensor { x.reshaped([tokens, heads, size]).permuted([1, 0, 2]) }
    func repeated(_ head: Int) -> Tensor {
      concatenate(Array(repeating: cut()[head..<(head + 1)], count: heads), axis: 0)
    }
    switch self {
    case .columns: return cut()
    case .memory: return x.reshaped([heads, tokens, size])
    case .strided: return x.reshaped([tokens, size, heads]).permuted([2, 0, 1])
    case .first: return repeated(0)
    case .last: return repeated(heads - 1)
    }
  }

  /// The end of a mistake's name, what is done, and what belongs there.
  private var told: (name: String, sentence: String) {
    switch self {
    case .columns: ("heads-of-columns", "a head is a block of columns")
    case .memory: ("heads-split-by-reshape", "a head is a block in memory; it is one of columns")
    case .strided:
      ("heads-strided", "head n has every heads-th column from n; its columns stand side by side")
    case .first: ("first-head-for-all", "each head has the columns of the first; each has its own")
    case .last: ("last-head-for-all", "each head has the columns of the last; each has its own")
    }
  }

  /// The other ways to cut in the place of the right one.
  static func mistakes<Steps>(
    _ paths: [StepPath<Steps, HeadCut>], of role: String? = nil, except left: Set<HeadCut> = []
  ) -> [Mistake<Steps>] {
    allCases.filter { $0 != .columns && !left.contains($0) }.map { cut in
      let (name, sentence) = cut.told
      return Mistake<Steps>(
        name + (role.map { "-of-\($0.asName)" } ?? ""),
        (role.map { "for the \($0), " } ?? "") + sentence, why: "Other cuts have the right shape."
      ) { steps in for path in paths { steps[keyPath: path] = cut } }
    }
  }
}

extension Tensor {
  /// The first axis from its end to its start.
  var headsReversed: Tensor {
    concatenate((0..<shape[0]).reversed().map { self[$0..<($0 + 1)] }, axis: 0)
  }
}

/// What each head of an attention does, taken apart; shapes `[heads, m, d / heads]`, `[heads, m, m]`.
struct HeadSteps {
  @Choice var products: (_ queries: Tensor, _ keys: Tensor) -> Tensor = {
    matmul($0, $1.transposed)
  }
  @Choice var divisor: (AttentionSizes) -> Double = { sqrt(Double($0.size)) }
  @Choice var isCausal: (Bool) -> Bool = { $0 }
  /// Whether the second of two tokens is hidden from the first.
  @Choice var hides: (_ i: Int, _ j: Int) -> Bool = { $1 > $0 }
  /// The scores where a mask of 1 hides them.
  @Choice var masked: (_ scores: Tensor, _ mask: Tensor) -> Tensor = {
    $0.filled(with: -.infinity, where: $1)
  }
  @Choice var normalized: (Tensor) -> Tensor = { softmax($0, axis: -1) }
  /// The weights where a mask of 1 hides.
  @Choice var maskedWeights: (_ weights: Tensor, _ mask: Tensor) -> Tensor = { w, _ in w }
  @Choice var weightDivisor: ((AttentionSizes) -> Double)? = nil
  @Choice var gathered: (_ weights: Tensor, _ values: Tensor) -> Tensor = { matmul($0, $1) }

  func callAsFunction(
    _ queries: Tensor, _ keys: Tensor, _ values: Tensor, _ sizes: AttentionSizes, causal: Bool
  ) -> Tensor {
    let mask = isCausal(causal) ? mask(sizes.tokens) : nil
    func hidden(_ scores: Tensor) -> Tensor { mask.map { masked(scores, $0) } ?? scores }
    let products = products(queries, keys)
    var weights = normalized(hidden(products / divisor(sizes)))
    if let mask { weights = maskedWeights(weights, mask) }
    if let weightDivisor { weights = weights / weightDivisor(sizes) }
    return gathered(weights, values)
  }

  /// 1 where a token is hidden, m x m.
  private func mask(_ tokens: Int) -> Tensor {
    Tensor((0..<tokens).map { i in (0..<tokens).map { j in hides(i, j) ? 1.0 : 0.0 } })
  }
}
