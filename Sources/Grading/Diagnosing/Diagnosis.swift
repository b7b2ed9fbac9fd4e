package import Messages

/// The mistakes that reproduce what a learner's program gave for one check, on every case.
package struct Diagnosis: Equatable, Codable, Sendable {
  /// What explains the numbers, each a set of mistakes made at once: one; or two that nothing tells
  /// apart; or none.
  package var hypotheses: [[NamedMistake]] = []
  /// Where more than two cannot be told apart: the steps of the answer among which the rest lies.
  ///
  /// What all of them share is then the one hypothesis, if they share anything.
  package var rest: [String] = []
  /// The checks that passed though the mistakes, made everywhere, would have them fail.
  package var spared: [CheckLabel] = []
  /// Whether only the wrong cases are explained: others, where the mistakes would show too, are right.
  package var isPartial: Bool = false
  /// Whether the check is of answers that can be looked up, which are no numbers to a learner.
  package var isOfAnswers: Bool = false

  package init(
    hypotheses: [[NamedMistake]] = [], rest: [String] = [], spared: [CheckLabel] = [],
    isPartial: Bool = false, isOfAnswers: Bool = false
  ) {
    self.hypotheses = hypotheses
    self.rest = rest
    self.spared = spared
    self.isPartial = isPartial
    self.isOfAnswers = isOfAnswers
  }

  /// All mistakes that are named, each once.
  package var mistakes: [NamedMistake] {
    hypotheses.joined().reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The names of what is said, equal where the same is said of another check.
  package var names: [[String]] { hypotheses.map { $0.map(\.name) } + [rest] }

  /// Whether no known mistake gives the numbers.
  package var isUnknown: Bool { hypotheses.isEmpty && rest.isEmpty }

  /// Whether nothing can be said.
  var isEmpty: Bool { hypotheses.isEmpty && !isRestTold }

  /// Whether the steps of the rest are few enough to be said.
  private var isRestTold: Bool { (1...3).contains(rest.count) }
}

/// A mistake whose numbers are exactly the learner's.
package struct NamedMistake: Equatable, Codable, Sendable {
  package let name: String
  /// What the learner reads.
  package let sentence: String

  package init(name: String, sentence: String) {
    self.name = name
    self.sentence = sentence
  }
}

extension Diagnosis {
  /// What is said, one paragraph an element.
  var sentences: [String] {
    guard !isEmpty else { return [] }
    return named + (isPartial ? ["other cases, where that would show too, are right"] : [])
  }

  /// The command that says more of what is named; empty where nothing is.
  var more: [String] {
    let names = mistakes.map(\.name)
    return names.isEmpty ? [] : ["more: swift run grader explain \(names.listed("or"))"]
  }

  private var named: [String] {
    guard let first = hypotheses.first else {
      return [
        "several known mistakes give \(numbers), and nothing tells them apart; they lie in: "
          + rest.listed("or")
      ]
    }
    let lead = "\(numbers) are those of"
    guard rest.isEmpty else {
      let place = isRestTold ? "; it lies in: \(rest.listed("or"))" : ""
      return Self.lines(first, lead: "\(lead) several things at once")
        + ["and: one of several mistakes, which nothing tells apart\(place)"]
    }
    let alternatives = hypotheses.dropFirst().filter {
      $0.map(\.sentence) != first.map(\.sentence)
    }
    guard alternatives.isEmpty else {
      return Self.lines(first, lead: "\(lead) either of these")
        + alternatives.flatMap { Self.lines($0, lead: "or") }
    }
    let count = ["this", "two things at once", "three things at once"][first.count - 1]
    return Self.lines(first, lead: "\(lead) \(count)") + notEverywhere(first.count)
  }

  private var numbers: String {
    "your \(isPartial ? "wrong " : "")\(isOfAnswers ? "answers" : "numbers")"
  }

  /// Mistakes made at once, one a line.
  private static func lines(_ mistakes: [NamedMistake], lead: String) -> [String] {
    mistakes.enumerated().map { "\($0.offset == 0 ? lead : "and"): \($0.element.sentence)" }
  }

  /// The checks that the mistakes spare though they might have hit them.
  private func notEverywhere(_ count: Int) -> [String] {
    guard hypotheses.count == 1, let first = spared.first else { return [] }
    let most = 3
    let names =
      spared.prefix(most).map(\.text) + (spared.count > most ? ["\(spared.count - most) more"] : [])
    let what = spared.count == 1 ? "\(first.text) is" : "\(names.listed("and")) are"
    return ["not everywhere: \(what) right without \(count == 1 ? "it" : "them")"]
  }
}
