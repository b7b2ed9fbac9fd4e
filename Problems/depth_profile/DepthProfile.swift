public import ExerciseKit
public import Matrices

/// What a model looks like along its depth, in numbers: problem `depth_profile`.
///
/// Shapes: m tokens, width d, hidden width d_h, L layers.
public protocol DepthProfileContract {
  /// Creates a solution; it needs no state.
  init()

  /// Returns the Frobenius norm of the mean of gradients of one weight matrix.
  ///
  /// - Parameter gradients: One gradient for each example of a batch, all of one size; at least one.
  /// - Returns: The root of the sum of the squared elements of their mean.
  func batchGradientNorm(_ gradients: [Matrix]) -> Double

  /// Returns the norm of each layer's gradients, those of its two matrices taken together.
  ///
  /// - Parameters:
  ///   - w1: The gradient of each layer's first matrix, L matrices d x d_h, the lowest layer first.
  ///   - w2: The gradient of each layer's second matrix, L matrices d_h x d.
  /// - Returns: L numbers: the root of the sum of all squared elements of both.
  func layerGradientNorms(w1: [Matrix], w2: [Matrix]) -> [Double]

  /// Returns the root mean square of the residual stream at each of several places.
  ///
  /// - Parameter stream: The stream after each sublayer, matrices m x d.
  /// - Returns: For each, the root of the mean of its squared elements, over all tokens and columns.
  func streamRMS(_ stream: [Matrix]) -> [Double]

  /// Returns the exponent of the power of depth that fits sizes best.
  ///
  /// - Parameters:
  ///   - depths: Numbers of layers, positive and not all equal.
  ///   - sizes: What was measured at each depth, positive.
  /// - Returns: The slope of the straight line that fits log(size) against log(depth), with an
  ///   intercept, by least squares.
  func depthExponent(depths: [Double], sizes: [Double]) -> Double
}

/// The arguments of one case of `depth_profile`.
public struct DepthProfileInput: CaseInput {
  /// Gradients of one weight matrix, one for each example.
  public var batch: [Matrix]
  /// The gradient of each layer's first matrix, d x d_h.
  public var w1: [Matrix]
  /// The gradient of each layer's second matrix, d_h x d.
  public var w2: [Matrix]
  /// The stream after each sublayer, m x d.
  public var stream: [Matrix]
  /// Numbers of layers.
  @Vector public var depths: [Double]
  /// What was measured at each depth.
  @Vector public var sizes: [Double]

  /// The names of the statement.
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case batch
    case w1 = "dW_1"
    case w2 = "dW_2"
    case stream, depths, sizes
  }

  /// The names of the arguments, in the order in which reports show them.
  public static var argumentNames: [String] { CodingKeys.allCases.map(\.rawValue) }

  /// Why the arguments do not fit each other, or nil when they do.
  public var validationError: String? {
    for (name, matrices) in [("batch", batch), ("dW_1", w1), ("stream", stream)] {
      guard let first = matrices.first, !first.elements.isEmpty else {
        return "\(name) has no numbers; there must be at least one"
      }
      for matrix in matrices where (matrix.rows, matrix.columns) != (first.rows, first.columns) {
        return "\(name) has matrices of \(first.rows) x \(first.columns) and "
          + "\(matrix.rows) x \(matrix.columns); all must have one size"
      }
    }
    if w2.count != w1.count {
      return "dW_2 has \(w2.count) matrices and dW_1 has \(w1.count); each layer has one of both"
    }
    for (first, second) in zip(w1, w2)
    where (second.rows, second.columns) != (first.columns, first.rows) {
      return "dW_2 has a matrix of \(second.rows) x \(second.columns) and dW_1 one of "
        + "\(first.rows) x \(first.columns); it must have that size transposed"
    }
    if sizes.count != depths.count {
      return "sizes has \(sizes.count) numbers and depths has \(depths.count); "
        + "each depth has one size"
    }
    if Set(depths).count < 2 { return "depths has no two different numbers; no line fits one" }
    for (name, numbers) in [("depths", depths), ("sizes", sizes)] {
      if let number = numbers.first(where: { !($0 > 0) }) {
        return "\(name) has \(number); it must be positive to have a logarithm"
      }
    }
    return nil
  }
}

/// The cases and checks of `depth_profile`.
public enum DepthProfileTrial: Trial {
  /// The cases, from small to large.
  ///
  /// - Parameter seed: Any number.
  /// - Returns: At least one of each kind: fixed, and random.
  public static func cases(seed: UInt64) -> [Case<DepthProfileInput>] {
    DepthProfileCases.all(seed: seed)
  }

  /// The four functions.
  public static var checks: [Check<any DepthProfileContract, DepthProfileInput>] {
    [
      Check("batch_gradient") { $0.batchGradientNorm($1.batch) },
      Check("layer_gradients") { $0.layerGradientNorms(w1: $1.w1, w2: $1.w2) },
      Check("stream_rms") { $0.streamRMS($1.stream) },
      Check("exponent") { $0.depthExponent(depths: $1.depths, sizes: $1.sizes) },
    ]
  }
}
