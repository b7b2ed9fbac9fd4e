/// A sentence in words that can be looked up.
struct Sentence: Sendable {
  /// As the learner wrote it.
  let text: String
  /// Its words, with formulas read as words of their own; none where it is too long for a sentence.
  let words: [String]

  init(_ text: String) {
    self.text = text
    words = text.utf8.count > Self.maximumLength ? [] : Words.of(text)
  }

  /// The longest text that can be one sentence, in bytes; prose without a full stop is none.
  static let maximumLength: Int = 2_000

  private static let abbreviations: Set<String> = [
    "e.g", "i.e", "vs", "eq", "cf", "fig", "approx", "resp", "etc", "sec", "no",
  ]

  /// The sentences of a paragraph.
  static func split(_ paragraph: String) -> [String] {
    var sentences: [String] = []
    var current = ""
    var word = ""
    var rest = paragraph[...]
    while let character = rest.popFirst() {
      current.append(character)
      if "!?".contains(character) || character == "." && !abbreviations.contains(word.lowercased()),
        rest.first?.isWhitespace ?? true
      {
        sentences.append(current.trimmed)
        current = ""
      }
      if character.isWhitespace || character == "(" { word = "" } else { word.append(character) }
    }
    return (sentences + [current.trimmed]).filter { !$0.isEmpty }
  }
}
