/// The distributions of jax.random in single precision, bit for bit as jaxlib 0.10.2 computes them on
/// x86-64: which products are fused follows its machine code.
extension RandomKey {
  /// Returns numbers uniform between two bounds, as `jax.random.uniform(key, shape, minval:maxval:)`.
  ///
  /// - Parameters:
  ///   - count: How many; index i is the row-major index in JAX's shape.
  ///   - lower: The least number.
  ///   - upper: A bound above all numbers, but for rounding.
  /// - Returns: As many numbers.
  package func uniform(count: Int, from lower: Float, to upper: Float) -> [Float] {
    let span = upper - lower
    return (0..<count).map { index in
      let unit = Float(bitPattern: bits(at: index) >> 9 | 0x3F80_0000) - 1
      return max(lower, lower.addingProduct(unit, span))
    }
  }

  /// Returns numbers of the standard normal distribution, as `jax.random.normal`.
  package func normal(count: Int) -> [Float] {
    uniform(count: count, from: Float(-1).nextUp, to: 1).map { inverseErf($0) * rootOfTwo }
  }

  /// Returns numbers of the standard normal distribution cut off at -2 and 2, as
  /// `jax.random.truncated_normal(key, -2, 2)`.
  package func truncatedNormal(count: Int) -> [Float] {
    let bound = Float(bitPattern: 0x3F74_5A18)  // erf(sqrt(2))
    let limit = Float(2).nextDown
    return uniform(count: count, from: -bound, to: bound).map {
      min(max(inverseErf($0) * rootOfTwo, -limit), limit)
    }
  }
}

private let rootOfTwo = Float(bitPattern: 0x3FB5_04F3)

/// Returns the inverse of the error function in single precision, as XLA computes it.
///
/// The approximation of M. Giles, "Approximating the erfinv function" (GPU Computing Gems, 2011).
///
/// - Parameter u: Between -1 and 1, both excluded.
/// - Returns: The number whose error function is `u`.
func inverseErf(_ u: Float) -> Float {
  let w = -log1p(-(u * u))
  let near = w < 5
  let v = near ? w - 2.5 : w.squareRoot() - 3
  return polynomial(near ? nearCoefficients : farCoefficients, at: v) * u
}

/// Returns log(1 + z) in single precision for z from -1 to 0, as XLA computes it after Cephes.
private func log1p(_ z: Float) -> Float {
  guard abs(z) < Float(bitPattern: 0x3ED4_13CD) else { return log(z + 1) }
  let square = z * z
  let ratio = polynomial(numerator, at: z) / polynomial(denominator, at: z)
  return z + (z * square * ratio).addingProduct(-0.5, square)
}

/// Returns the natural logarithm of a positive number in single precision, as XLA computes it after
/// Cephes.
private func log(_ y: Float) -> Float {
  var exponent = Float(Int(y.exponentBitPattern) - 127) + 1
  let mantissa = Float(bitPattern: y.bitPattern & 0x807F_FFFF | 0x3F00_0000)
  var x = mantissa - 1
  if mantissa < Float(bitPattern: 0x3F35_04F3) {  // sqrt(1/2)
    exponent -= 1
    x += mantissa
  }
  let square = x * x
  let cube = square * x
  let a = polynomial(logCoefficients[0], at: x)
  let b = polynomial(logCoefficients[1], at: x)
  let c = polynomial(logCoefficients[2], at: x)
  let series = c.addingProduct(b.addingProduct(cube, a), cube)
  let rest = (exponent * Float(bitPattern: 0xB95E_8083)).addingProduct(cube, series)
  let sum = x.addingProduct(square, -0.5) + rest
  return sum.addingProduct(exponent, Float(bitPattern: 0x3F31_8000))
}

/// Returns a polynomial by Horner's rule with fused steps; the highest coefficient comes first.
private func polynomial(_ coefficients: [UInt32], at x: Float) -> Float {
  var value = Float(bitPattern: coefficients[0])
  for bits in coefficients.dropFirst() {
    value = Float(bitPattern: bits).addingProduct(value, x)
  }
  return value
}

// The coefficients are given by their bits, since each bit counts.

private let nearCoefficients: [UInt32] = [
  0x32F1_6588, 0x34B8_4B36, 0xB66C_7357, 0xB693_5AC1, 0x3965_32DB, 0xBAA4_5408, 0xBB88_E4EF,
  0x3E7C_8F63, 0x3FC0_2E2F,
]

private let farCoefficients: [UInt32] = [
  0xB951_F09B, 0x38D3_B56B, 0x3AB0_DC72, 0xBB70_BDE7, 0x3BBC_127B, 0xBBF9_C5D7, 0x3C1A_A57E,
  0x3F80_36DB, 0x4035_4F7E,
]

private let numerator: [UInt32] = [
  0x383D_E04B, 0x3EFF_40C5, 0x40D2_84FA, 0x41EF_4B9C, 0x4273_CC76, 0x4264_73AD, 0x41A0_5101,
]

private let denominator: [UInt32] = [
  0x3F80_0000, 0x4171_01AD, 0x42A6_185B, 0x435D_C32D, 0x439A_8CA3, 0x4358_6D8A, 0x4270_7982,
]

private let logCoefficients: [[UInt32]] = [
  [0x3D90_21BB, 0xBDEB_D1B8, 0x3DEF_251A],
  [0xBDFE_5D4F, 0x3E11_E9BF, 0xBE2A_AE50],
  [0x3E4C_CEAC, 0xBE7F_FFFC, 0x3EAA_AAAA],
]
