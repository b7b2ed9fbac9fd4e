import Testing

@testable import Grading

@Suite struct InlineTests {
  static let rows: [(String, String)] = [
    ("**bold** and *italic* and _too_", "bold and italic and too"),
    ("***both*** `a*b*c` snake_case_name", "both a*b*c snake_case_name"),
    ("2 * 3 * 4, **open", "2 * 3 * 4, **open"),
    (#"\*not\* \$5 \`x\`"#, "*not* $5 `x`"),
    ("`` a`b `` and ` `", "a`b and"),
    ("[START.md](../START.md) first", "START.md (../START.md) first"),
    ("[`code` *x*](a_(b).md \"title\").", "code x (a_(b).md)."),
    ("<https://a.org/x> and [https://a.org](https://a.org)", "https://a.org/x and https://a.org"),
    ("![a plot](plot.png)", "a plot (plot.png)"),
    ("[not a link] and [broken](x y", "[not a link] and [broken](x y"),
    ("a <!-- hidden --> b<br>c", "a b\nc"),
    ("Array<Int> and x < y > z", "Array<Int> and x < y > z"),
    ("a <kbd>b</kbd> &lt;c&gt; &amp; &unknown;", "a b <c> & &unknown;"),
    ("$x^2$ and $`y_i`$", "x² and y_i"),
    ("the $d$-dimensional $x$, $y$.", "the d-dimensional x, y."),
    ("$5 and $6", "$5 and $6"),
    ("costs $5, or US$6, or 7$", "costs $5, or US$6, or 7$"),
    (#"$\text{costs } \$5$"#, "costs $5"),
    ("`$x$` and $x", "$x$ and $x"),
    ("one\ntwo  \nthree\\\nfour", "one two\nthree\nfour"),
    ("so $$y = x$$, and", "so\n    y = x,\nand"),
    ("$a_1 b$ and $c_1$ *em*", "a_1 b and c_1 em"),
    ("f(*a*, **b**)", "f(a, b)"),
  ]

  @Test(arguments: rows) func line(markdown: String, text: String) {
    let lines = InlineParser.text(of: markdown).wrapped(to: 80).map { $0.text(in: .plain) }
    #expect(lines.joined(separator: "\n") == text)
  }

  @Test func color() {
    let text = InlineParser.text(of: "**a b** `c` [d](e)").wrapped(to: 80)
    let esc = "\u{1B}["
    #expect(
      text.map { $0.text(in: TextStyle(isColored: true)) } == [
        "\(esc)1ma b\(esc)0m \(esc)36mc\(esc)0m d (\(esc)2me\(esc)0m)"
      ])
  }

  @Test func widths() {
    #expect("x\u{302}".columns == 1)
    #expect("漢字".columns == 4)
    #expect("🙂".columns == 2)
    #expect("∂Σ→".columns == 3)
  }
}
