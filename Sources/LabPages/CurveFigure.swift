internal import Foundation
internal import Labs
internal import WebPages

/// Curves of a lab as a chart, with what it shows, the command behind it, and its numbers beneath.
struct CurveFigure {
  /// What is drawn, in a few words.
  let title: String
  /// Curves of one series, and so of one axis.
  let curves: [LabCurve]
  /// What is typed to measure them anew.
  let command: String
  /// Numbers that the axis up covers besides, so that charts beside each other can be compared.
  let covering: [Double]
  let looks: PlacementLooks
  /// The element of its heading.
  var heading: StaticString = "h3"

  private var first: LabCurve { curves[0] }

  // MARK: Statistics

  /// The most points of a line: more would share a pixel.
  static let most: Int = 100

  /// The median of the runs at each place, and the lowest and the highest.
  ///
  /// A run that has no finite number there counts as above all others.
  static func points(_ curve: LabCurve) -> [ChartLine.Point] {
    let length = curve.rows.map(\.count).max() ?? 0
    let first = curve.axis == .stream ? 0 : 1
    return (0..<length).map { place in
      let sorted = curve.rows.map { row in
        row.indices.contains(place) && !row[place].isNaN ? row[place] : .infinity
      }.sorted()
      return ChartLine.Point(
        x: Double(place + first), y: median(sorted, isRatio: curve.isLogarithmic),
        low: sorted[0], high: sorted[sorted.count - 1])
    }
  }

  /// The middle of sorted numbers; between two, half the way in difference or in ratio.
  static func median(_ sorted: [Double], isRatio: Bool) -> Double {
    let (low, high) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
    if low == high || !high.isFinite { return high }
    return isRatio && low >= 0 ? low.squareRoot() * high.squareRoot() : low / 2 + high / 2
  }

  /// How many places share a point of a line.
  static func share(_ curve: LabCurve) -> Int {
    let length = curve.rows.map(\.count).max() ?? 0
    return curve.axis == .stream ? 1 : max(1, (length + most - 1) / most)
  }

  /// The points, as many as a chart can show.
  static func drawn(_ curve: LabCurve) -> [ChartLine.Point] {
    let (points, share) = (points(curve), share(curve))
    guard share > 1 else { return points }
    return stride(from: 0, to: points.count, by: share).map { start in
      let part = points[start..<min(start + share, points.count)]
      return ChartLine.Point(
        x: part.map(\.x).reduce(0, +) / Double(part.count),
        y: median(part.map(\.y).sorted(), isRatio: curve.isLogarithmic),
        low: part.map(\.low).min() ?? .nan, high: part.map(\.high).max() ?? .nan)
    }
  }

  /// All sizes of the curves of those placements that a chart shows, for charts that share an axis.
  static func sizes(_ curves: [LabCurve], besides shown: [LabCurve]) -> [Double] {
    let placements = Set(shown.map(\.placement))
    return curves.filter { placements.contains($0.placement) }.flatMap {
      drawn($0).flatMap { [$0.y, $0.low, $0.high] }
    }
  }

  // MARK: Names

  /// The names of curves as far as they differ, and what they have in common.
  static func names(_ curves: [LabCurve]) -> (own: [String], common: [String]) {
    let parts = curves.map { curve in
      (curve.placement.map { [$0] } ?? [])
        + curve.rest.split(separator: ", ").map(String.init)
        + (curve.depth.map { ["L = \($0)"] } ?? [])
    }
    let common = parts[0].filter { part in parts.allSatisfy { $0.contains(part) } }
    let own = parts.map { $0.filter { !common.contains($0) } }
    if curves.count == 1, let placement = curves[0].placement {
      return ([placement], parts[0].filter { $0 != placement })
    }
    guard curves.count > 1, own.allSatisfy({ !$0.isEmpty }) else {
      return (curves.map(\.condition), curves.count > 1 ? common : [])
    }
    return (own.map { $0.joined(separator: ", ") }, common)
  }

  // MARK: Markup

  /// The chart with its numbers.
  var markup: Markup {
    let names = Self.names(curves).own
    let chosen = looks.looks(of: curves)
    let lines = zip(zip(curves, names), chosen).map { pair, look in
      ChartLine(
        name: pair.1, look: look, points: Self.drawn(pair.0), note: command,
        pick: pair.0.placement.flatMap { looks.placements.firstIndex(of: $0) })
    }
    let chart = LineChart(
      title: title,
      x: LineChart.Axis(along, isGrowth ? .logarithmic : .linear, isCount: true),
      y: LineChart.Axis(
        unit, first.isLogarithmic ? .logarithmic : .linear, covering: covering),
      lines: lines, guides: isGrowth ? guides(lines) : [])
    return .element(
      "figure", ["class": "chart-of"],
      [
        .element(
          "figcaption", [:],
          [
            .element(heading, [:], [.text(title)]),
            .element("p", [:], [.text(caption)]),
            .element("p", [:], [.element("code", [:], [.text(command)])]),
          ]),
        chart.markup,
        .element(
          "details", [:], [.element("summary", [:], ["the numbers"]), table(names).markup]),
      ])
  }

