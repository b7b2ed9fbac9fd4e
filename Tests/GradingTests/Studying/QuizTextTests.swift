import Foundation
import Messages
import Synchronization
import Testing

@testable import Grading
@testable import Studying

/// Every sentence of a quiz, whole, on made-up questions.
@Suite struct QuizTextTests {
  static let two = QuizQuestion(
    subject: "doubled", title: "two outputs",
    parts: [
      .text("The case: one token."), .arguments(["x = [[1, 2]]", "epsilon = 0.5"]),
      .text("One of these is your output. Which one is theirs?"),
      .numbers([
        NumberTable(title: "a", rows: [["1.0", "-2.5"], ["3.0", "0.0"]], firstRow: 2),
        NumberTable(title: "b", rows: [["2.0", "-5.0"], ["6.0", "0.0"]], firstRow: 2),
      ]),
    ],
    choices: ["", ""], right: 1, remarks: [nil, nil],
    explanation: [.text("The mistake: all is doubled; once is enough. It is near.")])

  static let four = QuizQuestion(
    subject: "gain", title: "a wrong gradient", parts: [.text("Which mistake?")],
    choices: ["the gain is left out", "the mean is kept", "one is added", "nothing is divided"],
    right: 2, remarks: ["a would give 1, and theirs is 2.", nil, nil, nil],
    explanation: [.text("The mistake: one is added; nothing is.")])

  /// What a quiz prints when this is typed.
  private func transcript(
    _ lines: [String], isTyped: Bool = false, isPlain: Bool = false
  ) -> String {
    let written = Mutex("")
    let console = Console(
      write: { text in written.withLock { $0 += text } }, complain: { _ in }, isTerminal: false,
      style: TextStyle(isColored: false, isPlain: isPlain))
    var rest = lines[...]
    QuizRun(console: console, isTyped: isTyped, readAnswer: { rest.popFirst() })
      .ask([Self.two, Self.four], about: "layer_norm", next: "swift run grader show rms_norm")
    return written.withLock(\.self)
  }

