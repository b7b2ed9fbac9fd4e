import Foundation
import Matrices
import Messages
import Reference
import Testing

@testable import Memos

/// What the choices of both memos ask for, worked out with numbers.
@Suite struct TermTests {
  private static let width: Int = 3

  private static func random(_ state: inout SplitMix64) -> Matrix {
    Matrix(rows: width, columns: width) { _, _ in Double.random(in: -1...1, using: &state) }
  }

  private static let identity: Matrix = Matrix(rows: width, columns: width) { $0 == $1 ? 1 : 0 }

  /// Three sub-layers, each with its norm's matrix and its branch's.
  private static let layers: [(norm: Matrix, branch: Matrix)] = {
    var state = SplitMix64(seed: 9)
    return (0..<3).map { _ in (random(&state), random(&state)) }
  }()

  /// The coefficient of a product in which norms and branches are multiplied by numbers: what it holds
  /// of these norms and branches, and of no others.
  ///
  /// It is linear in each number, so differences between 0 and 1 give it exactly.
  private func coefficient(
    _ product: (_ norms: [Double], _ branches: [Double]) -> Matrix, norms: Set<Int>,
    branches: Set<Int>
  ) -> Matrix {
    let chosen: [(isNorm: Bool, place: Int)] =
      norms.map { (true, $0) } + branches.map { (false, $0) }
    var total = Matrix(rows: Self.width, columns: Self.width)
    for subset in 0..<(1 << chosen.count) {
      var (scales, weights) = ([0.0, 0, 0], [0.0, 0, 0])
      for (bit, choice) in chosen.enumerated() where subset >> bit & 1 == 1 {
        if choice.isNorm { scales[choice.place] = 1 } else { weights[choice.place] = 1 }
      }
      let isEven = (chosen.count - subset.nonzeroBitCount) % 2 == 0
      total = total + (isEven ? 1 : -1) * product(scales, weights)
    }
    return total
  }

  private func product(_ factor: (_ place: Int) -> Matrix) -> Matrix {
    (0..<3).reduce(Self.identity) { matmul(factor($1), $0) }
  }

  private func a(_ norms: [Double], _ branches: [Double]) -> Matrix {
    product {
      matmul(
        norms[$0] * Self.layers[$0].norm, Self.identity + branches[$0] * Self.layers[$0].branch)
    }
  }

  private func b(_ norms: [Double], _ branches: [Double]) -> Matrix {
    product {
      Self.identity
        + matmul(norms[$0] * Self.layers[$0].norm, branches[$0] * Self.layers[$0].branch)
    }
  }

  @Test("The terms that the key calls present are there, and the others are not")
  func terms() {
    let all: Set<Int> = [0, 1, 2]
    let rows: [(name: String, norms: Set<Int>, branches: Set<Int>)] = [
      ("identity alone", [], []), ("norms alone", all, []), ("one branch alone", [1], [1]),
      ("all branches", all, all),
    ]
    var judged = 0
    for row in rows {
      for (design, product) in [("A", a), ("B", b)] {
        let term = coefficient(product, norms: row.norms, branches: row.branches)
        let isPresent = term.elements.contains { abs($0) > 1e-9 }
        for word in ["present", "absent"] {
          let fault = NormPlacementMemoKey.answers.fault(
            Cell(blank: "\(row.name), in \(design)", text: word))
          #expect((fault == nil) == (isPresent == (word == "present")), "\(row.name) \(design)")
          judged += 1
        }
      }
    }
    #expect(judged == 2 * Memo.normPlacement.blanks.count { $0.name.contains(", in ") })
  }

  @Test("Each formula has the Jacobian that the statement has under its letter")
  func jacobians() throws {
    var state = SplitMix64(seed: 3)
    let (ln, f) = (Self.random(&state), Self.random(&state))
    let identity = Self.identity
    // With linear functions a formula is its own Jacobian: apply it to the columns of I.
    let formulas = [
      "LN(x + F(x))": matmul(ln, identity + matmul(f, identity)),
      "x + F(LN(x))": identity + matmul(f, matmul(ln, identity)),
      "x + LN(F(x))": identity + matmul(ln, matmul(f, identity)),
      "LN(x) + F(LN(x))": matmul(ln, identity) + matmul(f, matmul(ln, identity)),
    ]
    let written = [
      "I + J_LN J_F": identity + matmul(ln, f), "(I + J_F) J_LN": matmul(identity + f, ln),
      "J_LN (I + J_F)": matmul(ln, identity + f), "I + J_F J_LN": identity + matmul(f, ln),
    ]
    let statement = try text("why_pre_norm/README.md")
    var found = 0
    for row in MemoText(statement).tables.flatMap(\.rows) {
      guard row.cells.count == 2, let jacobian = written[row.cells[1]] else { continue }
      found += 1
      for (formula, matrix) in formulas {
        let isIts = zip(jacobian.elements, matrix.elements).allSatisfy { abs($0 - $1) < 1e-12 }
        let fault = WhyPreNormKey.answers.fault(
          Cell(blank: "Jacobian of \(formula)", text: row.cells[0]))
        #expect((fault == nil) == isIts, "\(formula) \(row.cells[0])")
      }
    }
    #expect(found == 4)
  }

  @Test("The sentences that go too far, and the one that reports, are as the claims page has them")
  func claims() throws {
    let page = try text("CLAIMS.md")
    let rows = MemoText(try text("why_pre_norm/Template.md")).tables.flatMap(\.rows)
    let sentences = rows.filter { $0.cells[0].hasPrefix("sentence ") }
    #expect(sentences.count == 6)
    for row in sentences {
      let isRight = { (word: String) in
        WhyPreNormKey.answers.fault(Cell(blank: row.cells[0], text: word)) == nil
      }
      let claim = page.split(separator: "\n").first { $0.hasPrefix("| \(row.cells[1]) |") }
      #expect(isRight("overclaimed") == (claim != nil))
      if let claim { #expect(claim.hasSuffix("**does not hold as stated** |")) }
    }
    let counts = try #require(
      page.firstMatch(
        of:
          /Post-LN without warm-up that stalled: (\d+) of 10 [^;]* at rate 0.01; (\d+) of 10 [^;]* at rate 0.003/
      ))
    #expect(try #require(Int(counts.1)) > 5 && counts.2 == "0")
  }

  private func text(_ path: String) throws -> String {
    try String(
      contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Problems/\(path)"), encoding: .utf8)
  }
}
