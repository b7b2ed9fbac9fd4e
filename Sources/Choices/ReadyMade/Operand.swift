extension Mistake {
  /// Other values of the same shape in the place of the right one.
  ///
  ///     Mistake.operands(
  ///       \.gainInput, "gain-gradient-of", "the gain's gradient multiplies upstream by",
  ///       right: "the normalized row", ["x": { $0.x }, "the centered row": { $0.centered }])
  ///
  /// The step is a function of what is at hand. The others are given in words, and as such functions;
  /// the words before them begin the names, and say what is done with an operand.
  package static func operands<Scope, Value>(
    _ path: StepPath<Steps, (Scope) -> Value>, _ name: String, _ words: String,
    right: String, _ others: KeyValuePairs<String, @Sendable (Scope) -> Value>
  ) -> [Mistake] {
    others.map { other, value in
      Mistake(
        "\(name)-\(other.asName)", "\(words) \(other), in the place of \(right)",
        why:
          "\(other.prefix(1).uppercased() + other.dropFirst()) is at hand and has the same shape.",
        isReadyMade: true
      ) { $0[keyPath: path] = value }
    }
  }
}
