public import ExerciseKit
public import Matrices

/// The gradient of a stack from the Jacobians of its layers: problem `residual_jacobian`.
///
/// Shapes: width d, L layers. A Jacobian is d x d with `J[i, j] = dy_i / dx_j`, and a gradient is a
/// row: it is multiplied by Jacobians from the left.
public protocol ResidualJacobianContract {
  /// Creates a solution; it needs no state.
  init()

  /// Returns the Jacobian of a layer normalization of one token,
  /// `y = gain * (x - mean) / sqrt(variance + epsilon) + bias`.
  ///
  /// - Parameters:
  ///   - x: The token, d numbers.
  ///   - gain: d numbers.
  ///   - epsilon: A small positive number, added to the variance.
  /// - Returns: d x d; the bias does not enter.
  func layerNormJacobian(_ x: [Double], gain: [Double], epsilon: Double) -> Matrix

  /// Returns the gradients of a loss E at every place of a post-norm stack, whose layers are
  /// `x_(l+1) = LN(x_l + F(x_l))`.
  ///
  /// - Parameters:
  ///   - upstream: dE/dx_L, d numbers.
  ///   - norms: For each layer, from the first, the Jacobian of its norm at `x_l + F(x_l)`, d x d.
  ///   - branches: For each layer the Jacobian of its branch F at `x_l`, d x d.
  /// - Returns: L + 1 rows of d numbers: row l is dE/dx_l, the last one is `upstream`.
  func postNormGradients(_ upstream: [Double], norms: [Matrix], branches: [Matrix]) -> Matrix

  /// Returns the gradients of a loss E at every place of a pre-norm stack, whose layers are
  /// `x_(l+1) = x_l + F(LN(x_l))`.
  ///
  /// - Parameters:
  ///   - upstream: dE/dx_L, d numbers.
  ///   - norms: For each layer, from the first, the Jacobian of its norm at `x_l`, d x d.
  ///   - branches: For each layer the Jacobian of its branch F at `LN(x_l)`, d x d.
  /// - Returns: L + 1 rows of d numbers: row l is dE/dx_l, the last one is `upstream`.
  func preNormGradients(_ upstream: [Double], norms: [Matrix], branches: [Matrix]) -> Matrix
}

/// The arguments of one case of `residual_jacobian`.
public struct ResidualJacobianInput: CaseInput {
  /// A token.
  @Vector public var x: [Double]
  /// The gain of its norm.
  @Vector public var gain: [Double]
  /// Added to the variance.
  public var epsilon: Double
  /// The gradient at the end of the stacks.
  @Vector public var upstream: [Double]
  /// The Jacobian of the norm of each layer.
  @MatrixStack public var norms: [Matrix]
  /// The Jacobian of the branch of each layer.
  @MatrixStack public var branches: [Matrix]

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case x, gain, epsilon, upstream, norms, branches
  }

  /// The names of the arguments, in the order in which reports show them.
  public static var argumentNames: [String] { CodingKeys.allCases.map(\.rawValue) }

  /// Why the arguments do not fit each other, or nil when they do.
  public var validationError: String? {
    if x.isEmpty { return "x has no numbers; it needs at least one to have a mean" }
    if gain.count != x.count {
      return "gain has \(gain.count) numbers and x has \(x.count); they must have equally many"
    }
    if norms.isEmpty || norms.count != branches.count {
      return "there are \(norms.count) norms and \(branches.count) branches; "
        + "there must be equally many, and at least one"
    }
    let d = upstream.count
    for (name, jacobians) in [("norms", norms), ("branches", branches)] {
      if let jacobian = jacobians.first(where: { $0.rows != d || $0.columns != d }) {
        return
          "\(name) holds \(jacobian.rows) x \(jacobian.columns) and upstream has \(d) numbers; "
          + "every Jacobian must be d x d, where d is the length of upstream"
      }
    }
    return nil
  }
}

/// The cases and checks of `residual_jacobian`.
public enum ResidualJacobianTrial: Trial {
  /// The cases, from small to large.
  ///
  /// - Parameter seed: Any number.
  /// - Returns: At least one of each kind: fixed, and random.
  public static func cases(seed: UInt64) -> [Case<ResidualJacobianInput>] {
    ResidualJacobianCases.all(seed: seed)
  }

  /// The Jacobian of a norm, and the gradients of the two stacks.
  public static var checks: [Check<any ResidualJacobianContract, ResidualJacobianInput>] {
    [
      Check("jacobian") {
        $0.layerNormJacobian($1.x, gain: $1.gain, epsilon: $1.epsilon)
      },
      Check("post_norm") {
        $0.postNormGradients($1.upstream, norms: $1.norms, branches: $1.branches)
      },
      Check("pre_norm") {
        $0.preNormGradients($1.upstream, norms: $1.norms, branches: $1.branches)
      },
    ]
  }
}
