/// A question of a quiz, with its answer.
package struct QuizQuestion: Equatable, Sendable {
  /// A piece of it, to be set on a terminal or read aloud.
  package enum Part: Equatable, Sendable {
    /// Sentences.
    case text(String)
    /// The arguments of a case, each as "x = [[1, 2]]".
    case arguments([String])
    /// Numbers beside each other.
    case numbers([NumberTable])
  }

  /// What it is about: two questions with one subject are not asked soon after each other.
  package let subject: String
  /// What it is about in a few words, which give nothing away.
  package let title: String
  /// What is asked.
  package let parts: [Part]
  /// The answers to choose from; empty words for one that `parts` shows as a table.
  package let choices: [String]
  /// The place of the right one.
  package let right: Int
  /// What is said of a wrong choice, place by place; nil for nothing.
  package let remarks: [String?]
  /// Why the right one is.
  package let explanation: [Part]

  /// The letters that are typed.
  package var letters: [String] { choices.indices.map { Self.letter($0) } }

  /// The letter of a choice.
  package static func letter(_ place: Int) -> String { ["a", "b", "c", "d"][place] }
}

/// Some numbers with a title.
package struct NumberTable: Equatable, Sendable {
  package let title: String
  /// Row by row, all with the same number of decimals.
  package let rows: [[String]]
  /// The number of the first row in the whole array, counted from 0.
  var firstRow: Int = 0
}
