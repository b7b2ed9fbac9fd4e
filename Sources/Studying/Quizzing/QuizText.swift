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
    return "\(slug): \(questions), no points; q ends the quiz"
      .wrapped(rest: "  ")
  }

  /// A question with its choices.
  package func lines(of question: QuizQuestion, number: Int, of count: Int) -> [String] {
    let title = "question \(number) of \(count): \(question.title)"
    let choices = zip(question.letters, question.choices).filter { !$1.isEmpty }
      .flatMap { letter, text in
        style.isPlain
          ? "\(letter): \(text).".wrapped()
          : text.wrapped(first: "  \(letter)  ", rest: "     ")
      }
    let blocks = [[style(title, .bold)]] + question.parts.map(lines) + [choices]
    let full = blocks.filter { !$0.isEmpty }
    // A question fits into a terminal of 24 lines, its prompt too; empty lines where there is room.
    let isAiry = full.joined().count + full.count <= 21
    return Array(full.joined(separator: isAiry ? [""] : []))
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
  /// - Returns: Two lines.
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
        : flowed(arguments)
    case .numbers(let tables):
      return style.isPlain ? tables.flatMap(read) : beside(tables)
    }
  }

  /// Arguments one after the other: one that fits into a line is not broken.
  private func flowed(_ arguments: [String]) -> [String] {
    var lines: [String] = []
    for (place, argument) in arguments.enumerated() {
      let text = argument + (place + 1 < arguments.count ? "," : "")
      if let last = lines.last, last.count + 1 + text.count <= TextStyle.width {
        lines[lines.count - 1] = last + " " + text
      } else {
        lines += text.wrapped(first: "    ", rest: "      ")
      }
    }
    return lines
  }

  /// Tables read aloud, row by row.
  private func read(_ table: NumberTable) -> [String] {
    table.rows.enumerated().flatMap { number, row in
      let place = table.rows.count == 1 ? "" : ", row \(table.firstRow + number)"
      return "\(table.title)\(place): \(row.joined(separator: ", ")).".wrapped()
    }
  }

  /// Tables side by side.
  private func beside(_ tables: [NumberTable]) -> [String] {
    let blocks = tables.map(block)
    let widths = blocks.map { $0.map(\.count).max() ?? 0 }
    let width = 4 + widths.reduce(0, +) + 6 * (widths.count - 1)
    guard width <= TextStyle.width else { return blocks.joined().map { "    " + $0 } }
    let height = blocks.map(\.count).max() ?? 0
    return (0..<height).map { k in
      let row = zip(blocks, widths).map { block, width in
        (k < block.count ? block[k] : "").padded(width)
      }
      return ("    " + row.joined(separator: "      ")).trimmedRight
    }
  }

  private func block(_ table: NumberTable) -> [String] {
    let width = table.rows.joined().map(\.count).max() ?? 0
    return [table.title]
      + table.rows.map { $0.map { $0.aligned(width) }.joined(separator: "  ") }
  }
}
