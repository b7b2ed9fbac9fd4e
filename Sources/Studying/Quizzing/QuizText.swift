package import Grading

/// A quiz as a learner reads it.
package struct QuizText {
  let style: TextStyle

  package init(style: TextStyle) {
    self.style = style
  }

  /// The first lines of a quiz.
  package func opening(_ slug: String, count: Int) -> [String] {
    let questions = count == 1 ? "1 question" : "\(count) questions"
    return "\(slug): \(questions) about your own solution, without points; q ends the quiz"
      .wrapped(rest: "  ")
  }

  /// A question with its choices.
  package func lines(of question: QuizQuestion, number: Int, of count: Int) -> [String] {
    let title = "question \(number) of \(count): \(question.title)"
    let choices = zip(question.letters, question.choices).filter { !$1.isEmpty }
    return [style(title, .bold)] + lines(question.parts)
      + choices.flatMap { letter, text in
        style.isPlain
          ? "\(letter): \(text).".wrapped()
          : text.wrapped(first: "  \(letter)  ", rest: "     ")
      }
  }

  /// What stands in front of the answer.
  package func prompt(_ question: QuizQuestion) -> String { "your answer (\(words(question))): " }

  /// What is said of an answer that is none.
  package func refusal(_ question: QuizQuestion) -> String {
    "type \(words(question)), or q to end the quiz"
  }

  /// What is said of an answer.
  package func lines(on choice: Int, to question: QuizQuestion) -> [String] {
    let right = QuizQuestion.letter(question.right)
    let verdict =
      choice == question.right
      ? style("right: it is \(right)", .green) : style("not this time: it is \(right)", .red)
    let remark = choice == question.right ? nil : question.remarks[choice]
    return [verdict] + lines(remark.map { [.text($0)] } ?? []) + lines(question.explanation)
  }

  /// The last lines.
  ///
  /// - Parameters:
  ///   - right: How many answers were right.
  ///   - answered: How many were given.
  ///   - count: How many questions there were.
  ///   - next: The command to type next.
  package func ending(right: Int, answered: Int, of count: Int, next: String) -> [String] {
    let result =
      answered == count
      ? "\(right) of \(count) right; a quiz gives no points"
      : "the quiz ends here: \(answered) of \(count) answered, \(right) right"
    return [result, "next: \(next)"]
  }

  private func words(_ question: QuizQuestion) -> String {
    let letters = question.letters
    return letters.dropLast().joined(separator: ", ") + " or " + (letters.last ?? "")
  }

  // MARK: Parts

  private func lines(_ parts: [QuizQuestion.Part]) -> [String] { parts.flatMap(lines) }

  private func lines(_ part: QuizQuestion.Part) -> [String] {
    let indent = style.isPlain ? "" : "  "
    switch part {
    case .text(let text): return text.wrapped(first: indent, rest: indent)
    case .arguments(let arguments):
      return style.isPlain
        ? arguments.flatMap { ($0 + ".").wrapped() }
        : arguments.joined(separator: ", ").wrapped(first: "    ", rest: "      ")
    case .numbers(let tables):
      return style.isPlain ? tables.flatMap(read) : beside(tables)
    }
  }

  /// Tables read aloud, row by row.
  private func read(_ table: NumberTable) -> [String] {
    table.rows.enumerated().flatMap { number, row in
      let place = table.rows.count == 1 ? "" : ", row \(number)"
      return "\(table.title)\(place): \(row.joined(separator: ", ")).".wrapped()
    }
  }

  /// Tables side by side.
  private func beside(_ tables: [NumberTable]) -> [String] {
    let blocks = tables.map(block)
    let height = blocks.map(\.count).max() ?? 0
    return (0..<height).map { k in
      let row = blocks.map { block in
        (k < block.count ? block[k] : "").padded(block.map(\.count).max() ?? 0)
      }
      let text = "    " + row.joined(separator: "      ")
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
  }

  private func block(_ table: NumberTable) -> [String] {
    let width = table.rows.joined().map(\.count).max() ?? 0
    return [table.title]
      + table.rows.map { $0.map { $0.aligned(width) }.joined(separator: "  ") }
  }
}
