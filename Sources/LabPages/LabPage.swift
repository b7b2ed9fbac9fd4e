package import Labs
internal import WebPages

/// What a lab measured, as one page: its question, what was seen, its pictures and its table.
package struct LabPage {
  private let lab: any Lab
  private let result: LabResult
  private let text: LabText

  /// Creates a page.
  ///
  /// - Parameters:
  ///   - lab: The lab.
  ///   - result: What it measured, which may be nothing.
  package init(_ lab: any Lab, _ result: LabResult) {
    self.lab = lab
    self.result = result
    text = LabText(lab, result)
  }

  /// The whole file.
  package var html: String {
    let isMine = result.part.learners != nil
    let command = LabPage.command(lab, result.settings, isMine: isMine)
    let whose = isMine ? "with your \(lab.part.slug)" : "with a right \(lab.part.slug)"
    let head: [Markup] =
      [
        .element("p", ["class": "lead"], [.text(Self.sentence(lab.question))]),
        .element(
          "p", ["class": "muted"],
          [
            .text("Measured \(whose), \(text.settingsText): "),
            .element("code", [:], [.text(command)]),
          ]),
      ]
      + text.partSentences.map {
        // A wrong part is not overlooked.
        .element(
          "p", ["class": result.part.isRight ? "muted" : "note ours"], [.text(Self.sentence($0))])
      }
    let curves = result.curves(of: lab)
    let body =
      result.runs.isEmpty
      ? [Markup.element("p", [:], ["nothing was measured"])]
      : seen + pictures(curves, command) + table
    return WebPage(title: "The lab \(lab.name)", lead: head, body: body, footer: Self.footer).html
  }

  static let footer: [Markup] = [
    .element(
      "p", [:],
      [
        "Small models of a synthetic text, and a few steps of training: nothing here is about larger ones."
      ])
  ]

  /// What is typed to measure numbers anew.
  package static func command(_ lab: any Lab, _ settings: LabSettings, isMine: Bool = false)
    -> String
  {
    let defaults = lab.defaults
    var words = ["swift run grader lab \(lab.name)"]
    if settings.depths != defaults.depths {
      words.append("--depth \(settings.depths.map(String.init).joined(separator: ","))")
    }
    if settings.width != defaults.width { words.append("--width \(settings.width)") }
    if settings.seeds != defaults.seeds { words.append("--seeds \(settings.seeds)") }
    if settings.steps != defaults.steps { words.append("--steps \(settings.steps)") }
    if settings.rates != defaults.rates {
      words.append("--rates \(settings.rates.map(\.typed).joined(separator: ","))")
    }
    return (words + (isMine ? ["--mine"] : [])).joined(separator: " ")
  }

  // MARK: Parts

  private var seen: [Markup] {
    let total = result.conditions.count * result.settings.seeds
    let incomplete =
      result.isComplete
      ? []
      : [
        Markup.element(
          "p", ["class": "note ours"],
          [
            .text("This is incomplete: it was stopped after \(result.runs.count) of \(total) runs.")
          ])
      ]
    let claims = text.claimSentences
    return [
      .element("h2", [:], ["What was seen"]),
      .element("p", [:], [.text(Self.sentence(lab.sentence(result)))]),
    ] + incomplete
      + (claims.isEmpty
        ? [] : [.element("ul", ["class": "claims"], claims.map(claim))])
  }

  private func claim(_ claim: (said: String, why: String)) -> Markup {
    .element(
      "li", [:], [.text(claim.said), .element("p", [:], [.text(Self.sentence(claim.why))])])
  }

  /// A sentence with its first letter in upper case.
  static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  private func pictures(_ curves: [LabCurve], _ command: String) -> [Markup] {
    let looks = PlacementLooks(curves)
    let sections: [(LabSeries.Axis, String)] = [
      (.layer, "Layer by layer"), (.stream, "Along the stream"), (.step, "Step by step"),
    ]
    return sections.flatMap { axis, heading -> [Markup] in
      let here = curves.filter { $0.axis == axis }
      guard !here.isEmpty else { return [] }
      let figures = Self.panels(here).map { panel in
        let common = CurveFigure.names(panel).common
        return CurveFigure(
          title: ([Self.sentence(panel[0].title)] + common).joined(separator: ", "),
          curves: panel, command: command,
          covering: CurveFigure.sizes(
            here.filter { $0.title == panel[0].title }, besides: panel), looks: looks
        ).markup
      }
      return [
        .element("h2", [:], [.text(heading)]), .element("div", ["class": "charts"], figures),
      ]
    }
  }

  /// The most lines that a chart can hold.
  static let mostLines: Int = 6

  /// The curves of one axis in charts: one depth in each, and its series beside each other.
  static func panels(_ curves: [LabCurve]) -> [[LabCurve]] {
    groups(curves) { $0.depth.map { "\($0)" } ?? "" }.flatMap { part -> [[LabCurve]] in
      let series = groups(part, by: \.title)
      let keys: [(LabCurve) -> String] = [
        { _ in "" },
        { $0.rest.split(separator: ", ").first.map(String.init) ?? "" },
        { $0.placement ?? $0.condition },
      ]
      let key = keys.first { key in
        series.allSatisfy { curves in
          let groups = groups(curves, by: key)
          return groups.allSatisfy { $0.count <= mostLines } && groups.count <= curves.count / 2
            || curves.count <= mostLines
        }
      }
      let split = series.map { curves in
        key.map { groups(curves, by: $0) } ?? PlacementLooks(curves).groups(curves)
      }
      // Charts of the same conditions stand side by side.
      return (0..<(split.map(\.count).max() ?? 0)).flatMap { place in
        split.compactMap { $0.indices.contains(place) ? $0[place] : nil }
      }
    }
  }

  /// Curves with the same key together, in the order in which keys come first.
  static func groups(_ curves: [LabCurve], by key: (LabCurve) -> String) -> [[LabCurve]] {
    var order: [String] = []
    for curve in curves where !order.contains(key(curve)) { order.append(key(curve)) }
    return order.map { name in curves.filter { key($0) == name } }
  }

  private var table: [Markup] {
    let means = result.conditions.map { text.barSize($0) }
    let known = means.compactMap { $0 }.filter(\.isFinite)
    // Bars begin at zero.
    let hasBars = known.allSatisfy { $0 >= 0 } && (known.max() ?? 0) > 0
    let rows = zip(result.conditions, means).map { condition, mean in
      [DataTable.Cell.text(condition)]
        + text.cells(condition).map { DataTable.Cell(.text($0)) }
        + (hasBars
          ? [DataTable.Cell(Meter(mean.map { $0 / (known.max() ?? 1) } ?? 0).markup)] : [])
    }
    return [
      .element("h2", [:], ["The table"]),
      DataTable(
        caption: "over the seeds"
          + (hasBars ? "; the bar, from zero, is \(lab.plotted.column)" : ""),
        columns: [.text("condition")] + result.columns.map { .number($0) }
          + (hasBars ? [.text("bar")] : []),
        rows: rows, isWide: false
      ).markup,
      .element(
        "ul", ["class": "small muted"], text.legend.map { .element("li", [:], [.text($0)]) }),
    ]
  }
}
