import Testing

@testable import Grading

@Suite struct MathTextTests {
  static let rows: [(String, String)] = [
    (#"y = x + f(x)."#, "y = x + f(x)."),
    (#"m \times d"#, "m × d"),
    (#"x_i + x_{ij} + W_h"#, "x_i + x_ij + W_h"),
    (#"x_{i+1} + x_{i + 1}"#, "x_{i+1} + x_{i+1}"),
    (#"x^2 + y^{10} + A^{-1}"#, "x² + y¹⁰ + A⁻¹"),
    (#"W_h^T x"#, "W_hᵀ x"),
    (#"e^{-x} + W^{(l)} + 2^k"#, "e^(-x) + W^(l) + 2^k"),
    (#"\frac{a}{b}"#, "a/b"),
    (#"\frac{a + b}{2d}"#, "(a + b)/(2d)"),
    (#"\frac{a-b}{-2}"#, "(a-b)/(-2)"),
    (#"\frac12"#, "1/2"),
    (#"\frac{1}{d}\sum_{j=1}^{d} x_j"#, "1/d · Σ_{j=1..d} x_j"),
    (#"2\frac{a}{b}c - \frac{a}{b}, \left( \frac{a}{b} \right)"#, "2 · a/b · c - a/b, (a/b)"),
    (#"\frac{\partial L}{\partial x}"#, "∂L/∂x"),
    (#"\partial L / \partial f(x)"#, "∂L / ∂f(x)"),
    (#"\frac{\partial L}{\partial f(x)}"#, "∂L/∂f(x)"),
    (#"\frac{\frac{a}{b}}{c}"#, "(a/b)/c"),
    (#"\frac{a}{\frac{b}{c}}"#, "a/(b/c)"),
    (#"\left(\frac{a}{b}\right)^2"#, "(a/b)²"),
    (#"\frac{x_i - \mu}{\sqrt{\sigma^2 + \epsilon}}"#, "(x_i - μ)/√(σ² + ε)"),
    (#"\gamma \hat{x}_i + \beta"#, "γ x\u{302}_i + β"),
    (#"\sigma_i \hat x_i"#, "σ_i x\u{302}_i"),
    (#"\bar{x} \hat{x}"#, "x\u{304} x\u{302}"),
    (#"a \cdot b \times c"#, "a · b × c"),
    (#"\partial_x L, \partial L"#, "∂_x L, ∂L"),
    (#"a \le b \ge c"#, "a ≤ b ≥ c"),
    (#"x \leftarrow \infty"#, "x ← ∞"),
    (#"1, \ldots, d"#, "1, …, d"),
    (#"x_1 + \cdots + x_d"#, "x_1 + ⋯ + x_d"),
    (#"a \quad b\,c"#, "a  b c"),
    (#"\text{LN}(x) = \mathrm{LN}(x)"#, "LN(x) = LN(x)"),
    (#"x \text{ if } x > 0"#, "x if x > 0"),
    (#"d_{\text{model}} d_\mathrm{ff}"#, "d_model d_ff"),
    (#"\max_j x_j - \min(a, b)"#, "max_j x_j - min(a, b)"),
    (#"\tanh(x W_1) + \log x + \exp(-x)"#, "tanh(x W_1) + log x + exp(-x)"),
    (#"\Vert x \Vert_2 \le |y|"#, "‖ x ‖_2 ≤ |y|"),
    (#"\{ x, y \}"#, "{x, y}"),
    (#"x = -y - (-z)"#, "x = -y - (-z)"),
    (#"x' + f''(x)"#, "x' + f''(x)"),
    (#"0.5 x^{1/2}"#, "0.5 x^(1/2)"),
    (#"(x + y)^2 {x + y}^2"#, "(x + y)² (x + y)²"),
    (#"\prod_{j<k} f"#, "Π_{j<k} f"),
    (#"\sqrt{d}"#, "√(d)"),
  ]

  @Test(arguments: rows) func line(tex: String, text: String) {
    let statement = StatementText(markdown: "$$\(tex)$$")
    #expect(statement.lines(in: .plain) == ["    " + text])
    #expect(statement.faults == [])
  }

  @Test("A formula with anything that cannot be shown is printed as its source")
  func source() {
    #expect(
      StatementText(markdown: "so\n\n$$x\n= \\foo$$").lines(in: .plain)
        == ["so", "", #"    $$x = \foo$$"#])
    #expect(StatementText(markdown: #"so $\foo x$."#).lines(in: .plain) == [#"so $\foo x$."#])
  }

  @Test("Every row of the table of commands is shown", arguments: TexCommand.table.keys.sorted())
  func row(_ name: String) throws {
    let argument =
      switch TexCommand.table[name] {
      case .fraction: "{a}{b}"
      case .bracket: "("
      default: "{a}"
      }
    #expect(StatementText(markdown: "$\\\(name)\(argument)$").faults == [])
  }
}
