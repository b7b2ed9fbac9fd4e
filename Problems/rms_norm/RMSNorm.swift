public import ExerciseKit
public import Matrices

/// Root mean square normalization by hand: problem `rms_norm`.
///
/// Shapes: m tokens, width d.
public protocol RMSNormContract {
  /// Creates a solution; it needs no state.
  init()

  /// Returns `gain * x / sqrt(mean of x squared + epsilon)`, for each row by itself.
  ///
  /// - Parameters:
  ///   - x: The tokens, m x d.
  ///   - gain: d numbers, one for each column.
  ///   - epsilon: A small positive number, added to the mean of the squares.
  /// - Returns: m x d.
  func forward(_ x: Matrix, gain: [Double], epsilon: Double) -> Matrix

  /// Returns the gradients of a loss, given its gradient with respect to the output.
  ///
  /// - Parameters:
  ///   - x: The tokens, m x d.
  ///   - gain: d numbers, one for each column.
  ///   - epsilon: A small positive number, added to the mean of the squares.
  ///   - upstream: The gradient of the loss with respect to the output, m x d.
  /// - Returns: The gradients with respect to `x` and `gain`.
  func backward(_ x: Matrix, gain: [Double], epsilon: Double, upstream: Matrix) -> RMSNormGradients
}

/// The gradients of a loss with respect to the arguments of an RMS normalization.
public struct RMSNormGradients: Sendable {
  /// With respect to `x`, m x d.
  public var x: Matrix
  /// With respect to `gain`, d numbers.
  public var gain: [Double]

  /// Creates the gradients.
  ///
  /// - Parameters:
  ///   - x: With respect to `x`, m x d.
  ///   - gain: With respect to `gain`, d numbers.
  public init(x: Matrix, gain: [Double]) {
    self.x = x
    self.gain = gain
  }
}

/// The arguments of one case of `rms_norm`.
public struct RMSNormInput: CaseInput {
  /// The tokens, m x d.
  public var x: Matrix
  /// One factor for each column.
  @Vector public var gain: [Double]
  /// Added to the mean of the squares.
  public var epsilon: Double
  /// The gradient of the loss with respect to the output, m x d.
  public var upstream: Matrix

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case x, gain, epsilon, upstream
  }

  /// The names of the arguments, in the order in which reports show them.
  public static var argumentNames: [String] { CodingKeys.allCases.map(\.rawValue) }

  /// Why the arguments do not fit each other, or nil when they do.
  public var validationError: String? {
    if x.columns == 0 {
      return "x is \(x.rows) x 0; a row needs at least one number to have a mean square"
    }
    if gain.count != x.columns {
      return "gain has \(gain.count) numbers and x is \(x.rows) x \(x.columns); "
        + "gain must have one number for each column of x"
    }
    if upstream.rows != x.rows || upstream.columns != x.columns {
      return "upstream is \(upstream.rows) x \(upstream.columns) and x is "
        + "\(x.rows) x \(x.columns); upstream must have the size of x"
    }
    return nil
  }
}

/// The cases and checks of `rms_norm`.
public enum RMSNormTrial: Trial {
  /// The cases, from small to large.
  ///
  /// - Parameter seed: Any number.
  /// - Returns: At least one of each kind: fixed, and random.
  public static func cases(seed: UInt64) -> [Case<RMSNormInput>] {
    RMSNormCases.all(seed: seed)
  }

  /// The output and the two gradients.
  public static var checks: [Check<any RMSNormContract, RMSNormInput>] {
    [
      Check("output") { $0.forward($1.x, gain: $1.gain, epsilon: $1.epsilon) },
      Check(gradientOf: "x", at: \.x, upstream: \.upstream) { gradients($0, $1).x },
      Check(gradientOf: "gain", at: \.gain, upstream: \.upstream) { gradients($0, $1).gain },
    ]
  }

  private static func gradients(_ solution: any RMSNormContract, _ input: RMSNormInput)
    -> RMSNormGradients
  {
    solution.backward(input.x, gain: input.gain, epsilon: input.epsilon, upstream: input.upstream)
  }
}
