/// A word of a lab's table, and what it means.
package struct LabWord: Equatable, Sendable {
  package let word: String
  package let meaning: String

  package init(_ word: String, _ meaning: String) {
    self.word = word
    self.meaning = meaning
  }
}

extension LabWord {
  /// The placements, as rows name them: what a sub-layer F becomes.
  static let placements: [LabWord] = [
    LabWord("Post-LN", "LN(x + F(x))"),
    LabWord("Pre-LN", "x + F(LN(x)), and a norm after the last layer"),
    LabWord("res-post", "x + LN(F(x)), the memo's Design B, and a norm after the last layer"),
    LabWord("res-post + QK", "res-post, with normalized queries and keys in its attention"),
    LabWord("double norm", "x + LN(F(LN(x))), and a norm after the last layer"),
    LabWord("DeepNorm", "LN(a x + F(x)), a = (2 L)^(1/4), with smaller first weights"),
  ]

  /// A run that has learned nothing.
  static let stalled: LabWord = LabWord(
    "stalled",
    "the loss at the end is no more than 0.1 nats below "
      + "\(GrammarText.standard.unigramLoss.fixed(2)), that of a guess by how often each character "
      + "occurs")

  /// Those of some words that occur in a text, longer ones first, so that "res-post" is not found in
  /// "res-post + QK"; in the order given.
  static func occurring(_ words: [LabWord], in text: String) -> [LabWord] {
    var rest = text
    var found: Set<String> = []
    for word in words.map(\.word).sorted(by: { $0.count > $1.count }) where rest.contains(word) {
      found.insert(word)
      rest = rest.replacing(word, with: "\n")
    }
    return words.filter { found.contains($0.word) }
  }
}
