/// Something that a memo should say, and the ways in which it is said.
package struct Idea: Sendable {
  /// Concepts that one statement names together.
  struct Pattern: Sendable {
    let concepts: [Concept]
    /// Which designs the statement may be about.
    let topics: [Segment.Topic]
    /// Whether it must be denied: "keeps no identity path".
    var isDenied: Bool = false
    /// What the statement must not name: "destroys the identity path".
    var excluded: Concept?

    init(
      _ concepts: [Concept], about topics: [Segment.Topic], isDenied: Bool = false,
      without excluded: Concept? = nil
    ) {
      self.excluded = excluded
      self.concepts = concepts
      self.topics = topics
      self.isDenied = isDenied
    }
  }

  /// The idea in a few words, as reports name it.
  package let title: String
  let patterns: [Pattern]
  /// Whether its paragraph must also name a term of a formula.
  let needsFormula: Bool

  init(_ title: String, needsFormula: Bool = false, _ patterns: [Pattern]) {
    self.title = title
    self.patterns = patterns
    self.needsFormula = needsFormula
  }

  /// The first sentence that says it; nil where none does.
  ///
  /// - Complexity: O(*n*) in the length of the prose.
  func sentence(in prose: Prose) -> String? {
    for paragraph in prose.paragraphs {
      if needsFormula, !paragraph.hasFormula { continue }
      for (text, segments) in paragraph.statements {
        let isSaid = segments.contains { segment in
          patterns.contains { pattern in
            pattern.topics.contains(segment.topic)
              && pattern.excluded.map { segment.mentions[$0] == nil } ?? true
              && segment.says(pattern.concepts, denied: pattern.isDenied)
          }
        }
        if isSaid { return text }
      }
    }
    return nil
  }
}

/// Sentences that claim more than was measured.
enum Overclaim {
  private static let stems: [String] = [
    "explod", "exponential", "vanish", "impossible", "guarante", "always", "never",
  ]

  /// The sentences with such a claim, whatever they claim it of, unless they deny it.
  static func sentences(in prose: Prose) -> [String] {
    prose.paragraphs.flatMap(\.sentences).filter { sentence in
      let denies = sentence.words.contains {
        ["not", "no", "overclaimed", "folklore", "myth"].contains($0)
      }
      return !denies && sentence.words.contains { word in stems.contains { word.hasPrefix($0) } }
    }.map { $0.text.limited(to: 300) }
  }
}
