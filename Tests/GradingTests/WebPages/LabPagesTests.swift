import Foundation
import Messages
import Testing

@testable import Grading
@testable import LabPages
@testable import LabRunner
@testable import Labs
@testable import WebPages

/// The pages that labs are drawn on.
@Suite struct LabPagesTests {
  /// Numbers without a meaning for every series, some of which are none.
  static func madeUp(_ lab: any Lab, seeds: Int = 3, runs: Int? = nil, isWild: Bool = false)
    -> LabResult
  {
    var settings = lab.defaults
    settings.seeds = seeds
    settings.depths = settings.depths.map { min($0, 8) }
    if settings.depths.count > 1 {
      settings.depths = settings.depths.indices.map { 4 + 2 * $0 }
    }
    settings.steps = min(settings.steps, 5)
    var random = SplitMix64(seed: 1)
    func number() -> Double {
      let odd = [Double.nan, .infinity, 0]
      return isWild && Int.random(in: 0..<4, using: &random) == 0
        ? odd.randomElement(using: &random)! : Double.random(in: 0.1...9, using: &random)
    }
    let series = lab.series(settings)
    let all = (1...seeds).flatMap { seed in
      lab.conditions(settings).map { condition in
        let rows = series.map { series -> [Double] in
          // The depth is in the title of the series or in the condition's name.
          let said = "\(condition), \(series.title)".firstMatch(of: /L = (\d+)/).flatMap {
            Int($0.1)
          }
          let depth = said ?? settings.depths[0]
          let length =
            switch series.axis {
            case .layer: depth
            case .stream: depth + 1
            case .step: isWild ? Int.random(in: 0...settings.steps, using: &random) : settings.steps
            }
          return (0..<length).map { _ in number() }
        }
        return LabResult.Run(
          condition: condition, seed: seed,
          LabMeasurement(lab.columns.map { $0.isCount ? 1 : max(number(), 0.1) }, series: rows))
      }
    }
    return LabResult(lab, settings, runs: Array(all.prefix(runs ?? all.count)))
  }

