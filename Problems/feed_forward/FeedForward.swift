public import ExerciseKit
public import Matrices

/// The feed-forward network of a Transformer by hand: problem `feed_forward`.
///
/// Shapes: m tokens, width d, hidden width d_h.
public protocol FeedForwardContract {
  /// Creates a solution; it needs no state.
  init()

  /// Returns `relu(h W_h + b_h) W_f + b_f`.
  ///
  /// - Parameters:
  ///   - h: The tokens, m x d.
  ///   - wH: The weights W_h into the hidden layer, d x d_h.
  ///   - bH: The biases b_h of the hidden layer, d_h numbers.
  ///   - wF: The weights W_f out of the hidden layer, d_h x d.
  ///   - bF: The biases b_f of the output, d numbers.
  /// - Returns: m x d.
  func forward(_ h: Matrix, wH: Matrix, bH: [Double], wF: Matrix, bF: [Double]) -> Matrix

  /// Returns the gradients of a loss, given its gradient with respect to the output.
  ///
  /// The derivative of the rectifier at 0 counts as 0.
  ///
  /// - Parameters:
  ///   - h: The tokens, m x d.
  ///   - wH: The weights W_h into the hidden layer, d x d_h.
  ///   - bH: The biases b_h of the hidden layer, d_h numbers.
  ///   - wF: The weights W_f out of the hidden layer, d_h x d.
  ///   - bF: The biases b_f of the output, d numbers.
  ///   - upstream: The gradient of the loss with respect to the output, m x d.
  /// - Returns: The gradients with respect to `h` and the four parameters.
  func backward(
    _ h: Matrix, wH: Matrix, bH: [Double], wF: Matrix, bF: [Double], upstream: Matrix
  ) -> FeedForwardGradients
}

/// The gradients of a loss with respect to the arguments of a feed-forward network.
public struct FeedForwardGradients: Sendable {
  /// With respect to `h`, m x d.
  public var h: Matrix
  /// With respect to W_h, d x d_h.
  public var wH: Matrix
  /// With respect to b_h, d_h numbers.
  public var bH: [Double]
  /// With respect to W_f, d_h x d.
  public var wF: Matrix
  /// With respect to b_f, d numbers.
  public var bF: [Double]

  /// Creates the gradients.
  ///
  /// - Parameters:
  ///   - h: With respect to `h`, m x d.
  ///   - wH: With respect to W_h, d x d_h.
  ///   - bH: With respect to b_h, d_h numbers.
  ///   - wF: With respect to W_f, d_h x d.
  ///   - bF: With respect to b_f, d numbers.
  public init(h: Matrix, wH: Matrix, bH: [Double], wF: Matrix, bF: [Double]) {
    self.h = h
    self.wH = wH
    self.bH = bH
    self.wF = wF
    self.bF = bF
  }
}

/// The arguments of one case of `feed_forward`.
public struct FeedForwardInput: CaseInput {
  /// The tokens, m x d.
  public var h: Matrix
  /// The weights W_h into the hidden layer, d x d_h.
  public var wH: Matrix
  /// The biases b_h of the hidden layer, d_h numbers.
  @Vector public var bH: [Double]
  /// The weights W_f out of the hidden layer, d_h x d.
  public var wF: Matrix
  /// The biases b_f of the output, d numbers.
  @Vector public var bF: [Double]
  /// The gradient of the loss with respect to the output, m x d.
  public var upstream: Matrix

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case h
    case wH = "W_h"
    case bH = "b_h"
    case wF = "W_f"
    case bF = "b_f"
    case upstream
  }

  /// The names of the arguments, in the order in which reports show them.
  public static var argumentNames: [String] { CodingKeys.allCases.map(\.rawValue) }

  /// Why the arguments do not fit each other, or nil when they do.
  public var validationError: String? {
    if wH.rows != h.columns {
      return "W_h is \(wH.rows) x \(wH.columns) and h is \(h.rows) x \(h.columns); "
        + "W_h must have one row for each column of h"
    }
    if bH.count != wH.columns {
      return "b_h has \(bH.count) numbers and W_h is \(wH.rows) x \(wH.columns); "
        + "b_h must have one number for each column of W_h"
    }
    if wF.rows != wH.columns || wF.columns != h.columns {
      return "W_f is \(wF.rows) x \(wF.columns) and W_h is \(wH.rows) x \(wH.columns); "
        + "W_f must have the size of W_h transposed"
    }
    if bF.count != wF.columns {
      return "b_f has \(bF.count) numbers and W_f is \(wF.rows) x \(wF.columns); "
        + "b_f must have one number for each column of W_f"
    }
    if upstream.rows != h.rows || upstream.columns != h.columns {
      return "upstream is \(upstream.rows) x \(upstream.columns) and h is "
        + "\(h.rows) x \(h.columns); upstream must have the size of h"
    }
    return nil
  }
}

/// The cases and checks of `feed_forward`.
public enum FeedForwardTrial: Trial {
  /// The cases, from small to large.
  ///
  /// - Parameter seed: Any number.
  /// - Returns: At least one of each kind: fixed, and random.
  public static func cases(seed: UInt64) -> [Case<FeedForwardInput>] {
    FeedForwardCases.all(seed: seed)
  }

  /// The output and the five gradients.
  public static var checks: [Check<any FeedForwardContract, FeedForwardInput>] {
    [
      Check("output") {
        $0.forward($1.h, wH: $1.wH, bH: $1.bH, wF: $1.wF, bF: $1.bF)
      },
      Check(gradientOf: "h", at: \.h, upstream: \.upstream) { gradients($0, $1).h },
      Check(gradientOf: "W_h", at: \.wH, upstream: \.upstream) { gradients($0, $1).wH },
      Check(gradientOf: "b_h", at: \.bH, upstream: \.upstream) { gradients($0, $1).bH },
      Check(gradientOf: "W_f", at: \.wF, upstream: \.upstream) { gradients($0, $1).wF },
      Check(gradientOf: "b_f", at: \.bF, upstream: \.upstream) { gradients($0, $1).bF },
    ]
  }

  private static func gradients(
    _ solution: any FeedForwardContract, _ input: FeedForwardInput
  ) -> FeedForwardGradients {
    solution.backward(
      input.h, wH: input.wH, bH: input.bH, wF: input.wF, bF: input.bF, upstream: input.upstream)
  }
}
