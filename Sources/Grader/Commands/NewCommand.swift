internal import Foundation

extension Verb {
  static let new: Verb = Verb(
    name: "new", summary: "scaffold a problem that compiles, for instructors",
    slugs: .new, options: [], example: "swift run grader new softmax",
    run: NewCommand.run)
}

/// Writes the files of a new problem and enters it in the manifest and in the course's table.
enum NewCommand {
  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    let project = try Project(submission: nil)
    let scaffold = try Scaffold(slug: invocation.slugs[0], root: project.root)
    for path in try scaffold.write() { console.write("wrote   \(path)\n") }
    console.write("edited  \(Scaffold.manifest)\n")
    console.write("edited  \(Scaffold.table)\n")
    console.write("next: swift run grader verify \(scaffold.slug)\n")
    return 0
  }
}
