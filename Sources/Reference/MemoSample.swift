package import Messages

/// A wrong memo that somebody really writes, made from the reference, and what it gets.
package struct MemoSample: Sendable {
  /// The name, in lower case with hyphens.
  package let name: String
  /// What is believed, or tried.
  package let belief: String
  /// The blanks that are not right; all others are.
  package let wrong: Set<String>
  /// The ideas that are found in its prose, by title.
  package let ideas: Set<String>
  /// Makes the memo from the texts of the problem.
  package let make: @Sendable (Texts) -> String

  /// The texts that a memo is made from.
  package struct Texts: Sendable {
    package let reference: String
    package let template: String
    package let statement: String

    package init(reference: String, template: String, statement: String) {
      self.reference = reference
      self.template = template
      self.statement = statement
    }
  }

  package init(
    _ name: String, belief: String, wrong: Set<String>, ideas: Set<String>,
    make: @escaping @Sendable (Texts) -> String
  ) {
    self.name = name
    self.belief = belief
    self.wrong = wrong
    self.ideas = ideas
    self.make = make
  }
}

extension MemoSample {
  /// The memo, and what it must get.
  package func summary(of texts: Texts) -> SampleSummary {
    SampleSummary(name: name, wrong: wrong, ideas: ideas, text: make(texts))
  }

  /// The headings and tables of a memo, without its prose.
  package static func tables(of memo: String) -> String {
    memo.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { $0.isEmpty || $0.hasPrefix("|") || $0.hasPrefix("#") }
      .joined(separator: "\n")
  }
}
