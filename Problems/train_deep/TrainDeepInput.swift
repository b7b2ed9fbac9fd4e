public import ExerciseKit
public import Tensors

/// The arguments of one case of `train_deep`.
///
/// The schedule rises along a straight line to `lr_max` at step T and stays there; with T = 0 it is
/// `lr_max` from the first step on.
public struct TrainDeepInput: CaseInput {
  /// The characters of each step, `[steps, B, m + 1]`: whole numbers in `0..<V`.
  public var windows: Tensor
  /// Where the norm goes in the model's blocks.
  public var block: NextCharacterModel.Block
  /// Added to the variance, in every norm of the model.
  public var normEpsilon: Double
  /// The embedding, `[V, d]`.
  public var embedding: Tensor
  /// The gains of the blocks' norms, `[L, d]`.
  public var gain: Tensor
  /// The biases of the blocks' norms, `[L, d]`.
  public var bias: Tensor
  /// The first matrices of the blocks' networks, `[L, d, d_h]`.
  public var wH: Tensor
  /// Their biases, `[L, d_h]`.
  public var bH: Tensor
  /// The second matrices of the blocks' networks, `[L, d_h, d]`.
  public var wF: Tensor
  /// Their biases, `[L, d]`.
  public var bF: Tensor
  /// The gain of the final norm, `[d]`; only Pre-LN uses it.
  public var finalGain: Tensor
  /// The bias of the final norm, `[d]`; only Pre-LN uses it.
  public var finalBias: Tensor
  /// What makes logits of the last block's output, `[d, V]`.
  public var u: Tensor
  /// The bias of the logits, `[V]`.
  public var c: Tensor
  /// The highest learning rate.
  public var peak: Double
  /// The length of the warm-up in steps; 0 for none.
  public var warmup: Int
  /// The norm above which gradients are scaled down.
  public var maximumNorm: Double
  /// How much of the first moments is kept.
  public var beta1: Double
  /// How much of the second moments is kept.
  public var beta2: Double
  /// What Adam adds to the root.
  public var epsilon: Double
  /// How many steps were done before; none where it is left out.
  public var done: Int? = nil

  /// The names of the literature.
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case windows, block
    case normEpsilon = "norm_epsilon"
    case embedding = "E"
    case gain, bias
    case wH = "W_h"
    case bH = "b_h"
    case wF = "W_f"
    case bF = "b_f"
    case finalGain = "final_gain"
    case finalBias = "final_bias"
    case u = "U"
    case c
    case peak = "lr_max"
    case warmup = "T"
    case maximumNorm = "maximum_norm"
    case beta1, beta2, epsilon
    case done = "step"
  }

  /// The names of the arguments, in the order in which reports show them.
  public static var argumentNames: [String] { CodingKeys.allCases.map(\.rawValue) }

  /// Why the arguments do not fit each other, or nil when they do.
  public var validationError: String? {
    guard embedding.rank == 2, embedding.count > 0, wH.rank == 3, wH.count > 0 else {
      return "E has shape \(embedding.shape) and W_h has shape \(wH.shape); "
        + "they must be [V, d] and [L, d, d_h], without an axis of length 0"
    }
    let (V, d, L, hidden) = (embedding.shape[0], embedding.shape[1], wH.shape[0], wH.shape[2])
    let shapes = [
      [V, d], [L, d], [L, d], [L, d, hidden], [L, hidden], [L, hidden, d], [L, d], [d], [d],
      [d, V], [V],
    ]
    for ((name, tensor), shape) in zip(zip(NextCharacterModel.names, parameters), shapes)
    where tensor.shape != shape {
      return "\(name) has shape \(tensor.shape); "
        + "it must be \(shape), as E is \(embedding.shape) and W_h is \(wH.shape)"
    }
    guard windows.rank == 3, windows.count > 0, windows.shape[2] > 1 else {
      return "windows has shape \(windows.shape); it must be [steps, B, m + 1] with m at least 1"
    }
    if let odd = windows.data.first(where: { !(0..<V).map(Double.init).contains($0) }) {
      return "windows has the number \(odd); its numbers must be whole, from 0 to \(V - 1)"
    }
    for (name, number) in [
      ("norm_epsilon", normEpsilon), ("maximum_norm", maximumNorm), ("epsilon", epsilon),
    ] where !(number > 0) {
      return "\(name) is \(number); it must be above 0"
    }
    for (name, beta) in [("beta1", beta1), ("beta2", beta2)] where !(0..<1).contains(beta) {
      return "\(name) is \(beta); it must be at least 0 and below 1"
    }
    if let done, done < 0 { return "step is \(done); it must be at least 0" }
    return warmup < 0 ? "T is \(warmup); it must be at least 0" : nil
  }
}

extension TrainDeepInput {
  /// How many steps there are windows for.
  var steps: Int { windows.shape[0] }

  /// Whether what becomes of the run is graded, and not its first steps alone.
  var isLongRun: Bool { steps >= 20 }

  /// The model's parameters, in its order.
  var parameters: [Tensor] {
    [embedding, gain, bias, wH, bH, wF, bF, finalGain, finalBias, u, c]
  }

  /// The model.
  var model: NextCharacterModel { NextCharacterModel(block: block, epsilon: normEpsilon) }

  /// What stays the same in all steps.
  var settings: TrainingSettings {
    let (peak, warmup) = (peak, warmup)
    return TrainingSettings(
      maximumNorm: maximumNorm, beta1: beta1, beta2: beta2, epsilon: epsilon
    ) { step in
      step < warmup ? peak * Double(step) / Double(warmup) : peak
    }
  }

  /// The windows of a step, numbered from 0.
  func windows(ofStep number: Int) -> [[Int]] {
    let (count, length) = (windows.shape[1], windows.shape[2])
    return (0..<count).map { row in
      let start = (number * count + row) * length
      return windows.data[start..<(start + length)].map { Int($0) }
    }
  }
}
