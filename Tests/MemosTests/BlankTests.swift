import Messages
import Reference
import Testing

@testable import Memos

/// Cells as people write them, and how they are read.
@Suite struct BlankTests {
  @Test(
    "A shape is read in any usual notation",
    arguments: [
      "d x d_h", "d×d_h", "(d, d_h)", "[d, d_h]", "R^{d×d_h}", "$d \\times d_h$", "d X d_h",
      "`d x d_h`", "\\mathbb{R}^{d \\times d_h}", "$W_h \\in \\mathbb{R}^{d \\times d_{h}}$",
      "ℝ^{d×d_h}", "d by d_h", "dxd_h", "d x (d_h)", "(d x d_h)", "d x d_ff",
      "d × dₕ", "d_model x d_ff", "d x (h · d_h / h)", "**d x d_h**", "d x d_h (one per layer)",
      "d rows, d_h columns", "(d, d_h) matrix", "{d, d_h}", "h d_k x d_h", "d\\,\\times\\,d_h",
      "$\\mathbb{R}^{d\\times d_h}$", "R^(d x d_h)", "torch.Size([d, d_h])",
      "np.zeros((d, d_h)).shape", "d &times; d_h", "d × d<sub>h</sub>", "*d x d_h*", "__d x d_h__",
      "***d x d_h***", "d-by-d_h", "d x d_h (d_h = 4d)", "(h * (d // h), d_h)", "h · (d ÷ h) × d_h",
      "\u{202A}d x d_h\u{202C}", "d x dh", "dxdh", "dmodel x dff", "(d x dff)", "hdk x dhidden",
    ])
  func shapes(_ cell: String) throws {
    #expect(try Shape(cell) == Shape("d x d_h"))
  }

  @Test(
    "Equality is exact arithmetic",
    arguments: [
      ("d/h · h", "d", true), ("m x d/h", "m x d_k", true), ("h d_k", "d", true),
      ("m x h*d_k", "m x d", true), ("d_h", "1 x d_h", true), ("(d_h,)", "d_h", true),
      ("R^{d_h}", "d_h", true), ("d x h", "d_h", false), ("d h", "d", false),
      ("d x d/h", "d x h", false), ("m x m", "m x d", false), ("d x d_h", "d_h x d", false),
      ("d_h x 1", "d_h", false), ("2d/2", "d", true), ("d + d - d", "d", true),
      ("d^2/d", "d", true), ("4 d", "d_h", false), ("m × (d/h)", "m x d_k", true),
      ("$m \\times \\frac{d}{h}$", "m x d/h", true), ("m x d/(h)", "m x d/h", true),
      ("H = m x d", "m x d", true), ("m x h d_k = m x d", "m x d", true),
      ("d_h-dimensional", "d_h", true),
      ("vector of length d_h", "d_h", true), ("ℝᵐˣᵈ", "m x d", true), ("d x", "d", true),
      ("m x dk", "m x d/h", true), ("dhx1", "d_h", false), ("dh", "d h", false),
    ])
  func equality(_ left: String, _ right: String, _ isEqual: Bool) throws {
    #expect((try Shape(left) == Shape(right)) == isEqual)
  }

  @Test(
    "What cannot be read as a shape is told",
    arguments: [
      ("q x d", "there is no symbol q"), ("d x d_z", "there is no symbol d_z"),
      ("x d", "a dimension is missing"), ("(d x d_h", "a bracket is not closed"),
      ("", "it is empty"), ("banana", "there is no symbol banana"),
      ("d / (d - d)", "it divides by 0, or its numbers are too large"),
      ("hd x d", "hd can be d_h or d h"), ("d ? d_h", "? belongs to no shape"),
      (String(repeating: "(", count: 300), "it ends too early"),
      (String(repeating: "d", count: 3000), "it is too long to be a shape"),
    ])
  func unreadable(_ cell: String, _ message: String) {
    #expect { try Shape(cell) } throws: { "\($0)" == message }
  }

