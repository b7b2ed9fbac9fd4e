import Testing

@testable import Grading

@Suite struct StatementTextTests {
  @Test func hasNoEscapesWithoutColor() {
    let lines = StatementText(markdown: "# *a*\n\n\u{1B}[31m`b`\u{7}").lines(in: .plain)
    #expect(lines == ["a", "=", "", "[31mb"])
  }

  @Test func coloredAndPlainTextAreEqual() {
    let sample = StatementText(markdown: Sample.markdown)
    let colored = sample.lines(in: TextStyle(isColored: true))
    #expect(colored != sample.lines(in: .plain))
    #expect(colored.map(Self.withoutEscapes) == sample.lines(in: .plain))
  }

  @Test func golden() {
    let sample = StatementText(markdown: Sample.markdown)
    #expect(sample.lines(in: .plain).joined(separator: "\n") == Sample.text)
    #expect(sample.faults == [])
  }

  /// Random text made of what Markdown and TeX give a meaning to, without code, which is not broken.
  @Test(arguments: 0..<150) func fits(seed: UInt64) {
    var random = Generator(state: seed &* 977 &+ 12345)
    let parts = Self.alphabet.filter { !$0.contains("`") && !$0.contains("    ") }
    let count = Int.random(in: 1...300, using: &random)
    let markdown = (0..<count).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
    let statement = StatementText(markdown: markdown)
    let lines = statement.lines(in: .plain)
    #expect(statement.lines(in: TextStyle(isColored: true)).map(Self.withoutEscapes) == lines)
    for line in lines {
      #expect(line.unicodeScalars.last != " ", "\(markdown.debugDescription)")
      #expect(!line.contains("\n"))
    }
  }

  /// Random text of any kind ends in lines and faults, and every fault is on a line of it.
  @Test("Any text ends in lines and faults", arguments: 0..<100)
  func ends(seed: UInt64) {
    var random = Generator(state: seed &* 977 &+ 54321)
    let parts = Self.alphabet + Self.hostile + Self.tex
    let count = Int.random(in: 1...200, using: &random)
    let markdown = (0..<count).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
    let statement = StatementText(markdown: markdown, width: Int.random(in: 1...90, using: &random))
    let last = markdown.count { $0.isNewline } + 1
    #expect(statement.faults.allSatisfy { 1...last ~= $0.line })
    #expect(statement.lines(in: .plain).allSatisfy { !$0.contains { $0.isNewline } })
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

  static let tex: [String] = [
    "$", "$$", "\\frac", "{", "}", "x^", "x_{", "\\sqrt{", "\\hat", "\\left(", "&", "\\\\",
    "\\text{",
    "^", "\\frac{", "-", ".", "1", "\\foo", "~", "x ",
  ]

  /// A few parts again and again, so many that a second look at each would take minutes.
  @Test(.timeLimit(.minutes(15)), arguments: 0..<48)
  func endsSoon(seed: UInt64) {
    var random = Generator(state: seed)
    let part = (0...Int(seed % 3)).map { _ in Self.hostile.randomElement(using: &random) ?? "" }
      .joined()
    let markdown = String(repeating: part, count: 60_000 / part.utf8.count)
    #expect(StatementText(markdown: markdown).lines(in: .plain).count <= markdown.count + 1)
  }

  @Test(.timeLimit(.minutes(15)), arguments: 0..<24)
  func formulaEndsSoon(seed: UInt64) {
    var random = Generator(state: seed)
    let part = (0...Int(seed % 3)).map { _ in Self.tex.randomElement(using: &random) ?? "" }
      .joined()
    let tex = String(repeating: part, count: 60_000 / part.utf8.count)
    #expect(StatementText(markdown: "$$\(tex)$$").lines(in: .plain).count <= tex.count + 1)
  }

  @Test(.timeLimit(.minutes(15))) func aMegabyteOfStars() {
    let stars = String(repeating: "*", count: 100_000)
    #expect(StatementText(markdown: "a" + stars + "b").lines(in: .plain).count == 1251)
  }

  @Test func deepNesting() {
    let markdown = String(repeating: "> ", count: 500) + "end"
    let statement = StatementText(markdown: markdown)
    #expect(statement.lines(in: .plain).last?.hasSuffix("end") == true)
    #expect(
      statement.faults == [
        StatementFault(
          line: 1, text: "lists, quotes and hints lie more than 4 deep; use fewer of them")
      ])
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
