import Foundation
import Messages
import Testing

@testable import Memos

/// The notations against what wrote them down, and against what nobody should write.
@Suite struct NotationTests {
  // MARK: Round trips

  /// A term at random, and the text that stands for it.
  private func formula(
    _ depth: Int, in variables: [String], _ random: inout SplitMix64
  ) -> (term: Formula.Term, text: String) {
    func inner() -> (term: Formula.Term, text: String) {
      formula(depth - 1, in: variables, &random)
    }
    switch depth == 0 ? Int.random(in: 0...2, using: &random) : .random(in: 0...8, using: &random) {
    case 0: return (.identity, ["I", "Id", "I_d"].randomElement(using: &random)!)
    case 1:
      let number = Int.random(in: 1...9, using: &random)
      return (.number(Double(number)), "\(number)")
    case 2:
      let name = ["LN", "F"].randomElement(using: &random)!
      let index = variables.randomElement(using: &random).map { variable in
        (Formula.Index(symbols: [variable: 1]), variable)
      }
      let head = ["J_\(name)", "J\(name)", "J_{\(name)}"].randomElement(using: &random)!
      return (.jacobian(name, index?.0), head + (index.map { "[\($0.1)]" } ?? ""))
    case 3, 4:
      let (a, b) = (inner(), inner())
      let sign = [" ", " * ", " · ", " @ "].randomElement(using: &random)!
      return (.product([a.term, b.term]), "(\(a.text))\(sign)(\(b.text))")
    case 5:
      let (a, b) = (inner(), inner())
      return (.sum(a.term, .negative(b.term)), "(\(a.text)) - [\(b.text)]")
    case 6:
      let (a, b) = (inner(), inner())
      return (.sum(a.term, b.term), "(\(a.text)) + (\(b.text))")
    case 7:
      let a = inner()
      return (.transposed(.power(a.term, Formula.Index(constant: 2))), "(\(a.text))^2^T")
    default:
      guard let variable = ["k", "l"].first(where: { !variables.contains($0) }) else {
        return inner()
      }
      let body = formula(depth - 1, in: variables + [variable], &random)
      let isSum = Bool.random(using: &random)
      return (
        .repeated(
          isSum: isSum, variable: variable, from: Formula.Index(symbols: ["n": 1]),
          to: Formula.Index(constant: 1), body.term),
        "\(isSum ? "sum" : "prod")(\(variable) = n..1) (\(body.text))"
      )
    }
  }

  @Test("A formula that is written down and read again is the same")
  func formulas() throws {
    var random = SplitMix64(seed: 15)
    var compared = 0
    for _ in 0..<300 {
      let (term, text) = formula(3, in: [], &random)
      guard text.utf8.count <= PlainMath.maximumLength else { continue }
      let read = try Formula(text)
      #expect(read == Formula(term: term), "\(text)")
      // What is read is the term itself, not only something equal to it by chance.
      #expect(read != Formula(term: .sum(term, .identity)), "\(text)")
      compared += 1
    }
    #expect(compared > 200)
  }

  /// A dimension at random, and the text that stands for it.
  private func dimension(_ depth: Int, _ random: inout SplitMix64) -> (Memos.Dimension, String) {
    let symbols = [
      ("m", ["m"]), ("d", ["d", "d_model"]), ("d_h", ["d_h", "dh", "d_{h}", "dₕ", "d_ff"]),
      ("h", ["h"]), ("d_k", ["d_k", "dk", "d_v"]),
    ]
    switch depth == 0 ? Int.random(in: 0...1, using: &random) : .random(in: 0...5, using: &random) {
    case 0:
      let number = Int.random(in: 1...9, using: &random)
      return (.number(number), "\(number)")
    case 1:
      let symbol = symbols.randomElement(using: &random)!
      return (.symbol(symbol.0), symbol.1.randomElement(using: &random)!)
    case 2, 3:
      let (a, b) = (dimension(depth - 1, &random), dimension(depth - 1, &random))
      let sign = [" ", " * ", " · "].randomElement(using: &random)!
      return (.product(a.0, b.0), "(\(a.1))\(sign)(\(b.1))")
    case 4:
      let (a, b) = (dimension(depth - 1, &random), dimension(0, &random))
      return (.quotient(a.0, b.0), "(\(a.1)) / (\(b.1))")
    default:
      let (a, b) = (dimension(depth - 1, &random), dimension(depth - 1, &random))
      return (.sum(a.0, b.0), "(\(a.1) + \(b.1))")
    }
  }

