/// How two numbers are compared: a step of which the neighbors are usual mistakes.
package enum Condition: String, CaseIterable, Sendable {
  case greater = ">"
  case greaterOrEqual = ">="
  case less = "<"
  case lessOrEqual = "<="
  case always = "always"
  case never = "never"

  /// Whether it holds.
  package func callAsFunction<Number: Comparable>(_ a: Number, _ b: Number) -> Bool {
    switch self {
    case .greater: a > b
    case .greaterOrEqual: a >= b
    case .less: a < b
    case .lessOrEqual: a <= b
    case .always: true
    case .never: false
    }
  }

  /// The name within a mistake's name.
  fileprivate var name: String {
    switch self {
    case .greater: "greater"
    case .greaterOrEqual: "greater-or-equal"
    case .less: "less"
    case .lessOrEqual: "less-or-equal"
    case .always, .never: rawValue
    }
  }
}

extension Mistake {
  /// The other comparisons in the place of the right one.
  ///
  /// The name, as in `spike`, begins the mistakes' names; the words say what is compared, as in
  /// `a step counts as a spike when norm`, and the comparison and the other side, as in
  /// `factor * median`, follow. What makes no sense here is left out by `except`.
  package static func conditions(
    _ path: StepPath<Steps, Condition>, _ name: String, _ words: String, _ other: String,
    right: Condition, except left: Set<Condition> = []
  ) -> [Mistake] {
    Condition.allCases.filter { $0 != right && !left.contains($0) }.map { condition in
      let sentence =
        switch condition {
        case .always, .never: "\(words) \(other) is \(condition.rawValue) true"
        default: "\(words) \(condition.rawValue) \(other)"
        }
      return Mistake(
        "\(name)-\(condition.name)", "\(sentence); the comparison is \(right.rawValue)",
        why: "The comparison is a detail until two numbers are equal.", isReadyMade: true
      ) { $0[keyPath: path] = condition }
    }
  }
}
