package import Matrices
package import Tensors

// The kinds of steps that give numbers, each with the usual ways to get it wrong.

extension Array {
  /// An amount that is added or subtracted.
  package static func term<Value: Amount>() -> Self where Element == ReadyMade<Value> {
    [
      Element("dropped", "is left out", why: "A term gets lost between two lines.") {
        $0.scaled(by: 0)
      }
    ] + scaled()
  }

  /// An amount that multiplies or divides.
  package static func factor<Value: Amount>() -> Self where Element == ReadyMade<Value> {
    [
      Element("forgotten", "is taken as 1", why: "A factor gets lost between two lines.") {
        $0.scaled(by: 0).shifted(by: 1)
      }
    ] + scaled() + [
      Element("inverted", "is turned upside down", why: "Multiplying and dividing get mixed up.") {
        $0.raised(to: -1)
      }
    ] + power()
  }

  private static func scaled<Value: Amount>() -> Self where Element == ReadyMade<Value> {
    [
      ("negated", "has the wrong sign", "Minus signs get lost, or doubled.", -1.0),
      ("doubled", "is taken twice", "The derivative of a square brings a 2 along.", 2.0),
      ("halved", "is halved", "Many losses have a 1/2 in front of a square.", 0.5),
    ].map { name, words, why, factor in
      Element(name, words, why: why) { $0.scaled(by: factor) }
    }
  }

  /// An amount whose square or root is near at hand.
  package static func power<Value: Amount>() -> Self where Element == ReadyMade<Value> {
    [
      ("squared", "is squared", "The square is what was at hand.", 2.0),
      ("rooted", "has a root too many", "The root was taken one line before.", 0.5),
    ].map { name, words, why, exponent in
      Element(name, words, why: why) { $0.raised(to: exponent) }
    }
  }

  /// A number that is counted.
  package static func index() -> Self where Element == ReadyMade<Int> {
    [("one-more", "large", 1), ("one-less", "small", -1)].map { name, size, offset in
      Element(name, "is one too \(size)", why: "Counting starts at 0 here and at 1 there.") {
        $0 + offset
      }
    }
  }

  /// An argument for which one of the usual constants is put.
  package static func constant(_ values: Double...) -> Self where Element == ReadyMade<Double> {
    values.map { always($0, $0.brief) }
  }

  /// The same for whole numbers.
  package static func constant(_ values: Int...) -> Self where Element == ReadyMade<Int> {
    values.map { always($0, "\($0)") }
  }

  private static func always<Value: Sendable>(_ value: Value, _ brief: String) -> Element
  where Element == ReadyMade<Value> {
    Element("always-\(brief)", "is always \(brief)", why: "Examples have the number written out.") {
      _ in value
    }
  }
}

extension Double {
  /// The number as it is typed, as in `512` and `1e-05`.
  fileprivate var brief: String {
    self == rounded() && magnitude < 1e15 ? "\(Int(self))" : "\(self)"
  }
}

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
