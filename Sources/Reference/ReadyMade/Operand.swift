extension Mistake {
  /// Other values of the same shape in the place of the right one.
  ///
  ///     Mistake.operands(\.gainInput, "the gain's gradient multiplies upstream by",
  ///       right: "the normalized row", [("x", { $0.x }), ("centered", { $0.centered })])
  ///
  /// The step is a function of what is at hand. The others are given in words, and as such functions;
  /// the words before them begin the names, and say what is done with an operand.
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
  /// Each sentence begins with `words` and ends with `rest`, what belongs there, after a semicolon.
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
