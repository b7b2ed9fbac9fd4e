internal import Foundation

// What a chart draws: axes, guides, bands and lines.

extension LineChart {
  var axes: [Markup] {
    let rows = yScale.ticks.map { tick -> Markup in
      let place = Coordinate.text(vertical(tick))
      return .all([
        .element(
          "path",
          [
            "class": "grid-line",
            "d": "M\(Coordinate.text(left)) \(place)H\(Coordinate.text(right))",
          ]),
        .element(
          "text",
          [
            "class": "tick up", "x": Coordinate.text(left - 8),
            "y": Coordinate.text(vertical(tick) + 6),
          ],
          [.text(ChartScale.label(tick))]),
      ])
    }
    let columns = xScale.ticks.map { tick -> Markup in
      let place = Coordinate.text(horizontal(tick))
      return .all([
        .element("path", ["class": "axis", "d": "M\(place) \(Coordinate.text(bottom))v6"]),
        .element(
          "text", ["class": "tick", "x": place, "y": Coordinate.text(bottom + 26)],
          [.text(ChartScale.label(tick))]),
      ])
    }
    return rows + columns + [
      .element(
        "path",
        ["class": "axis", "d": "M\(text(left, bottom))H\(Coordinate.text(right))"]),
      .element(
        "text",
        [
          "class": "tick", "x": Coordinate.text((left + right) / 2),
          "y": Coordinate.text(bottom + 54),
        ],
        [.text(Self.name(x) + " →")]),
    ]
  }

  /// Where a guide leaves the drawing: at its right, upper or lower edge.
  func exit(_ guide: Guide) -> (x: Double, y: Double) {
    let (from, to) = (log10(guide.start.x), log10(xScale.ticks[xScale.ticks.count - 1]))
    let height = log10(guide.start.y)
    let bounds = [yScale.ticks[0], yScale.ticks[yScale.ticks.count - 1]].map { log10($0) }
    let reach =
      guide.exponent == 0
      ? to : from + (bounds[guide.exponent > 0 ? 1 : 0] - height) / guide.exponent
    let end = min(to, max(from, reach))
    return (
      horizontal(pow(10, end)), vertical(pow(10, height + guide.exponent * (end - from)))
    )
  }

  func draw(_ guide: Guide) -> Markup {
    let end = exit(guide)
    return .element(
      "path",
      [
        "class": "guide-line",
        "d":
          "M\(text(horizontal(guide.start.x), vertical(guide.start.y)))L\(text(end.x, end.y))",
      ])
  }

  /// The points between gaps.
  func pieces(_ line: ChartLine) -> [[ChartLine.Point]] {
    line.points.split { !isDrawn($0) }.map(Array.init)
  }

  func drawBand(_ line: ChartLine) -> Markup {
    // A bound without a place is beyond the edge.
    func bound(_ value: Double, _ edge: Double) -> Double {
      ChartScale.hasPlace(value, y.kind) ? vertical(value) : edge
    }
    let shapes = pieces(line).filter { piece in
      piece.count > 1 && piece.contains { $0.low != $0.high }
    }.map { piece in
      let upper = piece.map { text(horizontal($0.x), bound($0.high, top)) }
      let lower = piece.reversed().map { text(horizontal($0.x), bound($0.low, bottom)) }
      return "M" + (upper + lower).joined(separator: "L") + "Z"
    }
    guard !shapes.isEmpty else { return .nothing }
    return .element(
      "path", ["class": "band \(line.classes)", "d": shapes.joined()])
  }

  func drawLine(_ line: ChartLine) -> Markup {
    let pieces = pieces(line)
    let path = pieces.filter { $0.count > 1 }.map { piece in
      "M" + piece.map { text(horizontal($0.x), vertical($0.y)) }.joined(separator: "L")
    }.joined()
    let lonely = pieces.filter { $0.count == 1 }.flatMap(\.self)
    let drawn = pieces.flatMap(\.self)
    // Some markers, those of different lines at different places.
    let gap = max(1, drawn.count / 5)
    let marked =
      drawn.count <= 12
      ? drawn
      : drawn.indices.filter { ($0 + line.look.number * gap / 8) % gap == gap / 2 }.map {
        drawn[$0]
      }
        + lonely
    let crosses = zip([nil] + line.points.map(Optional.some), line.points).compactMap {
      before, point -> Markup? in
      guard isGap(point), before.map({ !isGap($0) }) ?? true else { return nil }
      let (x, y) = (horizontal(point.x), isAbove(point) ? top : bottom)
      return .element(
        "path",
        [
          "class": "cross",
          "d":
            "M\(text(x - 6, y - 6))L\(text(x + 6, y + 6))M\(text(x - 6, y + 6))L\(text(x + 6, y - 6))",
        ])
    }
    let stroke = path.isEmpty ? [] : [Markup.element("path", ["class": "stroke", "d": path])]
    let told = line.note.isEmpty ? line.name : "\(line.name): \(line.note)"
    return .element(
      "g", ["class": "line \(line.classes)"],
      [.element("title", [:], [.text(told)])] + stroke
        + marked.map { line.look.marker(horizontal($0.x), vertical($0.y)) } + crosses)
  }
}
