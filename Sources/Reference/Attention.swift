import Problems
import Tensors

/// The answer to `attention`.
public enum AttentionKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    AttentionSteps.init, mistakes: AttentionSteps.mistakes, budget: 12_000)
}

/// The parameters of an attention.
struct AttentionWeights {
  var wQ: Tensor
  var bQ: Tensor
  var wK: Tensor
  var bK: Tensor
  var wV: Tensor
  var bV: Tensor
  var wO: Tensor
  var bO: Tensor
}

/// The tokens as they came and as they were mapped, m x d each.
struct AttentionTokens {
  var x: Tensor
  var queries: Tensor
  var keys: Tensor
  var values: Tensor
}

/// What makes queries, keys, values or the output of tokens.
struct RoleSteps {
  @Choice var weight: (AttentionWeights) -> Tensor
  @Choice var bias: (AttentionWeights) -> Tensor
  var map = AffineSteps()
  @Choice var cut = HeadCut.columns
  /// Which of the mapped tokens are used.
  @Choice var source: (AttentionTokens) -> Tensor

  func callAsFunction(_ x: Tensor, _ p: AttentionWeights) -> Tensor { map(x, weight(p), bias(p)) }
}

/// Multi-head self-attention taken apart, each step as it should be.
struct AttentionSteps: AttentionContract {
  var query = RoleSteps(weight: { $0.wQ }, bias: { $0.bQ }, source: { $0.queries })
  var key = RoleSteps(weight: { $0.wK }, bias: { $0.bK }, source: { $0.keys })
  var value = RoleSteps(weight: { $0.wV }, bias: { $0.bV }, source: { $0.values })
  var output = RoleSteps(weight: { $0.wO }, bias: { $0.bO }, source: { $0.x })
  var head = HeadSteps()
  /// Into how many heads the columns are cut.
  @Choice var headCount: (AttentionSizes) -> Int = { $0.heads }
  /// The heads side by side again, m x d.
  @Choice var joined: (Tensor) -> Tensor = { $0.permuted([1, 0, 2]).reshaped([$0.shape[1], -1]) }
  @Choice var joinedDivisor: ((AttentionSizes) -> Double)? = nil
  @Choice var biasCount: ((AttentionSizes) -> Double)? = nil
  @Choice var finished: (_ y: Tensor, _ x: Tensor) -> Tensor = { y, _ in y }

  func forward(
    _ x: Tensor, wQ: Tensor, bQ: Tensor, wK: Tensor, bK: Tensor, wV: Tensor, bV: Tensor,
    wO: Tensor, bO: Tensor, heads: Int, causal: Bool
  ) -> Tensor {
    let p = AttentionWeights(
      wQ: wQ, bQ: bQ, wK: wK, bK: bK, wV: wV, bV: bV, wO: wO, bO: bO)
    return callAsFunction(x, p, heads: heads, causal: causal)
  }

  /// The same with the parameters together; keys and values may come from other tokens.
  func callAsFunction(
    _ x: Tensor, _ p: AttentionWeights, heads: Int, causal: Bool = false, others: Tensor? = nil
  ) -> Tensor {
    let sizes = AttentionSizes(tokens: x.shape[0], width: x.shape[1], heads: heads)
    let tokens = AttentionTokens(
      x: x, queries: query(x, p), keys: key(others ?? x, p), values: value(others ?? x, p))
    func split(_ role: RoleSteps) -> Tensor {
      role.cut(role.source(tokens), heads: headCount(sizes))
    }
    var joined = joined(head(split(query), split(key), split(value), sizes, causal: causal))
    if let joinedDivisor { joined = joined / joinedDivisor(sizes) }
    var p = p
    if let biasCount { p.bO = p.bO * biasCount(sizes) }
    return finished(output(joined, p), x)
  }
}
