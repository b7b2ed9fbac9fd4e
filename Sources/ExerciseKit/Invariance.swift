internal import Messages

/// A change of the arguments of which a problem's mathematics says what it does to the outputs.
///
///     Invariance(
///       "5 is added to every number of x", because: "a norm subtracts the mean of each row",
///       ["output": .stays, "x": .stays]
///     ) { $0.x = $0.x + 5 }
///
/// Quizzes ask what happens, and `verify` holds what is declared against the reference, on every case.
/// Change numbers by powers of two, or by whole numbers, so that little is rounded.
public struct Invariance<Input: CaseInput> {
  /// What is changed.
  let change: String
  /// Why.
  let reason: String
  /// What happens, by the names of checks.
  let effects: [String: Effect]
  private let applies: (Input) -> Bool
  private let transform: (inout Input) -> Void

  /// Declares an invariance.
  ///
  /// - Parameters:
  ///   - change: What is changed, as the end of "suppose that".
  ///   - reason: Why the outputs do what they do: one sentence without its period, which follows a colon.
  ///   - effects: What happens to the outputs of checks, by their names; checks that are left out are
  ///     not asked about.
  ///   - applies: Whether a case can be changed so, as where there must be two tokens.
  ///   - transform: Changes the arguments.
  public init(
    _ change: String, because reason: String, _ effects: [String: Effect],
    where applies: @escaping (Input) -> Bool = { _ in true },
    _ transform: @escaping (inout Input) -> Void
  ) {
    self.change = change
    self.reason = reason
    self.effects = effects
    self.applies = applies
    self.transform = transform
  }

  /// The invariance as it travels.
  ///
  /// - Parameter cases: Those that are changed, where they can be.
  /// - Throws: `EncodingError`.
  /// - Returns: The invariance, with those cases that can be changed.
  func summary(on cases: [Case<Input>]) throws -> InvarianceSummary {
    InvarianceSummary(
      change: change, reason: reason, effects: effects.mapValues(\.claim),
      cases: try cases.enumerated().compactMap { place, item in
        guard applies(item.input) else { return nil }
        var input = item.input
        transform(&input)
        return ChangedCase(place: place, input: try CourseJSON.encode(input))
      })
  }
}

/// What happens to the output of a check when the arguments change.
public struct Effect: Sendable {
  /// As it travels.
  let claim: ClaimedEffect

  /// Nothing.
  public static let stays: Effect = Effect(claim: .stays)
  /// The first two rows change places, or the first two numbers of a vector.
  public static let swapsRows: Effect = Effect(claim: .swapsRows)
  /// The first two columns change places.
  public static let swapsColumns: Effect = Effect(claim: .swapsColumns)
  /// It changes, in a way that is none of these.
  public static let changesOtherwise: Effect = Effect(claim: .otherwise)

  /// Every number is multiplied.
  ///
  /// - Parameter factor: A power of two, or -1.
  /// - Returns: The effect.
  public static func times(_ factor: Double) -> Effect { Effect(claim: .times(factor)) }

  /// Something is added to every number.
  ///
  /// - Parameter term: A whole number.
  /// - Returns: The effect.
  public static func plus(_ term: Double) -> Effect { Effect(claim: .plus(term)) }
}

// MARK: What many problems declare

extension Trial {
  /// Declares that outputs do not see the gradient that arrives, and that their gradients are linear in
  /// it.
  ///
  /// - Parameter upstream: Where it is in a case.
  /// - Returns: What is said of all checks that are outputs with gradients, or gradients.
  public static func doublesUpstream<Upstream: Perturbable>(
    _ upstream: WritableKeyPath<Input, Upstream>
  ) -> Invariance<Input> {
    Invariance(
      "upstream is doubled",
      because: "the forward pass does not see upstream, and every gradient is linear in it",
      Dictionary(
        uniqueKeysWithValues: checks.map(\.label).compactMap { label in
          if label.output != nil { return (label.name, .times(2)) }
          return checks.contains { $0.label.output == label.name } ? (label.name, .stays) : nil
        })
    ) { input in
      input[keyPath: upstream].numbers = input[keyPath: upstream].numbers.map { 2 * $0 }
    }
  }

  /// Declares what happens when the first two tokens change places.
  ///
  /// - Parameters:
  ///   - tokens: Where they are in a case.
  ///   - upstream: Where the gradient that arrives is.
  ///   - count: How many tokens there are; a case of one is not changed.
  ///   - name: What the tokens are called.
  ///   - reason: Why, as in `Invariance`.
  ///   - effects: What happens to the outputs of checks, by their names.
  /// - Returns: The invariance.
  public static func swapsTokens<Tokens: Perturbable, Upstream: Perturbable>(
    _ tokens: WritableKeyPath<Input, Tokens>, _ upstream: WritableKeyPath<Input, Upstream>,
    of count: @escaping (Input) -> Int, called name: String = "x", because reason: String,
    _ effects: [String: Effect]
  ) -> Invariance<Input> {
    Invariance(
      "the first two tokens change places, in \(name) and in upstream", because: reason, effects,
      where: { count($0) > 1 }
    ) { input in
      let count = count(input)
      input[keyPath: tokens] = input[keyPath: tokens].swappingFirst(of: count)
      input[keyPath: upstream] = input[keyPath: upstream].swappingFirst(of: count)
    }
  }

  /// What happens to the outputs of all checks.
  ///
  /// - Parameters:
  ///   - usual: What happens to most.
  ///   - others: What happens to the others, by their names.
  /// - Returns: What happens to each, by its name.
  public static func allChecks(
    _ usual: Effect, but others: [String: Effect] = [:]
  ) -> [String: Effect] {
    Dictionary(
      uniqueKeysWithValues: checks.map { ($0.label.name, others[$0.label.name] ?? usual) })
  }
}

extension Perturbable {
  /// The numbers with the first two of some equal parts in each other's place, such as the first two
  /// rows.
  ///
  /// - Parameter count: How many parts there are; with fewer than two nothing happens.
  /// - Returns: As many numbers.
  public func swappingFirst(of count: Int) -> Self {
    guard count > 1 else { return self }
    let size = numbers.count / count
    var numbers = numbers
    for k in 0..<size { numbers.swapAt(k, k + size) }
    var copy = self
    copy.numbers = numbers
    return copy
  }

  /// Every number times a factor.
  ///
  /// - Parameter factor: The factor.
  /// - Returns: As many numbers.
  public func scaled(by factor: Double) -> Self {
    var copy = self
    copy.numbers = numbers.map { $0 * factor }
    return copy
  }

  /// Every number plus a term.
  ///
  /// - Parameter term: What is added.
  /// - Returns: As many numbers.
  public func shifted(by term: Double) -> Self {
    var copy = self
    copy.numbers = numbers.map { $0 + term }
    return copy
  }
}
