import Testing

@testable import Grading

/// What `verify` says of forms that `show` cannot print, and where.
@Suite struct StatementFaultTests {
  private static let amid: String =
    "a block that begins amid text or is indented cannot be shown; put a blank line above it and "
    + "no space before it"

  static let forms: [(String, String)] = [
    ("- a\nb", "a blank line must stand above this line"),
    ("# a\nb", "a blank line must stand above this line"),
    ("a\n- b", amid),
    ("a\n> b", amid),
    ("a\n| b |", amid),
    ("\n ## b", amid),
    ("a\n===", "an underlined heading or a rule cannot be shown; begin a heading with #"),
    ("\n***", "an underlined heading or a rule cannot be shown; begin a heading with #"),
    ("\n---", "an underlined heading or a rule cannot be shown; begin a heading with #"),
    ("\n+ b", "a list with +, * or a bracket cannot be shown; begin each item with - or 1."),
    ("\n* b", "a list with +, * or a bracket cannot be shown; begin each item with - or 1."),
    ("\n2) b", "a list with +, * or a bracket cannot be shown; begin each item with - or 1."),
    ("\n- [x] b", "a box to tick cannot be shown; begin the item with its text"),
    ("\n~~~", "~~ cannot be shown; put code between two ```, and leave out what is struck out"),
    ("a\n~~b~~", "~~ cannot be shown; put code between two ```, and leave out what is struck out"),
    ("\n![b](c.png)", "an image cannot be shown; say what is in it, or draw it as code"),
    ("\na[^1]", "a footnote cannot be shown; say it in the text"),
    (
      "\n[a]: https://a.org",
      "such a link cannot be shown; write [text](address), without spaces or ( in the address"
    ),
    (
      "\n[a][b]",
      "such a link cannot be shown; write [text](address), without spaces or ( in the address"
    ),
    (
      "\n[a](b_(c))",
      "such a link cannot be shown; write [text](address), without spaces or ( in the address"
    ),
    (
      "\na <b>c",
      "HTML cannot be shown; write it in Markdown; a type such as Array<Int> is code"
    ),
    (
      "\n<!-- a -->",
      "HTML cannot be shown; write it in Markdown; a type such as Array<Int> is code"
    ),
    ("\na &lt; b", "an entity cannot be shown; write the character itself"),
    ("\nan _a_ b", "emphasis with _ cannot be shown; write *one star* or **two**"),
    ("\na *b", "a * without its pair cannot be shown; write \\* for a star"),
    ("\na `b", "a ` without its pair cannot be shown; put code between two single `"),
    ("\na ``b`", "a ` without its pair cannot be shown; put code between two single `"),
    (
      "\na $b",
      "a $ without its pair cannot be shown; put TeX between two, or write \\$ for a dollar"
    ),
    ("a\nb \\alpha", "a backslash cannot be shown; put TeX between two $, and code between two `"),
    ("a\nb\tc", "a tab cannot be shown; write spaces"),
    ("\n```\na", "a ``` begins code that no ``` ends"),
    (
      "\n<details>\n<summary>a</summary>\n\n</details>",
      "a hint begins with <details><summary>...</summary> and ends with a line </details>"
    ),
    (
      "\n<details><summary>a</summary>\n\nb",
      "a hint begins with <details><summary>...</summary> and ends with a line </details>"
    ),
    ("\n$$a$$.", "a $$ begins a formula that does not end with $$; a full stop goes before it"),
    (
      "|a|b|\n|---|---|\n| c | d | e |",
      "a row has 3 cells below 2 headings; a bar in one is \\|"
    ),
  ]

  @Test("A form that cannot be shown is refused by line", arguments: forms)
  func form(markdown: String, text: String) throws {
    let faults = StatementText(markdown: markdown).faults
    let fault = try #require(faults.first { $0.text == text }, "\(faults)")
    #expect(fault.line == (text.hasPrefix("a row") ? 3 : 2))
  }

  static let formulas: [(String, String)] = [
    ("a }", "in a formula, a } has no {; write \\} for the bracket"),
    ("{ a", "in a formula, a { has no }; write \\{ for the bracket"),
    ("a & b", "in a formula, & cannot stand here; leave it out"),
    ("^2", "in a formula, ^ cannot stand here; leave it out"),
    ("x_", "in a formula, _ lacks what it is about; put it in { and }"),
    ("\\frac{a}", "in a formula, \\frac lacks what it is about; put it in { and }"),
    ("\\sqrt[3]{a}", "in a formula, \\sqrt lacks what it is about; put it in { and }"),
    ("x^a^b", "in a formula, a second ^ follows the first; put the first in { and }"),
    ("\\hat{ab}", "in a formula, \\hat stands before one letter or bracket only; write words"),
    ("\\left. a", "in a formula, \\left stands before one letter or bracket only; write words"),
    ("\\text{a $b$}", "in a formula, \\text takes plain words only, in { and }"),
    (
      String(repeating: "{", count: 30) + String(repeating: "}", count: 30),
      "in a formula, groups lie more than 24 deep; give a part of it a name"
    ),
  ]

  @Test("A line of code that a terminal would break is refused by line", arguments: [76, 77])
  func wideCode(_ width: Int) {
    let code = String(repeating: "x", count: width)
    for markdown in ["\n\n    \(code)", "\n```\n\(code)\n```"] {
      #expect(
        StatementText(markdown: markdown).faults
          == (width == 76
            ? []
            : [
              StatementFault(
                line: 3, text: "a line of code is too wide by 1; break it into several")
            ]))
    }
    let hint = "<details><summary>Hint 1: a</summary>\n\n    \(code.dropFirst(2))\n\n</details>"
    #expect(StatementText(markdown: hint).faults.count == width - 76)
  }

  @Test("What a formula cannot hold is refused by line", arguments: formulas)
  func formula(tex: String, text: String) throws {
    for markdown in ["a\nb $\(tex)$ c", "\n$$\(tex)$$"].suffix(tex.contains("$") ? 1 : 2) {
      let faults = StatementText(markdown: markdown).faults
      let fault = try #require(faults.first { $0.text == text }, "\(faults)")
      #expect(fault.line == 2)
    }
  }

  @Test("A command that is not in the table is refused with those that are")
  func command() throws {
    let faults = StatementText(markdown: "a\n\n- b $x\n  \\foo$\n\n> \\\\ $\\begin{a}$").faults
    #expect(faults.map(\.line) == [4, 6])
    let text = try #require(faults.first?.text)
    #expect(
      text.hasPrefix("\\foo is not among the TeX commands that show can print; use one of \\,"))
    #expect(text.contains(" \\frac ") && text.hasSuffix(" \\{ \\} or words"))
    #expect(faults.last?.text.hasPrefix("\\begin is not among") == true)
  }
}
