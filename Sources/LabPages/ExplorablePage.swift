package import Labs
internal import WebPages

/// The course's measurements as one page: the formulas, and what changes with the depth.
package struct ExplorablePage {
  /// A picture of the page, at each depth at which a lab measured it.
  private struct Picture {
    let lab: any Lab
    let result: LabResult
    let heading: String
    /// The curves of the placements as such, at all depths.
    let curves: [LabCurve]

    var command: String { LabPage.command(lab, result.settings) }
    var depths: [Int] { Set(curves.compactMap(\.depth)).sorted() }
  }

  private let pictures: [Picture]
  private let stored: [(lab: any Lab, result: LabResult)]
  private let looks: PlacementLooks

  /// What is typed for it, behind `lab`.
  package static let name: String = "page"

  /// Labs that compare settings of one placement rather than placements; their own pages draw them.
  private static let apart: Set<String> = ["warmup", "spikes", "learning-rate"]

  /// Creates the page.
  ///
  /// - Parameter results: What each lab measured; a lab without a result has no picture.
  package init(_ results: [LabResult]) {
    stored = Labs.all.compactMap { lab in
      results.first { $0.lab == lab.name }.map { (lab, $0) }
    }
    let sources = stored.filter { !Self.apart.contains($0.lab.name) }.sorted {
      $0.result.settings.steps < $1.result.settings.steps
    }
    var pictures: [Picture] = []
    // Gradients first, then the stream, then training.
    for axis in [LabSeries.Axis.layer, .stream, .step] {
      for (lab, result) in sources {
        let curves = result.curves(of: lab).filter {
          $0.axis == axis && $0.placement != nil && $0.rest.isEmpty && $0.depth != nil
        }
        pictures += LabPage.groups(curves, by: \.title).map { curves in
          Picture(
            lab: lab, result: result, heading: Self.heading(curves[0].title, result),
            curves: curves)
        }
      }
    }
    self.pictures = Self.withoutRepeats(pictures)
    looks = PlacementLooks(pictures.flatMap(\.curves))
  }

  /// A series' title, with what it leaves to its lab.
  private static func heading(_ title: String, _ result: LabResult) -> String {
    let steps = result.settings.steps
    let isSaid = title.contains("before training") || steps > 0
    return LabPage.sentence(
      (isSaid ? title : "\(title) before training")
        .replacing("after training", with: "after \(steps) steps without warm-up"))
  }

  /// Without curves of what an earlier picture with the same heading shows.
  private static func withoutRepeats(_ pictures: [Picture]) -> [Picture] {
    var shown: Set<String> = []
    return pictures.compactMap { picture in
      let curves = picture.curves.filter { curve in
        shown.insert("\(picture.heading), \(curve.placement ?? ""), \(curve.depth ?? 0)").inserted
      }
      return curves.isEmpty
        ? nil
        : Picture(
          lab: picture.lab, result: picture.result, heading: picture.heading, curves: curves)
    }
  }

  /// The whole file.
  package var html: String {
    WebPage(
      title: "Where the norm goes",
      lead: lead,
      body: formulas + explorer + words + next, footer: LabPage.footer,
      script: pictures.isEmpty ? nil : .stepping
    ).html
  }

  // MARK: Parts

  private var lead: [Markup] {
    var point = "Move the norm, and gradients, the residual stream and training change with depth."
    if let fewest = depths.first, let most = depths.last {
      point += " Go from \(fewest) to \(most) layers and see which lines move: "
      point += "the course's labs measured them."
    }
    let first = Markup.element("p", ["class": "lead"], [.text(point)])
    guard let watched else { return [first] }
    let strong = Markup.element("strong", [:], ["The line to watch is Post-LN's."])
    return [first, .element("p", [:], [strong, .text(" \(watched)")])]
  }

  /// How far apart Post-LN's gradients lie after training, and Pre-LN's: numbers that are drawn, at the
  /// fewest layers and at the most.
  private var watched: String? {
    for picture in pictures where picture.curves[0].title.hasSuffix("after training") {
      guard picture.curves[0].axis == .layer, let fewest = picture.depths.first,
        let most = picture.depths.last
      else { continue }
      let rows = Set([fewest, most]).sorted().compactMap { depth -> String? in
        guard let post = Self.ends("Post-LN", depth, of: picture),
          let pre = Self.ends("Pre-LN", depth, of: picture)
        else { return nil }
        return "\(post) and \(pre) at L = \(depth)"
      }
      if rows.isEmpty { continue }
      return
        "\(picture.heading), from the first layer to the last: \(rows.joined(separator: "; "))."
    }
    return nil
  }

  /// Where a placement's line begins and ends.
  private static func ends(_ placement: String, _ depth: Int, of picture: Picture) -> String? {
    let curve = picture.curves.first { $0.placement == placement && $0.depth == depth }
    guard let points = curve.map(CurveFigure.points), let first = points.first,
      let last = points.last
    else { return nil }
    let (from, to) = (LineChart.shown(first.y), LineChart.shown(last.y))
    return "\(placement)'s from \(from) to \(to)"
  }

  private var formulas: [Markup] {
    [
      .element("h2", [:], ["Two formulas"]),
      .element(
        "p", [:],
        [
          .text(
            "A layer has two such sub-layers: in one, F is attention, in the other the feed-forward "
              + "network. The thick line is a way from end to end on which nothing happens.")
        ]),
      .element(
        "div", ["class": "flows"], [DataFlow.postNorm.markup, DataFlow.preNorm.markup]),
      .element(
        "details", [:],
        [
          .element("summary", [:], ["three more, which are drawn below too"]),
          .element("div", ["class": "flows"], DataFlow.others.map(\.markup)),
        ]),
    ]
  }

  private var depths: [Int] { Set(pictures.flatMap(\.depths)).sorted() }

  private var explorer: [Markup] {
    guard !pictures.isEmpty else {
      return [.element("p", [:], ["There are no stored measurements."])]
    }
    let placements = looks.placements.filter { name in
      pictures.contains { $0.curves.contains { $0.placement == name } }
    }
    func boxes(_ names: [String]) -> Markup {
      .element("div", ["class": "picks"], names.map(box))
    }
    let others = placements.filter { !PlacementLooks.known.contains($0) }
    let more = Markup.element(
      "details", [:], [.element("summary", [:], ["more placements"]), boxes(others)])
    let controls = Markup.element(
      "fieldset", ["class": "controls"],
      [
        .element("legend", [:], ["Depth and placements"]),
        boxes(placements.filter(PlacementLooks.known.contains)),
      ] + (others.isEmpty ? [] : [more]))
    return [
      .element("h2", [:], ["Deeper, layer by layer"]),
      .element(
        "p", [:],
        [
          .text(
            "W1 is the first matrix of a layer's feed-forward network. A picture's axis up is the same "
              + "at all depths. Above each picture is the command that measures it, in the student "
              + "edition with --mine; below it are its numbers."
          )
        ]),
      .element(
        "div", ["class": "steps choice", "data-label": "layers L"],
        [controls] + depths.map(section)),
    ]
  }

  /// A box that shows or hides a placement's curves.
  private func box(_ placement: String) -> Markup {
    let name = ChartLine.pickName(looks.placements.firstIndex(of: placement) ?? 0)
    return .element(
      "label", [:],
      [
        .element("input", ["type": "checkbox", "class": "pick \(name)", "checked": ""]),
        looks.look(placement).sample, .text(placement),
      ])
  }

  private func figures(_ picture: Picture, _ depth: Int) -> [Markup] {
    let groups = looks.groups(picture.curves.filter { $0.depth == depth })
    return groups.enumerated().map { place, curves in
      let part = groups.count > 1 ? ", \(place + 1) of \(groups.count)" : ""
      return CurveFigure(
        title: "\(picture.heading), L = \(depth)\(part)", curves: curves, command: picture.command,
        covering: CurveFigure.sizes(picture.curves, besides: curves), looks: looks, heading: "h4"
      ).markup
    }
  }

  private func section(_ depth: Int) -> Markup {
    let here = pictures.filter { $0.depths.contains(depth) }
    let rows = [LabSeries.Axis.layer, .stream, .step].map { axis in
      Markup.element(
        "div", ["class": "charts"],
        here.filter { $0.curves[0].axis == axis }.flatMap { figures($0, depth) })
    }
    // What two labs measure is said once.
    var missing: [String] = []
    for picture in pictures where !picture.depths.contains(depth) {
      let depths = picture.depths.map(String.init).joined(separator: ", ")
      let said = "\(picture.heading) (L = \(depths))"
      if !missing.contains(said) { missing.append(said) }
    }
    let rest: [Markup] =
      missing.isEmpty
      ? []
      : [
        .element(
          "p", ["class": "muted small"],
          [.text("Not measured at this depth: \(missing.joined(separator: "; ")).")])
      ]
    return .element(
      "section", ["class": "step", "data-step": "\(depth)"],
      [.element("h3", [:], [.text("L = \(depth) layers")])] + rows + rest)
  }

  private var words: [Markup] {
    let labs = stored.flatMap { lab, result in
      [
        Markup.element("h3", [:], [.text(LabPage.sentence(lab.question))]),
        .element("p", [:], [.text(LabPage.sentence(lab.sentence(result)))]),
        .element("p", [:], [.element("code", [:], [.text(LabPage.command(lab, result.settings))])]),
      ]
    }
    return [.element("h2", [:], ["What was seen"])] + labs
  }

  /// What to type next; all of it works in the student edition too.
  private var next: [Markup] {
    let steps: [(String, String)] = [
      ("Measure with your own solution as a part", "lab collapse --mine"),
      ("One lab as a page, with all of its rows", "lab NAME --html FILE"),
      ("What that means for claims", "lab claims"),
      ("Write what these labs are made of, problem by problem", ""),
    ]
    return [
      .element("h2", [:], ["What next"]),
      .element(
        "ul", [:],
        steps.map { what, words in
          let command = (["swift run grader"] + (words.isEmpty ? [] : [words])).joined(
            separator: " ")
          return .element(
            "li", [:], [.text(what + ": "), .element("code", [:], [.text(command)])])
        }),
    ]
  }
}
