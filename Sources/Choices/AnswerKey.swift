package import ExerciseKit
package import Messages

/// What the course knows about a problem's answers: a right one made of choices, and what people
/// choose otherwise.
public struct AnswerKey: Sendable {
  /// Makes the right answer, which defines the expected numbers.
  package let reference: @Sendable () -> Any
  /// What can be chosen otherwise: the mistakes in the author's order, then the styles.
  package let options: [Option]
  /// How many runs of one check on one case a search for mistakes may take.
  package let budget: Int
  /// Other names: of one mistake, or of several at once, with a style or without.
  private let aliases: [String: [String]]
  /// Groups of mistakes whose numbers are equal by construction, on all cases.
  package let equals: [Set<String>]
  private let compose: @Sendable ([Int]) -> () -> Any

  /// One thing chosen otherwise.
  package struct Option: Sendable {
    package let name: String
    /// What a learner reads; nil for a style.
    package let sentence: String?
    package let why: String
    /// The choices that it replaces; two that share one do not compose.
    package let replaces: Set<String>
    /// Whether it comes from a list of usual alternatives.
    package let isReadyMade: Bool

    /// Whether it is a free variation that is right by itself.
    package var isStyle: Bool { sentence == nil }

    /// The mistake in words; nil for a style.
    package var summary: MistakeSummary? {
      sentence.map {
        MistakeSummary(name: name, why: why, sentence: $0, isReadyMade: isReadyMade)
      }
    }
  }

  /// Creates an answer key.
  ///
  /// - Parameters:
  ///   - right: Makes the right answer.
  ///   - mistakes: What people choose otherwise.
  ///   - styles: What a wrong answer may choose freely.
  ///   - aliases: Names under which a mistake, or several at once with a style, were known before.
  ///   - equals: Groups of mistakes whose numbers are equal on all cases, for a reason.
  ///   - budget: How many runs of one check on one case a search for mistakes may take.
  public init<Steps>(
    _ right: @escaping @Sendable () -> Steps, mistakes: [Mistake<Steps>],
    styles: [Style<Steps>] = [], aliases: [String: [String]] = [:],
    equals: [Set<String>] = [], budget: Int = 20_000
  ) {
    reference = right
    self.budget = budget
    self.aliases = aliases
    self.equals = equals
    let changes = mistakes.map(\.change) + styles.map(\.change)
    // Steps are values that keep no state: whoever changes a copy changes nobody else's.
    nonisolated(unsafe) let steps = right()
    compose = { places in
      var steps = steps
      for place in places { changes[place](&steps) }
      return { steps }
    }
    func replaced(_ change: (inout Steps) -> Void) -> Set<String> {
      var steps = right()
      change(&steps)
      return replacedChoices(in: steps)
    }
    options =
      mistakes.map {
        Option(
          name: $0.name, sentence: $0.sentence, why: $0.why,
          replaces: replaced($0.change), isReadyMade: $0.isReadyMade)
      }
      + styles.map {
        Option(
          name: $0.name, sentence: nil, why: "", replaces: replaced($0.change), isReadyMade: false)
      }
  }

  package init(
    reference: @escaping @Sendable () -> Any, options: [Option],
    _ compose: @escaping @Sendable ([Int]) -> () -> Any
  ) {
    self.reference = reference
    self.options = options
    self.budget = 20_000
    aliases = [:]
    equals = []
    self.compose = compose
  }

  /// Makes the answer that chooses these options, by their places.
  package func solution(choosing places: [Int]) -> AnyTrial.Solutions { compose(places) }

  /// All names that an answer can be asked by.
  package var names: [String] { options.map(\.name) + aliases.keys.sorted() }

  /// The names among equals and aliases that no option has, sorted.
  package var unknownNames: [String] {
    Set(equals.joined()).union(aliases.values.joined()).subtracting(options.map(\.name)).sorted()
  }

  /// The places of options by their names or aliases; nil when there is one without.
  package func places(of names: [String]) -> [Int]? {
    let names = names.flatMap { aliases[$0] ?? [$0] }
    let places = names.compactMap { name in options.firstIndex { $0.name == name } }
    return places.count == names.count ? places : nil
  }

  /// Whether these options can be chosen at once: no two replace the same step.
  package func canCompose(_ names: [String]) -> Bool {
    let steps = (places(of: names) ?? []).flatMap { options[$0].replaces }
    return Set(steps).count == steps.count
  }

  /// Makes the solutions of a name; nil for one that is not here.
  package func solutions(_ name: Solution) -> AnyTrial.Solutions? {
    switch name {
    case .learner: nil
    case .reference: reference
    case .mistakes(let names): places(of: names).map(solution(choosing:))
    }
  }
}
