package import Messages

/// What a learner may have done: mistakes made at once, and perhaps one style.
package struct Hypothesis: Hashable, Comparable, Sendable {
  /// The places of the mistakes in the catalog, ascending; none for the right answer.
  package let mistakes: [Int]
  /// The place of the style, if there is one.
  package let style: Int?

  package init(_ mistakes: [Int], style: Int? = nil) {
    self.mistakes = mistakes.sorted()
    self.style = style
  }

  /// The smaller first, without a style before with one; else by place.
  package static func < (a: Hypothesis, b: Hypothesis) -> Bool {
    if a.mistakes.count != b.mistakes.count { return a.mistakes.count < b.mistakes.count }
    if (a.style == nil) != (b.style == nil) { return a.style == nil }
    return a.choices.lexicographicallyPrecedes(b.choices)
  }

  /// Everything that is chosen otherwise, the style last.
  package var choices: [Int] { mistakes + (style.map { [$0] } ?? []) }

  /// The hypotheses that make a part of the mistakes, with the style and without, and this one.
  var parts: [Hypothesis] {
    (1..<(1 << mistakes.count))
      .map { bits in mistakes.indices.filter { bits >> $0 & 1 == 1 }.map { mistakes[$0] } }
      .flatMap { [Hypothesis($0)] + (style == nil ? [] : [Hypothesis($0, style: style)]) }
  }
}

/// What can be chosen otherwise in a problem.
package struct Catalog: Sendable {
  /// One thing chosen otherwise.
  package struct Option: Codable, Equatable, Sendable {
    /// What it is called.
    package let name: String
    /// The choices that it replaces.
    package let replaces: Set<String>
    /// Whether it is right by itself.
    package let isStyle: Bool
    /// Whether it comes from a ready-made list, and so is the less likely one.
    package let isReadyMade: Bool

    package init(name: String = "", replaces: Set<String>, isStyle: Bool, isReadyMade: Bool) {
      self.name = name
      self.replaces = replaces
      self.isStyle = isStyle
      self.isReadyMade = isReadyMade
    }

    private enum CodingKeys: String, CodingKey {
      case name
      case replaces
      case isStyle
      case isReadyMade
    }

    /// Writes the choices sorted: a set has another order in every process.
    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(name, forKey: .name)
      try container.encode(replaces.sorted(), forKey: .replaces)
      try container.encode(isStyle, forKey: .isStyle)
      try container.encode(isReadyMade, forKey: .isReadyMade)
    }
  }

  package let options: [Option]
  /// The places of the mistakes.
  package let mistakes: [Int]
  /// No style, and then the places of all styles.
  package let styles: [Int?]
  /// For each pair of options whether both can be chosen.
  private let composes: [[Bool]]

  package init(_ options: [Option]) {
    self.options = options
    mistakes = options.indices.filter { !options[$0].isStyle }
    styles = [nil] + options.indices.filter { options[$0].isStyle }
    composes = options.map { a in options.map { a.replaces.isDisjoint(with: $0.replaces) } }
  }

  /// Whether no two of a hypothesis's choices replace the same step.
  package func canBeMade(_ hypothesis: Hypothesis) -> Bool {
    let choices = hypothesis.choices
    for (i, a) in choices.enumerated() {
      for b in choices[(i + 1)...] where !composes[a][b] { return false }
    }
    return true
  }

  /// The right answer, and each mistake alone and with each style: what can be kept of a problem.
  package var singles: [Hypothesis] {
    [Hypothesis([])]
      + mistakes.flatMap { mistake in styles.map { Hypothesis([mistake], style: $0) } }
      .filter(canBeMade)
  }

  /// The names of what explains a check: of more than two, what all share and where the rest lies.
  package func named(_ explanations: Explanations) -> NamedAnswers {
    func names(_ mistakes: [Int]) -> [String] { mistakes.map { options[$0].name } }
    let hypotheses = explanations.hypotheses
    guard hypotheses.count > 2 else {
      return NamedAnswers(
        hypotheses: hypotheses.map { names($0.mistakes) }, spared: explanations.spared,
        isPartial: explanations.isPartial)
    }
    let shared = hypotheses.dropFirst().reduce(Set(hypotheses[0].mistakes)) {
      $0.intersection($1.mistakes)
    }
    let others = Set(hypotheses.flatMap(\.mistakes)).subtracting(shared)
    let steps = Set(others.flatMap { options[$0].replaces.map(\.inWords) }).sorted()
    return NamedAnswers(
      hypotheses: shared.isEmpty ? [] : [names(shared.sorted())], rest: steps,
      isPartial: explanations.isPartial)
  }

  /// How many of the mistakes are ready-made.
  func readyMade(_ hypothesis: Hypothesis) -> Int {
    hypothesis.mistakes.count { options[$0].isReadyMade }
  }
}

extension String {
  /// The name of a step as words: the last part, as in `mean term` for `norm.meanTerm`.
  fileprivate var inWords: String {
    let name = split(separator: ".").last.map(String.init) ?? self
    return name.reduce("") { $1.isUppercase ? "\($0) \($1.lowercased())" : "\($0)\($1)" }
  }
}
