package import Messages

/// The mistakes that reproduce what a learner's program gave for one check, on every case.
package struct Diagnosis: Equatable, Codable, Sendable {
  /// What explains the numbers, each a set of mistakes made at once: one; or two that nothing tells
  /// apart; or none.
  package var hypotheses: [[NamedMistake]] = []
  /// Where more than two cannot be told apart: the steps of the answer among which the rest lies.
  package var rest: [String] = []
  /// The checks that passed though the mistakes, made everywhere, would have them fail.
  package var spared: [CheckLabel] = []

  package init(
    hypotheses: [[NamedMistake]] = [], rest: [String] = [], spared: [CheckLabel] = []
  ) {
    self.hypotheses = hypotheses
    self.rest = rest
    self.spared = spared
  }

  /// All mistakes that are named, each once.
  package var mistakes: [NamedMistake] {
    hypotheses.joined().reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Whether nothing can be said.
  var isEmpty: Bool { hypotheses.isEmpty && rest.isEmpty }
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
  ///
  /// - Parameter label: The check that it is said of.
  func sentences(of label: CheckLabel) -> [String] {
    guard !isEmpty else { return [] }
    let rest = rest.joined(separator: " or ")
    guard let first = hypotheses.first else {
      return ["several known mistakes give your numbers; all of them lie in: \(rest)"]
    }
    if !self.rest.isEmpty {
      return Self.lines(first, lead: "your numbers are those of more than one thing: ")
        + ["and: something that more than one mistake explains; it lies in: \(rest)"]
    }
    guard hypotheses.count > 1 else {
      let lead = first.count == 1 ? "this" : "\(Self.count(first.count)) things at once"
      return Self.lines(first, lead: "your numbers are those of \(lead): ") + only(label)
    }
    let sentences = hypotheses.map { $0.map(\.sentence).joined(separator: " - and: ") }
    guard Set(sentences).count > 1 else { return ["your numbers are those of this: \(sentences[0])"] }
    return ["your numbers are those of either: \(sentences[0])"]
      + sentences.dropFirst().map { "or: \($0)" }
  }

  private static func lines(_ mistakes: [NamedMistake], lead: String) -> [String] {
    mistakes.enumerated().map { ($0.offset == 0 ? lead : "and: ") + $0.element.sentence }
  }

  private static func count(_ number: Int) -> String { number == 2 ? "two" : "three" }

  /// Where the mistake applies, when it spares checks that it might have hit.
  private func only(_ label: CheckLabel) -> [String] {
    guard !spared.isEmpty else { return [] }
    let names = spared.prefix(3).map(\.text).joined(separator: ", ")
    let more = spared.count > 3 ? " and \(spared.count - 3) more" : ""
    return ["only in \(label.text): right without it are \(names)\(more)"]
  }
}
