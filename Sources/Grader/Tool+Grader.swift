internal import Grading

extension Tool {
  /// The learner's command.
  static let grader: Tool = Tool(
    "grader", command: "swift run grader",
    summary: "grader: compares your exercises with a reference, and explains what it finds",
    alone: .gradeAll, verbs: [.check, .list, .show, .cases, .observe, .lab],
    moved: Dictionary(
      uniqueKeysWithValues: ["verify", "new", "review", "export", "bench"].map {
        ($0, "swift run instructor")
      }))
}

extension Option {
  static let input: Option = Option(
    "input", "FILE|-", "read cases from a file or from standard input")
  static let solution: Option = Option(
    "solution", "NAME", "reference, submission (default) or mistakes, as a+b")
}
