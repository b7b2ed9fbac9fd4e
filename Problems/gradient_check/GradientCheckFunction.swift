internal import LearnerSupport
public import Matrices

/// The functions that cases of `gradient_check` differentiate.
///
/// Each is the sum of the weights times a matrix that is computed from x, element by element.
public enum GradientCheckFunction: String, Codable, Sendable {
  /// Each element to the third power.
  case cubes
  /// The softmax of each row.
  case softmax
  /// Each row minus its mean, divided by `sqrt(variance + 0.25)`.
  case layerNorm = "layer_norm"

  private static let epsilon: Double = 0.25

  /// Returns the value of the function.
  ///
  /// - Parameters:
  ///   - x: m x d; another size stops the program with one line.
  ///   - weights: m x d.
  /// - Returns: A number.
  public func value(at x: Matrix, weights: Matrix) -> Double {
    guard x.rows == weights.rows, x.columns == weights.columns else {
      learnerMistake(
        "f was called with \(x.rows) x \(x.columns); x is \(weights.rows) x \(weights.columns)")
    }
    return zip(x.rowArrays, weights.rowArrays).map { dot($1, row($0)) }.reduce(0, +)
  }

  /// The row of the matrix that the weights multiply.
  private func row(_ x: [Double]) -> [Double] {
    switch self {
    case .cubes: return x.map { $0 * $0 * $0 }
    case .softmax:
      let largest = x.max() ?? 0
      let powers = x.map { exp($0 - largest) }
      return powers.map { $0 / sum(powers) }
    case .layerNorm:
      let center = mean(x)
      return x.map { ($0 - center) / deviation(x) }
    }
  }

  private func deviation(_ x: [Double]) -> Double {
    let center = mean(x)
    return sqrt(mean(x.map { ($0 - center) * ($0 - center) }) + Self.epsilon)
  }

  // instructor's: begin
  /// The gradient by the formulas of calculus, from which the cases make their claims.
  func derivative(at x: Matrix, weights: Matrix) -> Matrix {
    Matrix(
      zip(x.rowArrays, weights.rowArrays).map { x, w in
        let y = row(x)
        let slope = dot(w, y)
        switch self {
        case .cubes: return zip(x, w).map { 3 * $1 * $0 * $0 }
        case .softmax: return zip(y, w).map { $0 * ($1 - slope) }
        case .layerNorm:
          let (level, count) = (mean(w), Double(x.count))
          return zip(y, w).map { ($1 - level - $0 * slope / count) / deviation(x) }
        }
      })
  }

  /// A gradient with a mistake that people make: the sign of x lost in its square, a softmax that is
  /// differentiated by its own element alone, a deviation and a mean that are taken for constants.
  func mistakenDerivative(at x: Matrix, weights: Matrix) -> Matrix {
    Matrix(
      zip(x.rowArrays, weights.rowArrays).map { x, w in
        switch self {
        case .cubes: return zip(x, w).map { 3 * $1 * $0 * abs($0) }
        case .softmax: return zip(row(x), w).map { $1 * $0 * (1 - $0) }
        case .layerNorm: return w.map { $0 / deviation(x) }
        }
      })
  }
  // instructor's: end
}
