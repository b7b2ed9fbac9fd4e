import Foundation
import Testing

@testable import WebPages

/// The look of pages: what must be readable, in light, in dark and on paper.
@Suite struct StyleSheetTests {
  /// The colors of one theme, by the names of their variables.
  private static let themes: [[String: String]] = "\(StyleSheet.css)"
    .components(separatedBy: ":root {").dropFirst().map { block in
      let text = block.prefix { $0 != "}" }
      return Dictionary(
        text.matches(of: /--([a-z0-9]+): (#[0-9a-f]{6});/).map { (String($0.1), String($0.2)) },
        uniquingKeysWith: { first, _ in first })
    }

  /// The relative luminance of a color, after WCAG 2.2.
  private static func luminance(_ color: String) -> Double {
    let number = Int(color.dropFirst(), radix: 16) ?? 0
    let parts = [16, 8, 0].map { shift -> Double in
      let value = Double(number >> shift & 255) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  static func contrast(_ a: String, _ b: String) -> Double {
    let (one, two) = (luminance(a), luminance(b))
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  @Test func contrastIsThatOfTheStandard() {
    #expect(abs(Self.contrast("#000000", "#ffffff") - 21) < 1e-9)
    // The usual example of a gray that just fails.
    #expect(abs(Self.contrast("#777777", "#ffffff") - 4.48) < 0.005)
    #expect(Self.contrast("#767676", "#ffffff") >= 4.5)
  }

  @Test func everyTextCanBeReadInEveryTheme() {
    #expect(Self.themes.count == 3)
    let grounds = ["ground", "panel"]
    let texts = ["ink", "muted", "link", "good", "bad", "wait", "ours"]
    let cells = ["cell", "odd", "p1", "p2", "p3", "p4", "n1", "n2", "n3", "n4"]
    let pairs = texts.flatMap { text in grounds.map { (text, $0) } } + cells.map { ("ink", $0) }
    for (number, theme) in Self.themes.enumerated() {
      for (text, ground) in pairs {
        let contrast = Self.contrast(theme[text] ?? "", theme[ground] ?? "")
        #expect(contrast >= 4.5, "\(text) on \(ground) of theme \(number): \(contrast)")
      }
      for shape in ["bar", "focus"] {
        let contrast = Self.contrast(theme[shape] ?? "", theme["ground"] ?? "")
        #expect(contrast >= 3, "\(shape) of theme \(number): \(contrast)")
      }
      // The lines of charts, on the page and beside their boxes.
      for (line, ground) in (1...8).flatMap({ line in grounds.map { ("k\(line)", $0) } }) {
        let contrast = Self.contrast(theme[line] ?? "", theme[ground] ?? "")
        #expect(contrast >= 3, "\(line) on \(ground) of theme \(number): \(contrast)")
      }
    }
  }

  @Test func everyThemeHasEveryColor() {
    let names = Set(Self.themes[0].keys)
    #expect(Self.themes.allSatisfy { Set($0.keys) == names })
    let used = "\(StyleSheet.css)".matches(of: /var\(--([a-z0-9]+)\)/).map { String($0.1) }
    #expect(Set(used) == names)
  }

  @Test func nothingIsFetched() {
    let css = "\(StyleSheet.css)"
    for word in ["url(", "@import", "@font-face", "</", "<!--"] { #expect(!css.contains(word)) }
  }
}
