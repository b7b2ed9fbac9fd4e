// The softmax of single rows, eight numbers side by side.

/// Replaces a row by its softmax.
///
/// Shifts by the maximum first, so finite numbers never overflow; `-inf` gives 0, and a row of nothing
/// else NaN.
///
/// - Parameters:
///   - row: The numbers.
///   - width: How many they are.
///   - scale: What the numbers are multiplied by first; not negative.
///   - kernel: What exponentiates.
/// - Returns: The sum of the exponentials, and the maximum that the row was shifted by.
@discardableResult
func softmaxRow(
  _ row: UnsafeMutablePointer<Double>, width: Int, scale: Double = 1, kernel: Kernel = .current
) -> (sum: Double, maximum: Double) {
  let full = width & ~7
  var largest = Lanes(repeating: -.infinity)
  var k = 0
  while k < full {
    let next = lanes(row + k)
    largest.replace(with: next, where: next .> largest)
    k &+= 8
  }
  let four = largest.lowHalf.replacing(
    with: largest.highHalf, where: largest.highHalf .> largest.lowHalf)
  var maximum = max(max(four[0], four[1]), max(four[2], four[3]))
  for k in full..<width where row[k] > maximum { maximum = row[k] }
  let sum = kernel.exponentials(row, width: width, shift: maximum, scale: scale)
  let inverse = 1 / sum
  for k in 0..<width { row[k] *= inverse }
  return (sum, maximum)
}

/// Replaces a row's cotangent by that of what its softmax was taken of.
///
/// - Parameters:
///   - dy: The cotangent of the result; `scale * y * (dy - sum(dy * y))` afterwards.
///   - y: The result of `softmaxRow`.
///   - width: How many numbers there are.
///   - scale: What the numbers were multiplied by.
func pullBackSoftmaxRow(
  _ dy: UnsafeMutablePointer<Double>, _ y: UnsafePointer<Double>, width: Int, scale: Double = 1
) {
  let full = width & ~7
  var sums = Lanes.zero
  var k = 0
  while k < full {
    sums += lanes(dy + k) * lanes(y + k)
    k &+= 8
  }
  var sum = sums.sum()
  for k in full..<width { sum += dy[k] * y[k] }
  for k in 0..<width { dy[k] = (dy[k] - sum) * y[k] * scale }
}

@inline(__always)
private func lanes(_ pointer: UnsafePointer<Double>) -> Lanes {
  UnsafeRawPointer(pointer).loadUnaligned(as: Lanes.self)
}

@inline(__always)
private func lanes(_ pointer: UnsafeMutablePointer<Double>) -> Lanes {
  UnsafeRawPointer(pointer).loadUnaligned(as: Lanes.self)
}
