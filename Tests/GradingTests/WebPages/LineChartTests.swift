import Foundation
import Messages
import Testing

@testable import WebPages

/// Charts: where their numbers lie, and what is said of those that have no place.
@Suite struct LineChartTests {
  private static let odd: [Double] = [
    .nan, .infinity, -.infinity, 0, -1, .leastNonzeroMagnitude, 4 * .leastNonzeroMagnitude, 1e300,
    1e308, -1e308, 1, 1 + 1e-15, 1e-20,
  ]

  // MARK: Scales

  struct Ticks: Sendable, CustomTestStringConvertible {
    let values: [Double]
    let kind: ChartScale.Kind
    var isCount: Bool = false
    let labels: [String]
    var testDescription: String { "\(values) \(kind)" }
  }

  static let rows: [Ticks] = [
    Ticks(values: [1, 96], kind: .linear, labels: ["0", "20", "40", "60", "80", "100"]),
    Ticks(values: [1, 2], kind: .linear, isCount: true, labels: ["1", "2"]),
    Ticks(values: [2.03, 3.9], kind: .linear, labels: ["2", "2.5", "3", "3.5", "4"]),
    Ticks(values: [0, 0], kind: .linear, labels: ["-0.001", "-5·10⁻⁴", "0", "5·10⁻⁴", "0.001"]),
    Ticks(values: [-3, 12], kind: .linear, labels: ["-5", "0", "5", "10", "15"]),
    Ticks(values: [1e-3, 1], kind: .logarithmic, labels: ["0.001", "0.01", "0.1", "1"]),
    Ticks(values: [1.3, 17], kind: .logarithmic, labels: ["1", "2", "5", "10", "20"]),
    Ticks(
      values: [0.97, 62], kind: .logarithmic, labels: ["0.3", "1", "3", "10", "30", "100"]),
    Ticks(values: [2, 2], kind: .logarithmic, labels: ["2", "5"]),
    Ticks(
      values: [1.5e-22, 0.16, 0, .nan, .infinity], kind: .logarithmic,
      labels: ["10⁻²⁴", "10⁻²⁰", "10⁻¹⁶", "10⁻¹²", "10⁻⁸", "10⁻⁴", "1"]),
    Ticks(values: [3, 4e6], kind: .logarithmic, labels: ["1", "100", "10000", "10⁶", "10⁸"]),
    Ticks(values: [], kind: .logarithmic, labels: ["1", "2"]),
  ]

  @Test("Ticks are round", arguments: rows)
  func ticksAreRound(_ row: Ticks) {
    let scale = ChartScale(covering: row.values, row.kind, isCount: row.isCount)
    #expect(scale.ticks.map(ChartScale.label) == row.labels)
  }

  @Test func ticksEncloseWhateverHasAPlace() {
    var random = SplitMix64(seed: 7)
    for kind in [ChartScale.Kind.linear, .logarithmic] {
      for _ in 0..<2000 {
        let size = pow(10, Double.random(in: -12...12, using: &random))
        var values = (0..<Int.random(in: 0...4, using: &random)).map { _ in
          Double.random(in: -size...size, using: &random)
        }
        if Bool.random(using: &random) { values += Self.odd.shuffled(using: &random).prefix(3) }
        let ticks = ChartScale(covering: values, kind).ticks
        #expect((2...8).contains(ticks.count), "\(values): \(ticks)")
        #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0 < $1 }, "\(values): \(ticks)")
        #expect(ticks.allSatisfy { $0.isFinite })
        let slack = 1e-8
        for value in values where ChartScale.hasPlace(value, kind) {
          let (low, high) = (ticks[0], ticks[ticks.count - 1])
          let room = kind == .linear ? (high - low) * slack : value * slack
          #expect(low <= value + room && value - room <= high, "\(value) of \(values): \(ticks)")
        }
      }
    }
  }

  // MARK: Drawings