  @Test("A shape that is written down and read again is the same")
  func shapes() throws {
    var random = SplitMix64(seed: 16)
    for _ in 0..<500 {
      let rank = Int.random(in: 1...3, using: &random)
      let parts = (0..<rank).map { _ in dimension(2, &random) }
      let separator = [" x ", " × ", ", ", " by "].randomElement(using: &random)!
      let text = parts.map(\.1).joined(separator: separator)
      let shape = try Shape(parts.map(\.0))
      #expect(try Shape(text) == shape, "\(text)")
      let longer = try Shape(parts.map(\.0) + [.symbol("m")])
      #expect(try Shape(text) != longer, "\(text)")
    }
  }

  @Test("A number that is written down and read again is the same")
  func numbers() throws {
    var random = SplitMix64(seed: 17)
    for _ in 0..<500 {
      let digits = Int.random(in: 0..<1_000_000, using: &random)
      let power = Int.random(in: -9...9, using: &random)
      let value = Double("\(digits)e\(power)")!
      for text in ["\(value)", "\(digits)e\(power)", "$\(digits) \\times 10^{\(power)}$"] {
        let readings = try Measurement.numbers(in: text)
        #expect(
          readings.contains { $0.count == 1 && abs($0[0] - value) <= 1e-12 * value }, "\(text)")
      }
    }
  }

  // MARK: What nobody should write

  /// Texts that people write, and pieces of the notations.
  private static let seeds: [String] = [
    "prod(k = n..1) J_LN[k] (I + J_F[k])", "J_{LN}^{(k)} (I + \\frac{\\partial F}{\\partial x})",
    "inv(J_LN) J_F^{-1} ... J_F[1]", "\\sum_{k=1}^{n} J_F_k^T", "R^{m \\times d_h}",
    "torch.Size([m, d/h])", "(h · d_k // h) x dₕ (one per token)", "2.35 ± .1", "1.2e4-3,5·10^-2",
    "$8 \\times 10^{4}$ to 10⁵", "| W_h | d x d_h |", "```", "## Shapes", "<!-- a", "-->", "~~~",
    "| question | my sentence |", "===", "- it is.", "\\|F\\|",
  ]

  private func made(of length: Int, _ random: inout SplitMix64) -> String {
    let alphabet = Array(
      "()[]{}^_-+*/.,=|`~#<> \\JIFLNdhmkx01e9·×±…∏ₕ⁴\u{0}\u{1B}\u{202E}\u{301}é家\n")
    var text = Array(Self.seeds.randomElement(using: &random)!)
    while text.count < length { text += Self.seeds.randomElement(using: &random)! }
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      let place = Int.random(in: 0..<text.count, using: &random)
      switch Int.random(in: 0...3, using: &random) {
      case 0: text.insert(alphabet.randomElement(using: &random)!, at: place)
      case 1 where text.count > 1: text.remove(at: place)
      case 2: text[place] = alphabet.randomElement(using: &random)!
      default:
        let end = min(text.count, place + Int.random(in: 0...9, using: &random))
        text.insert(contentsOf: text[place..<end], at: place)
      }
    }
    return String(text)
  }

  /// The message, if there is any: one line that is not endless.
  private func expectOneLine(_ message: String, of text: String) {
    #expect(!message.isEmpty && message.count <= 600, "\(text.debugDescription)")
    let isOneLine = !message.contains { $0.isNewline }
    #expect(isOneLine, "\(text.debugDescription)")
  }

  @Test("Cells of any kind are read or told in one line", .timeLimit(.minutes(15)))
  func cells() {
    var random = SplitMix64(seed: 18)
    for number in 0..<1_500 {
      let text = made(of: number % 5 == 0 ? 300 : 1, &random).filter { !$0.isNewline }
      for read: (String) throws -> Void in [
        { _ = try Formula($0) }, { _ = try Formula($0, isOfOneSubLayer: true) },
        { _ = try Shape($0) }, { _ = try Measurement.numbers(in: $0) },
      ] {
        do { try read(text) } catch { expectOneLine("\(error)", of: text) }
      }
      let measured = Measurement(lab: "training", band: 2...3)
      for fault in [
        measured.fault(number: text, command: "lab training"),
        measured.fault(number: "2.5", command: text),
      ] {
        if let fault { expectOneLine(fault, of: text) }
      }
    }
  }

  @Test("The longest cells, nested as deep as can be, take no time", .timeLimit(.minutes(15)))
  func longest() {
    let pieces = [
      "(", "[", "{", "^", "_", "-", "J_F^", "prod(k=n..1) ", "\\frac{", "I + ", "(I + J_F) ",
      "m x ",
      "d_h^9", "(d + ", "1/", "1e", ",1", ".1", "9", "J_F[k] ... ", "inv(", "=", "d x d = ",
      "sum(k=1..n) J_F ", "(J_F)^n ",
    ]
    for piece in pieces {
      let text = String(repeating: piece, count: PlainMath.maximumLength / piece.utf8.count)
      for read: (String) throws -> Void in [
        { _ = try Formula($0) }, { _ = try Shape($0) }, { _ = try Measurement.numbers(in: $0) },
      ] {
        let start = ContinuousClock.now
        do { try read(text) } catch { expectOneLine("\(error)", of: text) }
        #expect(start.duration(to: .now) < .seconds(20), "\(piece)")
      }
    }
  }

  @Test("Memos of any kind are taken apart, and nothing of them is lost", .timeLimit(.minutes(15)))
  func memos() {
    var random = SplitMix64(seed: 19)
    let memo = Memo.normPlacement
    for _ in 0..<300 {
      var lines = (0..<Int.random(in: 1...12, using: &random)).map { _ in made(of: 1, &random) }
      let sentence = "Sentence \(Int.random(in: 100...999, using: &random)) of my own, 家."
      lines.insert(sentence, at: Int.random(in: 0...lines.count, using: &random))
      lines.append(contentsOf: [
        "", "| question | my sentence |", "|---|---|",
        "| \(memo.questions[0].question) | \(sentence) |",
      ])
      let text = lines.joined(separator: "\n")
      let findings = memo.findings(in: text, given: []) { _, _ in MemoJudgement() }
      #expect(findings.blanks.count == memo.blanks.count)
      for question in findings.questions {
        if case .faulty(let fault) = question.state { expectOneLine(fault, of: text) }
      }
      // What is not in a comment is for a reviewer to read.
      if !text.contains("<!--") {
        #expect(Wording(findings.prose).contains(Wording(sentence)), "\(text.debugDescription)")
      }
    }
  }

  @Test("Twice the text takes about twice the time", .timeLimit(.minutes(15)))
  func linear() {
    for piece in ["aaaa ", "a. ", "| a ", "| a |\n", "#a\n", "```\n", "<!--", "- a\n", "家。"] {
      func seconds(_ count: Int) -> Double {
        let text =
          "# Answer\n" + String(repeating: piece, count: count)
          + "\n\n| question | my sentence |\n|---|---|\n| What stays clean then? | "
          + String(repeating: "a", count: count) + "b |\n"
        let start = ContinuousClock.now
        _ = Memo.whyPreNorm.findings(in: text, given: [text]) { _, _ in MemoJudgement() }
        let duration = start.duration(to: .now).components
        return Double(duration.seconds) + Double(duration.attoseconds) * 1e-18
      }
      // Of the square, eight times as much text would take 64 times as long.
      let (short, long) = (seconds(2_000), seconds(16_000))
      #expect(long < 32 * max(short, 0.02), "\(piece): \(short) s, \(long) s")
    }
  }
}
