import LearnerSupport
import Problems
import Tensors

/// Solves problem attention: each token gathers, in each head, what the tokens that it sees offer.
///
/// Shapes: m tokens, width d, heads of width d / heads.
struct AttentionSolution: AttentionContract {
  // TODO: multi-head self-attention; the gradients come from the tensors by themselves

  /// Returns the output, m x d.
  ///
  /// - x: m x d, the tokens
  /// - wQ, wK, wV, wO: d x d, the matrices of queries, keys, values and output
  /// - bQ, bK, bV, bO: d numbers each, their biases
  /// - heads: divides d; each head has d / heads columns
  /// - causal: whether a token sees only itself and the tokens before it
  /// - returns: m x d
  func forward(
    _ x: Tensor, wQ: Tensor, bQ: Tensor, wK: Tensor, bK: Tensor, wV: Tensor, bV: Tensor,
    wO: Tensor, bO: Tensor, heads: Int, causal: Bool
  ) -> Tensor {
    todo()
  }
}
