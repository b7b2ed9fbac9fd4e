import Matrices
import Problems

/// An RMS normalization taken apart, each step as it should be; a misconception replaces one.
protocol RMSNormSteps: RMSNormContract {
  /// Which numbers share a root mean square.
  var grouping: Grouping { get }
  /// What is subtracted from a row.
  func center(_ row: [Double]) -> Double
  /// What a row is divided by.
  func divisor(_ row: [Double], epsilon: Double) -> Divisor
  /// The factor of a normalized number.
  func factor(_ gain: Double) -> Double

  /// The upstream gradient as it is used.
  func received(_ upstream: Matrix) -> Matrix
  /// The gradient of x.
  func inputGradient(_ upstream: Matrix, gain: [Double], _ x: Matrix, epsilon: Double) -> Matrix
  /// The gradient of a row, from that of the normalized row.
  func throughNormalization(_ gradient: [Double], _ row: NormalizedRow) -> [Double]
  /// The gradient that the gain collects.
  func gainUpstream(_ upstream: Matrix, gain: [Double]) -> Matrix
  /// What the gain was multiplied with.
  func gainInput(normalized: Matrix, x: Matrix) -> Matrix
  /// What the gain collects over the tokens.
  func collected(_ gradient: Matrix) -> [Double]
}

extension RMSNormSteps {
  var grouping: Grouping { .rows }
  func center(_ row: [Double]) -> Double { 0 }
  func divisor(_ row: [Double], epsilon: Double) -> Divisor {
    let root = sqrt(meanSquare(row) + epsilon)
    let count = Double(row.count)
    return Divisor(value: root, gradient: row.map { $0 / (count * root) })
  }
  func factor(_ gain: Double) -> Double { gain }

  func received(_ upstream: Matrix) -> Matrix { upstream }
  func inputGradient(_ upstream: Matrix, gain: [Double], _ x: Matrix, epsilon: Double) -> Matrix {
    throughNormalization(upstream * gain.map(factor), x, epsilon: epsilon)
  }
  func throughNormalization(_ gradient: [Double], _ row: NormalizedRow) -> [Double] {
    let slope = mean(zip(gradient, row.values).map { $0 * $1 })
    return zip(gradient, row.values).map { ($0 - $1 * slope) / row.divisor.value }
  }
  func gainUpstream(_ upstream: Matrix, gain: [Double]) -> Matrix { upstream }
  func gainInput(normalized: Matrix, x: Matrix) -> Matrix { normalized }
  func collected(_ gradient: Matrix) -> [Double] { gradient.columnSums }

  func forward(_ x: Matrix, gain: [Double], epsilon: Double) -> Matrix {
    normalized(x, epsilon: epsilon) * gain.map(factor)
  }

  func backward(_ x: Matrix, gain: [Double], epsilon: Double, upstream: Matrix)
    -> RMSNormGradients
  {
    let upstream = received(upstream)
    let input = gainInput(normalized: normalized(x, epsilon: epsilon), x: x)
    return RMSNormGradients(
      x: inputGradient(upstream, gain: gain, x, epsilon: epsilon),
      gain: collected(gainUpstream(upstream, gain: gain) * input))
  }

  /// The whole matrix, normalized.
  func normalized(_ x: Matrix, epsilon: Double) -> Matrix {
    let groups = grouping.split(x).rowArrays
    return grouping.join(groups.map { normalizedRow($0, epsilon).values }, like: x)
  }

  /// The gradient of the matrix, from that of the normalized matrix.
  func throughNormalization(_ gradient: Matrix, _ x: Matrix, epsilon: Double) -> Matrix {
    let pairs = zip(grouping.split(gradient).rowArrays, grouping.split(x).rowArrays)
    let rows = pairs.map { throughNormalization($0, normalizedRow($1, epsilon)) }
    return grouping.join(rows, like: x)
  }

  private func normalizedRow(_ row: [Double], _ epsilon: Double) -> NormalizedRow {
    let center = center(row)
    let centered = row.map { $0 - center }
    let divisor = divisor(centered, epsilon: epsilon)
    return NormalizedRow(
      centered: centered, divisor: divisor, values: centered.map { $0 / divisor.value })
  }
}

/// The same, but the backward pass is the exact derivative of whatever the divisor is, where the others
/// keep the formula of the textbook and fill in their own numbers.
protocol RMSNormExactSteps: RMSNormSteps {}

extension RMSNormExactSteps {
  func throughNormalization(_ gradient: [Double], _ row: NormalizedRow) -> [Double] {
    let s = row.divisor.value
    let share = dot(gradient, row.centered) / (s * s)
    return zip(gradient, row.divisor.gradient).map { $0 / s - share * $1 }
  }
}
