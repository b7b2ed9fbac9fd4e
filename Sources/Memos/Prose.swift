/// The learner's own sentences in a memo.
struct Prose: Sendable {
  /// The paragraphs with their headings, without what the learner was given.
  let paragraphs: [(heading: String, sentences: [Sentence])]

  /// Takes the prose of a memo apart, and leaves out the sentences that were given.
  ///
  /// - Complexity: O(*n*).
  init(_ memo: MemoText, given: [MemoText]) {
    var known: Set<String> = []
    for text in given {
      for paragraph in text.paragraphs {
        for sentence in Sentence.split(paragraph.text) { known.insert(Self.trace(sentence)) }
      }
    }
    paragraphs = memo.paragraphs.map { paragraph in
      let own = Sentence.split(paragraph.text).filter { !known.contains(Self.trace($0)) }
      return (paragraph.heading, own.map(Sentence.init))
    }.filter { !$0.sentences.isEmpty }
  }

  private static func trace(_ sentence: String) -> String {
    sentence.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  var isEmpty: Bool { paragraphs.isEmpty }

  /// The text under a heading, or all of it where nothing stands under that heading.
  func text(under heading: String) -> String {
    let key = MemoText.key(heading)
    let own = paragraphs.filter { MemoText.key($0.heading).contains(key) }
    return (own.isEmpty ? paragraphs : own).map { paragraph in
      paragraph.sentences.map(\.text).joined(separator: " ")
    }.joined(separator: "\n\n")
  }
}
