public import ExerciseKit
public import Matrices

/// Checking gradients by central differences: problem `gradient_check`.
///
/// Shapes: x and every gradient of a number with respect to it are m x d.
public protocol GradientCheckContract {
  /// Creates a solution; it needs no state.
  init()

  /// Returns the central differences of a function for a given step: element `[i, j]` is
  /// `(f(up) - f(down)) / (2 * step)`, where `up` and `down` are `x` with the step added to and
  /// subtracted from element `[i, j]` alone.
  ///
  /// - Parameters:
  ///   - f: A function that takes m x d to a number.
  ///   - x: Where, m x d.
  ///   - step: A positive number.
  /// - Returns: m x d.
  func differences(of f: (Matrix) -> Double, at x: Matrix, step: Double) -> Matrix

  /// Returns the gradient of a function, to about six digits, from its values alone.
  ///
  /// - Parameters:
  ///   - f: A smooth function that takes m x d to a number.
  ///   - x: Where, m x d.
  /// - Returns: m x d.
  func gradient(of f: (Matrix) -> Double, at x: Matrix) -> Matrix

  /// Says which of several claimed gradients are wrong, and where.
  ///
  /// The error of an element is `abs(claimed - numeric) / max(floor, abs(claimed), abs(numeric))`,
  /// with the numeric gradient of `f` at `x`. An element is wrong unless its error is at most the
  /// tolerance; so NaN is wrong, and an infinity. A claim is wrong when an element is.
  ///
  /// - Parameters:
  ///   - claims: The claimed gradients, each m x d.
  ///   - f: A smooth function that takes m x d to a number.
  ///   - x: Where, m x d.
  ///   - tolerance: The largest error of a right element.
  ///   - floor: The size below which numbers count as this large; positive.
  /// - Returns: One verdict for each claim; of a wrong one, the first wrong element, row by row.
  func judge(
    _ claims: [Matrix], of f: (Matrix) -> Double, at x: Matrix, tolerance: Double, floor: Double
  ) -> [GradientVerdict]
}

/// What is said of a claimed gradient.
public enum GradientVerdict: Equatable, Sendable {
  /// Every element agrees.
  case right
  /// The first element that does not agree, row by row; both count from 0.
  case wrong(row: Int, column: Int)
}

/// The arguments of one case of `gradient_check`.
public struct GradientCheckInput: CaseInput {
  /// Which function is differentiated.
  public var f: GradientCheckFunction
  /// The weights of the function, m x d.
  public var weights: Matrix
  /// Where it is differentiated, m x d.
  public var x: Matrix
  /// The step of `differences`.
  public var step: Double
  /// The claimed gradients, each m x d.
  @MatrixStack public var claims: [Matrix]
  /// The largest error of a right element.
  public var tolerance: Double
  /// The size below which numbers count as this large.
  public var floor: Double

  /// The function.
  ///
  /// - Parameter x: m x d; another size stops the program with one line.
  /// - Returns: A number.
  public func value(at x: Matrix) -> Double { f.value(at: x, weights: weights) }

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case f, weights, x, step, claims, tolerance, floor
  }

  /// The names of the arguments, in the order in which reports show them.
  public static var argumentNames: [String] { CodingKeys.allCases.map(\.rawValue) }

  /// Why the arguments do not fit each other, or nil when they do.
  public var validationError: String? {
    if x.columns == 0 || x.rows == 0 {
      return "x is \(x.rows) x \(x.columns); it must have at least one element"
    }
    if weights.rows != x.rows || weights.columns != x.columns {
      return "weights is \(weights.rows) x \(weights.columns) and x is \(x.rows) x \(x.columns); "
        + "weights must have the size of x"
    }
    if let claim = claims.first(where: { $0.rows != x.rows || $0.columns != x.columns }) {
      return "a claim is \(claim.rows) x \(claim.columns) and x is \(x.rows) x \(x.columns); "
        + "every claim must have the size of x"
    }
    for (name, number) in [("step", step), ("tolerance", tolerance), ("floor", floor)]
    where !(number > 0) {
      return "\(name) is \(number); it must be positive"
    }
    return nil
  }
}

/// The cases and checks of `gradient_check`.
public enum GradientCheckTrial: Trial {
  /// The cases, from small to large.
  ///
  /// - Parameter seed: Any number.
  /// - Returns: At least one of each kind: fixed, and random.
  public static func cases(seed: UInt64) -> [Case<GradientCheckInput>] {
    GradientCheckCases.all(seed: seed)
  }

  /// The two gradients, which claims are wrong, and where.
  public static var checks: [Check<any GradientCheckContract, GradientCheckInput>] {
    [
      Check("differences") { $0.differences(of: $1.value, at: $1.x, step: $1.step) },
      Check("gradient") { $0.gradient(of: $1.value, at: $1.x) },
      Check("verdicts") { verdicts($0, $1).map { $0 == .right ? 0 : 1 } },
      Check("places") { solution, input in
        Matrix(
          verdicts(solution, input).map { verdict in
            guard case .wrong(let row, let column) = verdict else { return [-1, -1] }
            return [Double(row), Double(column)]
          })
      },
    ]
  }

  private static func verdicts(
    _ solution: any GradientCheckContract, _ input: GradientCheckInput
  ) -> [GradientVerdict] {
    solution.judge(
      input.claims, of: input.value, at: input.x, tolerance: input.tolerance, floor: input.floor)
  }
}
