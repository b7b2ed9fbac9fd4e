internal import Memos
package import Messages

/// A memo that somebody really writes, made from the reference, and what it gets.
package struct MemoSample: Sendable {
  /// The name, in lower case with hyphens.
  package let name: String
  /// What is believed, or tried.
  package let belief: String
  /// The blanks that are not right; all others are.
  package let wrong: Set<String>
  /// The questions beside which a sentence stands that is faulty.
  package let faulty: Set<String>
  /// The questions that are not answered.
  package let unanswered: Set<String>
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
    _ name: String, belief: String, wrong: Set<String> = [], faulty: Set<String> = [],
    unanswered: Set<String> = [], make: @escaping @Sendable (Texts) -> String
  ) {
    self.name = name
    self.belief = belief
    self.wrong = wrong
    self.faulty = faulty
    self.unanswered = unanswered
    self.make = make
  }

  /// The memo, and what it must get.
  package func summary(of texts: Texts) -> SampleSummary {
    SampleSummary(
      name: name, wrong: wrong, faulty: faulty, unanswered: unanswered, text: make(texts))
  }
}

// MARK: - Ways to make one

extension MemoSample {
  /// The reference with other words in places.
  ///
  /// - Parameters:
  ///   - name: The sample's name.
  ///   - belief: What is believed, or tried.
  ///   - edits: What is replaced, wherever it stands, and by what.
  ///   - wrong: The blanks that are then not right.
  ///   - faulty: The questions whose sentences are then faulty.
  /// - Returns: The sample.
  static func edited(
    _ name: String, _ belief: String, _ edits: [(String, String)], wrong: Set<String> = [],
    faulty: Set<String> = []
  ) -> MemoSample {
    MemoSample(name, belief: belief, wrong: wrong, faulty: faulty) { texts in
      edits.reduce(texts.reference) { $0.replacing($1.0, with: $1.1) }
    }
  }

  /// The reference with other sentences beside questions, and more text under a heading.
  ///
  /// - Parameters:
  ///   - name: The sample's name.
  ///   - belief: What is believed, or tried.
  ///   - memo: The memo, whose questions are answered.
  ///   - sentences: What stands beside questions, by their names.
  ///   - text: What is added, and under which heading.
  ///   - faulty: The questions whose sentences are then faulty.
  ///   - unanswered: The questions that are then not answered.
  /// - Returns: The sample.
  static func answered(
    _ name: String, _ belief: String, _ memo: Memo, _ sentences: [String: String],
    adding text: (heading: String, text: String)? = nil, faulty: Set<String> = [],
    unanswered: Set<String> = []
  ) -> MemoSample {
    MemoSample(name, belief: belief, faulty: faulty, unanswered: unanswered) { texts in
      var lines = texts.reference.split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
      for question in memo.questions {
        guard let sentence = sentences[question.name] else { continue }
        let row = "| \(question.question) |"
        lines = lines.map { $0.hasPrefix(row) ? "\(row) \(sentence) |" : $0 }
      }
      if let text, let place = lines.firstIndex(of: "## \(text.heading)") {
        lines.insert(contentsOf: ["", text.text], at: place + 1)
      }
      return lines.joined(separator: "\n")
    }
  }

  /// What every memo must withstand: nothing, the template, the statement, other line ends, and very
  /// much text.
  static func everyMemo(_ memo: Memo) -> [MemoSample] {
    let points = Set(memo.points.map(\.name))
    let questions = Set(memo.questions.map(\.name))
    func nothing(_ name: String, _ belief: String, _ make: @escaping @Sendable (Texts) -> String)
      -> MemoSample
    {
      MemoSample(name, belief: belief, wrong: points, unanswered: questions, make: make)
    }
    return [
      nothing("empty", "nothing") { _ in "" },
      nothing("template", "the template unchanged") { $0.template },
      nothing("statement", "the statement pasted back") { $0.statement },
      MemoSample("tables-alone", belief: "sentences in the table and no text", faulty: questions) {
        $0.reference.split(separator: "\n", omittingEmptySubsequences: false)
          .filter { $0.isEmpty || $0.hasPrefix("|") || $0.hasPrefix("#") }
          .joined(separator: "\n")
      },
      answered(
        "table-left-open", "the questions are for somebody else", memo,
        Dictionary(uniqueKeysWithValues: questions.map { ($0, "") }), unanswered: questions),
      answered(
        "questions-repeated", "a question is its own answer", memo,
        Dictionary(uniqueKeysWithValues: memo.questions.map { ($0.name, $0.question) }),
        faulty: questions),
      MemoSample("very-long", belief: "more words are more points") {
        $0.reference
          + String(
            repeating: "\nThis paragraph says nothing at all about the question.\n", count: 2_000)
      },
      MemoSample("windows", belief: "line ends of another system") {
        $0.reference.replacing("\n", with: "\r\n").replacing(" |\r\n", with: "\t|\r\n")
      },
    ]
  }
}
