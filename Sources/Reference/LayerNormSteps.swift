import Matrices
import Problems

/// What a row is divided by.
struct Divisor {
  /// The number.
  var value: Double
  /// Its derivative by each element of the centered row.
  var gradient: [Double]
}

/// A row, normalized, with what the backward pass needs.
struct NormalizedRow {
  /// The row minus its center.
  var centered: [Double]
  /// What it was divided by.
  var divisor: Divisor
  /// The normalized numbers.
  var values: [Double]
}

/// Which numbers share a mean and a deviation.
enum Grouping {
  case rows
  case columns
  case everything

  /// The groups as the rows of a matrix.
  func split(_ x: Matrix) -> Matrix {
    switch self {
    case .rows: x
    case .columns: x.transposed
    case .everything: Matrix(rows: 1, columns: x.rows * x.columns, elements: x.elements)
    }
  }

  /// The matrix that was split, with other numbers.
  func join(_ groups: [[Double]], like x: Matrix) -> Matrix {
    switch self {
    case .rows, .everything:
      Matrix(rows: x.rows, columns: x.columns, elements: groups.flatMap(\.self))
    case .columns:
      Matrix(rows: x.columns, columns: x.rows, elements: groups.flatMap(\.self)).transposed
    }
  }
}

/// A layer normalization taken apart, each step as it should be; a misconception replaces one.
protocol LayerNormSteps: LayerNormContract {
  /// Which numbers share a mean and a deviation.
  var grouping: Grouping { get }
  /// What is subtracted from a row.
  func center(_ row: [Double]) -> Double
  /// What a row is divided by.
  func divisor(_ centered: [Double], epsilon: Double) -> Divisor
  /// The numbers that are divided.
  func numerator(row: [Double], centered: [Double]) -> [Double]
  /// The factor of a normalized number.
  func factor(_ gain: Double) -> Double
  /// What is added last.
  func offset(_ bias: Double, gain: Double) -> Double
  /// Which of two things is the gain's and which is the bias's.
  func assigned<Value>(_ gain: Value, _ bias: Value) -> (gain: Value, bias: Value)

  /// The upstream gradient as it is used.
  func received(_ upstream: Matrix) -> Matrix
  /// The gradient of x.
  func inputGradient(_ upstream: Matrix, gain: [Double], _ x: Matrix, epsilon: Double) -> Matrix
  /// The gradient of a row, from that of the normalized row.
  func throughNormalization(_ gradient: [Double], _ row: NormalizedRow) -> [Double]
  /// The divisor in the backward pass.
  func backwardDivisor(_ row: NormalizedRow) -> Double
  /// The gradient that the parameters collect.
  func parameterUpstream(_ upstream: Matrix, gain: [Double]) -> Matrix
  /// What the gain was multiplied with.
  func gainInput(normalized: Matrix, x: Matrix) -> Matrix
  /// What the parameters collect over the tokens.
  func collected(_ gradient: Matrix) -> [Double]
}

extension LayerNormSteps {
  var grouping: Grouping { .rows }
  func center(_ row: [Double]) -> Double { mean(row) }
  func divisor(_ centered: [Double], epsilon: Double) -> Divisor {
    let deviation = sqrt(meanSquare(centered) + epsilon)
    let count = Double(centered.count)
    return Divisor(value: deviation, gradient: centered.map { $0 / (count * deviation) })
  }
  func numerator(row: [Double], centered: [Double]) -> [Double] { centered }
  func factor(_ gain: Double) -> Double { gain }
  func offset(_ bias: Double, gain: Double) -> Double { bias }
  func assigned<Value>(_ gain: Value, _ bias: Value) -> (gain: Value, bias: Value) { (gain, bias) }

  func received(_ upstream: Matrix) -> Matrix { upstream }
  func inputGradient(_ upstream: Matrix, gain: [Double], _ x: Matrix, epsilon: Double) -> Matrix {
    throughNormalization(upstream * gain.map(factor), x, epsilon: epsilon)
  }
  func throughNormalization(_ gradient: [Double], _ row: NormalizedRow) -> [Double] {
    let level = mean(gradient)
    let slope = mean(zip(gradient, row.values).map { $0 * $1 })
    let divisor = backwardDivisor(row)
    return zip(gradient, row.values).map { ($0 - level - $1 * slope) / divisor }
  }
  func backwardDivisor(_ row: NormalizedRow) -> Double { row.divisor.value }
  func parameterUpstream(_ upstream: Matrix, gain: [Double]) -> Matrix { upstream }
  func gainInput(normalized: Matrix, x: Matrix) -> Matrix { normalized }
  func collected(_ gradient: Matrix) -> [Double] { gradient.columnSums }

  func forward(_ x: Matrix, gain: [Double], bias: [Double], epsilon: Double) -> Matrix {
    let (gain, bias) = assigned(gain, bias)
    let offsets = zip(gain, bias).map { offset($1, gain: $0) }
    return normalized(x, epsilon: epsilon) * gain.map(factor) + offsets
  }

  func backward(_ x: Matrix, gain: [Double], epsilon: Double, upstream: Matrix)
    -> LayerNormGradients
  {
    let upstream = received(upstream)
    let gradient = parameterUpstream(upstream, gain: gain)
    let gainGradient = gradient * gainInput(normalized: normalized(x, epsilon: epsilon), x: x)
    let parameters = assigned(collected(gainGradient), collected(gradient))
    return LayerNormGradients(
      x: inputGradient(upstream, gain: gain, x, epsilon: epsilon),
      gain: parameters.gain, bias: parameters.bias)
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
    let values = numerator(row: row, centered: centered).map { $0 / divisor.value }
    return NormalizedRow(centered: centered, divisor: divisor, values: values)
  }
}

/// The same, but the backward pass is the exact derivative of whatever the divisor is, where the others
/// keep the formula of the textbook and fill in their own numbers.
protocol LayerNormExactSteps: LayerNormSteps {}

extension LayerNormExactSteps {
  func throughNormalization(_ gradient: [Double], _ row: NormalizedRow) -> [Double] {
    let s = row.divisor.value
    let share = dot(gradient, row.centered) / (s * s)
    let centered = zip(gradient, row.divisor.gradient).map { $0 / s - share * $1 }
    let level = mean(centered)
    return centered.map { $0 - level }
  }
}

/// The mean of the squares of the numbers.
func meanSquare(_ values: [Double]) -> Double {
  mean(values.map { $0 * $0 })
}
