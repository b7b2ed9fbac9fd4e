extension Mistake {
  /// Other formulas for a step, one a line.
  ///
  ///     Mistake.formulas(\.ramp, "ramp", "the part of the peak is", right: "t / T",
  ///       why: "...")(["longer: t / (T + 1)": { $0 / ($1 + 1) }])
  ///
  /// - Parameters:
  ///   - path: The step.
  ///   - name: The start of the mistakes' names; empty for names that stand in the lines.
  ///   - words: What stands before the formula in the sentence.
  ///   - right: What belongs there.
  ///   - why: Why one comes to it.
  ///   - isReadyMade: Whether others are likelier.
  /// - Returns: What makes one mistake a row: the end of its name and, after a colon, the formula in
  ///   words; then the formula.
  package static func formulas<A, Value>(
    _ path: StepPath<Steps, (A) -> Value>, _ name: String, _ words: String,
    right: String, why: String, isReadyMade: Bool = true
  ) -> (KeyValuePairs<String, @Sendable (A) -> Value>) -> [Mistake] {
    { others in
      others.map { other, function in
        Mistake(other, name, words, right, why, isReadyMade) { $0[keyPath: path] = function }
      }
    }
  }

  /// The same for a function of two arguments.
  package static func formulas<A, B, Value>(
    _ path: StepPath<Steps, (A, B) -> Value>, _ name: String, _ words: String,
    right: String, why: String, isReadyMade: Bool = true
  ) -> (KeyValuePairs<String, @Sendable (A, B) -> Value>) -> [Mistake] {
    { others in
      others.map { other, function in
        Mistake(other, name, words, right, why, isReadyMade) { $0[keyPath: path] = function }
      }
    }
  }

  /// The same for a function of three arguments.
  package static func formulas<A, B, C, Value>(
    _ path: StepPath<Steps, (A, B, C) -> Value>, _ name: String, _ words: String,
    right: String, why: String, isReadyMade: Bool = true
  ) -> (KeyValuePairs<String, @Sendable (A, B, C) -> Value>) -> [Mistake] {
    { others in
      others.map { other, function in
        Mistake(other, name, words, right, why, isReadyMade) { $0[keyPath: path] = function }
      }
    }
  }

  /// Other values of the same shape in the place of the right one.
  ///
  ///     Mistake.operands(
  ///       \.gainInput, "gain-gradient-of", "the gain's gradient multiplies upstream by",
  ///       right: "the normalized row")(["x": { $0.x }, "the centered row": { $0.centered }])
  ///
  /// The step is a function of what is at hand. The others are given in words, and as such functions;
  /// the words before them begin the names, and say what is done with an operand.
  package static func operands<Scope, Value>(
    _ path: StepPath<Steps, (Scope) -> Value>, _ name: String, _ words: String,
    right: String
  ) -> (KeyValuePairs<String, @Sendable (Scope) -> Value>) -> [Mistake] {
    { others in
      others.map { other, value in
        Mistake(
          "\(name)-\(other.asName)", "\(words) \(other), in the place of \(right)",
          why: "At hand, and of the same shape, is \(other).",
          isReadyMade: true
        ) { $0[keyPath: path] = value }
      }
    }
  }

  private init(
    _ formula: String, _ name: String, _ words: String, _ right: String, _ why: String,
    _ isReadyMade: Bool, _ change: @escaping @Sendable (inout Steps) -> Void
  ) {
    let (end, formula) = formula.nameAndRest
    self.init(
      name.isEmpty ? end : "\(name)-\(end)", "\(words) \(formula); it is \(right)", why: why,
      isReadyMade: isReadyMade, change)
  }

  /// The same mistake, as one that is less likely, or that makes a further choice.
  package func varied(isReadyMade: Bool? = nil, _ further: (@Sendable (inout Steps) -> Void)? = nil)
    -> Mistake
  {
    Mistake(name, sentence, why: why, isReadyMade: isReadyMade ?? self.isReadyMade) {
      change(&$0)
      further?(&$0)
    }
  }
}

extension String {
  /// What stands before the first colon, and what stands after it.
  fileprivate var nameAndRest: (String, String) {
    let name = prefix { $0 != ":" }
    return (String(name), String(dropFirst(name.count + 2)))
  }
}
