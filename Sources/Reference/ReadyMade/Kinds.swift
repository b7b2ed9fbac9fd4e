// The kinds of steps that give numbers, each with the usual ways to get it wrong.

extension Array {
  /// An amount that is added or subtracted.
  static func term<Value: Amount>() -> Self where Element == ReadyMade<Value> {
    [
      Element("dropped", "is left out", why: "A term gets lost between two lines.") {
        $0.scaled(by: 0)
      },
      Element("negated", "has the wrong sign", why: "Minus signs get lost, or doubled.") {
        $0.scaled(by: -1)
      },
      Element("doubled", "is taken twice", why: "The derivative of a square brings a 2 along.") {
        $0.scaled(by: 2)
      },
      Element("halved", "is halved", why: "Many losses have a 1/2 in front of a square.") {
        $0.scaled(by: 0.5)
      },
    ]
  }

  /// An amount that multiplies or divides.
  static func factor<Value: Amount>() -> Self where Element == ReadyMade<Value> {
    [
      Element("forgotten", "is taken as 1", why: "A factor gets lost between two lines.") {
        $0.scaled(by: 0).shifted(by: 1)
      },
      Element("negated", "has the wrong sign", why: "Minus signs get lost, or doubled.") {
        $0.scaled(by: -1)
      },
      Element("doubled", "is taken twice", why: "The derivative of a square brings a 2 along.") {
        $0.scaled(by: 2)
      },
      Element("halved", "is halved", why: "Many losses have a 1/2 in front of a square.") {
        $0.scaled(by: 0.5)
      },
      Element("inverted", "is turned upside down", why: "Multiplying and dividing get mixed up.") {
        $0.raised(to: -1)
      },
    ] + power()
  }

  /// An amount whose square or root is near at hand.
  static func power<Value: Amount>() -> Self where Element == ReadyMade<Value> {
    [
      Element("squared", "is squared", why: "The square is what was at hand.") {
        $0.raised(to: 2)
      },
      Element("rooted", "has a root too many", why: "The root was taken one line before.") {
        $0.raised(to: 0.5)
      },
    ]
  }

  /// A number that is counted.
  static func index() -> Self where Element == ReadyMade<Int> {
    [
      Element("one-more", "is one too large", why: "Counting starts at 0 here and at 1 there.") {
        $0 + 1
      },
      Element("one-less", "is one too small", why: "Counting starts at 0 here and at 1 there.") {
        $0 - 1
      },
    ]
  }

  /// An argument for which a constant is put.
  ///
  /// - Parameter values: The usual constants.
  static func constant(_ values: Double...) -> Self where Element == ReadyMade<Double> {
    values.map { value in
      Element(
        "always-\(value.brief)", "is always \(value.brief)",
        why: "Examples have the number written out, and the argument goes unused."
      ) { _ in value }
    }
  }

  /// The same for whole numbers.
  static func constant(_ values: Int...) -> Self where Element == ReadyMade<Int> {
    values.map { value in
      Element(
        "always-\(value)", "is always \(value)",
        why: "Examples have the number written out, and the argument goes unused."
      ) { _ in value }
    }
  }
}

extension Double {
  /// The number as it is typed, as in `512` and `1e-05`.
  fileprivate var brief: String {
    self == rounded() && magnitude < 1e15 ? "\(Int(self))" : "\(self)"
  }
}