  /// Whether it shows how the stream grows, which is a power of the depth if anything.
  private var isGrowth: Bool {
    first.axis == .stream && first.isLogarithmic && first.title.hasPrefix("root mean square")
  }

  /// What the numbers are, in a word.
  private var unit: String {
    switch first.title.split(separator: " ").first {
    case "norm": "norm"
    case "loss": "nats"
    case "gain": "gain"
    default: "size"
    }
  }

  private var along: String {
    switch first.axis {
    case .layer: "layer"
    case .stream: "layers passed"
    case .step: "step of training"
    }
  }

  /// Powers of the number of layers through the middle of where the lines begin.
  private func guides(_ lines: [ChartLine]) -> [LineChart.Guide] {
    let starts = lines.compactMap { $0.points.first { $0.x == 1 }?.y }.filter {
      ChartScale.hasPlace($0, .logarithmic)
    }.sorted()
    guard !starts.isEmpty, lines.contains(where: { $0.points.count > 2 }) else { return [] }
    let start = (1.0, Self.median(starts, isRatio: true))
    return [
      LineChart.Guide("n", exponent: 1, from: start),
      LineChart.Guide("n^0.5", exponent: 0.5, from: start),
    ]
  }

  /// What the lines and bands are.
  private var caption: String {
    let runs = curves.map(\.rows.count)
    let (fewest, most) = (runs.min() ?? 0, runs.max() ?? 0)
    var sentences: [String] = []
    let share = curves.map(Self.share).max() ?? 1
    if most == 1 {
      sentences.append(share == 1 ? "One seed, so no band." : "One seed.")
    } else {
      let seeds = fewest == most ? "\(most)" : "\(fewest) to \(most)"
      sentences.append("Line: median of \(seeds) seeds; band: lowest to highest.")
      if fewest == 1, share == 1 { sentences.append("A line of one seed has no band.") }
    }
    let isCut = curves.contains { curve in
      Set(curve.rows.map(\.count)).count > 1 || curve.rows.contains { !$0.allSatisfy(\.isFinite) }
    }
    if isCut { sentences.append("A run without a finite number counts as above all others.") }
    if share > 1 {
      let what = first.axis == .step ? "steps" : "layers"
      sentences.append(
        most == 1
          ? "Each point is the median of \(share) \(what), and the band reaches from the lowest of "
            + "them to the highest."
          : "Each point stands for \(share) \(what): the median of theirs, and a band around theirs."
      )
    }
    if isGrowth {
      sentences.append(
        "Dotted: growth like n and like its root, n^0.5, in the number n of layers passed. What enters "
          + "the first layer is in the table.")
    }
    return sentences.joined(separator: " ")
  }

  /// The places whose numbers are written out.
  static func picks(_ count: Int, _ axis: LabSeries.Axis) -> [Int] {
    guard count > 12 else { return Array(0..<count) }
    if axis == .stream {
      let powers = sequence(first: 1) { 2 * $0 }.prefix { $0 < count - 1 }
      return [0] + powers + [count - 1]
    }
    return (0..<12).map { Int((Double($0) * Double(count - 1) / 11).rounded()) }
  }

  private func table(_ names: [String]) -> DataTable {
    let all = curves.map(Self.points)
    let length = all.map(\.count).max() ?? 0
    let picks = Self.picks(length, first.axis)
    let what = first.axis == .step ? "step" : first.axis == .stream ? "after layer" : "layer"
    let rows = picks.map { place in
      [DataTable.Cell.count(place + (first.axis == .stream ? 0 : 1))]
        + zip(all, curves).map { points, curve in
          guard points.indices.contains(place) else { return .number(nil, "-") }
          let point = points[place]
          let middle = LineChart.shown(point.y)
          return .number(
            point.y,
            curve.rows.count == 1
              ? middle
              : "\(middle) (\(LineChart.shown(point.low)) to \(LineChart.shown(point.high)))")
        }
    }
    let some =
      picks.count < length ? "; \(picks.count) of \(length) rows, all of them with --json FILE" : ""
    return DataTable(
      caption:
        "\(title): \(curves.contains { $0.rows.count > 1 } ? "median (lowest to highest)" : "one seed")\(some)",
      columns: [.number(what)] + names.map { .number($0) }, rows: rows, isWide: false)
  }
}
