/// A line of a chart: what is measured at each place, and between which bounds.
package struct ChartLine: Sendable {
  /// What is known at a place.
  package struct Point: Sendable, Equatable {
    package let x: Double
    /// Not finite where there is no number.
    package let y: Double
    package let low: Double
    package let high: Double

    package init(x: Double, y: Double, low: Double, high: Double) {
      self.x = x
      self.y = y
      self.low = low
      self.high = high
    }
  }

  /// What it is of, in full.
  package let name: String
  /// What stands at its end: the name, or a letter where that is too long.
  package var label: String
  /// How it looks: color, dashes and marker go together.
  package let look: Look
  /// From left to right.
  package let points: [Point]
  /// What is told of it where somebody points at it.
  package let note: String
  /// Which box hides it, from 0 on: the one of class `pick` that is named alike; nil where none does.
  package let pick: Int?

  package init(
    name: String, look: Look, points: [Point], note: String = "", pick: Int? = nil
  ) {
    self.name = name
    label = name
    self.look = look
    self.points = points
    self.note = note
    self.pick = pick
  }

  /// The class of a box and of what it hides; boxes from the 24th on hide nothing.
  package static func pickName(_ number: Int) -> String { "b\(number + 1)" }

  /// The classes of what is drawn of it.
  var classes: String {
    "only \(look.name)" + (pick.map { " " + Self.pickName($0) } ?? "")
  }

  /// One of a few looks, which differ in color, in dashes and in the marker.
  package struct Look: Sendable, Equatable {
    /// From 0 on.
    package let number: Int

    /// How many there are.
    package static let count: Int = 8

    /// Creates a look; numbers from `count` on begin again.
    package init(_ number: Int) { self.number = number % Self.count }

    /// The class of what is drawn in it, whose color and dashes the style sheet knows.
    package var name: String { "k\(number + 1)" }

    /// The marker as a path around a point.
    func marker(_ x: Double, _ y: Double) -> Markup {
      let size = 5.0
      func path(_ corners: [(Double, Double)]) -> String {
        "M"
          + corners.map {
            Coordinate.text(x + $0.0 * size) + " " + Coordinate.text(y + $0.1 * size)
          }
          .joined(separator: "L") + "Z"
      }
      let shape: String =
        switch number {
        case 0: path([(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)])
        case 1: path((0..<8).map { Self.eighths[$0] })
        case 2: path([(0, -1.2), (1.1, 0.8), (-1.1, 0.8)])
        case 3: path([(0, -1.3), (1.1, 0), (0, 1.3), (-1.1, 0)])
        case 4: path([(0, 1.2), (1.1, -0.8), (-1.1, -0.8)])
        case 5: path([(-0.5, -1.3), (0.5, -1.3), (0.5, 1.3), (-0.5, 1.3)])
        case 6: path([(-1.3, -0.5), (1.3, -0.5), (1.3, 0.5), (-1.3, 0.5)])
        default: path([(-1.2, -1.2), (1.2, 1.2), (1.2, -1.2), (-1.2, 1.2)])
        }
      return .element("path", ["class": "marker", "d": shape])
    }

    /// The corners of an octagon, which looks round at that size.
    private static let eighths: [(Double, Double)] = [
      (0.42, -1), (1, -0.42), (1, 0.42), (0.42, 1), (-0.42, 1), (-1, 0.42), (-1, -0.42),
      (-0.42, -1),
    ]

    /// A short piece of a line in that look, for a legend.
    package var sample: Markup {
      .element(
        "svg",
        [
          "class": "sample", "aria-hidden": "true", "width": "44", "height": "14",
          "viewBox": "0 0 44 14",
        ],
        [
          .element(
            "g", ["class": "line \(name)"],
            [.element("path", ["class": "stroke", "d": "M1 7H43"]), marker(22, 7)])
        ])
    }
  }
}

/// A place in a drawing.
enum Coordinate {
  /// The number with at most one digit after the point, which is a tenth of a pixel.
  static func text(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0
      ? "\(tenths / 10)" : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}
