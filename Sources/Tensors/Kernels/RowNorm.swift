// Layer normalization of single rows, eight numbers side by side. The sums of a row are those of
// eight columns, added up at the end.

/// Standardizes a row, scales and shifts it.
///
/// - Parameters:
///   - x: The numbers.
///   - width: How many they are, at least one.
///   - gain: As many.
///   - bias: As many, or nil for zeros.
///   - epsilon: What is added to the variance.
///   - y: Where the result goes.
/// - Returns: The row's mean, and 1 / sqrt(variance + epsilon).
func normalizeRow(
  _ x: UnsafePointer<Double>, width: Int, gain: UnsafePointer<Double>,
  bias: UnsafePointer<Double>?, epsilon: Double, into y: UnsafeMutablePointer<Double>
) -> (mean: Double, inverse: Double) {
  let full = width & ~7
  var sums = Lanes.zero
  var k = 0
  while k < full {
    sums += lanes(x + k)
    k &+= 8
  }
  var sum = sums.sum()
  for k in full..<width { sum += x[k] }
  let share = 1 / Double(width)
  let mean = sum * share

  sums = .zero
  k = 0
  while k < full {
    let centered = lanes(x + k) - mean
    sums += centered * centered
    k &+= 8
  }
  sum = sums.sum()
  for k in full..<width { sum += (x[k] - mean) * (x[k] - mean) }
  let inverse = 1 / (sum * share + epsilon).squareRoot()

  k = 0
  while k < full {
    var value = (lanes(x + k) - mean) * inverse * lanes(gain + k)
    if let bias { value += lanes(bias + k) }
    UnsafeMutableRawPointer(y + k).storeBytes(of: value, as: Lanes.self)
    k &+= 8
  }
  for k in full..<width { y[k] = (x[k] - mean) * inverse * gain[k] + (bias?[k] ?? 0) }
  return (mean, inverse)
}

/// Pulls a row's cotangent back through its normalization.
///
/// - Parameters:
///   - dy: The cotangent of the result.
///   - x: The numbers that were normalized.
///   - width: How many they are.
///   - gain: What scaled them.
///   - mean: What `normalizeRow` returned.
///   - inverse: What `normalizeRow` returned.
///   - dx: Where the cotangent of `x` goes: with e = dy * gain and n the standardized row,
///     inverse * (e - mean of e - n * mean of e * n).
///   - dGain: Where dy * n is added.
///   - dBias: Where dy is added, or nil.
func pullBackNormalizedRow(
  _ dy: UnsafePointer<Double>, _ x: UnsafePointer<Double>, width: Int,
  gain: UnsafePointer<Double>, mean: Double, inverse: Double,
  dx: UnsafeMutablePointer<Double>, dGain: UnsafeMutablePointer<Double>,
  dBias: UnsafeMutablePointer<Double>?
) {
  let full = width & ~7
  var (sums, products) = (Lanes.zero, Lanes.zero)
  var k = 0
  while k < full {
    let d = lanes(dy + k)
    let n = (lanes(x + k) - mean) * inverse
    let e = d * lanes(gain + k)
    sums += e
    products += e * n
    UnsafeMutableRawPointer(dGain + k).storeBytes(of: lanes(dGain + k) + d * n, as: Lanes.self)
    if let dBias {
      UnsafeMutableRawPointer(dBias + k).storeBytes(of: lanes(dBias + k) + d, as: Lanes.self)
    }
    k &+= 8
  }
  var (sum, product) = (sums.sum(), products.sum())
  for k in full..<width {
    let n = (x[k] - mean) * inverse
    sum += dy[k] * gain[k]
    product += dy[k] * gain[k] * n
    dGain[k] += dy[k] * n
    if let dBias { dBias[k] += dy[k] }
  }
  let share = 1 / Double(width)
  let (meanOfE, meanOfProduct) = (sum * share, product * share)
  k = 0
  while k < full {
    let n = (lanes(x + k) - mean) * inverse
    let value = (lanes(dy + k) * lanes(gain + k) - meanOfE - n * meanOfProduct) * inverse
    UnsafeMutableRawPointer(dx + k).storeBytes(of: value, as: Lanes.self)
    k &+= 8
  }
  for k in full..<width {
    let n = (x[k] - mean) * inverse
    dx[k] = (dy[k] * gain[k] - meanOfE - n * meanOfProduct) * inverse
  }
}

@inline(__always)
private func lanes(_ pointer: UnsafePointer<Double>) -> Lanes {
  UnsafeRawPointer(pointer).loadUnaligned(as: Lanes.self)
}

@inline(__always)
private func lanes(_ pointer: UnsafeMutablePointer<Double>) -> Lanes {
  UnsafeRawPointer(pointer).loadUnaligned(as: Lanes.self)
}
