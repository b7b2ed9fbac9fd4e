package import Matrices
package import Tensors

/// Numbers that can be left out, scaled, squared or rooted as a whole.
package protocol Amount: SendableMetatype {
  /// Times a number.
  func scaled(by factor: Double) -> Self
  /// Each to a power; of a negative number the power of its size, with its sign.
  func raised(to exponent: Double) -> Self
  /// Each plus a number.
  func shifted(by offset: Double) -> Self
}

extension Double: Amount {
  package func scaled(by factor: Double) -> Double { self * factor }
  package func raised(to exponent: Double) -> Double {
    self < 0 ? -pow(-self, exponent) : pow(self, exponent)
  }
  package func shifted(by offset: Double) -> Double { self + offset }
}

extension [Double]: Amount {
  package func scaled(by factor: Double) -> [Double] { map { $0.scaled(by: factor) } }
  package func raised(to exponent: Double) -> [Double] { map { $0.raised(to: exponent) } }
  package func shifted(by offset: Double) -> [Double] { map { $0.shifted(by: offset) } }
}

extension Matrix: Amount {
  package func scaled(by factor: Double) -> Matrix { map { $0.scaled(by: factor) } }
  package func raised(to exponent: Double) -> Matrix { map { $0.raised(to: exponent) } }
  package func shifted(by offset: Double) -> Matrix { map { $0.shifted(by: offset) } }
}

extension Tensor: Amount {
  package func scaled(by factor: Double) -> Tensor { self * factor }
  package func raised(to exponent: Double) -> Tensor { pow(self, exponent) }
  package func shifted(by offset: Double) -> Tensor { self + offset }
}
