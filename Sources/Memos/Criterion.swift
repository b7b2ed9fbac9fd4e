/// What a part of the prose should show; points for it are a person's to give.
package struct Criterion: Sendable {
  /// The name in reports, unique within the memo.
  package let name: String
  /// What is asked, in one line.
  package let title: String
  /// The heading in the template that the part stands under.
  package let heading: String
  /// The ideas looked for.
  package let ideas: [Idea]
  /// Whether one of the ideas is enough.
  package let isAnyEnough: Bool
  /// The question that a vague answer leaves open.
  package let openQuestion: String

  package init(
    _ name: String, title: String, heading: String, ideas: [Idea], isAnyEnough: Bool = false,
    openQuestion: String
  ) {
    self.name = name
    self.title = title
    self.heading = heading
    self.ideas = ideas
    self.isAnyEnough = isAnyEnough
    self.openQuestion = openQuestion
  }

  /// Which of the ideas a memo's prose shows.
  func finding(in prose: Prose) -> CriterionFinding {
    let found = ideas.compactMap { idea in
      idea.sentence(in: prose, under: heading).map {
        CriterionFinding.Found(idea: idea.title, sentence: $0.limited(to: 300))
      }
    }
    let missing =
      isAnyEnough && !found.isEmpty
      ? [] : ideas.map(\.title).filter { title in !found.contains { $0.idea == title } }
    let text = prose.text(under: heading)
    let isEmpty = prose.isEmpty
    return CriterionFinding(
      name: name, title: title, found: found, missing: missing, isAnyEnough: isAnyEnough,
      text: text,
      verdict: isEmpty ? .nothingWritten : found.isEmpty ? .tooVague(openQuestion) : .shown)
  }
}

/// What was found in the prose for one criterion.
package struct CriterionFinding: Equatable, Codable, Sendable {
  /// An idea, and the sentence that was taken for it.
  package struct Found: Equatable, Codable, Sendable {
    package let idea: String
    package let sentence: String
  }

  /// How the part reads as a whole.
  package enum Verdict: Equatable, Codable, Sendable {
    case nothingWritten
    /// No mechanism; the question that is left open.
    case tooVague(String)
    case shown
  }

  package let name: String
  package let title: String
  package let found: [Found]
  package let missing: [String]
  /// Whether one of the missing ideas would be enough.
  package let isAnyEnough: Bool
  /// The learner's text under the criterion's heading, or all of it where there is no such heading.
  package let text: String
  package let verdict: Verdict
}

extension String {
  /// The beginning of the text, with dots where it goes on.
  func limited(to count: Int) -> String {
    let kept = unicodeScalars.prefix(count)
    return kept.count < unicodeScalars.prefix(count + 1).count
      ? String(String.UnicodeScalarView(kept)) + "..." : self
  }
}
