public import ExerciseKit
public import Matrices

/// Layer normalization by hand: problem `layer_norm`.
///
/// Shapes: m tokens, width d.
public protocol LayerNormContract {
  /// Creates a solution; it needs no state.
  init()

  /// Returns `gain * (x - mean) / sqrt(variance + epsilon) + bias`, for each row by itself.
  ///
  /// - Parameters:
  ///   - x: The tokens, m x d.
  ///   - gain: d numbers, one for each column.
  ///   - bias: d numbers, one for each column.
  ///   - epsilon: A small positive number, added to the variance.
  /// - Returns: m x d.
  func forward(_ x: Matrix, gain: [Double], bias: [Double], epsilon: Double) -> Matrix

  /// Returns the gradients of a loss, given its gradient with respect to the output.
  ///
  /// - Parameters:
  ///   - x: The tokens, m x d.
  ///   - gain: d numbers, one for each column.
  ///   - epsilon: A small positive number, added to the variance.
  ///   - upstream: The gradient of the loss with respect to the output, m x d.
  /// - Returns: The gradients with respect to `x`, `gain` and `bias`.
  func backward(_ x: Matrix, gain: [Double], epsilon: Double, upstream: Matrix)
    -> LayerNormGradients
}

/// The gradients of a loss with respect to the arguments of a layer normalization.
public struct LayerNormGradients: Sendable {
  /// With respect to `x`, m x d.
  public var x: Matrix
  /// With respect to `gain`, d numbers.
  public var gain: [Double]
  /// With respect to `bias`, d numbers.
  public var bias: [Double]

  /// Creates the gradients.
  ///
  /// - Parameters:
  ///   - x: With respect to `x`, m x d.
  ///   - gain: With respect to `gain`, d numbers.
  ///   - bias: With respect to `bias`, d numbers.
  public init(x: Matrix, gain: [Double], bias: [Double]) {
    self.x = x
    self.gain = gain
    self.bias = bias
  }
}

/// The arguments of one case of `layer_norm`.
public struct LayerNormInput: CaseInput {
  /// The tokens, m x d.
  public var x: Matrix
  /// One factor for each column.
  @Vector public var gain: [Double]
  /// One offset for each column.
  @Vector public var bias: [Double]
  /// Added to the variance.
  public var epsilon: Double
  /// The gradient of the loss with respect to the output, m x d.
  public var upstream: Matrix

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case x, gain, bias, epsilon, upstream
  }

  /// The names of the arguments, in the order in which reports show them.
  public static var argumentNames: [String] { CodingKeys.allCases.map(\.rawValue) }

  /// Why the arguments do not fit each other, or nil when they do.
  public var validationError: String? {
    if x.columns == 0 {
      return "x is \(x.rows) x 0; a row needs at least one number to have a mean"
    }
    if gain.count != x.columns {
      return "gain has \(gain.count) numbers and x is \(x.rows) x \(x.columns); "
        + "gain must have one number for each column of x"
    }
    if bias.count != x.columns {
      return "bias has \(bias.count) numbers and x is \(x.rows) x \(x.columns); "
        + "bias must have one number for each column of x"
    }
    if upstream.rows != x.rows || upstream.columns != x.columns {
      return "upstream is \(upstream.rows) x \(upstream.columns) and x is "
        + "\(x.rows) x \(x.columns); upstream must have the size of x"
    }
    return nil
  }
}

/// The cases and checks of `layer_norm`.
public enum LayerNormTrial: Trial {
  /// The cases, from small to large.
  ///
  /// - Parameter seed: Any number.
  /// - Returns: At least one of each kind: fixed, and random.
  public static func cases(seed: UInt64) -> [Case<LayerNormInput>] {
    LayerNormCases.all(seed: seed)
  }

  /// The output and the three gradients.
  public static var checks: [Check<any LayerNormContract, LayerNormInput>] {
    [
      Check("output") {
        $0.forward($1.x, gain: $1.gain, bias: $1.bias, epsilon: $1.epsilon)
      },
      Check(gradientOf: "x", at: \.x, upstream: \.upstream) { gradients($0, $1).x },
      Check(gradientOf: "gain", at: \.gain, upstream: \.upstream) { gradients($0, $1).gain },
      Check(gradientOf: "bias", at: \.bias, upstream: \.upstream) { gradients($0, $1).bias },
    ]
  }

  /// What becomes of a variance that is computed as the mean of the squares less the square of the mean.
  public static var remarks: [Remark<LayerNormInput>] {
    [
      Remark(
        on: "output", LayerNormCases.farFromZero, circumstance: "at a mean of 1e6",
        advice: "subtract the mean before you square")
    ]
  }

  private static func gradients(
    _ solution: any LayerNormContract, _ input: LayerNormInput
  ) -> LayerNormGradients {
    solution.backward(input.x, gain: input.gain, epsilon: input.epsilon, upstream: input.upstream)
  }
}