  @Test(
    "A formula is read in any usual notation",
    arguments: [
      "J_LN (I + J_F)", "J_{LN}(I + J_F)", "$J_{\\mathrm{LN}} (I + J_F)$", "J_LN * (I + J_F)",
      "J_LN + J_LN J_F", "J_LN @ (J_F + I)", "J_LN·(I+J_F)", "$J_{LN} \\left(I + J_{F}\\right)$",
      "J_LN(x + F(x)) (I + J_F(x))", "J_{LN}(z)\\,(I + J_F(x))", "LN'(x + F(x)) (I + F'(x))",
      "dLN/dz (I + dF/dx)", "dy/dx = J_LN (I + J_F)", "J_LN [I + J_F]", "J_LN (1 + J_F)",
      "\\frac{\\partial LN}{\\partial z} (I + \\frac{\\partial F}{\\partial x})",
      "`J_LN (I + J_F)`",
      "J_LN (I_d + J_F)", "J_LN (I + J_F) = J_LN + J_LN J_F",
      "J_{\\text{LN}}\\cdot(I+J_{\\text{F}})", "JLN (I + JF)", "JLN(Id+JF)", "J_LN (Id + J_F)",
      "JLN + JLNJF", "J_Norm (I + J_FFN)",
    ])
  func formulas(_ cell: String) throws {
    #expect(try Formula(cell) == Formula("J_LN (I + J_F)"))
  }

  @Test(
    "A product over sub-layers is read in any usual notation",
    arguments: [
      "prod(k = n..1) J_LN[k] (I + J_F[k])", "prod_{k=n}^{1} J_{LN,k} (I + J_{F,k})",
      "\\prod_{k=n}^{1} J_{LN}^{(k)} (I + J_F^{(k)})", "∏_{l=n}^{1} J_LN,l (I + J_F,l)",
      "prod(k = n..1) [J_LN (I + J_F)]", "prod(k = 1..n) J_LN[n+1-k] (I + J_F[n+1-k])",
      "J_LN[n] (I + J_F[n]) ... J_LN[1] (I + J_F[1])", "prod(i = 2L..1) J_LN[i] (I + J_F[i])",
      "J_{LN,n} (I + J_{F,n}) \\cdots J_{LN,1} (I + J_{F,1})",
      "J_LN[n] (I + J_F[n]) J_LN[n-1] (I + J_F[n-1]) ... J_LN[1] (I + J_F[1])",
      "prod(k = n-1..0) J_LN[k] (I + J_F[k])", "prod(k = n..1, J_LN[k] (I + J_F[k]))",
      "prod(k = n..1) JLN_k (Id + JF_k)",
      "prod(k = n, ..., 1) (J_LN[k] + J_LN[k] J_F[k])", "prod(k=n to 1) J_LN_k (I + J_F_k)",
    ])
  func products(_ cell: String) throws {
    #expect(try Formula(cell) == Formula("prod(k = n..1) J_LN[k] (I + J_F[k])"))
  }

  @Test(
    "Other formulas are other matrices",
    arguments: [
      "(I + J_F) J_LN", "I + J_LN J_F", "J_LN", "J_LN (I - J_F)", "J_LN (I + J_F)^T",
      "J_LN (I + J_F)^{-1}", "inv(J_LN) (I + J_F)", "J_F (I + J_LN)", "J_LN (I + 2 J_F)",
      "J_LN (J_F + I) J_LN", "J_LN^2 (I + J_F)",
      "J_LN + " + String(repeating: "9", count: 350),
    ])
  func otherFormulas(_ cell: String) throws {
    #expect(try Formula(cell) != Formula("J_LN (I + J_F)"))
  }

