/// How fast what arrives at a loss changes when an argument moves along a straight line.
///
/// With the upstream gradient u, a step h and a direction v it is, for a function f at x,
///
///     sum of u * (f(x + hv) - f(x - hv)) / 2h
///
/// which the sum of gradient * v must be. One number speaks for the whole gradient, and takes as many
/// runs for a large argument as for a small one.
package struct Slope: Equatable, Sendable {
  /// The slope.
  package let value: Double
  /// How far the slopes to either side lie from it: little where the function is smooth, much on a
  /// kink, or where rounding hides the change.
  package let bend: Double

  /// Creates a slope.
  package init(value: Double, bend: Double) {
    self.value = value
    self.bend = bend
  }

  /// The step: near the cube root of the rounding unit, where the errors of rounding and of curvature
  /// balance; a power of two, so that the step itself does not round.
  package static let step: Double = 0x1p-20

  /// One of many fixed directions, which whoever forms the slope and whoever judges it both know.
  ///
  /// - Parameters:
  ///   - number: Which.
  ///   - count: How many numbers the argument has.
  /// - Returns: Numbers of either sign between 1/2 and 1 in size, so that no element of a gradient
  ///   counts for little.
  package static func direction(_ number: UInt64, count: Int) -> [Double] {
    var random = SplitMix64(seed: number)
    return (0..<count).map { _ in
      let bits = random.next()
      let size = 0.5 + Double(bits >> 54) * 0x1p-11
      return bits & 1 == 0 ? size : -size
    }
  }
}

// MARK: On its way

extension Slope {
  /// The two numbers as a worker sends them.
  package var output: Output { .array(NumericArray(shape: [2], data: [value, bend])) }

  /// What a worker sends where no slope can be formed.
  package static let none: Output = .record([:])

  /// Reads what a worker sent; nil for anything but two numbers.
  package init?(_ output: Output) {
    guard let data = output.array?.data, data.count == 2 else { return nil }
    self.init(value: data[0], bend: data[1])
  }
}
