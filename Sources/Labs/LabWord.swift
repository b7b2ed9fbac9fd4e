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
  static let placements: [LabWord] = Placement.allCases.map { LabWord($0.rawValue, $0.formula) }

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
