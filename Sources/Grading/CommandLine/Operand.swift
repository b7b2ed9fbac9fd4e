/// What may stand in one place after a verb, as one value.
package struct Operand: Sendable {
  /// How many words stand in the place.
  package enum Count: Sendable {
    case one, atMostOne, any
    /// All that follows the verb, options too: another program understands it.
    case rest
  }

  /// What it is called in usage lines, as in `SLUG`.
  package let name: String
  /// What it is called in sentences, as in `slug`.
  package let noun: String
  package let count: Count
  /// The words that it may be; nil for any.
  package let vocabulary: (@Sendable (Course) -> Vocabulary)?

  /// Creates an operand.
  ///
  /// - Parameters:
  ///   - name: What it is called in usage lines.
  ///   - noun: What it is called in sentences; nil for the same in lower case.
  ///   - count: How many words stand in the place; only the last place may have more than one.
  ///   - vocabulary: The words that it may be; nil for any.
  package init(
    _ name: String, called noun: String? = nil, _ count: Count = .one,
    of vocabulary: (@Sendable (Course) -> Vocabulary)? = nil
  ) {
    self.name = name
    self.noun = noun ?? name.lowercased()
    self.count = count
    self.vocabulary = vocabulary
  }

  /// One slug.
  package static let slug: Operand = Operand("SLUG", of: problems)
  /// Any number of slugs.
  package static let slugs: Operand = Operand("SLUG", .any, of: problems)

  /// The slugs of the course.
  @Sendable package static func problems(_ course: Course) -> Vocabulary {
    Vocabulary(
      of: course.exercises.map(\.slug), called: "problem", otherwise: "see swift run grader list")
  }

  /// The place as usage lines show it.
  package var usage: String {
    switch count {
    case .one: name
    case .atMostOne, .rest: "[\(name)]"
    case .any: "[\(name)...]"
    }
  }

  /// What is wrong with the words after a verb; nil when nothing is.
  package static func fault(in words: [String], of verb: Verb, _ course: Course) -> UsageError? {
    let operands = verb.operands
    guard let last = operands.last else {
      return words.first.map {
        UsageError(
          "\(verb.name) takes no slug, but \($0.sanitized) was given", advice: "leave it out")
      }
    }
    let least = operands.count { $0.count == .one }
    let isOpen = last.count == .any || last.count == .rest
    guard words.count >= least, isOpen || words.count <= operands.count else {
      let nouns = operands.map { "one \($0.noun)" }.joined(separator: " and ")
      return UsageError(
        "\(verb.name) takes \(nouns), but \(words.count) were given",
        advice: "for example: \(verb.example)")
    }
    for (place, word) in words.enumerated() {
      let vocabulary = operands[min(place, operands.count - 1)].vocabulary?(course)
      if let fault = vocabulary?.fault(in: word) { return fault }
    }
    return nil
  }
}

/// Words of which one must be given.
package struct Vocabulary: Hashable, Sendable {
  private let words: [String]
  private let kind: String
  private let advice: String

  /// Creates a vocabulary.
  ///
  /// - Parameters:
  ///   - words: The words.
  ///   - kind: What each of them names, as in `problem`.
  ///   - advice: What to do where none is near what was typed; nil to list them.
  package init(of words: [String], called kind: String, otherwise advice: String? = nil) {
    self.words = words
    self.kind = kind
    self.advice = advice ?? "one of: \(words.joined(separator: ", "))"
  }

  /// Whether the words are slugs.
  var isOfProblems: Bool { kind == "problem" }

  /// What is wrong with a word; nil when it is one of these.
  package func fault(in word: String) -> UsageError? {
    words.contains(word)
      ? nil
      : UsageError(
        "there is no \(kind) \(word.sanitized)",
        // A number near by is not a number misspelt.
        advice: Int(word) != nil
          ? advice : Suggestion.advice(for: word, among: words, else: advice))
  }
}
