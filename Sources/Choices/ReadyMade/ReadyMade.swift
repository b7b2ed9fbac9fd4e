/// A usual way to get a step of some kind wrong: an author names the kind, and gets them all.
package struct ReadyMade<Value>: Sendable {
  /// The end of the mistake's name, as in `dropped`.
  package let name: String
  /// What follows the step's noun in the sentence, as in `is left out`.
  package let words: String
  /// Why it happens.
  package let why: String
  /// Makes the value otherwise.
  package let change: @Sendable (Value) -> Value

  package init(
    _ name: String, _ words: String, why: String, _ change: @escaping @Sendable (Value) -> Value
  ) {
    self.name = name
    self.words = words
    self.why = why
    self.change = change
  }
}

/// Where a step stands among the steps of an answer.
package typealias StepPath<Steps, Value> = any WritableKeyPath<Steps, Value> & Sendable

extension Mistake {
  /// The ready-made mistakes of a step that is a value.
  ///
  /// - Parameters:
  ///   - path: The step.
  ///   - noun: What the step gives, with its article, as in `the mean term`.
  ///   - kind: The ways to get it wrong.
  ///   - rest: What belongs there, after a semicolon, as in `it is subtracted once`.
  ///   - name: The start of the mistakes' names, where the noun will not do.
  ///   - left: The ways that make no sense here, or that a mistake of its own tells better.
  /// - Returns: One mistake for each way.
  package static func ready<Value>(
    _ path: StepPath<Steps, Value>, _ noun: String, _ kind: [ReadyMade<Value>],
    rest: String? = nil, named name: String? = nil, except left: Set<String> = []
  ) -> [Mistake] {
    made(noun, name, kind, rest, left) { steps, change in
      steps[keyPath: path] = change(steps[keyPath: path])
    }
  }

  /// The ready-made mistakes of a step that is a function: what it returns is changed.
  package static func ready<A, Value>(
    _ path: StepPath<Steps, (A) -> Value>, _ noun: String, _ kind: [ReadyMade<Value>],
    rest: String? = nil, named name: String? = nil, except left: Set<String> = []
  ) -> [Mistake] {
    made(noun, name, kind, rest, left) { steps, change in
      let right = steps[keyPath: path]
      steps[keyPath: path] = { change(right($0)) }
    }
  }

  /// The same for a function of two arguments.
  package static func ready<A, B, Value>(
    _ path: StepPath<Steps, (A, B) -> Value>, _ noun: String, _ kind: [ReadyMade<Value>],
    rest: String? = nil, named name: String? = nil, except left: Set<String> = []
  ) -> [Mistake] {
    made(noun, name, kind, rest, left) { steps, change in
      let right = steps[keyPath: path]
      steps[keyPath: path] = { change(right($0, $1)) }
    }
  }

  /// The same for a function of three arguments.
  package static func ready<A, B, C, Value>(
    _ path: StepPath<Steps, (A, B, C) -> Value>, _ noun: String, _ kind: [ReadyMade<Value>],
    rest: String? = nil, named name: String? = nil, except left: Set<String> = []
  ) -> [Mistake] {
    made(noun, name, kind, rest, left) { steps, change in
      let right = steps[keyPath: path]
      steps[keyPath: path] = { change(right($0, $1, $2)) }
    }
  }

  private static func made<Value>(
    _ noun: String, _ name: String?, _ kind: [ReadyMade<Value>], _ rest: String?,
    _ left: Set<String>,
    _ apply: @escaping @Sendable (inout Steps, @escaping @Sendable (Value) -> Value) -> Void
  ) -> [Mistake] {
    kind.filter { !left.contains($0.name) }.map { way in
      Mistake(
        "\(name ?? noun.asName)-\(way.name)", "\(noun) \(way.words)\(rest.map { "; \($0)" } ?? "")",
        why: way.why, isReadyMade: true
      ) { apply(&$0, way.change) }
    }
  }
}

extension String {
  /// The noun as the start of a mistake's name: without its article and a genitive's s, in lower
  /// case with hyphens.
  package var asName: String {
    let words = lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0 != "s" }
    return words.drop { ["the", "a", "an"].contains($0) }.joined(separator: "-")
  }
}
