/// The learner's own sentences in a memo.
struct Prose: Sendable {
  /// A paragraph with its heading, its sentences, and the statements that they make.
  struct Paragraph: Sendable {
    let heading: String
    let sentences: [Sentence]
    let statements: [(text: String, segments: [Segment])]
    /// Whether it names a term of a formula.
    let hasFormula: Bool

    init(heading: String, sentences: [Sentence]) {
      self.heading = heading
      self.sentences = sentences
      var topic = Segment.Topic.none
      statements = sentences.map { ($0.text, Segment.all(in: $0, topic: &topic)) }
      hasFormula = statements.contains { $0.segments.contains { $0.mentions[.formula] != nil } }
    }
  }

  /// The paragraphs, without what the learner was given.
  private(set) var paragraphs: [Paragraph]

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
      return Paragraph(heading: paragraph.heading, sentences: own.map(Sentence.init))
    }.filter { !$0.sentences.isEmpty }
  }

  private static func trace(_ sentence: String) -> String {
    sentence.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  var isEmpty: Bool { paragraphs.isEmpty }

  /// The same prose with what stands under a heading first, so that it is quoted before the rest.
  func beginning(with heading: String) -> Prose {
    let key = MemoText.key(heading)
    func isOwn(_ paragraph: Paragraph) -> Bool { MemoText.key(paragraph.heading).contains(key) }
    var copy = self
    copy.paragraphs = paragraphs.filter(isOwn) + paragraphs.filter { !isOwn($0) }
    return copy
  }

  /// The text under a heading, or all of it where nothing stands under that heading.
  func text(under heading: String) -> String {
    let key = MemoText.key(heading)
    let own = paragraphs.filter { MemoText.key($0.heading).contains(key) }
    return (own.isEmpty ? paragraphs : own).map { paragraph in
      paragraph.sentences.map(\.text).joined(separator: " ")
    }.joined(separator: "\n\n")
  }
}
