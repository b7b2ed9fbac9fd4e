extension Mistake {
  /// Other formulas for a step.
  ///
  ///     Mistake.formulas(\.ramp, "ramp", "the part of the peak is", right: "t / T",
  ///       why: "...", ["longer: t / (T + 1)": { $0 / ($1 + 1) }])
  ///
  /// - Parameters:
  ///   - path: The step.
  ///   - name: The start of the mistakes' names.
  ///   - words: What stands before the formula in the sentence.
  ///   - right: What belongs there.
  ///   - why: Why one comes to it.
  ///   - isReadyMade: Whether others are likelier.
  ///   - others: The formulas, each after the end of the mistake's name and itself in words.
  /// - Returns: One mistake for each.
  static func formulas<A, Value>(
    _ path: StepPath<Steps, (A) -> Value>, _ name: String, _ words: String, right: String,
    why: String, isReadyMade: Bool = true,
    _ others: KeyValuePairs<String, @Sendable (A) -> Value>
  ) -> [Mistake] {
    others.map { other, function in
      Mistake(formula: other, name, words, right, why, isReadyMade) {
        $0[keyPath: path] = function
      }
    }
  }

  /// The same for a function of two arguments.
  static func formulas<A, B, Value>(
    _ path: StepPath<Steps, (A, B) -> Value>, _ name: String, _ words: String, right: String,
    why: String, isReadyMade: Bool = true,
    _ others: KeyValuePairs<String, @Sendable (A, B) -> Value>
  ) -> [Mistake] {
    others.map { other, function in
      Mistake(formula: other, name, words, right, why, isReadyMade) {
        $0[keyPath: path] = function
      }
    }
  }

  /// The same for a function of three arguments.
  static func formulas<A, B, C, Value>(
    _ path: StepPath<Steps, (A, B, C) -> Value>, _ name: String, _ words: String, right: String,
    why: String, isReadyMade: Bool = true,
    _ others: KeyValuePairs<String, @Sendable (A, B, C) -> Value>
  ) -> [Mistake] {
    others.map { other, function in
      Mistake(formula: other, name, words, right, why, isReadyMade) {
        $0[keyPath: path] = function
      }
    }
  }

  private init(
    formula: String, _ name: String, _ words: String, _ right: String, _ why: String,
    _ isReadyMade: Bool, _ change: @escaping @Sendable (inout Steps) -> Void
  ) {
    let end = formula.prefix { $0 != ":" }
    self.init(
      "\(name)-\(end)", "\(words) \(formula.dropFirst(end.count + 2)); it is \(right)", why: why,
      isReadyMade: isReadyMade, change)
  }
}
