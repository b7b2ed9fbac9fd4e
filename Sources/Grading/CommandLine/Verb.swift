/// Something a tool can do, as one value: adding a verb is adding one.
package struct Verb: Sendable {
  /// What is typed.
  package let name: String
  /// What it does, in a few words.
  package let summary: String
  /// What may follow, place by place.
  package let operands: [Operand]
  /// Which options it understands, besides those that all have.
  package let options: [Option]
  /// A command line that works as it stands.
  package let example: String
  /// What its help says at the end.
  package let notes: @Sendable () -> [String]
  /// Does it; gives the exit status.
  package let run: @Sendable (Invocation, Console) throws -> Int32

  /// Creates a verb.
  ///
  /// - Parameters:
  ///   - name: What is typed.
  ///   - summary: What it does, in a few words.
  ///   - operands: What may follow, place by place.
  ///   - options: Which options it understands, besides those that all have.
  ///   - example: A command line that works as it stands.
  ///   - notes: What its help says at the end.
  ///   - run: Does it; gives the exit status.
  package init(
    _ name: String, summary: String, operands: [Operand] = [], options: [Option] = [],
    example: String, notes: @escaping @Sendable () -> [String] = { [] },
    run: @escaping @Sendable (Invocation, Console) throws -> Int32
  ) {
    self.name = name
    self.summary = summary
    self.operands = operands
    self.options = options
    self.example = example
    self.notes = notes
    self.run = run
  }

  /// The help text.
  ///
  /// - Parameter command: The verb with its tool, as they are typed.
  /// - Returns: Some lines.
  package func help(_ command: String) -> String {
    let usage = ([command] + operands.map(\.usage)).joined(separator: " ")
    let lines =
      [
        "\(name): \(summary)", "", "usage:   \(usage) [OPTION...]", "example: \(example)", "",
      ] + Self.lines(options + Option.common) + notes()
    return lines.joined(separator: "\n")
  }

  /// Options as help texts list them.
  package static func lines(_ options: [Option]) -> [String] {
    options.map { option in
      let left = option.valueName.map { "\(option.flag) \($0)" } ?? option.flag
      return "  " + left.padded(21) + "  " + option.summary
    }
  }
}
