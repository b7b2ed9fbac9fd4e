internal import Layers
internal import LearnerSupport
internal import Tensors

/// A small model that guesses the next character: an embedding, L blocks, and a map to logits.
///
/// A block is one feed-forward network with its norm and its residual connection. There is no
/// attention: each character is guessed from the one before it alone.
public struct NextCharacterModel: Sendable {
  /// Where the norm of a block goes.
  public enum Block: String, Codable, Sendable {
    /// x + FFN(LN(x)) in each block, and a final norm behind the last.
    case preNorm = "pre_norm"
    /// LN(x + FFN(x)) in each block, and no final norm.
    case postNorm = "post_norm"
  }

  /// The parameters in their order: the embedding `[V, d]`; gain, bias, W_h, b_h, W_f and b_f of
  /// the blocks, each with a first axis of length L; the final norm's gain and bias, `[d]`; and
  /// U `[d, V]` and c `[V]`, which make logits.
  static let names: [String] = [
    "E", "gain", "bias", "W_h", "b_h", "W_f", "b_f", "final_gain", "final_bias", "U", "c",
  ]

  /// Where the norm goes.
  let block: Block
  /// Added to the variance, in every norm.
  let epsilon: Double

  /// Returns the logits of the next character, at each place.
  ///
  /// - Parameters:
  ///   - parameters: As many as the model has, in their order.
  ///   - characters: B rows of m characters, each in `0..<V`.
  /// - Returns: `[B, m, V]`.
  func logits(_ parameters: [Tensor], _ characters: [[Int]]) -> Tensor {
    guard parameters.count == Self.names.count else {
      learnerMistake(
        "logits got \(parameters.count) parameters; the model has \(Self.names.count)")
    }
    let lengths = Set(characters.map(\.count))
    guard let m = lengths.first, lengths.count == 1, m > 0 else {
      learnerMistake(
        "logits got rows of the lengths \(characters.map(\.count)); "
          + "they must be equal and at least 1")
    }
    let p = parameters
    var x = gather(p[0], characters.flatMap { $0 })
    for l in 0..<p[1].shape[0] {
      let norm = LayerNorm(scale: p[1][l], bias: p[2][l], epsilon: epsilon)
      let hidden = Dense(kernel: p[3][l], bias: p[4][l])
      let output = Dense(kernel: p[5][l], bias: p[6][l])
      switch block {
      case .preNorm: x = x + output(relu(hidden(norm(x))))
      case .postNorm: x = norm(x + output(relu(hidden(x))))
      }
    }
    if block == .preNorm { x = LayerNorm(scale: p[7], bias: p[8], epsilon: epsilon)(x) }
    return (matmul(x, p[9]) + p[10]).reshaped([characters.count, m, -1])
  }
}
