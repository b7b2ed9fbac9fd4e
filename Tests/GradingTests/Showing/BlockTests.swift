import Testing

@testable import Grading

@Suite struct BlockTests {
  static let rows: [(String, [String])] = [
    ("# One\n## Two\n### Three ###", ["One", "===", "", "Two", "---", "", "Three"]),
    ("Title\n=====\ntext", ["Title", "=====", "", "text"]),
    ("a\nb\r\nc\n\nd", ["a b c", "", "d"]),
    ("- a\n- b\n  - c\n    d\n- e", ["- a", "- b", "  - c d", "- e"]),
    ("- a\n\n- b", ["- a", "", "- b"]),
    ("3. a\n4. b\n   text\n\nafter", ["3. a", "4. b text", "", "after"]),
    ("1. a\n\n   b", ["1. a", "", "   b"]),
    ("- a\nlazy\n- b", ["- a lazy", "- b"]),
    ("> a *b*\n> - c", ["> a b", ">", "> - c"]),
    ("```swift\nlet  x = `1`  // *a*\n\n  y\n```", ["    let  x = `1`  // *a*", "", "      y"]),
    ("~~~\n$a$ | ```", ["    $a$ | ```"]),
    ("text\n\n    x  = [[1.0]]\n\n    y", ["text", "", "    x  = [[1.0]]", "", "    y"]),
    ("- a\n\n  ```\n  b\n  ```", ["- a", "      b"]),
    ("---", [String(repeating: "-", count: 80)]),
    ("a <!-- b --> c\n\n<!-- d\n\ne -->\nf", ["a c", "", "f"]),
    ("$$y = x$$", ["    y = x"]),
    ("so\n$$\ny = x^2\n$$.\nand", ["so", "", "    y = x².", "", "and"]),
    ("```math\n\\alpha\n```", ["    α"]),
    (
      "<details><summary>Hint 1: Where?</summary>\n\nHere `x`.\n\n- a\n\n</details>\n\nb",
      ["Hint 1: Where?", "  Here x.", "", "  - a", "", "b"]
    ),
    ("<details>\n<summary>S</summary>\nt", ["S", "  t"]),
    (
      "| a | b |\n|---|--:|\n| x | 10 |\n| y |\n| `z\\|w` | 2 | 3 |",
      ["a        b", "----  ----", "x       10", "y", "z|w      2"]
    ),
    ("no | table\n\n|", ["no | table", "", "|"]),
    ("", []), ("\n\n", []), ("```", []), ("-", ["-"]), (">", [">"]), ("#", []),
  ]

  @Test(arguments: rows) func lines(markdown: String, lines: [String]) {
    #expect(StatementText(markdown: markdown, style: .plain).lines == lines)
  }

  @Test func longTable() {
    let words = String(repeating: "several words ", count: 10)
    let markdown = "| a | b | c |\n|---|---|---|\n| short | \(words) | \(words)\(words) |"
    let lines = StatementText(markdown: markdown, style: .plain).lines
    #expect(lines.allSatisfy { $0.columns <= 80 })
    #expect(lines.count < 11)
    #expect(lines[2].hasPrefix("short  several words"))
  }

  @Test func tableWithTooManyColumns() {
    let row = String(repeating: "| x ", count: 40)
    let markdown = row + "\n" + String(repeating: "|---", count: 40) + "\n" + row
    let lines = StatementText(markdown: markdown, style: .plain).lines
    #expect(lines == Array(repeating: "x: x", count: 40))
  }

  @Test func longCode() {
    let code = String(repeating: "0123456789", count: 10)
    let lines = StatementText(markdown: "    \(code)", style: .plain).lines
    #expect(lines == ["    " + code.prefix(76), "    " + code.suffix(24)])
  }
}
