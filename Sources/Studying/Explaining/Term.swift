/// A word that reports use, explained as one value: adding a word is adding one.
struct Term: Sendable {
  /// The word as reports write it.
  let name: String
  /// Other words for the same, such as those of the JSON report.
  let others: [String]
  /// What it is.
  let meaning: String
  /// What usually leads to it; nil where nothing does.
  let cause: String?
  /// What to do next; nil where there is nothing to do.
  let advice: String?

  /// Explains a word.
  init(
    _ name: String, or others: [String] = [], is meaning: String, because cause: String? = nil,
    so advice: String? = nil
  ) {
    self.name = name
    self.others = others
    self.meaning = meaning
    self.cause = cause
    self.advice = advice
  }

  /// Whether somebody who types this asks for the word: case, spaces and marks do not count.
  func isMeant(by text: String) -> Bool {
    ([name] + others).contains { Self.letters($0) == Self.letters(text) }
  }

  private static func letters(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