  @Test("The index of a single sub-layer may be written")
  func oneSubLayer() throws {
    for cell in ["J_LN[k] (I + J_F[k])", "J_{LN,l}(I + J_{F,l})", "J_LN (I + J_F)"] {
      #expect(try Formula(cell, isOfOneSubLayer: true) == Formula("J_LN (I + J_F)"))
    }
    #expect(throws: UnreadableCell.self) {
      try Formula("J_LN[k] (I + J_F[j])", isOfOneSubLayer: true)
    }
  }

  @Test("A transpose is no index")
  func transposes() throws {
    #expect(try Formula("((I + J_F^T) J_LN^T)^T") == Formula("J_LN (I + J_F)"))
  }

  @Test("An inverse undoes its matrix")
  func inverse() throws {
    #expect(try Formula("inv(J_LN) J_LN (I + J_F)") == Formula("I + J_F"))
    #expect(try Formula("J_F J_F^{-1}") == Formula("I"))
    #expect(try Formula("sum(k = 1..n) J_F[k]") == Formula("sum(k = n..1) J_F[k]"))
  }

  @Test(
    "What cannot be read as a formula is told",
    arguments: [
      ("J_LN (I + J_X)", "J_X is not in the notation"), ("JX", "JX is not in the notation"),
      ("J_LN (Idea + J_F)", "dea is not in the notation"),
      ("J_LN (I + J_F", "a bracket is not closed"),
      ("J_LN (I +)", "a factor is missing"), ("", "it is empty"),
      ("prod J_LN[k]", "write from where to where: prod(k = n..1)"),
      (
        "I + J_LN[k]",
        "the index k belongs to no product; put what is repeated in brackets after prod(k = n..1)"
      ),
      ("J_LN ... J_F[1]", "what the dots leave out cannot be told; write prod(k = n..1)"),
      (
        String(repeating: "prod(k=n..1) ", count: 30) + "I",
        "k is the index of another product already"
      ),
    ])
  func unreadableFormula(_ cell: String, _ message: String) {
    #expect { try Formula(cell) } throws: { "\($0)" == message }
  }

  @Test(
    "A number is read as people write it",
    arguments: [
      ("14.1", 14.1), ("1e4", 1e4), ("1.2e4", 1.2e4), ("$1.2 \\times 10^4$", 1.2e4), ("10^4", 1e4),
      ("10⁴", 1e4), ("2.853 nats", 2.853), ("≈ 14.2", 14.2), ("14.2 ± 0.1", 14.2), ("-0.5", -0.5),
      ("10 000", 1e4), ("1.2·10^{4}", 1.2e4), ("about 5.1", 5.1), ("RMS = 14.2", 14.2),
      ("1,234.5", 1234.5),
      ("1e-3", 1e-3),
    ])
  func numbers(_ cell: String, _ value: Double) throws {
    let readings = try Measurement.numbers(in: cell)
    #expect(readings.contains { $0.count == 1 && abs($0[0] - value) <= 1e-12 * abs(value) })
  }

  @Test(
    "A number may begin with its point",
    arguments: [
      (".66", [[0.66]]), (",66", [[0.66]]), ("+.5", [[0.5]]), ("-.5", [[-0.5]]),
      ("≈ .66", [[0.66]]),
      ("$.66$", [[0.66]]), ("= ,5", [[0.5]]), (".5e3", [[500]]), (".6 ± .1", [[0.6]]),
      (".5-.7", [[0.5, 0.7]]), ("0.5..0.7", [[0.5, 0.7]]), ("0.5...7", [[0.5, 7]]),
      ("approx.66", [[66]]), ("0.66", [[0.66]]), ("66.", [[66]]),
    ])
  func points(_ cell: String, _ readings: [[Double]]) throws {
    #expect(try Measurement.numbers(in: cell) == readings)
  }

  @Test(
    "What cannot be read as a number is told",
    arguments: [
      ("2.4.49 nats", "it has two points in one number"),
      ("1.2.3", "it has two points in one number"), ("none", "there is no number in it"),
      (String(repeating: "1", count: 500), "it is too long to be a number"),
    ])
  func unreadableNumber(_ cell: String, _ message: String) {
    #expect { try Measurement.numbers(in: cell) } throws: { "\($0)" == message }
  }

  @Test("A bias of two dimensions is told that it is one row of numbers")
  func bias() {
    func fault(_ blank: String, _ text: String) -> String? {
      NormPlacementMemoKey.answers.fault(Cell(blank: blank, text: text))
    }
    for (blank, text) in [("shape of b_h", "m x d_h"), ("shape of b_f", "d x 1")] {
      #expect(
        fault(blank, text)
          == "`\(text)` is not the shape there: it was read with 2 dimensions; a bias is one row of "
          + "numbers: write its one dimension")
    }
    #expect(fault("shape of b_h", "1 x d_h") == nil)
    #expect(
      fault("shape of W_h", "d_h")
        == "`d_h` is not the shape there: it was read with 1 dimension; write the rows and the columns"
    )
  }

  /// What a memo's text has for the shape of W_h.
  private func outcome(of text: String) -> BlankOutcome? {
    Memo.normPlacement.findings(in: text, given: [], judge: NormPlacementMemoKey.answers.judgement)
      .blanks.first { $0.blank.name == "shape of W_h" }?.outcome
  }

  private static let header = "| quantity | shape |\n|---|---|\n"

  @Test("A row that stands twice is right when both say the same, and told when they do not")
  func twice() {
    let once = Self.header + "| W_h | d x d_h |\n"
    #expect(outcome(of: once + "| W_h | d x d_h |\n") == .right)
    #expect(
      outcome(of: once + "| W_h | d_h x d |\n")
        == .wrong("lines 3 and 4 fill in row W_h, column shape differently; keep one of them"))
  }

  @Test("A table in a code block is told, closed or not", arguments: ["", "```\n"])
  func code(_ end: String) {
    #expect(
      outcome(of: "```\n" + Self.header + "| W_h | d x d_h |\n" + end)
        == .wrong(
          "there is no cell in row W_h, column shape; the table in line 2 stands in a code block "
            + "and is not read: take out the lines with ``` or ~~~ around it"))
  }

  @Test("An empty line within a table ends nothing, and a column of another name is told")
  func tables() {
    #expect(outcome(of: Self.header + "| H | m x d |\n\n| W_h | d x d_h |\n") == .right)
    #expect(
      outcome(of: "| quantity | size |\n|---|---|\n| W_h | d x d_h |\n")
        == .wrong("the row W_h has no column shape; name the columns as the template does"))
    // Another table, which has a header of its own.
    #expect(
      outcome(of: Self.header + "| H | m x d |\n\n| a | shape |\n|---|---|\n| W_h | d x d_h |\n")
        == .right)
  }

  @Test("A comment that is not closed is told by its line, and a closed one hides nothing")
  func comment() {
    #expect(
      outcome(of: "# Memo\n<!-- later\n" + Self.header + "| W_h | d x d_h |\n")
        == .wrong(
          "there is no cell in row W_h, column shape; the comment that begins in line 2 hides all "
            + "below it: close it with -->"))
    #expect(outcome(of: "<!-- later\n-->\n" + Self.header + "| W_h | d x d_h |\n") == .right)
  }

  @Test(
    "A choice is the word that is meant, whatever is remarked on it",
    arguments: [
      ("grows (normalized at the end)", "grows"), ("Grows: like a root", "grows"),
      ("normalised", "normalized"), ("nor-malized", "normalized"), ("it **grows**", "grows"),
      ("normalized, not grows", nil), ("grows / normalized", nil), ("does not grow", nil),
      ("shrinks", nil),
    ] as [(String, String?)])
  func choices(_ cell: String, _ word: String?) {
    let blank = Blank(
      "stream", columns: ["kind"], rows: ["stream"], .choice(of: ["normalized", "grows"]))
    let text = MemoText("| what | kind |\n|---|---|\n| stream | \(cell) |\n")
    let reading = blank.reading(in: BlankFinder(text))
    #expect(reading.cell?.text == word)
    guard word == nil, case .settled(.wrong(let fault)) = reading else {
      #expect(word != nil)
      return
    }
    let what =
      cell.contains("normalized") ? "holds several of the words" : "is none of the words asked for"
    #expect(
      fault == "line 3, row stream, column kind: `\(cell)` \(what); write one of normalized, grows")
  }

  @Test(
    "Two numbers in a cell are told, and a remark after the number is not",
    arguments: [
      ("2.85 or 2.95", false), ("2.85, 2.95", false), ("2.85 / 2.95", false), ("2.85 2.95", false),
      ("2.85, 3 seeds", true), ("2.85 / 10 seeds", true), ("2.81 to 2.88", true),
    ])
  func numbers(_ cell: String, _ isRight: Bool) {
    #expect(
      Measurement(lab: "training", band: 2.8...2.9)
        .fault(number: cell, command: "grader lab Training")
        == (isRight
          ? nil
          : "`\(cell)` cannot be read as a number: it holds two numbers; keep one; "
            + "write it like 2.35 or 1.2e4"))
  }

  @Test("A lab's name may be written with an underscore")
  func lab() {
    #expect(
      Measurement(lab: "gradient-depth", band: 0...1).fault(
        number: "0.5", command: "gradient_depth")
        == nil)
  }

  @Test("Evidence is a number within the band, and the command that gave it")
  func evidence() {
    let loss = Measurement(lab: "training", band: 2.8...2.9)
    let command = "`swift run grader lab training --seeds 2`"
    #expect(loss.fault(number: "2.853", command: command) == nil)
    #expect(loss.fault(number: "2,853", command: command) == nil)
    #expect(loss.fault(number: "2.83-2.87", command: command) == nil)
    #expect(
      loss.fault(number: "2.3", command: command)
        == "read as 2.3, which is outside what the lab training gives; "
        + "run swift run grader lab training and read the number off again")
    #expect(
      loss.fault(number: "2.85", command: "")
        == "the number is right; name the command that gave it, swift run grader lab ...")
    #expect(
      loss.fault(number: "2.85", command: "python train.py")
        == "the number is right, but `python train.py` does not give it; "
        + "look at which lab measures this")
    #expect(
      loss.fault(number: "lower", command: command)
        == "`lower` cannot be read as a number: there is no number in it; write it like 2.35 or 1.2e4"
    )
    #expect(loss.fault(number: "2.83 to 3.5", command: command) != nil)
    // Fractions in fractions, deeper than any stack.
    #expect(
      loss.fault(number: "2.85", command: String(repeating: "\\frac{", count: 140_000))
        == "the number is right, but `\(String(repeating: "\\frac{", count: 10))...` does not give "
        + "it; look at which lab measures this")
  }
}
