import Testing

@testable import Grading

@Suite struct BlockTests {
  static let rows: [(String, [String])] = [
    ("# One\n\n## Two\n\n### Three", ["One", "===", "", "Two", "---", "", "Three"]),
    ("a\nb\r\nc\n\nd", ["a b c", "", "d"]),
    ("- a\n- b\n  c\n- d", ["- a", "- b c", "- d"]),
    ("- a\n\n- b", ["- a", "", "- b"]),
    ("- a\n\n  - b\n  - c", ["- a", "", "  - b", "  - c"]),
    ("3. a\n4. b\n   text\n\nafter", ["3. a", "4. b text", "", "after"]),
    ("1. a\n\n   b", ["1. a", "", "   b"]),
    ("> a *b*\n>\n> - c", ["> a b", ">", "> - c"]),
    ("```swift\nlet  x = `1`  // *a*\n\n  y\n```", ["    let  x = `1`  // *a*", "", "      y"]),
    ("text\n\n    x  = [[1.0]]\n\n    y", ["text", "", "    x  = [[1.0]]", "", "    y"]),
    ("- a\n\n  ```\n  b\n  ```", ["- a", "", "      b"]),
    ("$$y = x$$", ["    y = x"]),
    ("so\n\n$$\ny = x^2.\n$$\n\nand", ["so", "", "    y = x².", "", "and"]),
    (
      "<details><summary>Hint 1: Where?</summary>\n\nHere `x`.\n\n- a\n\n</details>\n\nb",
      ["Hint 1: Where?", "  Here x.", "", "  - a", "", "b"]
    ),
    (
      "| a | b |\n|---|---|\n| x | 10 |\n| y |\n| `z\\|w` | 2 | 3 |",
      ["a     b", "----  ----", "x     10", "y", "z|w   2"]
    ),
    ("no | table\n\n|", ["no | table", "", "|"]),
    ("", []), ("\n\n", []), ("```", []), ("-", ["-"]), (">", []), ("#", ["#"]),
  ]

  @Test(arguments: rows) func lines(markdown: String, lines: [String]) {
    #expect(StatementText(markdown: markdown).lines(in: .plain) == lines)
  }

  @Test func longTable() {
    let words = String(repeating: "several words ", count: 10)
    let markdown = "| a | b | c |\n|---|---|---|\n| short | \(words) | \(words)\(words) |"
    let lines = StatementText(markdown: markdown).lines(in: .plain)
    #expect(lines.allSatisfy { $0.columns <= 80 })
    #expect(lines.count < 11)
    #expect(lines[2].hasPrefix("short  several words"))
  }

  @Test("A table of many columns and long texts becomes blocks, where there is room for these")
  func blocks() {
    let words = String(repeating: "several words ", count: 12)
    let markdown =
      "| a | bee | c | d |\n|---|---|---|---|\n| one | \(words) | \(words) | x |\n"
      + "| two | | y | z |"
    #expect(
      StatementText(markdown: markdown).lines(in: .plain) == [
        "one",
        "  bee  several words several words several words several words several words",
        "       several words several words several words several words several words",
        "       several words several words",
        "  c    several words several words several words several words several words",
        "       several words several words several words several words several words",
        "       several words several words", "  d    x", "", "two", "  c    y", "  d    z",
      ])
    let narrow = StatementText(markdown: markdown, width: 30).lines(in: .plain)
    #expect(narrow[0].hasPrefix("a     bee"))
    let short = markdown.replacing(words, with: "short")
    #expect(StatementText(markdown: short).lines(in: .plain)[0].hasPrefix("a     bee"))
  }

  @Test("Names of two words in a narrow column stay on one line")
  func narrowColumn() {
    let words = String(repeating: "several words ", count: 10)
    let markdown = "| kind | meaning |\n|---|---|\n| wrong design | \(words) |\n| overclaimed | b |"
    let lines = StatementText(markdown: markdown).lines(in: .plain)
    #expect(lines.allSatisfy { $0.columns <= 80 })
    #expect(lines[2].hasPrefix("wrong design  several words"))
    // Not at the price of a text that has no room left.
    let narrow = StatementText(
      markdown: "| a | b |\n|---|---|\n| one two three | \(words) |", width: 24
    ).lines(in: .plain)
    #expect(narrow.allSatisfy { $0.columns <= 24 })
    #expect(narrow[2].contains("several"))
  }

  @Test("No line of code is broken, whatever the width", arguments: [1, 20, 40, 80, 200])
  func longCode(_ width: Int) {
    let code = String(repeating: "0123456789", count: 10)
    for markdown in ["    \(code) = x", "```\n\(code) = x\n```"] {
      #expect(
        StatementText(markdown: markdown, width: width).lines(in: .plain) == ["    \(code) = x"])
    }
    let inside = "- > a\n  >\n  >     \(code) = x"
    #expect(
      StatementText(markdown: inside, width: width).lines(in: .plain).last
        == "  >     \(code) = x")
  }

  @Test("A word of code amid a text or in a table is never cut", arguments: [1, 20, 40, 80, 200])
  func codeAmidText(_ width: Int) {
    let code = String(repeating: "0123456789", count: 3)
    for markdown in ["some `\(code)`, other words", "| a | b |\n|---|---|\n| `\(code)` | word |"] {
      let lines = StatementText(markdown: markdown, width: width).lines(in: .plain)
      #expect(lines.contains { $0.contains(code) })
    }
  }
}
