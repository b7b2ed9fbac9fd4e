internal import Foundation

/// Lines over an axis, each with a band between the lowest and the highest.
///
/// A line is told by its dashes, its markers and the name at its end, and by color beside. Where it has
/// no number there is a gap, which begins with a cross. All texts are in units of a drawing that is
/// scaled to its box, so the style sheet makes them larger where the box is small.
package struct LineChart: Sendable {
  /// An axis.
  package struct Axis: Sendable {
    package let title: String
    package let kind: ChartScale.Kind
    /// Numbers that it covers besides those of the lines, such as those of a chart beside this one.
    package let covering: [Double]
    /// Whether its numbers count something.
    package let isCount: Bool

    package init(
      _ title: String, _ kind: ChartScale.Kind, covering: [Double] = [], isCount: Bool = false
    ) {
      self.title = title
      self.kind = kind
      self.covering = covering
      self.isCount = isCount
    }
  }

  /// A straight line to hold others against, on two logarithmic axes: the power x^exponent.
  package struct Guide: Sendable {
    package let name: String
    package let exponent: Double
    /// Where it begins.
    package let start: (x: Double, y: Double)

    package init(_ name: String, exponent: Double, from start: (x: Double, y: Double)) {
      self.name = name
      self.exponent = exponent
      self.start = start
    }
  }

  package let title: String
  package let x: Axis
  package let y: Axis
  package let lines: [ChartLine]
  package let guides: [Guide]

  let xScale: ChartScale
  let yScale: ChartScale

  /// Creates a chart.
  ///
  /// - Parameters:
  ///   - title: What is drawn, in a few words.
  ///   - x: The axis along.
  ///   - y: The axis up.
  ///   - lines: The lines; names longer than `longestLabel` become letters, with a legend.
  ///   - guides: Lines to hold them against.
  package init(title: String, x: Axis, y: Axis, lines: [ChartLine], guides: [Guide] = []) {
    self.title = title
    self.x = x
    self.y = y
    self.guides = guides
    let isLettered = lines.contains { $0.name.count > Self.longestLabel }
    self.lines = zip(lines, "ABCDEFGHIJKLMNOPQRSTUVWXYZ").map { line, letter in
      var line = line
      if isLettered { line.label = String(letter) }
      return line
    }
    let points = lines.flatMap(\.points)
    xScale = ChartScale(
      covering: points.map(\.x) + x.covering, x.kind, isCount: x.isCount)
    yScale = ChartScale(
      covering: points.flatMap { [$0.y, $0.low, $0.high] } + y.covering, y.kind)
  }

  /// The most characters that stand at a line's end.
  static let longestLabel: Int = 16
  /// The units of a drawing; in a box of so many pixels, they are pixels.
  static let width: Double = 640
  /// What a character takes where the type is largest.
  private static let perCharacter: Double = 12.4
  /// What a digit takes there.
  private static let perDigit: Double = 14.5
  private static let perLine: Double = 25

  var left: Double {
    Double(yScale.ticks.map { ChartScale.label($0).count }.max() ?? 1) * Self.perDigit + 14
  }
  var right: Double {
    let longest = (lines.map(\.label) + guides.map(\.name)).map(\.count).max() ?? 0
    return Self.width - 40 - Double(longest) * Self.perCharacter
  }
  let top: Double = 16
  var bottom: Double { max(320, top + Double(lines.count + guides.count) * Self.perLine) }
  var height: Double { bottom + 62 }

  func horizontal(_ value: Double) -> Double { left + xScale.place(value) * (right - left) }
  func vertical(_ value: Double) -> Double { bottom - yScale.place(value) * (bottom - top) }

  /// Whether a point is drawn; else it is a gap.
  func isDrawn(_ point: ChartLine.Point) -> Bool {
    ChartScale.hasPlace(point.x, x.kind) && ChartScale.hasPlace(point.y, y.kind)
  }

  /// Whether some line has a gap that is marked at the upper, or at the lower edge.
  private func hasGap(above: Bool) -> Bool {
    lines.contains { line in line.points.contains { isGap($0) && isAbove($0) == above } }
  }

  func isGap(_ point: ChartLine.Point) -> Bool {
    ChartScale.hasPlace(point.x, x.kind) && !ChartScale.hasPlace(point.y, y.kind)
  }

  func isAbove(_ point: ChartLine.Point) -> Bool { !(point.y <= 0) }

  /// What stands at a line's end: the last number that is drawn.
  private func end(_ line: ChartLine) -> ChartLine.Point? { line.points.last(where: isDrawn) }

  /// The chart in words.
  var description: String {
    let ends = lines.map { line in
      guard let first = line.points.first(where: isDrawn), let last = end(line) else {
        return "\(line.name) has no number"
      }
      return "\(line.name) goes from \(Self.shown(first.y)) to \(Self.shown(last.y))"
    }
    return "Along: \(Self.name(x)). Up: \(Self.name(y)). \(ends.joined(separator: "; "))."
  }

  /// A number with three significant digits.
  package static func shown(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "none" : value > 0 ? "infinite" : "-infinite" }
    return String(format: "%.3g", locale: nil, value)
  }

  /// The drawing, what stands at its axes, and a legend where names became letters.
  package var markup: Markup {
    let drawing = Markup.element(
      "svg",
      [
        "class": "chart", "role": "img", "aria-label": "\(title). \(description)",
        "viewBox": "0 0 \(Coordinate.text(Self.width)) \(Coordinate.text(height))",
      ],
      [.element("title", [:], [.text(title)]), .element("desc", [:], [.text(description)])]
        + axes + guides.map(draw) + lines.map(drawBand) + lines.map(drawLine) + labels)
    return .all(
      [
        .element("p", ["class": "axis-name"], [.text("↑ " + Self.name(y))]),
        .element("div", ["class": "plot"], [drawing]),
      ] + legend + remarks)
  }

  /// What stands at an axis.
  static func name(_ axis: Axis) -> String {
    ([axis.title] + (axis.kind == .logarithmic ? ["logarithmic"] : []))
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private var legend: [Markup] {
    guard zip(lines, lines.map(\.label)).contains(where: { $0.name != $1 }) else { return [] }
    return [
      .element(
        "ul", ["class": "key"],
        lines.map { line in
          .element(
            "li", ["class": line.classes],
            [line.look.sample, .text("\(line.label): \(line.name)")])
        })
    ]
  }

  private var remarks: [Markup] {
    var texts: [String] = []
    if hasGap(above: true) {
      texts.append("A cross at the upper edge: from there on the line has no finite number.")
    }
    if hasGap(above: false) {
      texts.append("A cross at the lower edge: from there on the line is 0 or less.")
    }
    let missing = lines.filter { end($0) == nil }.map(\.name)
    if !missing.isEmpty {
      texts.append("Without a number, and so without a line: \(missing.joined(separator: "; ")).")
    }
    return texts.map { .element("p", ["class": "small muted"], [.text($0)]) }
  }

  // MARK: Labels

  private var labels: [Markup] {
    let named = lines.compactMap { line in end(line).map { (line, $0) } }
    let exits = guides.map { ($0, exit($0)) }
    // A guide that leaves through an edge above or below has its name there.
    let (reaching, leaving) = (
      exits.filter { $0.1.x > right - 1 }, exits.filter { $0.1.x <= right - 1 }
    )
    let wanted = named.map { vertical($0.1.y) } + reaching.map(\.1.y)
    let places = Self.spread(wanted, apart: Self.perLine, between: top + 6, and: bottom - 4)
    let names = zip(named, places).map { pair, y -> Markup in
      let (line, point) = pair
      return .element(
        "g", ["class": "line \(line.classes)"],
        [
          .element(
            "path",
            [
              "class": "leader",
              "d": "M\(text(horizontal(point.x) + 3, vertical(point.y)))L\(text(right + 8, y))",
            ]),
          line.look.marker(right + 16, y),
          name(line.label, right + 26, y + 5),
        ])
    }
    let guideNames = zip(reaching, places.dropFirst(named.count)).map { pair, y -> Markup in
      .element(
        "g", ["class": "guide"],
        [
          .element("path", ["d": "M\(text(pair.1.x, pair.1.y))L\(text(right + 20, y))"]),
          name(pair.0.name, right + 26, y + 5),
        ])
    }
    return names + guideNames
      + leaving.map { guide, exit in
        .element(
          "g", ["class": "guide"],
          [name(guide.name, exit.x + 9, min(max(exit.y + 8, top + 14), bottom - 6))])
      }
  }

  private func name(_ text: String, _ x: Double, _ y: Double) -> Markup {
    .element(
      "text", ["class": "end", "x": Coordinate.text(x), "y": Coordinate.text(y)], [.text(text)])
  }

  /// Moves places apart, as little as that takes, and keeps them between two bounds.
  static func spread(
    _ wanted: [Double], apart: Double, between low: Double, and high: Double
  ) -> [Double] {
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    let gap = wanted.count > 1 ? min(apart, (high - low) / Double(wanted.count - 1)) : apart
    var places = wanted.map { min(max($0, low), high) }
    for (one, next) in zip(order, order.dropFirst()) {
      places[next] = max(places[next], places[one] + gap)
    }
    var limit = high
    for one in order.reversed() {
      places[one] = min(places[one], limit)
      limit = places[one] - gap
    }
    return places
  }

  func text(_ x: Double, _ y: Double) -> String { Coordinate.text(x) + " " + Coordinate.text(y) }
}
