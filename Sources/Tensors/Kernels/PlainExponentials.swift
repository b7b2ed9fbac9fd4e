/// Replaces the numbers x of a row by `exp((x - shift) * scale)`, and returns their sum.
///
/// The plain form of what `CKernels` does with wider instructions: where there is nothing better, and
/// what that is tested against.
///
/// - Parameters:
///   - row: The numbers.
///   - width: How many they are.
///   - shift: At least the largest of them, or nearly: the exponents must not be above 700.
///   - scale: Not negative.
/// - Returns: The sum of the results.
func plainExponentials(
  _ row: UnsafeMutablePointer<Double>, width: Int, shift: Double, scale: Double
) -> Double {
  let full = width & ~7
  var sums = Lanes.zero
  var k = 0
  while k < full {
    let x = UnsafeRawPointer(row + k).loadUnaligned(as: Lanes.self)
    let value = exponential((x - shift) * scale)
    sums += value
    UnsafeMutableRawPointer(row + k).storeBytes(of: value, as: Lanes.self)
    k &+= 8
  }
  var sum = sums.sum()
  guard full < width else { return sum }
  var rest = Lanes.zero
  for k in full..<width { rest[k - full] = (row[k] - shift) * scale }
  rest = exponential(rest)
  for k in full..<width {
    row[k] = rest[k - full]
    sum += row[k]
  }
  return sum
}

/// Returns e to the power of numbers that are not above 700: within 1e-15 of it, in parts of it.
///
/// x = n ln 2 + r with n whole and |r| at most ln 2 / 2; the series of e^r ends where its next term is
/// below 1e-17; 2^n is made from its exponent's bits. Below -708, where the result would be less than
/// 1e-307, it is 0. NaN stays NaN.
@inline(__always)
private func exponential(_ x: Lanes) -> Lanes {
  // Adding this rounds to whole numbers, and leaves them in the lowest bits.
  let rounder = 0x1.8p52
  let shifted = x * 1.4426950408889634 + rounder
  let n = shifted - rounder
  // ln 2 in two parts, the first with so few bits that its product with n is exact.
  let r = x - n * 0x1.62e42feep-1 - n * 1.9082149292705877e-10
  var series = Lanes(repeating: 1 / 6_227_020_800)
  series = series * r + 1 / 479_001_600
  series = series * r + 1 / 39_916_800
  series = series * r + 1 / 3_628_800
  series = series * r + 1 / 362_880
  series = series * r + 1 / 40320
  series = series * r + 1 / 5040
  series = series * r + 1 / 720
  series = series * r + 1 / 120
  series = series * r + 1 / 24
  series = series * r + 1 / 6
  series = series * r + 0.5
  series = series * r + 1
  series = series * r + 1
  let bits = unsafeBitCast(shifted, to: SIMD8<Int64>.self)
  let power = unsafeBitCast((bits &+ 1023) &<< 52, to: Lanes.self)
  return (series * power).replacing(with: 0, where: x .< -708)
}
