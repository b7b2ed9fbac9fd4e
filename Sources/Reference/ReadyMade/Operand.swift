extension Mistake {
  /// Other values of the same shape in the place of the right one.
  ///
  ///     Mistake.operands(\.gainInput, "the gain's gradient multiplies upstream by",
  ///       right: "the normalized row", [("x", { $0.x }), ("centered", { $0.centered })])
  ///
  /// - Parameters:
  ///   - path: The step: a function of what is at hand.
  ///   - name: The start of the mistakes' names.
  ///   - words: What is done with the operand.
  ///   - right: The right operand in words.
  ///   - others: The others in words, and as functions of what is at hand.
  static func operands<Scope, Value>(
    _ path: StepPath<Steps, (Scope) -> Value>, _ name: String, _ words: String,
    right: String, _ others: KeyValuePairs<String, @Sendable (Scope) -> Value>
  ) -> [Mistake] {
    others.map { other, value in
      Mistake(
        "\(name)-\(other.asName)", "\(words) \(other); it is \(words) \(right)",
        why:
          "\(other.prefix(1).uppercased() + other.dropFirst()) is at hand and has the same shape.",
        isReadyMade: true
      ) { $0[keyPath: path] = value }
    }
  }

  /// Mistakes of one reason, a row each: the name, a colon and what is done; and the change.
  ///
  /// - Parameters:
  ///   - words: What stands before that in each sentence.
  ///   - rest: What belongs there, after a semicolon.
  ///   - why: Why one comes to it.
  ///   - isReadyMade: Whether others are likelier.
  ///   - rows: The mistakes.
  static func family(
    _ words: String = "", rest: String? = nil, why: String, isReadyMade: Bool = false,
    _ rows: KeyValuePairs<String, @Sendable (inout Steps) -> Void>
  ) -> [Mistake] {
    rows.map { row, change in
      let name = row.prefix { $0 != ":" }
      let said = [words, String(row.dropFirst(name.count + 2))].filter { !$0.isEmpty }
      return Mistake(
        String(name), said.joined(separator: " ") + (rest.map { "; \($0)" } ?? ""), why: why,
        isReadyMade: isReadyMade, change)
    }
  }
}