  private static func chart(
    _ points: [[ChartLine.Point]], _ x: ChartScale.Kind, _ y: ChartScale.Kind,
    guides: [LineChart.Guide] = []
  ) -> LineChart {
    LineChart(
      title: "sizes", x: LineChart.Axis("layer", x, isCount: true), y: LineChart.Axis("norm", y),
      lines: points.enumerated().map { place, points in
        ChartLine(
          name: "line \(place)", look: ChartLine.Look(place), points: points, note: "command")
      }, guides: guides)
  }

  /// Every pair of numbers in the paths, and every place of a text.
  private static func places(_ html: String) -> [(x: Double, y: Double)] {
    let pairs = html.matches(of: /d="[^"]*"/).flatMap {
      $0.output.matches(of: /(-?[0-9.]+) (-?[0-9.]+)(?=[LMZHV"])/)
    }
    let texts = html.matches(of: /x="(-?[0-9.]+)" y="(-?[0-9.]+)"/)
    return pairs.map { (Double($0.1) ?? .nan, Double($0.2) ?? .nan) }
      + texts.map { (Double($0.1) ?? .nan, Double($0.2) ?? .nan) }
  }

  @Test func nothingLiesOutsideOfTheDrawing() {
    var random = SplitMix64(seed: 11)
    for run in 0..<400 {
      let kinds: [ChartScale.Kind] = [.linear, .logarithmic]
      let size = pow(10, Double.random(in: -30...30, using: &random))
      let lines = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        (0..<Int.random(in: 0...30, using: &random)).map { place in
          func number() -> Double {
            Int.random(in: 0..<8, using: &random) == 0
              ? Self.odd.randomElement(using: &random)!
              : Double.random(in: -0.1...1, using: &random) * size
          }
          return ChartLine.Point(x: Double(place), y: number(), low: number(), high: number())
        }
      }
      let guides = [
        LineChart.Guide("n", exponent: 1, from: (1, max(size, 1e-300))),
        LineChart.Guide("n^0.5", exponent: 0.5, from: (1, max(size, 1e-300))),
      ]
      let (x, y) = (kinds[run % 2], kinds[run / 2 % 2])
      let chart = Self.chart(
        lines, x, y, guides: x == .logarithmic && y == .logarithmic ? guides : [])
      let html = chart.markup.html
      #expect(!html.matches(of: /[dxy]="[^"]*(nan|inf)/).contains { _ in true })
      for place in Self.places(html) {
        #expect((0...LineChart.width).contains(place.x), "\(place) in \(lines)")
        #expect((0...chart.height).contains(place.y), "\(place) in \(lines)")
      }
    }
  }

  @Test func aBandHoldsItsLine() throws {
    var random = SplitMix64(seed: 5)
    for kind in [ChartScale.Kind.linear, .logarithmic] {
      for _ in 0..<100 {
        let points = (1...20).map { place -> ChartLine.Point in
          let sizes = (0..<3).map { _ in Double.random(in: 0.01...9, using: &random) }.sorted()
          return ChartLine.Point(x: Double(place), y: sizes[1], low: sizes[0], high: sizes[2])
        }
        let chart = Self.chart([points], .linear, kind)
        let html = chart.markup.html
        let band = try #require(html.firstMatch(of: /class="band[^"]*" d="([^"]*)"/)).1
        let line = try #require(html.firstMatch(of: /class="stroke" d="([^"]*)"/)).1
        let edge = Self.places("d=\"\(band)\"")
        let middle = Self.places("d=\"\(line)\"")
        #expect(edge.count == 40 && middle.count == 20)
        for place in middle.indices {
          let (upper, lower) = (edge[place], edge[39 - place])
          #expect(upper.x == middle[place].x && lower.x == middle[place].x)
          // Up is towards 0; places are rounded to tenths.
          #expect(upper.y <= middle[place].y && middle[place].y <= lower.y)
        }
      }
    }
  }

  @Test func aSmallChartIsDrawnLikeThis() throws {
    let points = [
      [1.0, 2, 4].enumerated().map {
        ChartLine.Point(x: Double($0 + 1), y: $1, low: $1 / 2, high: $1 * 2)
      },
      [3.0, .nan, .nan].enumerated().map {
        ChartLine.Point(x: Double($0 + 1), y: $1, low: $1, high: $1)
      },
      [0.0, 1, 1].enumerated().map {
        ChartLine.Point(x: Double($0 + 1), y: $1, low: $1, high: $1)
      },
    ]
    let chart = Self.chart(
      points, .logarithmic, .logarithmic,
      guides: [LineChart.Guide("n", exponent: 1, from: (1, 1))])
    try Golden.expect(
      chart.markup.html.replacing("><", with: ">\n<") + "\n", matches: "line-chart.html")
  }

  @Test func gapsAreSaid() {
    func html(_ sizes: [Double], _ kind: ChartScale.Kind) -> String {
      Self.chart(
        [
          sizes.enumerated().map {
            ChartLine.Point(x: Double($0 + 1), y: $1, low: $1, high: $1)
          }
        ], .linear, kind
      ).markup.html
    }
    let above = "A cross at the upper edge: from there on the line has no finite number."
    let below = "A cross at the lower edge: from there on the line is 0 or less."
    let none = "Without a number, and so without a line: line 0."
    for (sizes, kind, said) in [
      ([1.0, 2], ChartScale.Kind.linear, [String]()),
      ([1, -2, 0], .linear, []),
      ([1, .nan, 2], .linear, [above]),
      ([1, .infinity], .logarithmic, [above]),
      ([1, 0, 2], .logarithmic, [below]),
      ([.nan, 0], .logarithmic, [above, below, none]),
      ([], .linear, [none]),
    ] {
      let html = html(sizes, kind)
      #expect(
        html.matches(of: /<p class="small muted">([^<]*)</).map { String($0.1) } == said,
        "\(sizes)")
    }
    // One gap, one cross.
    #expect(html([1, .nan, .nan, 2, .nan], .linear).matches(of: /class="cross"/).count == 2)
  }

