import Testing

@testable import Grading

@Suite struct StatementTextTests {
  @Test func hasNoEscapesWithoutColor() {
    let lines = StatementText(markdown: "# *a*\n\u{1B}[31m`b`\u{7}", style: .plain).lines
    #expect(lines == ["a", "=", "", "[31mb"])
  }

  @Test func coloredAndPlainTextAreEqual() {
    let colored = StatementText(markdown: Sample.markdown, style: TextStyle(isColored: true))
    let plain = StatementText(markdown: Sample.markdown, style: .plain)
    #expect(colored.lines != plain.lines)
    #expect(colored.lines.map(Self.withoutEscapes) == plain.lines)
  }

  @Test func golden() {
    let lines = StatementText(markdown: Sample.markdown, style: .plain).lines
    #expect(lines.joined(separator: "\n") == Sample.text)
  }

  /// Random text made of what Markdown and TeX give a meaning to.
  @Test(arguments: 0..<150) func fits(seed: UInt64) {
    var random = Generator(state: seed &* 977 &+ 12345)
    let parts = Self.alphabet
    let count = Int.random(in: 1...300, using: &random)
    let markdown = (0..<count).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
    for isColored in [false, true] {
      for line in StatementText(markdown: markdown, style: TextStyle(isColored: isColored)).lines {
        let shown = Self.withoutEscapes(line)
        #expect(shown.columns <= 80, "\(markdown.debugDescription)")
        #expect(shown.unicodeScalars.last != " ", "\(markdown.debugDescription)")
        #expect(!shown.contains("\n"))
      }
    }
  }

  static let alphabet: [String] = [
    "a", "word ", "longer words ", "\n", "\n", "\n\n", "  ", "    ", "\t", "\r\n", "*", "**", "_",
    "`", "```", "$", "$$", "[", "](", ")", "(", "|", "|---|---|\n", "| a | b |\n", "> ", "- ",
    "12. ", "# ", "\n## ", "<details>", "<summary>", "</summary>", "</details>\n", "<!--", "-->",
    "\\", "\\frac", "{", "}", "^", "\\begin{aligned}", "\\end{aligned}", "&", "\\\\", "\\sqrt[",
    "漢字", "🙂", "e\u{301}", "\u{301}", "https://example.org/a/very/long/path", "\u{1B}[1m",
    String(repeating: "x", count: 90), String(repeating: "-", count: 5), "~~~\n", "<", ">",
    "\n- ", "\n  - ", "\n> > ", "\n1. ", "\\text", "\\left", "\\right", "\\hat", "\u{0}",
  ]

  static let hostile: [String] = [
    "*", "_", "`", "$", "[", "]", "(", "<", ">", "|", "#", "-", "- ", "> ", "1. ", "\t", "\\", "{",
    "\n", "\r\n", " ", "\u{301}", "<!--", "<details>", "<details>\n", "[](", "![", "*a ", "*a_ ",
    "a* ", "**a*", "`a``", "$a", "$a$", "$$\n", "|-", "| a ", "|\n|-|\n", "&", "x y ", "```\n",
    "~~~", "- a\n\n", "> a\n", "    a\n", "[a](\"", "<a", "x", "\\(", "<summary>", "漢",
    "a\n", "| a | b |\n", "- a\n  ",
  ]

  @Test(.timeLimit(.minutes(15)), arguments: hostile) func endsSoon(part: String) {
    let markdown = String(repeating: part, count: 100_000 / part.utf8.count)
    let lines = StatementText(markdown: markdown, style: .plain).lines
    #expect(lines.allSatisfy { $0.columns <= 80 })
  }

  @Test(
    .timeLimit(.minutes(15)),
    arguments: [
      "\\frac", "{", "}", "x^", "x_{", "\\sqrt{", "\\sqrt[", "\\hat", "\\left(", "\\begin{cases}",
      "\\begin{aligned}", "\\end{a}", "&", "\\\\", "\\text{", "^", "\\frac{", "\\mathbb", "-",
    ])
  func formulaEndsSoon(part: String) {
    let tex = String(repeating: part, count: 100_000 / part.utf8.count)
    let lines = StatementText(markdown: "```math\n\(tex)\n```", style: .plain).lines
    #expect(lines.allSatisfy { $0.columns <= 80 })
  }

  @Test(.timeLimit(.minutes(15))) func aMegabyteOfStars() {
    let stars = String(repeating: "*", count: 1_000_000)
    #expect(StatementText(markdown: stars, style: .plain).lines.count == 1)
    #expect(StatementText(markdown: "a" + stars + "b", style: .plain).lines.count == 12501)
  }

  @Test func deepNesting() {
    let list = (0..<200).map { String(repeating: "  ", count: $0) + "- item \($0)" }
    let markdown = list.joined(separator: "\n") + "\n" + String(repeating: "> ", count: 500) + "end"
    let lines = StatementText(markdown: markdown, style: .plain).lines
    #expect(lines.allSatisfy { $0.columns <= 80 })
    #expect(lines.contains { $0.contains("item 199") })
    #expect(lines.last?.hasSuffix("end") == true)
  }

  /// The line without what `TextStyle` puts around styled text.
  private static func withoutEscapes(_ line: String) -> String {
    var text = String.UnicodeScalarView()
    var isEscape = false
    for scalar in line.unicodeScalars {
      if scalar == "\u{1B}" { isEscape = true }
      if !isEscape { text.append(scalar) }
      if scalar == "m" { isEscape = false }
    }
    return String(text)
  }

  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
