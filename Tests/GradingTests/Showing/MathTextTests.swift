import Testing

@testable import Grading

@Suite struct MathTextTests {
  static let rows: [(String, String)] = [
    (#"y = x + f(x)."#, "y = x + f(x)."),
    (#"m \times d"#, "m × d"),
    (#"x_i + x_{ij} + W_h"#, "x_i + x_ij + W_h"),
    (#"x_{i+1}"#, "x_{i+1}"),
    (#"x^2 + y^{10} + A^{-1}"#, "x² + y¹⁰ + A⁻¹"),
    (#"W^\top x + W_h^T x + W^{\top}"#, "Wᵀ x + W_hᵀ x + Wᵀ"),
    (#"e^{-x} + W^{(l)} + 2^k"#, "e^(-x) + W^(l) + 2^k"),
    (#"\frac{a}{b}"#, "a/b"),
    (#"\frac{a + b}{2d}"#, "(a + b)/(2d)"),
    (#"\frac12"#, "1/2"),
    (#"\frac{1}{d}\sum_{j=1}^{d} x_j"#, "1/d · Σ_{j=1..d} x_j"),
    (#"\frac{\partial L}{\partial x}"#, "∂L/∂x"),
    (#"\partial L / \partial f(x)"#, "∂L / ∂f(x)"),
    (#"\frac{\partial L}{\partial f(x)}"#, "∂L/∂f(x)"),
    (#"\frac{dL}{dx}"#, "dL/dx"),
    (#"\frac{1}{dh}"#, "1/(dh)"),
    (#"\frac{\frac{a}{b}}{c}"#, "(a/b)/c"),
    (#"\log\frac{a}{b}"#, "log(a/b)"),
    (#"\left(\frac{a}{b}\right)^2"#, "(a/b)²"),
    (#"\frac{x_i - \mu}{\sqrt{\sigma^2 + \epsilon}}"#, "(x_i - μ)/√(σ² + ε)"),
    (#"\gamma\hat{x}_i + \beta"#, "γx\u{302}_i + β"),
    (#"\sigma_i\hat x_i"#, "σ_i x\u{302}_i"),
    (#"\bar{x} \tilde{x}"#, "x\u{304} x\u{303}"),
    (#"\hat{x_i}"#, "x\u{302}_i"),
    (#"x \in \mathbb{R}^{m \times d}"#, "x ∈ ℝ^(m×d)"),
    (#"a \cdot b \odot c \pm d"#, "a · b ⊙ c ± d"),
    (#"\nabla_x L, \nabla L"#, "∇_x L, ∇L"),
    (#"a \le b \ge c \neq d \approx e"#, "a ≤ b ≥ c ≠ d ≈ e"),
    (#"x \to \infty, x \mapsto x^2"#, "x → ∞, x ↦ x²"),
    (#"1, \ldots, d"#, "1, …, d"),
    (#"x_1 + \cdots + x_d"#, "x_1 + ⋯ + x_d"),
    (#"a \ll b \gg c"#, "a ≪ b ≫ c"),
    (#"a \quad b\,c\;d\!e"#, "a  b c de"),
    (#"\big( x \big)"#, "(x)"),
    (#"\text{LN}(x) = \mathrm{LN}(x)"#, "LN(x) = LN(x)"),
    (#"x \text{ if } x > 0"#, "x if x > 0"),
    (#"d_{\text{model}} d_\mathrm{ff}"#, "d_model d_ff"),
    (#"\operatorname{softmax}(x) + \operatorname*{argmax}_j x_j"#, "softmax(x) + argmax_j x_j"),
    (#"\mathbf{x}\mathcal{L}"#, "xL"),
    (#"\max_j x_j - \min(a, b)"#, "max_j x_j - min(a, b)"),
    (#"\tanh(x W_1) + \log x + \exp(-x)"#, "tanh(x W_1) + log x + exp(-x)"),
    (#"\|x\|_2 \leq \lVert W \rVert \lvert y \rvert"#, "‖x‖_2 ≤ ‖W‖ |y|"),
    (#"\{ x \mid x > 0 \}"#, "{x | x > 0}"),
    (#"x = -y - (-z)"#, "x = -y - (-z)"),
    (#"\begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix} x"#, "[[1, 2], [3, 4]] x"),
    (
      #"f(x) = \begin{cases} x, & x > 0 \\ 0 & \text{otherwise} \end{cases}"#,
      "f(x) = { x, x > 0; 0, otherwise }"
    ),
    (#"\foo x + \unknown"#, "foo x + unknown"),
    (#"\$5"#, "$5"),
    (#"x' + f''(x)"#, "x' + f''(x)"),
    (#"0.5 x^{1/2}"#, "0.5 x^(1/2)"),
    (#"(x+y)^2 {x+y}^2"#, "(x + y)² (x + y)²"),
    (#"\mathbb{E}[x] = \mu := 0"#, "𝔼[x] = μ := 0"),
    (#"\prod_{j<k} \int_0^1 f"#, "Π_{j<k} ∫_{0..1} f"),
    (#"\sqrt{d} \sqrt[3]{x}"#, "√(d) ∛(x)"),
    (#"{"#, ""), (#"}"#, ""), (#"x^"#, "x"), (#"\frac{1}"#, "1/"), (#"\"#, #"\"#), ("", ""),
  ]

  @Test(arguments: rows) func line(tex: String, text: String) {
    #expect(MathText(tex).line == text)
  }

  @Test func alignedLines() {
    let tex = #"""
      \begin{aligned}
      \mu &= \frac{1}{d} \sum_j x_j \\
      \sigma^2 &= \frac{1}{d} \sum_j (x_j - \mu)^2 \\[4pt]
        &\quad + \epsilon
      \end{aligned}
      """#
    #expect(
      MathText(tex).lines == [
        " μ = 1/d · Σ_j x_j",
        "σ² = 1/d · Σ_j (x_j - μ)²",
        "   + ε",
      ])
  }
}