  @Test func linesAreToldWithoutColor() throws {
    let looks = (0..<ChartLine.Look.count).map { ChartLine.Look($0) }
    #expect(Set(looks.map(\.name)).count == looks.count)
    #expect(Set(looks.map { $0.marker(10, 10).html }).count == looks.count)
    let css = "\(StyleSheet.css)"
    let dashes = try looks.map { look in
      css.firstMatch(of: try Regex("\(look.name) \\.stroke \\{ stroke-dasharray: ([^;]*);"))
        .map { String($0.output[1].substring ?? "") } ?? "none"
    }
    #expect(Set(dashes).count == looks.count, "\(dashes)")
    #expect(ChartLine.Look(ChartLine.Look.count) == ChartLine.Look(0))
  }

  @Test func longNamesBecomeLetters() {
    let line = ChartLine(
      name: "Post-LN, rate 0.01, warm-up 25", look: ChartLine.Look(0),
      points: [ChartLine.Point(x: 1, y: 1, low: 1, high: 1)])
    let chart = LineChart(
      title: "t", x: .init("x", .linear), y: .init("y", .linear), lines: [line])
    #expect(chart.lines[0].label == "A")
    #expect(chart.markup.html.contains("A: Post-LN, rate 0.01, warm-up 25</li>"))
  }

  @Test func namesAreSpreadApart() {
    #expect(LineChart.spread([], apart: 10, between: 0, and: 100) == [])
    #expect(LineChart.spread([50, 50, 52], apart: 10, between: 0, and: 100) == [50, 60, 70])
    #expect(LineChart.spread([99, 98], apart: 10, between: 0, and: 100) == [100, 90])
    var random = SplitMix64(seed: 3)
    for _ in 0..<200 {
      let wanted = (0..<6).map { _ in Double.random(in: -20...120, using: &random) }
      let places = LineChart.spread(wanted, apart: 15, between: 0, and: 100).sorted()
      #expect(places.allSatisfy { $0 >= -1e-9 && $0 <= 100 + 1e-9 })
      #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 > 15 - 1e-9 })
    }
  }
}
