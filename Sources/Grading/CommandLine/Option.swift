/// A choice that can be made on the command line, as one value; a tool adds its own beside its verbs.
package struct Option: Hashable, Sendable {
  /// What is typed after the two dashes.
  package let name: String
  /// What its value is called; nil for a switch.
  package let valueName: String?
  /// What it does, in a few words.
  package let summary: String

  /// Creates an option.
  ///
  /// - Parameters:
  ///   - name: What is typed after the two dashes.
  ///   - valueName: What its value is called; nil for a switch.
  ///   - summary: What it does, in a few words.
  package init(_ name: String, _ valueName: String? = nil, _ summary: String) {
    self.name = name
    self.valueName = valueName
    self.summary = summary
  }

  /// The option as it is typed.
  package var flag: String { "--\(name)" }
}

extension Option {
  package static let submission: Option = Option(
    "submission", "DIR", "grade the files of another folder")
  package static let student: Option = Option(
    "student", "NAME", "whose files these are (default: their folder's name)")
  package static let seed: Option = Option(
    "seed", "N", "draw the random cases from this seed (default \(Invocation.publicSeed))")
  package static let seedFile: Option = Option(
    "seed-file", "FILE", "read the seed from a file, and do not show it")
  package static let budget: Option = Option(
    "budget", "SECONDS", "grade what can be graded in this time")
  package static let sandbox: Option = Option(
    "sandbox", "NAME", "confine by " + Tier.names)
  package static let sandboxAtLeast: Option = Option(
    "sandbox-at-least", "NAME", "stop where nothing as strong as this starts")
  package static let json: Option = Option("json", nil, "write JSON")
  package static let report: Option = Option(
    "report", "FORMAT=PATH", "write a report too; - is standard output")
  package static let minimumScore: Option = Option(
    "min-score", "POINTS", "exit with 0 from this many points on")
  package static let noColor: Option = Option("no-color", nil, "use no color")
  package static let help: Option = Option("help", nil, "explain this command")
}
