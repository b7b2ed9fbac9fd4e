/// The learner's own sentences in a memo.
struct Prose: Sendable {
  /// A paragraph with its heading and its sentences.
  struct Paragraph: Sendable {
    let heading: String
    let sentences: [Sentence]
  }

  /// A sentence, and what it says.
  struct Statement: Sendable {
    let text: String
    let heading: String
    /// How clearly it says each idea, by letter; above 0 where it does.
    let scores: [Character: Int]
    /// Whether its paragraph names a term of a formula.
    let isBesideFormula: Bool
  }

  /// The paragraphs, without what the learner was given.
  let paragraphs: [Paragraph]
  /// The sentences of all paragraphs, in order.
  let statements: [Statement]

  /// Takes the prose of a memo apart, and leaves out the sentences that were given.
  ///
  /// - Complexity: O(*n*).
  init(_ memo: MemoText, given: [MemoText], model: IdeaModel = .course) {
    var known: Set<String> = []
    for text in given {
      for paragraph in text.paragraphs {
        for sentence in Sentence.split(paragraph.text) { known.insert(Self.trace(sentence)) }
      }
    }
    let paragraphs = memo.paragraphs.map { paragraph in
      let own = Sentence.split(paragraph.text).filter { !known.contains(Self.trace($0)) }
      return Paragraph(heading: paragraph.heading, sentences: own.map(Sentence.init))
    }.filter { !$0.sentences.isEmpty }
    let traits = Traits.of(paragraphs.flatMap(\.sentences))
    var statements: [Statement] = []
    for paragraph in paragraphs {
      let own = traits[statements.count..<statements.count + paragraph.sentences.count]
      let hasFormula = own.contains { $0.contains("#formula") }
      for (sentence, traits) in zip(paragraph.sentences, own) {
        statements.append(
          Statement(
            text: sentence.text, heading: paragraph.heading, scores: model.scores(traits),
            isBesideFormula: hasFormula))
      }
    }
    self.paragraphs = paragraphs
    self.statements = statements
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
