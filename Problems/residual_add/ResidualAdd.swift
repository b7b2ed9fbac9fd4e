public import ExerciseKit
public import Matrices

/// A residual connection by hand: problem `residual_add`.
///
/// Shapes: m tokens, width d.
public protocol ResidualAddContract {
  /// Creates a solution; it needs no state.
  init()

  /// Returns `x + f(x)`.
  ///
  /// - Parameters:
  ///   - x: The tokens, m x d.
  ///   - f: The branch: a function that takes m x d to m x d.
  /// - Returns: m x d.
  func forward(_ x: Matrix, f: (Matrix) -> Matrix) -> Matrix

  /// Returns the gradient of a loss with respect to `x`, given its gradient with respect to the
  /// output.
  ///
  /// - Parameters:
  ///   - upstream: The gradient of the loss with respect to the output, m x d.
  ///   - pullback: Takes a gradient with respect to `f(x)`, m x d, to the gradient with respect to
  ///     the argument of `f`, m x d.
  /// - Returns: m x d.
  func backward(upstream: Matrix, pullback: (Matrix) -> Matrix) -> Matrix
}

/// The arguments of one case of `residual_add`, whose branch is `f(x) = tanh(x W)`.
public struct ResidualAddInput: CaseInput {
  /// The tokens, m x d.
  public var x: Matrix
  /// The weights of the branch, d x d.
  public var w: Matrix
  /// The gradient of the loss with respect to the output, m x d.
  public var upstream: Matrix

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case x
    case w = "W"
    case upstream
  }

  /// The branch.
  ///
  /// - Parameter x: m x d.
  /// - Returns: m x d.
  public func f(_ x: Matrix) -> Matrix { matmul(x, w).map(tanh) }

  /// Takes a gradient with respect to `f(x)` to the gradient with respect to `x`.
  ///
  /// - Parameter gradient: m x d.
  /// - Returns: m x d.
  public func pullback(_ gradient: Matrix) -> Matrix {
    let slope = f(x).map { 1 - $0 * $0 }
    return matmul(gradient * slope, w.transposed)
  }

  /// The names of the arguments, in the order in which reports show them.
  public static var argumentNames: [String] { CodingKeys.allCases.map(\.rawValue) }

  /// Why the arguments do not fit each other, or nil when they do.
  public var validationError: String? {
    if w.rows != x.columns || w.columns != x.columns {
      return "W is \(w.rows) x \(w.columns) and x is \(x.rows) x \(x.columns); "
        + "W must be d x d, where d is the number of columns of x"
    }
    if upstream.rows != x.rows || upstream.columns != x.columns {
      return "upstream is \(upstream.rows) x \(upstream.columns) and x is "
        + "\(x.rows) x \(x.columns); upstream must have the size of x"
    }
    return nil
  }
}

/// The cases and checks of `residual_add`.
public enum ResidualAddTrial: Trial {
  /// The cases, from small to large.
  ///
  /// - Parameter seed: Any number.
  /// - Returns: At least one of each kind: fixed, and random.
  public static func cases(seed: UInt64) -> [Case<ResidualAddInput>] {
    var random = CaseGenerator(seed: seed)
    let small: [Case<ResidualAddInput>] = [
      Case(
        "one token, d = 1",
        ResidualAddInput(x: [[1.5]], w: [[0.5]], upstream: [[2]])),
      Case(
        "one token, d = 2",
        ResidualAddInput(x: [[0.5, -1]], w: [[1, 0.5], [-0.25, 0.75]], upstream: [[1, 3]])),
      Case(
        "a branch that is 0 everywhere",
        ResidualAddInput(
          x: [[1.5, -0.5], [2, 0.25]], w: Matrix(rows: 2, columns: 2),
          upstream: [[0.5, 2], [-1, 3]])),
    ]
    let sizes = [(2, 3), (5, 2), (3, 3), (5, 3), (4, 5), (7, 4)]
    return small
      + sizes.map { m, d in
        Case(
          "\(m) tokens, d = \(d)",
          ResidualAddInput(
            x: random.matrix(m, d), w: random.matrix(d, d, in: -1...1),
            upstream: random.matrix(m, d)))
      }
  }

  /// The output and the gradient of `x`.
  public static var checks: [Check<any ResidualAddContract, ResidualAddInput>] {
    [
      Check("output") { $0.forward($1.x, f: $1.f) },
      Check(gradientOf: "x", at: \.x, upstream: \.upstream) {
        $0.backward(upstream: $1.upstream, pullback: $1.pullback)
      },
    ]
  }
}
