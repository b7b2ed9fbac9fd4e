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
  case columns
  case memory
  case strided
  case first
  case last
  case reversed

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
    case .reversed: return cut().headsReversed
    }
  }

  /// The end of a mistake's name.
  fileprivate var name: String {
    switch self {
    case .columns: "heads-of-columns"
    case .memory: "heads-split-by-reshape"
    case .strided: "heads-strided"
    case .first: "first-head-for-all"
    case .last: "last-head-for-all"
    case .reversed: "heads-in-reverse"
    }
  }

  /// What is done, and what belongs there.
  fileprivate var sentence: String {
    switch self {
    case .columns: "a head is a block of columns"
    case .memory: "the heads are blocks in memory, which mixes tokens; a head is a block of columns"
    case .strided: "head n has every heads-th column from n; it has d / heads columns side by side"
    case .first: "every head has the columns of the first; each has its own"
    case .last: "every head has the columns of the last; each has its own"
    case .reversed: "the heads are taken from the last to the first; they start with the first"
    }
  }

  fileprivate var why: String {
    switch self {
    case .columns: "That is right."
    case .memory: "Reshaping to heads x m x (d / heads) has the right shape, and no error tells."
    case .strided: "m x (d / heads) x heads is as good a shape as m x heads x (d / heads)."
    case .first, .last: "An index stays where the loop's variable belongs."
    case .reversed: "Inserting each head at the front of the list reverses their order."
    }
  }

  /// The other ways to cut in the place of the right one.
  static func mistakes<Steps>(
    _ paths: [StepPath<Steps, HeadCut>], of role: String? = nil, except left: Set<HeadCut> = []
  ) -> [Mistake<Steps>] {
    allCases.filter { $0 != .columns && !left.contains($0) }.map { cut in
      Mistake<Steps>(
        cut.name + (role.map { "-of-\($0.asName)" } ?? ""),
        role.map { "for the \($0), \(cut.sentence)" } ?? cut.sentence, why: cut.why
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
  /// The products of queries and keys.
  @Choice var products: (_ queries: Tensor, _ keys: Tensor) -> Tensor = {
    matmul($0, $1.transposed)
  }
  /// What the scores are divided by.
  @Choice var divisor: (AttentionSizes) -> Double = { sqrt(Double($0.size)) }
  /// Whether tokens are hidden at all.
  @Choice var isCausal: (Bool) -> Bool = { $0 }
  /// Whether the second of two tokens is hidden from the first.
  @Choice var hides: (_ i: Int, _ j: Int) -> Bool = { $1 > $0 }
  /// The scores where a mask of 1 hides them.
  @Choice var masked: (_ scores: Tensor, _ mask: Tensor) -> Tensor = {
    $0.filled(with: -.infinity, where: $1)
  }
  /// The weights of scores.
  @Choice var normalized: (Tensor) -> Tensor = { softmax($0, axis: -1) }
  /// The weights where a mask of 1 hides.
  @Choice var maskedWeights: (_ weights: Tensor, _ mask: Tensor) -> Tensor = { weights, _ in weights
  }
  /// What the weights are divided by.
  @Choice var weightDivisor: ((AttentionSizes) -> Double)? = nil
  /// What the weights gather.
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
