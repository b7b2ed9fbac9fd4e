import Messages
import Reference
import Testing

@testable import Memos

/// What the grader knows of a sentence: where it stands, and whose it is.
@Suite struct ProseQuestionTests {
  private static let memo: Memo = Memo(
    blanks: [Blank("size", columns: ["value"], rows: ["size"], .shape)],
    questions: [
      ProseQuestion("why", "Why is it so?", heading: "Reasons"),
      ProseQuestion("price", "What does it cost?", heading: "Trade-off"),
    ])

  private static let template = """
    # A memo
    ## Reasons
    Write them here.
    ## Trade-off
    | quantity | value |
    |---|---|
    | size | |
    ## In my own sentences
    | question | my sentence |
    |---|---|
    | Why is it so? | |
    | What does it cost? | |
    """
  private static let statement =
    "# A memo\n\n## Task\n\nSay why the norm *sits there*. LN has a gain."

  private func findings(_ text: String, models: [String: ModelSentence] = [:]) -> MemoFindings {
    Self.memo.findings(in: text, given: [Self.statement, Self.template]) { _, _ in
      MemoJudgement(models: models)
    }
  }

  /// What becomes of a sentence for the first question, beside a text under the heading Reasons.
  private func state(
    _ sentence: String, _ text: String, models: [String: ModelSentence] = [:]
  ) -> AnsweredQuestion.State {
    let memo = """
      ## Reasons
      \(text)
      ## Trade-off
      The stream grows.

      | question | my sentence |
      |---|---|
      | Why is it so? | \(sentence) |
      """
    return findings(memo, models: models).questions[0].state
  }

  /// The line in which `state` has its sentence, beside a text of one line.
  private static let line = "line 8: "

  @Test(
    "A sentence is found by its letters and digits",
    arguments: [
      ("The norm is on it.", "First. The norm is on it. Then."),
      ("the norm is ON it", "The `norm`\nis on **it**, always."),
      ("The norm is on it. So it is!", "The norm is on it.\n\nSo it is!"),
      ("is on it", "The norm is on it."), ("\"The norm is on it.\"", "- The norm\n- is on it."),
      ("J_LN goes like 1/|F|, so it is steep.", "J_LN goes like 1/|F|, so it is steep."),
      ("J_LN goes like 1/\\|F\\|", "J_LN goes like 1/|F|, so it is steep."),
      ("设计B不改变残差通路。", "我推荐设计B。设计B不改变残差通路。其余不变。"),
      ("Bei Post-Norm liegt sie auf dem Pfad", "Bei Post‑Norm liegt sie auf dem Pfad."),
      ("Нормализация стоит на пути", "> нормализация стоит на пути."),
      ("règle n° 2", "La re\u{300}gle n° 2."),
      ("The norm is on it.", "### The norm is on it"),
      ("The norm is on it.", "### Of A\n\n## On paths\n\nThe norm is on it."),
      ("The norm is on it.", "```text\nThe norm\nis on it.\n```"),
      ("The norm is on it.", "| of | what |\n|---|---|\n| A | The norm is on it. |"),
      ("The norm is on it.", "<!-- a note --> The norm is on it."),
      ("LN has a gain. So it scales.", "LN has a gain. So it scales."),
    ])
  func stands(_ sentence: String, _ text: String) {
    #expect(state(sentence, text) == .stands)
  }

  @Test("Words are looked up as a plain search does")
  func search() {
    var random = SplitMix64(seed: 4)
    func text(_ length: Int) -> String {
      String((0..<length).map { _ in Bool.random(using: &random) ? "a" : "b" })
    }
    var found = 0
    for _ in 0..<2_000 {
      let (whole, part) = (text(12), text(.random(in: 1...6, using: &random)))
      let isPart = whole.contains(part)
      #expect(Wording(whole).contains(Wording(part)) == isPart, "\(part) in \(whole)")
      if isPart { found += 1 }
    }
    #expect(found > 500 && found < 1_500)
  }

  @Test(
    "Each fault is one sentence with the next step",
    arguments: [
      (
        "The norm is off it.", "The norm is on it.",
        "this does not stand in your text; copy a sentence of the section Reasons word for word, or "
          + "write it there first"
      ),
      (
        "The stream grows.", "The norm is on it.",
        "this stands under `Trade-off`, and the question asks for the section Reasons; move it there, "
          + "or copy a sentence of that section"
      ),
      (
        "LN has a gain.", "LN has a gain.",
        "these words stand in the statement or the template; answer in your own words in the section "
          + "Reasons, and copy that sentence"
      ),
      (
        "say WHY the norm sits there. Write them here.", "No.",
        "these words stand in the statement or the template; answer in your own words in the section "
          + "Reasons, and copy that sentence"
      ),
    ])
  func faults(_ sentence: String, _ text: String, _ fault: String) {
    #expect(state(sentence, text) == .faulty(Self.line + fault))
  }

