import Testing

@testable import Grading

@Suite struct InlineTests {
  static let rows: [(String, String)] = [
    ("**bold** and *italic*", "bold and italic"),
    ("***both*** `a*b*c` snake_case_name", "both a*b*c snake_case_name"),
    ("2 * 3 * 4, **open", "2 * 3 * 4, **open"),
    (#"\*not\* \$5 \`x\`"#, "*not* $5 `x`"),
    ("[START.md](../START.md) first", "START.md (Problems/START.md) first"),
    ("[`code` *x*](a.md).", "code x (a.md)."),
    ("[https://a.org](https://a.org)", "https://a.org"),
    ("[not a link] and [broken](x y", "[not a link] and [broken](x y"),
    ("x < y > z", "x < y > z"),
    ("the $d$-dimensional $x$, $y$.", "the d-dimensional x, y."),
    ("$5 and $6", "$5 and $6"),
    ("costs $5, or US$6, or 7$", "costs $5, or US$6, or 7$"),
    ("`$x$` and $x", "$x$ and $x"),
    ("one\ntwo  three", "one two three"),
    ("$a_1 b$ and $c_1$ *em*", "a_1 b and c_1 em"),
    ("f(*a*, **b**)", "f(a, b)"),
    ("**a *b* c**", "a b c"),
    ("![a](b) and ``c``", "![a](b) and ``c``"),
  ]

  @Test(arguments: rows) func line(markdown: String, text: String) {
    #expect(StatementText(markdown: markdown).lines(in: .plain) == [text])
  }

  @Test func color() {
    let text = StatementText(markdown: "**a b** `c` [d](e)")
    let esc = "\u{1B}["
    #expect(
      text.lines(in: TextStyle(isColored: true)) == [
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
