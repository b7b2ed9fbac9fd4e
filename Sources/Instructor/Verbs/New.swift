internal import Grading

extension Verb {
  static let new: Verb = Verb(
    "new", summary: "scaffold a problem that compiles", arguments: .one("SLUG", "one slug"),
    options: [.forwardOnly], example: "swift run instructor new softmax",
    run: New.run)
}

extension Option {
  static let forwardOnly: Option = Option(
    "forward-only", nil, "scaffold a problem without a gradient")
}

/// Writes the files of a new problem and enters it in the manifest and in the course's table.
enum New {
  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    let project = try Project(submission: nil)
    let scaffold = try Scaffold(
      slug: invocation.words[0], root: project.root,
      hasBackward: invocation.options[.forwardOnly] == nil)
    for path in try scaffold.write() { console.write("wrote   \(path)\n") }
    for path in Scaffold.edited { console.write("edited  \(path)\n") }
    console.write("next: swift run instructor verify \(scaffold.slug)\n")
    return 0
  }
}
