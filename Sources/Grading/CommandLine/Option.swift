internal import Foundation

/// A choice that can be made on the command line, as one value; a tool adds its own beside its verbs.
package struct Option: Hashable, Sendable {
  /// What a value may be.
  package enum Value: Hashable, Sendable {
    case text
    /// A whole number, and one to show as an example.
    case number(ClosedRange<Int>, example: Int)
    case one(Vocabulary)
  }

  /// What is typed after the two dashes.
  package let name: String
  /// What its value is called; nil for a switch.
  package let valueName: String?
  /// What it does, in a few words.
  package let summary: String
  /// What its value may be.
  package let value: Value

  /// Creates an option.
  ///
  /// - Parameters:
  ///   - name: What is typed after the two dashes.
  ///   - valueName: What its value is called; nil for a switch.
  ///   - summary: What it does, in a few words.
  ///   - value: What its value may be.
  package init(
    _ name: String, _ valueName: String? = nil, _ summary: String, _ value: Value = .text
  ) {
    self.name = name
    self.valueName = valueName
    self.summary = summary
    self.value = value
  }

  /// The option as it is typed.
  package var flag: String { "--\(name)" }

  /// What is wrong with a value; nil when nothing is.
  package func fault(in text: String) -> UsageError? {
    switch value {
    case .text: return nil
    case .one(let vocabulary):
      return vocabulary.fault(in: text).map {
        UsageError("\(flag): \($0.problem)", advice: $0.advice)
      }
    case .number(let range, let example):
      if let number = Int(text), range.contains(number) { return nil }
      return UsageError(
        "\(flag): \(text.sanitized) is not a whole number from \(range.lowerBound) to "
          + "\(range.upperBound)",
        advice: "write for example \(flag) \(example)")
    }
  }
}

extension Option {
  package static let submission: Option = Option(
    "submission", "DIR", "grade the files of another folder")
  package static let student: Option = Option(
    "student", "NAME", "whose files these are (default: their folder's name)")
  package static let reviews: Option = Option(
    "reviews", "CSV", "a person's points on memos (a class: OUT/reviews.csv)")
  package static let seed: Option = Option(
    "seed", "N", "draw the random cases from this seed (default \(Invocation.publicSeed))")
  package static let seedFile: Option = Option(
    "seed-file", "FILE", "read the seed from a file, and do not show it")
  package static let budget: Option = Option(
    "budget", "SECONDS", "grade what can be graded in this time",
    .number(1...86_400, example: 300))
  package static let jobs: Option = Option(
    "jobs", "N", "work on so many at a time (default \(Invocation.defaultJobs))",
    .number(
      1...max(Invocation.defaultJobs, 2 * ProcessInfo.processInfo.activeProcessorCount),
      example: Invocation.defaultJobs))
  package static let sandbox: Option = Option(
    "sandbox", "NAME", "confine by " + Tier.names, .one(sandboxes))
  package static let sandboxAtLeast: Option = Option(
    "sandbox-at-least", "NAME", "stop where nothing as strong as this starts", .one(sandboxes))
  package static let json: Option = Option("json", nil, "write JSON")
  package static let report: Option = Option(
    "report", "FORMAT=PATH", "write a report too; - is standard output")
  package static let minimumScore: Option = Option(
    "min-score", "POINTS", "exit with 0 from this many points on")
  package static let state: Option = Option(
    "state", "DIR", "keep what is remembered here instead of in .grader/")
  package static let plain: Option = Option(
    "plain", nil, "write for a screen reader: no color, no columns")
  package static let noColor: Option = Option("no-color", nil, "use no color")
  package static let help: Option = Option("help", nil, "explain this command")

  /// The options of every verb.
  package static let common: [Option] = [.state, .plain, .noColor, .help]

  private static let sandboxes: Vocabulary = Vocabulary(
    of: Tier.allCases.map(\.rawValue), called: "sandbox", otherwise: "name one of \(Tier.names)")
}
