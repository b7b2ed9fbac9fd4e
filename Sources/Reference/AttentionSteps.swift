import Problems
import Tensors

/// What a linear map of the tokens makes.
enum AttentionRole {
  case query
  case key
  case value
}

/// The tokens as they were mapped, m x d each.
struct AttentionParts {
  var queries: Tensor
  var keys: Tensor
  var values: Tensor
}

/// An attention taken apart, each step as it should be; a misconception replaces one.
///
/// Between `split` and `joined` the shapes are [heads, m, d / heads] and [heads, m, m].
protocol AttentionSteps: AttentionContract {
  /// A linear map of the tokens.
  func projected(_ x: Tensor, _ w: Tensor, _ b: Tensor, as role: AttentionRole) -> Tensor
  /// Which of the three plays which part.
  func assigned(_ parts: AttentionParts) -> AttentionParts
  /// The columns of the tokens, cut into heads.
  func split(_ x: Tensor, heads: Int) -> Tensor
  /// What the scores are divided by.
  func divisor(width: Int, heads: Int) -> Double
  /// Whether tokens are hidden at all.
  func isCausal(_ flag: Bool) -> Bool
  /// Whether token `j` is hidden from token `i`, if any are.
  func hides(_ j: Int, from i: Int) -> Bool
  /// The weights, given the scores and a mask that is 1 at hidden places.
  func weights(_ scores: Tensor, hidden: Tensor?) -> Tensor
  /// What stands in the scores at hidden places.
  var fill: Double { get }
  /// The weights of scores in which hidden places are filled.
  func normalized(_ scores: Tensor) -> Tensor
  /// The heads side by side again, m x d.
  func joined(_ heads: Tensor) -> Tensor
  /// The last linear map.
  func output(_ joined: Tensor, _ w: Tensor, _ b: Tensor, heads: Int) -> Tensor
  /// What is done last.
  func finished(_ y: Tensor, x: Tensor) -> Tensor
}

extension AttentionSteps {
  func projected(_ x: Tensor, _ w: Tensor, _ b: Tensor, as role: AttentionRole) -> Tensor {
    matmul(x, w) + b
  }
  func assigned(_ parts: AttentionParts) -> AttentionParts { parts }
  func split(_ x: Tensor, heads: Int) -> Tensor {
    let (tokens, width) = (x.shape[0], x.shape[1])
    return x.reshaped([tokens, heads, width / heads]).permuted([1, 0, 2])
  }
  func divisor(width: Int, heads: Int) -> Double { sqrt(Double(width / heads)) }
  func isCausal(_ flag: Bool) -> Bool { flag }
  func hides(_ j: Int, from i: Int) -> Bool { j > i }
  func weights(_ scores: Tensor, hidden: Tensor?) -> Tensor {
    normalized(hidden.map { scores.filled(with: fill, where: $0) } ?? scores)
  }
  var fill: Double { -.infinity }
  func normalized(_ scores: Tensor) -> Tensor { softmax(scores, axis: -1) }
  func joined(_ heads: Tensor) -> Tensor {
    heads.permuted([1, 0, 2]).reshaped([heads.shape[1], -1])
  }
  func output(_ joined: Tensor, _ w: Tensor, _ b: Tensor, heads: Int) -> Tensor {
    matmul(joined, w) + b
  }
  func finished(_ y: Tensor, x: Tensor) -> Tensor { y }

  func forward(
    _ x: Tensor, wQ: Tensor, bQ: Tensor, wK: Tensor, bK: Tensor, wV: Tensor, bV: Tensor,
    wO: Tensor, bO: Tensor, heads: Int, causal: Bool
  ) -> Tensor {
    let (tokens, width) = (x.shape[0], x.shape[1])
    let parts = assigned(
      AttentionParts(
        queries: projected(x, wQ, bQ, as: .query), keys: projected(x, wK, bK, as: .key),
        values: projected(x, wV, bV, as: .value)))
    let queries = split(parts.queries, heads: heads)
    let keys = split(parts.keys, heads: heads)
    let values = split(parts.values, heads: heads)
    let scores = matmul(queries, keys.transposed) / divisor(width: width, heads: heads)
    let weights = weights(scores, hidden: isCausal(causal) ? mask(tokens) : nil)
    let y = output(joined(matmul(weights, values)), wO, bO, heads: heads)
    return finished(y, x: x)
  }

  /// 1 where a token is hidden, m x m.
  private func mask(_ tokens: Int) -> Tensor {
    Tensor(
      (0..<tokens).map { i in
        (0..<tokens).map { j in hides(j, from: i) ? 1.0 : 0.0 }
      })
  }
}