  @Test("A sentence before the first heading, and one without its section, are told")
  func sections() {
    let table = "\n| question | my sentence |\n|---|---|\n| Why is it so? | The norm is on it. |\n"
    #expect(
      findings("The norm is on it.\n\n# Reasons\n" + table).questions[0].state
        == .faulty(
          "line 7: this stands before the first heading, and the question asks for the section "
            + "Reasons; move it there, or copy a sentence of that section"))
    #expect(
      findings("# My thoughts\nThe norm is on it.\n" + table).questions[0].state
        == .faulty(
          "line 6: the memo has no heading Reasons; put ## Reasons above the text that answers this"
        ))
    for heading in ["REASONS:", "1. Reasons", "(a) Reasons", "*Reasons*"] {
      #expect(
        findings("## \(heading)\nThe norm is on it.\n\(table)").questions[0].state == .stands)
    }
    #expect(
      findings("Reasons\n=======\nThe norm is on it.\n\(table)").questions[0].state == .stands)
  }

  @Test("A question that stands twice is answered once")
  func twice() {
    #expect(
      state("The norm is on it. |\n| Why is it so? | It is on it.", "The norm is on it.")
        == .faulty("lines 8 and 9 answer it differently; keep one of them"))
  }

  @Test("Dots, a dash and nothing are no answer", arguments: ["", "...", "-", "TODO", "?", "→"])
  func unanswered(_ cell: String) {
    #expect(state(cell, "The norm is on it.") == .unanswered)
  }

  @Test("A sentence in the table alone stands nowhere, even where the table is in a code block")
  func tableAlone() {
    let table = "| question | my sentence |\n|---|---|\n| Why is it so? | It is.  |"
    #expect(findings("## Reasons\n\n" + table).prose == "")
    #expect(
      findings("## Reasons\n\n```\n" + table + "\n```").questions.map(\.state)
        == [.unanswered, .unanswered])
  }

  @Test(
    "The model and what to look for stand beside a sentence that stands, and the model's is told")
  func models() {
    let model = "The norm is on the path, so it acts on all that passes."
    func models(_ isCopied: Bool) -> [String: ModelSentence] {
      ["why": ModelSentence(model, lookFor: "that it is on it", isCopied: isCopied)]
    }
    let text =
      "## Reasons\nIt is.\n| question | my sentence |\n|---|---|\n| Why is it so? | It is. |"
    let stands = findings(text, models: models(false)).questions[0]
    #expect(stands.state == .stands)
    #expect(stands.model == model && stands.lookFor == "that it is on it")
    let copied = findings(text, models: models(true)).questions[0]
    #expect(
      copied.state
        == .faulty(
          "line 5: this is the model sentence; say it in your own words, in your text and here"))
    #expect(copied.model == nil && copied.lookFor == "that it is on it")
  }

  @Test(
    "A model sentence is known by its words",
    arguments: [
      ("The norm is on the path, so it acts on all that passes.", true),
      ("the NORM is on the path so it acts on all", true), ("the norm is on the path", false),
      ("The norm is on the path, so it acts on all that passes. I agree.", false), ("Yes.", false),
    ])
  func copied(_ sentence: String, _ isCopied: Bool) {
    let answers = MemoAnswers(
      [], models: [("why", "The norm is on the path, so it acts on all that passes.", "...")])
    #expect(
      answers.judgement([], [Cell(blank: "why", text: sentence)]).models["why"]?.isCopied
        == isCopied)
  }

  @Test("A reviewer reads the whole text: own headings, code, tables; not the template's")
  func prose() {
    let memo = """
      # A memo
      ## Reasons
      Write them here.
      I quote: LN has a gain.
      ### Of the path
      The norm is on it.
      ## Trade-off
      | quantity | value | why |
      |---|---|---|
      | size | m x d | it is the stream's |
      <!-- not said -->
      ~~~
      y = LN(x + F(x))

      ~~~
      ## In my own sentences
      | question | my sentence |
      |---|---|
      | Why is it so? | The norm is on it. |
      """
    #expect(
      findings(memo).prose == """
        # A memo

        ## Reasons

        Write them here. I quote: LN has a gain.

        ### Of the path

        The norm is on it.

        ## Trade-off

        | quantity | value | why |
        | size | m x d | it is the stream's |

        y = LN(x + F(x))

        ## In my own sentences
        """)
    #expect(findings(Self.template).prose == "")
    #expect(findings(Self.statement + "\n\n" + Self.template).prose == "")
    #expect(findings("").prose == "")
  }
}
