internal import Foundation

/// An executable of the course: from words to an exit status.
package struct Tool: Sendable {
  /// What its complaints begin with.
  package let name: String
  /// What is typed to run it.
  package let command: String
  /// What it does, in one line of help.
  package let summary: String
  /// What it does without a verb.
  package let alone: Verb?
  /// Its verbs as the help text lists them: those of a kind below a heading.
  package let groups: [(heading: String, verbs: [Verb])]
  /// Verbs that are another tool's.
  package let moved: [String]
  /// The command of that tool; nil where this checkout does not have it.
  package let other: String?

  /// Creates a tool.
  package init(
    _ name: String, command: String, summary: String, alone: Verb? = nil,
    groups: [(heading: String, verbs: [Verb])], moved: [String] = [],
    other: String? = nil
  ) {
    self.name = name
    self.command = command
    self.summary = summary
    self.alone = alone
    self.groups = groups
    self.moved = moved
    self.other = other
  }

  /// Its verbs, in the order of the help text.
  package var verbs: [Verb] { groups.flatMap(\.verbs) }

  /// Does what the words say.
  ///
  /// - Parameters:
  ///   - words: What was typed after the program's name.
  ///   - course: The problems.
  /// - Returns: The exit status, as `RunStop` maps errors to it.
  package func run(_ words: [String], course: Course = .preNormPostNorm) -> Int32 {
    var console = Console.standard(usesColor: false)
    do {
      try refuseMoved(words)
      let invocation = try Invocation(words, of: self).namingProblems(of: self, in: course)
      console = Console.standard(
        usesColor: invocation.options[.noColor] == nil,
        isPlain: invocation.options[.plain] != nil)
      if invocation.verb == nil, invocation.options[.help] != nil {
        console.write(overview(console.style) + "\n")
        return 0
      }
      let verb = try invocation.resolved(in: self, course: course)
      if invocation.options[.help] != nil {
        console.write(help(verb, console.style) + "\n")
        return 0
      }
      return try verb.run(invocation, console)
    } catch {
      let stop = RunStop(error)
      console.remark("\(name): \(stop.message)")
      return stop.status
    }
  }

  /// Answers a verb that is another tool's with the command to type.
  func refuseMoved(_ words: [String]) throws(UsageError) {
    guard let name = words.first(where: { !$0.hasPrefix("-") }), moved.contains(name) else {
      return
    }
    guard let other else {
      throw UsageError(
        "\(name) is your instructor's: this edition does not have it",
        advice: "\(command) help names what it has")
    }
    throw UsageError(
      "\(name) is not a verb of \(self.command)",
      advice: "type \(other) \(words.map(\.quotedForShell).joined(separator: " "))")
  }

  /// All options of its verbs.
  package var options: [Option] {
    Set((verbs + (alone.map { [$0] } ?? [])).flatMap(\.options) + Option.common)
      .sorted { $0.flag < $1.flag }
  }

  /// The verb of a name.
  package subscript(verb name: String) -> Verb? { verbs.first { $0.name == name } }

  /// The help text of a verb.
  package func help(_ verb: Verb, _ style: TextStyle = .plain) -> String {
    let text = verb.help(command(of: verb))
    return style.isPlain ? text.withoutColumns : text
  }

  /// A verb as it is typed.
  package func command(of verb: Verb) -> String {
    verbs.contains { $0.name == verb.name } ? "\(command) \(verb.name)" : command
  }

  /// The help text of the whole tool; it and the prompt after it fit a small terminal.
  package func overview(_ style: TextStyle = .plain) -> String {
    guard !verbs.isEmpty else { return alone.map { help($0, style) } ?? summary }
    var lines = [summary, ""]
    let forms =
      (alone.map { [command.padded(36) + $0.summary] } ?? [])
      + ["\(command) VERB [SLUG...] [OPTION...]"]
    for (place, form) in forms.enumerated() {
      lines.append((place == 0 ? "usage:   " : "         ") + form)
    }
    lines.append("")
    for group in groups {
      lines += ["\(group.heading):"] + group.verbs.map { "  " + $0.name.padded(10) + $0.summary }
    }
    let options = Option.common.filter { $0 != .help }.map { option in
      option.valueName.map { "\(option.flag) \($0)" } ?? option.flag
    }
    lines += [
      "every verb takes \(options.joined(separator: ", ")), and --help, which tells more",
      "exit status: 0 all passed, 1 not, 2 the command line, 3 the grader's own fault",
    ]
    let text = lines.joined(separator: "\n")
    return style.isPlain ? text.withoutColumns : text
  }
}

extension String {
  /// A help text to be read aloud: what stands in two columns becomes a sentence.
  var withoutColumns: String {
    split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
      guard let row = line.wholeMatch(of: /(usage:|example:)? *(\S.*?)(?:  +(\S.*))?/),
        line.hasPrefix("  ") || row.1 != nil
      else { return [String(line)] }
      let name = (row.1.map { $0 + " " } ?? "") + row.2
      return (row.3.map { "\(name): \($0)." } ?? String(name)).wrapped(rest: "  ")
    }.joined(separator: "\n")
  }

  /// The lines of a complaint, the long ones broken between words.
  ///
  /// What is indented is quoted, and stays as it is; so does what has a word too long for a line, such
  /// as a path that somebody may want to copy.
  var folded: [String] {
    split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
      let words = line.split(separator: " ")
      let isWhole = line.hasPrefix(" ") || words.contains { $0.columns > TextStyle.width - 2 }
      return isWhole ? [String(line)] : String(line).wrapped(rest: "  ")
    }
  }
}
