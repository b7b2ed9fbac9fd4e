internal import Matrices
internal import Tensors

/// Numbers that can be left out, scaled, squared or rooted as a whole.
protocol Amount: SendableMetatype {
  /// Times a number.
  func scaled(by factor: Double) -> Self
  /// Each to a power; of a negative number the power of its size, with its sign.
  func raised(to exponent: Double) -> Self
  /// Each plus a number.
  func shifted(by offset: Double) -> Self
}

extension Double: Amount {
  func scaled(by factor: Double) -> Double { self * factor }
  func raised(to exponent: Double) -> Double {
    self < 0 ? -pow(-self, exponent) : pow(self, exponent)
  }
  func shifted(by offset: Double) -> Double { self + offset }
}

extension [Double]: Amount {
  func scaled(by factor: Double) -> [Double] { map { $0.scaled(by: factor) } }
  func raised(to exponent: Double) -> [Double] { map { $0.raised(to: exponent) } }
  func shifted(by offset: Double) -> [Double] { map { $0.shifted(by: offset) } }
}

extension Matrix: Amount {
  func scaled(by factor: Double) -> Matrix { map { $0.scaled(by: factor) } }
  func raised(to exponent: Double) -> Matrix { map { $0.raised(to: exponent) } }
  func shifted(by offset: Double) -> Matrix { map { $0.shifted(by: offset) } }
}

extension Tensor: Amount {
  func scaled(by factor: Double) -> Tensor { self * factor }
  func raised(to exponent: Double) -> Tensor { pow(self, exponent) }
  func shifted(by offset: Double) -> Tensor { self + offset }
}
