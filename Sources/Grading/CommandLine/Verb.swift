/// Something a tool can do, as one value: adding a verb is adding one.
package struct Verb: Sendable {
  /// What is typed.
  package let name: String
  /// What it does, in a few words.
  package let summary: String
  /// What may follow.
  package let arguments: Arguments
  /// Which options it understands, besides `--help` and `--no-color`.
  package let options: [Option]
  /// A command line that works as it stands.
  package let example: String
  /// What its help says at the end.
  package let notes: @Sendable () -> [String]
  /// Whether all that follows it is another tool's to understand.
  package let isPassedOn: Bool
  /// Does it; gives the exit status.
  package let run: @Sendable (Invocation, Console) throws -> Int32

  /// Creates a verb.
  ///
  /// - Parameters:
  ///   - name: What is typed.
  ///   - summary: What it does, in a few words.
  ///   - arguments: What may follow.
  ///   - options: Which options it understands, besides `--help` and `--no-color`.
  ///   - example: A command line that works as it stands.
  ///   - notes: What its help says at the end.
  ///   - isPassedOn: Whether all that follows it is another tool's to understand.
  ///   - run: Does it; gives the exit status.
  package init(
    _ name: String, summary: String, arguments: Arguments, options: [Option], example: String,
    notes: @escaping @Sendable () -> [String] = { [] }, isPassedOn: Bool = false,
    run: @escaping @Sendable (Invocation, Console) throws -> Int32
  ) {
    self.name = name
    self.summary = summary
    self.arguments = arguments
    self.options = options
    self.example = example
    self.notes = notes
    self.isPassedOn = isPassedOn
    self.run = run
  }

  /// The help text.
  ///
  /// - Parameter command: The verb with its tool, as they are typed.
  /// - Returns: Some lines.
  package func help(_ command: String) -> String {
    let usage = arguments.usage.isEmpty ? command : "\(command) \(arguments.usage)"
    let lines =
      [
        "\(name): \(summary)", "", "usage:   \(usage) [OPTION...]", "example: \(example)", "",
      ] + Self.lines(options + [.noColor, .help]) + notes()
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