  private static func isDrawable(_ html: String) -> Bool {
    html.firstMatch(of: /[dxy]="[^"]*(nan|inf)/) == nil
  }

  @Test("Every lab has a page, of whatever it has", arguments: Labs.all.map(\.name))
  func pages(_ name: String) throws {
    let lab = try #require(Labs.all.first { $0.name == name })
    for (seeds, runs, isWild) in [(3, nil, false), (3, nil, true), (1, nil, false), (3, 1, false)]
      as [(Int, Int?, Bool)]
    {
      let result = Self.madeUp(lab, seeds: seeds, runs: runs, isWild: isWild)
      let html = LabPage(lab, result).html
      #expect(Self.isDrawable(html))
      #expect(html.contains("<h1>The lab \(name)</h1>"))
      #expect(html.contains("<code>\(LabPage.command(lab, result.settings))</code>"))
      #expect(html.contains("This is incomplete: it was stopped after") == (runs != nil))
      let drawn = html.matches(of: /<svg class="chart"/).count
      #expect((drawn > 0) == !lab.series(result.settings).isEmpty)
      #expect(html.matches(of: /the numbers<\/summary>/).count == drawn)
      if drawn > 0, seeds == 1 { #expect(html.contains("<p>One seed, so no band.")) }
      if seeds == 1 { #expect(!html.contains("class=\"band")) }
    }
    let empty = LabPage(lab, Self.madeUp(lab, runs: 0)).html
    #expect(empty.contains("<p>nothing was measured</p>") && !empty.contains("<svg"))
    var learners = Self.madeUp(lab)
    learners.part = .init(lab.part.slug, learners: .init(passed: 1, of: 3))
    let mine = LabPage(lab, learners).html
    #expect(
      mine.contains("Measured with your \(lab.part.slug), ") && mine.contains(" --mine</code>"))
    #expect(
      mine.contains(
        "<p class=\"note ours\">With your \(lab.part.slug), which passes 1 of the 3 checks of its "
          + "problem: these numbers say nothing on any claim</p>"))
    // A claim is a point of the list, and why stands beneath it.
    #expect(!mine.contains("<li>holds") && !mine.contains("<li>says nothing on"))
    let silent = LabPage(lab, Self.madeUp(lab, seeds: 3)).html
    #expect(
      silent.contains("<li>says nothing on") == Claim.all.contains { $0.lab == name })
    #expect(silent.contains("<p>A verdict takes") == silent.contains("<li>says nothing on"))
  }

  @Test("No chart has more lines than looks, and none is lost", arguments: Labs.all.map(\.name))
  func panels(_ name: String) throws {
    let lab = try #require(Labs.all.first { $0.name == name })
    let curves = Self.madeUp(lab).curves(of: lab)
    for axis in [LabSeries.Axis.layer, .stream, .step] {
      let here = curves.filter { $0.axis == axis }
      let panels = LabPage.panels(here)
      #expect(panels.flatMap(\.self).count == here.count)
      for panel in panels {
        #expect(panel.count <= LabPage.mostLines)
        #expect(Set(panel.map(\.title)).count == 1 && Set(panel.map(\.depth)).count == 1)
        #expect(Set(CurveFigure.names(panel).own).count == panel.count)
      }
    }
  }

  @Test func manyPlacementsAreDrawnInSeveralCharts() {
    let names = PlacementLooks.known + (1...13).map { "other \($0)" }
    let curves = names.reversed().map { name in
      LabCurve(
        title: "norm", axis: .layer, isLogarithmic: true, condition: "\(name), L = 2",
        placement: name, rest: "", depth: 2, rows: [[1, 2], [2, 3]])
    }
    let looks = PlacementLooks(curves)
    #expect(looks.placements.count == 19)
    let groups = looks.groups(curves)
    #expect(groups.map(\.count) == [6, 6, 6, 1])
    #expect(groups[0].map(\.placement) == PlacementLooks.known)
    for group in groups {
      #expect(Set(looks.looks(of: group).map(\.number)).count == group.count)
    }
    #expect(LabPage.panels(curves).map(\.count) == [6, 6, 6, 1])
  }

  @Test func aLineIsTheMedianAndABandTheRest() {
    func points(_ rows: [[Double]], isLogarithmic: Bool, _ axis: LabSeries.Axis = .layer)
      -> [ChartLine.Point]
    {
      CurveFigure.points(
        LabCurve(
          title: "t", axis: axis, isLogarithmic: isLogarithmic, condition: "c", placement: nil,
          rest: "c", depth: nil, rows: rows))
    }
    #expect(
      points([[1, 8], [4, 2], [3, 9]], isLogarithmic: false) == [
        .init(x: 1, y: 3, low: 1, high: 4), .init(x: 2, y: 8, low: 2, high: 9),
      ])
    // Between two, half the way.
    #expect(points([[1], [4]], isLogarithmic: false) == [.init(x: 1, y: 2.5, low: 1, high: 4)])
    #expect(points([[1], [4]], isLogarithmic: true) == [.init(x: 1, y: 2, low: 1, high: 4)])
    #expect(points([[1], [0]], isLogarithmic: true) == [.init(x: 1, y: 0, low: 0, high: 1)])
    // A run without a number is above all others.
    #expect(
      points([[1, 1], [2, .nan], [3]], isLogarithmic: false, .step) == [
        .init(x: 1, y: 2, low: 1, high: 3), .init(x: 2, y: .infinity, low: 1, high: .infinity),
      ])
    #expect(points([[7]], isLogarithmic: true, .stream) == [.init(x: 0, y: 7, low: 7, high: 7)])
  }

  @Test func manyStepsSharePoints() {
    let rows = [(1...300).map(Double.init), (1...300).map { Double($0 + 10) }]
    let curve = LabCurve(
      title: "loss", axis: .step, isLogarithmic: false, condition: "c", placement: "Pre-LN",
      rest: "", depth: 6, rows: rows)
    let drawn = CurveFigure.drawn(curve)
    #expect(drawn.count == 100)
    #expect(drawn[0] == .init(x: 2, y: 7, low: 1, high: 13))
    #expect(drawn[99] == .init(x: 299, y: 304, low: 298, high: 310))
    let figure = CurveFigure(
      title: "t", curves: [curve], command: "c", covering: [], looks: PlacementLooks([curve]))
    #expect(
      figure.markup.html.contains(
        "<p>Line: median of 2 seeds; band: lowest to highest. Each point stands for 3 steps: the median "
          + "of theirs, and a band around theirs.</p>"))
    // One seed has a band where its steps share points, and the text says which.
    let alone = LabCurve(
      title: "loss", axis: .step, isLogarithmic: false, condition: "c", placement: "Pre-LN",
      rest: "", depth: 6, rows: [rows[0]])
    let one = CurveFigure(
      title: "t", curves: [alone], command: "c", covering: [], looks: PlacementLooks([alone])
    ).markup.html
    #expect(one.contains("class=\"band"))
    #expect(
      one.contains(
        "<p>One seed. Each point is the median of 3 steps, and the band reaches from the lowest of "
          + "them to the highest.</p>"))
    #expect(CurveFigure.picks(97, .stream) == [0, 1, 2, 4, 8, 16, 32, 64, 96])
    #expect(CurveFigure.picks(6, .layer) == [0, 1, 2, 3, 4, 5])
    #expect(CurveFigure.picks(96, .layer).first == 0 && CurveFigure.picks(96, .layer).last == 95)
  }

  @Test func aCurveKnowsItsPlacementAndDepth() throws {
    func curves(_ name: String) throws -> [LabCurve] {
      let lab = try #require(Labs.all.first { $0.name == name })
      return try ClaimsCommand.result(
        of: lab,
        in: Project(root: Workbench.root, binaries: Workbench.binaries, submission: nil)
      ).curves(of: lab)
    }
    func has(
      _ curves: [LabCurve], _ condition: String, _ placement: String?, _ rest: String, _ depth: Int
    )
      -> Bool
    {
      let here = curves.filter { $0.condition == condition }
      return !here.isEmpty && here.contains { $0.depth == depth }
        && here.allSatisfy { $0.placement == placement && $0.rest == rest }
    }
    let training = try curves("training")
    #expect(has(training, "Post-LN", "Post-LN", "", 96))
    #expect(has(training, "res-post + QK", "res-post + QK", "", 96))
    #expect(has(training, "Pre-LN, FFN only", "Pre-LN", "FFN only", 96))
    #expect(has(training, "Post-LN, N(0, 0.02)", "Post-LN", "N(0, 0.02)", 96))
    let depth = try curves("gradient-depth")
    #expect(has(depth, "Xiong's setting, Post-LN", nil, "Xiong's setting, Post-LN", 24))
    #expect(Set(depth.compactMap(\.depth)) == [6, 12, 24, 48, 96])
    #expect(Set(depth.map(\.title)) == ["norm of W1's gradient"])
    let warmup = try curves("warmup")
    #expect(
      has(
        warmup, "Post-LN, L = 12, rate 0.01, warm-up 100", "Post-LN", "rate 0.01, warm-up 100", 12))
    let growth = try curves("stream-growth")
    #expect(has(growth, "double norm, L = 12", "double norm", "", 12))
  }

  @Test func aCommandGivesWhatIsNotUsual() throws {
    let lab = try #require(Labs.all.first { $0.name == "learning-rate" })
    #expect(LabPage.command(lab, lab.defaults) == "swift run grader lab learning-rate")
    var settings = lab.defaults
    settings.depths = [6, 12]
    settings.width = 8
    settings.seeds = 1
    settings.steps = 7
    settings.rates = [10, 0.003]
    #expect(
      LabPage.command(lab, settings, isMine: true)
        == "swift run grader lab learning-rate --depth 6,12 --width 8 --seeds 1 --steps 7 "
        + "--rates 10,0.003 --mine")
  }

  // MARK: The course's page

  @Test func theExplorablePageShowsWhatIsStored() throws {
    let project = try Project(
      root: Workbench.root, binaries: Workbench.binaries, submission: nil)
    let results = try ClaimsCommand.results(in: project)
    let html = ExplorablePage(results).html
    #expect(html.utf8.count < 1_000_000)
    #expect(Self.isDrawable(html))
    let depths = html.matches(of: /class="step" data-step="(\d+)"/).compactMap { Int($0.1) }
    #expect(depths == depths.sorted() && Set(depths).isSuperset(of: [6, 12, 24, 48, 96]))
    for name in ["Post-LN", "Pre-LN", "res-post", "res-post + QK", "double norm", "DeepNorm"] {
      #expect(html.contains("</svg>\(name)</label>"), "\(name)")
    }
    // Each curve says its command, where it is pointed at and above its chart.
    let curves = html.matches(of: /<g class="line [^"]*"><title>([^<]*)<\/title>/)
    #expect(curves.count > 40)
    for line in html.matches(of: /Not measured at this depth: ([^<]*)\./) {
      let said = line.1.split(separator: "; ")
      #expect(Set(said).count == said.count)
    }
    #expect(curves.allSatisfy { $0.1.contains(": swift run grader lab ") })
    for name in ["gradient-depth", "collapse", "training", "stream-growth"] {
      #expect(html.contains("<p><code>swift run grader lab \(name)"), "\(name)")
    }
    #expect(
      html.contains(
        "Go from \(depths[0]) to \(depths[depths.count - 1]) layers and see which lines move"))
    // The line to watch, in the medians that its chart draws.
    let collapse = try #require(results.first { $0.lab == "collapse" })
    let lab = try #require(Labs.all.first { $0.name == "collapse" })
    for (depth, placement) in [(6, "Post-LN"), (6, "Pre-LN"), (96, "Post-LN"), (96, "Pre-LN")] {
      let rows = try #require(
        collapse.curves(of: lab).first {
          $0.title.hasSuffix("after training") && $0.placement == placement && $0.depth == depth
        }
      ).rows
      func middle(_ numbers: [Double]) -> String {
        let sorted = numbers.sorted()
        let (low, high) = (sorted[sorted.count / 2 - 1], sorted[sorted.count / 2])
        return String(format: "%.3g", (low * high).squareRoot())
      }
      let ends =
        "\(placement)'s from \(middle(rows.map { $0[0] })) to \(middle(rows.map { $0[depth - 1] }))"
      #expect(html.contains(ends.replacing("'", with: "&#39;")), "\(placement), L = \(depth)")
    }
    for command in ["lab collapse --mine", "lab NAME --html FILE", "lab claims"] {
      #expect(html.contains("<code>swift run grader \(command)</code>"))
    }
    for formula in ["x′ = LN(x + F(x))", "x′ = x + F(LN(x))"] {
      #expect(html.contains("<p class=\"formula mono\">\(formula)</p>"))
      #expect(html.contains(": \(formula).\" width=\"280\""))
    }
  }

  @Test func aPageOfNothingIsAPage() {
    let html = ExplorablePage([]).html
    #expect(html.contains("<p>There are no stored measurements.</p>") && !html.contains("<script"))
  }
}
