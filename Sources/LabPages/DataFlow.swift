internal import WebPages

/// A sub-layer of a placement as a drawing of where x goes, with the same in words.
struct DataFlow {
  /// The placement's name in the labs.
  let name: String
  let formula: String
  /// What the boxes on the branch are, from the first on.
  let branch: [String]
  /// What stands on the shortcut before the sum, if anything does.
  var shortcut: String?
  /// Whether a norm stands behind the sum.
  var endsWithNorm: Bool = false
  /// What that means for a gradient on its way back.
  let meaning: String

  static let postNorm: DataFlow = DataFlow(
    name: "Post-LN", formula: "x′ = LN(x + F(x))", branch: ["F"], endsWithNorm: true,
    meaning: "The norm stands behind the sum: every way back leads through it, layer after layer.")
  static let preNorm: DataFlow = DataFlow(
    name: "Pre-LN", formula: "x′ = x + F(LN(x))", branch: ["LN", "F"],
    meaning: "The norm stands on the branch: the shortcut hands a gradient on as it is.")
  /// The others that the labs draw.
  static let others: [DataFlow] = [
    DataFlow(
      name: "res-post", formula: "x′ = x + LN(F(x))", branch: ["F", "LN"],
      meaning: "The norm stands behind the branch, before the sum. \"+ QK\" says that queries and "
        + "keys are normalized too."),
    DataFlow(
      name: "double norm", formula: "x′ = x + LN(F(LN(x)))", branch: ["LN", "F", "LN"],
      meaning: "One norm before the branch, and one behind it."),
    DataFlow(
      name: "DeepNorm", formula: "x′ = LN(α x + F(x))", branch: ["F"], shortcut: "× α",
      endsWithNorm: true,
      meaning: "Post-LN with a larger shortcut, α = (2 L)^(1/4) for the L layers here, and smaller "
        + "first weights."),
  ]

  private static let (width, height): (Int, Int) = (280, 330)
  private static let (main, side, fork, sum, end): (Int, Int, Int, Int, Int) = (
    92, 200, 52, 222, 312
  )

  /// The same in words.
  private var words: String {
    let way = branch.joined(separator: ", then ")
    return
      "\(name): x goes two ways. \(shortcut.map { "The shortcut takes it \($0)" } ?? "The shortcut takes it unchanged"); "
      + "the branch takes it through \(way). Both are added"
      + (endsWithNorm ? ", and LN normalizes the sum: " : ": ") + formula + "."
  }

  /// The figure.
  var markup: Markup {
    .element(
      "figure", [:],
      [
        .element(
          "figcaption", [:],
          [
            .element("h3", [:], [.text(name)]),
            .element("p", ["class": "formula mono"], [.text(formula)]),
          ]),
        .element(
          "svg",
          [
            "class": "flow", "role": "img", "aria-label": words, "width": "\(Self.width)",
            "height": "\(Self.height)", "viewBox": "0 0 \(Self.width) \(Self.height)",
          ],
          [.element("desc", [:], [.text(words)])] + wires + boxes),
        .element("p", ["class": "small"], [.text(meaning)]),
      ])
  }

  private var wires: [Markup] {
    let isFree = shortcut == nil && !endsWithNorm
    func wire(_ path: String, free: Bool = false) -> Markup {
      .element("path", ["class": free ? "wire free" : "wire", "d": path])
    }
    let (main, side) = (Self.main, Self.side)
    return [
      wire("M\(main) 28V\(Self.sum - 14)", free: isFree),
      wire("M\(main) \(Self.sum + 14)V\(Self.end - 14)", free: isFree),
      wire("M\(main) \(Self.fork)H\(side)V\(Self.sum)H\(main + 15)"),
      tip(main, Self.end - 12), tip(main, Self.sum - 14),
      .element(
        "path",
        ["class": "tip", "d": "M\(main + 14) \(Self.sum)l10 -6v12Z"]),
      .element(
        "text", ["class": "side", "x": "\(main - 14)", "y": "\((Self.fork + Self.sum) / 2 - 26)"],
        ["shortcut"]),
      .element("text", ["class": "tick", "x": "\(side)", "y": "\(Self.fork - 10)"], ["branch"]),
    ]
  }

  private func tip(_ x: Int, _ y: Int) -> Markup {
    .element("path", ["class": "tip", "d": "M\(x) \(y)l-6 -10h12Z"])
  }

  private var boxes: [Markup] {
    let room = Self.sum - Self.fork
    let branched = branch.enumerated().flatMap { place, name in
      box(name, Self.side, Self.fork + (place + 1) * room / (branch.count + 1) + 4)
    }
    let (main, sum) = (Self.main, Self.sum)
    return branched
      + (shortcut.map { box($0, main, (Self.fork + sum) / 2 + 4) } ?? [])
      + (endsWithNorm ? box("LN", main, sum + 44) : [])
      + [
        .element("circle", ["class": "box", "cx": "\(main)", "cy": "\(sum)", "r": "14"]),
        .element("text", ["class": "name", "x": "\(main)", "y": "\(sum + 5)"], ["+"]),
        .element("text", ["class": "name", "x": "\(main)", "y": "20"], ["x"]),
        .element("text", ["class": "name", "x": "\(main)", "y": "\(Self.end + 14)"], ["x′"]),
      ]
  }

  private func box(_ name: String, _ x: Int, _ y: Int) -> [Markup] {
    [
      .element(
        "rect",
        [
          "class": name == "LN" ? "box norm" : "box", "x": "\(x - 38)", "y": "\(y - 17)",
          "width": "76", "height": "34", "rx": "6",
        ]),
      .element("text", ["class": "name", "x": "\(x)", "y": "\(y + 5)"], [.text(name)]),
    ]
  }
}
