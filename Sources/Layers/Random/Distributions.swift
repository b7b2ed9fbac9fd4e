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
