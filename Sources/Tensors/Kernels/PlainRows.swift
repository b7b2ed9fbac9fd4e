/// Rows to normalize, each by itself.
package struct NormRows {
  /// The numbers, row after row.
  let x: UnsafePointer<Double>
  /// How many rows there are.
  let count: Int
  /// How wide they are, at least 1.
  let width: Int
  /// What scales the standardized numbers of a row.
  let gain: UnsafePointer<Double>

  /// Describes the rows.
  package init(
    x: UnsafePointer<Double>, count: Int, width: Int, gain: UnsafePointer<Double>
  ) {
    self.x = x
    self.count = count
    self.width = width
    self.gain = gain
  }

  /// Standardizes each row, scales and shifts it.
  ///
  /// - Parameters:
  ///   - bias: What shifts a row, or nil for zeros.
  ///   - epsilon: What is added to the variance.
  ///   - y: Where the result goes.
  ///   - statistics: Where each row's mean and 1 / sqrt(variance + epsilon) go, in turn.
  func normalizePlainly(
    bias: UnsafePointer<Double>?, epsilon: Double, into y: UnsafeMutablePointer<Double>,
    statistics: UnsafeMutablePointer<Double>
  ) {
    let share = 1 / Double(width)
    for row in 0..<count {
      let (x, y) = (x + row &* width, y + row &* width)
      var sum = 0.0
      for k in 0..<width { sum += x[k] }
      let mean = sum * share
      sum = 0
      for k in 0..<width { sum += (x[k] - mean) * (x[k] - mean) }
      let inverse = 1 / (sum * share + epsilon).squareRoot()
      for k in 0..<width { y[k] = (x[k] - mean) * inverse * gain[k] + (bias?[k] ?? 0) }
      statistics[2 &* row] = mean
      statistics[2 &* row &+ 1] = inverse
    }
  }

  /// Pulls a cotangent back through the normalization.
  ///
  /// - Parameters:
  ///   - dy: The cotangent of the result.
  ///   - statistics: What `normalizePlainly` left.
  ///   - dx: Where the cotangent of `x` goes: with e = dy * gain and n the standardized row,
  ///     inverse * (e - mean of e - n * mean of e * n).
  ///   - adds: Whether it is added to what is there.
  ///   - dGain: Where dy * n is added.
  ///   - dBias: Where dy is added, or nil.
  func pullBackPlainly(
    _ dy: UnsafePointer<Double>, statistics: UnsafePointer<Double>,
    dx: UnsafeMutablePointer<Double>, adds: Bool, dGain: UnsafeMutablePointer<Double>,
    dBias: UnsafeMutablePointer<Double>?
  ) {
    let share = 1 / Double(width)
    for row in 0..<count {
      let start = row &* width
      let (x, dy, dx) = (x + start, dy + start, dx + start)
      let (mean, inverse) = (statistics[2 &* row], statistics[2 &* row &+ 1])
      var (sum, product) = (0.0, 0.0)
      for k in 0..<width {
        let n = (x[k] - mean) * inverse
        sum += dy[k] * gain[k]
        product += dy[k] * gain[k] * n
        dGain[k] += dy[k] * n
        if let dBias { dBias[k] += dy[k] }
      }
      sum *= share
      product *= share
      for k in 0..<width {
        let n = (x[k] - mean) * inverse
        let value = (dy[k] * gain[k] - sum - n * product) * inverse
        dx[k] = adds ? dx[k] + value : value
      }
    }
  }
}

/// Replaces a row by its softmax.
///
/// Shifts by the maximum first, so finite numbers never overflow; `-inf` gives 0, and a row of nothing
/// else NaN.
///
/// - Parameters:
///   - row: The numbers.
///   - width: How many they are.
///   - scale: What the numbers are multiplied by first; not negative.
/// - Returns: The sum of the exponentials, and the maximum that the row was shifted by.
func plainSoftmax(
  _ row: UnsafeMutablePointer<Double>, width: Int, scale: Double
) -> (sum: Double, maximum: Double) {
  var maximum = -Double.infinity
  for k in 0..<width where row[k] > maximum { maximum = row[k] }
  let sum = plainExponentials(row, width: width, shift: maximum, scale: scale)
  let inverse = 1 / sum
  for k in 0..<width { row[k] *= inverse }
  return (sum, maximum)
}

/// Replaces a row's cotangent by that of what its softmax was taken of.
///
/// - Parameters:
///   - dy: The cotangent of the result; `scale * y * (dy - sum(dy * y))` afterwards.
///   - y: The result of `plainSoftmax`.
///   - width: How many numbers there are.
///   - scale: What the numbers were multiplied by.
func pullBackPlainSoftmax(
  _ dy: UnsafeMutablePointer<Double>, _ y: UnsafePointer<Double>, width: Int, scale: Double
) {
  var sum = 0.0
  for k in 0..<width { sum += dy[k] * y[k] }
  for k in 0..<width { dy[k] = (dy[k] - sum) * y[k] * scale }
}
