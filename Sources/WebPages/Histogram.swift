/// Bars side by side, each with its number above it and its name below.
///
/// The numbers are texts, and who cannot see it hears all of it in one sentence.
package struct Histogram: Sendable {
  /// One bar.
  package struct Bar: Sendable {
    package let name: String
    package let count: Int

    package init(_ name: String, _ count: Int) {
      self.name = name
      self.count = count
    }
  }

  /// What is counted, in a few words.
  package let title: String
  package let bars: [Bar]

  package init(title: String, bars: [Bar]) {
    self.title = title
    self.bars = bars
  }

  private static let height: Int = 120
  private static let top: Int = 22
  private static let bottom: Int = 24
  /// The pixels that a digit of a name takes, with room.
  private static let perCharacter: Int = 8

  /// The figure, which scrolls in its own box where it is too wide.
  package var markup: Markup {
    let slot = max(34, (bars.map(\.name.count).max() ?? 0) * Self.perCharacter + 8)
    let width = max(1, bars.count) * slot
    let most = max(1, bars.map(\.count).max() ?? 1)
    let base = Self.top + Self.height
    let shapes = bars.enumerated().flatMap { place, bar -> [Markup] in
      let height = Int((Double(bar.count) / Double(most) * Double(Self.height)).rounded())
      let middle = "\(place * slot + slot / 2)"
      return [
        .element(
          "rect",
          [
            "class": "bar", "x": "\(place * slot + 4)", "y": "\(base - height)",
            "width": "\(slot - 8)", "height": "\(height)",
          ]),
        .element(
          "text", ["x": middle, "y": "\(base - height - 6)"],
          [.text("\(bar.count)")]),
        .element(
          "text",
          ["class": "label", "x": middle, "y": "\(base + 17)"],
          [.text(bar.name)]),
      ]
    }
    let axis = Markup.element(
      "path", ["class": "axis", "d": "M0 \(base)H\(width)"])
    let words = bars.map { "\($0.name): \($0.count)" }.joined(separator: ", ")
    return .element(
      "figure", [:],
      [
        .element("figcaption", ["class": "legend"], [.text(title)]),
        .scrolling(
          title,
          .element(
            "svg",
            [
              "role": "img", "aria-label": "\(title). \(words)",
              "width": "\(width)", "height": "\(base + Self.bottom)",
              "viewBox": "0 0 \(width) \(base + Self.bottom)",
            ],
            [axis] + shapes)),
      ])
  }
}

/// How much of something there is, as a bar beside the words that say it.
package struct Meter: Sendable {
  /// From 0 to 1; what lies outside is drawn as the nearer of both, and NaN as nothing.
  package let share: Double

  package init(_ share: Double) { self.share = share.isNaN ? 0 : min(max(share, 0), 1) }

  /// The bar alone, which is not read aloud: the number stands beside it as text.
  package var markup: Markup {
    .element(
      "svg",
      [
        "class": "meter", "aria-hidden": "true", "viewBox": "0 0 100 6",
        "preserveAspectRatio": "none",
      ],
      [
        .element("rect", ["class": "track", "width": "100", "height": "6"]),
        .element(
          "rect",
          ["class": "bar", "width": "\((share * 1000).rounded() / 10)", "height": "6"]),
      ])
  }
}
