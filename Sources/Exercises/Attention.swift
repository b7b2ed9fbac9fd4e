import LearnerSupport
import Problems
import Tensors

/// Solves problem attention: each token gathers, in each head, what the tokens that it sees offer.
///
/// Shapes: T tokens, width D, heads of width D / heads.
struct AttentionSolution: AttentionContract {
  // TODO: multi-head self-attention; the gradients come from the tensors by themselves

  /// Returns the output, T x D.
  ///
  /// - x: T x D, the tokens
  /// - wQ, wK, wV, wO: D x D, the matrices of queries, keys, values and output
  /// - bQ, bK, bV, bO: D numbers each, their biases
  /// - heads: divides D; each head has D / heads columns
  /// - causal: whether a token sees only itself and the tokens before it
  /// - returns: T x D
  func forward(
    _ x: Tensor, wQ: Tensor, bQ: Tensor, wK: Tensor, bK: Tensor, wV: Tensor, bV: Tensor,
    wO: Tensor, bO: Tensor, heads: Int, causal: Bool
  ) -> Tensor {
    todo()
  }
}