  @Test func answersAreMarkedAtOnce() {
    #expect(
      transcript(["b", "A)"]) == """
        layer_norm: 2 questions, no points; q ends the quiz

        question 1 of 2: two outputs

          The case: one token.

            x = [[1, 2]], epsilon = 0.5

          One of these is your output. Which one is theirs?

            a               b
             1.0  -2.5       2.0  -5.0
             3.0   0.0       6.0   0.0
        your answer (a or b):\(" ")
        right: it is b
          The mistake: all is doubled; once is enough. It is near.

        question 2 of 2: a wrong gradient

          Which mistake?

          a  the gain is left out
          b  the mean is kept
          c  one is added
          d  nothing is divided
        your answer (a, b, c or d):\(" ")
        not this time: it is c
          a would give 1, and theirs is 2.
          The mistake: one is added; nothing is.

        1 of 2 right; a quiz gives no points
        next: swift run grader show rms_norm

        """)
  }

  @Test func aScreenReaderGetsShortSentences() {
    #expect(
      transcript(["a", "c"], isPlain: true) == """
        layer_norm: 2 questions, no points; q ends the quiz

        question 1 of 2: two outputs

        The case: one token.

        x = [[1, 2]].
        epsilon = 0.5.

        One of these is your output. Which one is theirs?

        a, row 2: 1.0, -2.5.
        a, row 3: 3.0, 0.0.
        b, row 2: 2.0, -5.0.
        b, row 3: 6.0, 0.0.
        your answer (a or b):\(" ")
        not this time: it is b
        The mistake: all is doubled; once is enough. It is near.

        question 2 of 2: a wrong gradient

        Which mistake?

        a: the gain is left out.
        b: the mean is kept.
        c: one is added.
        d: nothing is divided.
        your answer (a, b, c or d):\(" ")
        right: it is c
        The mistake: one is added; nothing is.

        1 of 2 right; a quiz gives no points
        next: swift run grader show rms_norm

        """)
  }

  @Test(arguments: [
    (
      ["b", "e", "", "c"],
      "\nyour answer (a, b, c or d): \ntype a, b, c or d, or q to end the quiz\n"
        + "your answer (a, b, c or d): \ntype a, b, c or d, or q to end the quiz\n"
        + "your answer (a, b, c or d): \nright: it is c\n  The mistake: one is added; nothing is.\n"
        + "\n2 of 2 right; a quiz gives no points\nnext: swift run grader show rms_norm\n"
    ),
    (
      ["c", "b", "q"],
      "\nyour answer (a, b, c or d): \n\nthe quiz ends here: 1 of 2 answered, 1 right\n"
        + "next: swift run grader show rms_norm\n"
    ),
    (
      ["a"],
      "\nyour answer (a, b, c or d): \n\nthe quiz ends here: 1 of 2 answered, 0 right\n"
        + "next: swift run grader show rms_norm\n"
    ),
  ])
  func whatIsNoAnswerIsAskedAgainAndAnEndIsAnEnd(_ lines: [String], _ end: String) {
    #expect(transcript(lines).hasSuffix(end))
  }

  @Test func theTerminalEndsTheLineOfAnAnswerByItself() {
    #expect(transcript(["b"], isTyped: true).contains("your answer (a or b): right: it is b\n"))
    #expect(
      transcript([], isTyped: true).hasSuffix(
        "your answer (a or b): \n\nthe quiz ends here: 0 of 2 answered, 0 right\n"
          + "next: swift run grader show rms_norm\n"))
  }

  @Test func tablesThatAreTooWideStandBelowEachOther() {
    let row = Array(repeating: "-10000.1", count: 4)
    let question = QuizQuestion(
      subject: "s", title: "t",
      parts: [
        .numbers([NumberTable(title: "a", rows: [row]), NumberTable(title: "b", rows: [row])])
      ],
      choices: ["", ""], right: 0, remarks: [nil, nil], explanation: [])
    #expect(
      QuizText(style: .plain).lines(of: question, number: 1, of: 1) == [
        "question 1 of 1: t", "", "    a", "    -10000.1  -10000.1  -10000.1  -10000.1", "    b",
        "    -10000.1  -10000.1  -10000.1  -10000.1",
      ])
  }

  @Test func effectsHaveWords() {
    let effects: [(ClaimedEffect, String)] = [
      (.stays, "stays as it is"), (.times(2), "doubles"), (.times(0.5), "halves"),
      (.times(-1), "changes its sign"), (.times(4), "becomes 4 times as large"),
      (.times(0.125), "is divided by 8"), (.plus(3), "grows by 3 everywhere"),
      (.swapsRows, "has its first two rows swapped"),
      (.swapsColumns, "has its first two columns swapped"), (.otherwise, "changes in another way"),
    ]
    for (effect, words) in effects { #expect(effect.words(isVector: false) == words) }
    #expect(ClaimedEffect.swapsRows.words(isVector: true) == "has its first two numbers swapped")
  }

  @Test func aMistakeInWordsIsWhatIsDone() {
    func done(_ sentence: String) -> String {
      MistakeSummary(name: "m", why: "", sentence: sentence).done
    }
    #expect(done("the divisor is 1; it is the root") == "the divisor is 1")
    #expect(done("gain and bias are exchanged") == "gain and bias are exchanged")
    #expect(
      done("the first term is g; here it is left out; the others are subtracted")
        == "the first term is g; here it is left out")
  }
}

/// Real questions on a terminal of 80 columns and 24 lines.
@Suite struct QuizSizeTests {
  @Test(arguments: ["layer_norm", "attention", "residual_placements", "transformer_stack"])
  func everythingFits(_ slug: String) throws {
    let project = try Workbench().project
    let problem = try #require(Course.preNormPostNorm[code: slug])
    let answers = AnswerSource(slug, in: project, timeout: 5)
    for seed in 1...4 as ClosedRange<UInt64> {
      let trial = try answers.trial(seed: seed)
      let invariances = try answers.invariances(seed: seed)
      let material = QuizMaterial(
        problem: problem, seed: seed, trial: trial, mistakes: try answers.mistakes(),
        invariances: invariances
      ) { solution, check, input in
        answers.take([input])
        return try answers.ask(
          Question(of: solution == .learner ? .reference : solution, check: check, input: 0)
        ).value
      }
      var maker = QuizMaker(material, random: SplitMix64(seed: seed))
      for question in try maker.questions() {
        let text = QuizText(style: .plain)
        let asked = text.lines(of: question, number: 1, of: 3)
        #expect(asked.count <= 22)
        let all = asked + question.letters.indices.flatMap { text.lines(on: $0, to: question) }
        #expect(all.allSatisfy { $0.columns <= TextStyle.width })
        #expect(text.prompt(question).columns < 40)
        let plain = QuizText(style: TextStyle(isColored: false, isPlain: true))
        let read = plain.lines(of: question, number: 1, of: 3)
        #expect(read.allSatisfy { $0.columns <= TextStyle.width && !$0.contains("  ") })
      }
    }
  }
}
