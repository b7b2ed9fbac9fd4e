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
