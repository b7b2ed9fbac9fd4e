import Messages
import Foundation
import Reference
import Testing

@testable import Memos

/// Blanks without their answers, answers without their blanks, and both together.
@Suite struct MemoAnswersTests {
  @Test("Every blank has an answer of its kind, and every answer a blank")
  func course() throws {
    #expect(MemoAnswers.all.count >= 2)
    for (slug, key) in MemoAnswers.all {
      #expect(key.answers.gaps(in: key.memo) == [], "\(slug)")
    }
  }

  @Test("Answers that do not belong to a memo are told")
  func gaps() {
    func blank(_ name: String, _ kind: Blank.Kind, isRecorded: Bool = false) -> Blank {
      Blank(name, columns: ["c"], rows: [name], kind, isRecorded: isRecorded)
    }
    let memo = Memo(
      blanks: [
        blank("a", .shape), blank("b", .evidence), blank("c", .choice(of: ["x", "y"])),
        blank("d", .choice(of: ["x"]), isRecorded: true), blank("e", .choice(of: ["x"])),
        blank("e", .choice(of: ["x"])),
      ],
      questions: [
        ProseQuestion("q", "Why?", heading: "H"), ProseQuestion("q", "How?", heading: "H"),
      ])
    let answers = MemoAnswers(
      [
        ("b", .choice(right: ["x"], hint: "")), ("c", .choice(right: ["y", "z"], hint: "")),
        ("d", .choice(right: ["x"], hint: "")), ("e", .choice(right: ["x"], hint: "")),
        ("W_X", .choice(right: ["x"], hint: "")),
      ], models: [("r", "Because.", "that it is so")])
    #expect(
      answers.gaps(in: memo) == [
        "two blanks are called e", "a has no answer", "the answer of b is of another kind",
        "c does not list its right word z", "W_X has an answer and no blank",
        "d is recorded only, and has an answer", "two questions have the same name",
        "the question q has no model sentence", "the question q has no model sentence",
        "r has a model sentence and no question",
      ])
  }

  @Test("The judge is asked once, for the filled cells that are points")
  func judge() throws {
    let memo = """
      | question | choice |
      |---|---|
      | recommended design | Design B |

      | quantity | shape |
      |---|---|
      | W_h | d x d_h |
      | W_f | ... |
      | b_f | `d`
      | b_f | m

      | quantity | value | command |
      |---|---|---|
      | final loss of A, 96 layers | 2.97 | swift run |
      | final loss of B, 96 layers, QK-norm | 2 | |
      """
    let expected = [
      Cell(blank: "shape of W_h", text: "d x d_h"),
      Cell(blank: "loss of A", text: "2.97", command: "swift run"),
      Cell(blank: "loss of B", text: "2", command: ""),
    ]
    var asked: [[Cell]] = []
    let findings = Memo.normPlacement.findings(in: memo, given: []) { cells, sentences in
      asked.append(cells)
      #expect(sentences == [])
      return MemoJudgement(
        faults: ["loss of A": "it is cold", "shape of W_f": "nobody asked"])
    }
    #expect(asked == [expected])
    let outcomes = Dictionary(
      uniqueKeysWithValues: findings.blanks.map { ($0.blank.name, $0.outcome) })
    #expect(outcomes["recommendation"] == .recorded("B"))
    #expect(outcomes["shape of W_h"] == .right)
    #expect(outcomes["shape of W_f"] == .empty)
    #expect(
      outcomes["shape of b_f"]
        == .wrong("lines 9 and 10 fill in row b_f, column shape differently; keep one of them"))
    #expect(
      outcomes["loss of A"]
        == .wrong("line 14, row final loss of A, 96 layers: it is cold"))
    #expect(outcomes["loss of B"] == .right)
    let data = try JSONEncoder().encode(expected)
    #expect(try JSONDecoder().decode([Cell].self, from: data) == expected)
  }

  @Test("A memo in which nothing is written asks nobody, and a judge's error is passed on")
  func noJudge() {
    struct Fault: Error {}
    #expect(throws: Never.self) {
      try Memo.whyPreNorm.findings(in: "\n## \n", given: []) { _, _ in throw Fault() }
    }
    let filled = "| | post-norm | pre-norm |\n|---|---|---|\n| depth | hard | hard |"
    #expect(throws: Fault.self) {
      try Memo.whyPreNorm.findings(in: filled, given: []) { _, _ in throw Fault() }
    }
  }

  @Test("A choice is judged by the listed word that it holds")
  func choice() {
    let filled = "| | post-norm | pre-norm |\n|---|---|---|\n| depth | it is **Hard** | hard |"
    let findings = Memo.whyPreNorm.findings(in: filled, given: []) { cells, sentences in
      #expect(cells.map(\.text) == ["hard", "hard"])
      return WhyPreNormKey.answers.judgement(cells, sentences)
    }
    let outcomes = findings.blanks.filter { $0.blank.name.hasPrefix("depth") }.map(\.outcome)
    #expect(
      outcomes == [
        .right,
        .wrong(
          "line 3, row depth, column pre-norm: you chose hard; write down y for pre-norm and follow "
            + "the gradient and the stream through it"),
      ])
  }
}
