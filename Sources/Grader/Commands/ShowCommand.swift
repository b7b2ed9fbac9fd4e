internal import Foundation

extension Verb {
  static let show: Verb = Verb(
    name: "show", summary: "show the statement of a problem",
    slugs: .one, options: [], example: "swift run grader show layer_norm",
    run: ShowCommand.run)
}

/// Shows a statement, made readable for a terminal.
enum ShowCommand {
  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    let project = try Project(submission: nil)
    for problem in invocation.exercises(of: .preNormPostNorm) {
      let file = project.statement(problem.slug)
      guard let markdown = try? String(contentsOf: file, encoding: .utf8) else {
        throw GraderFault.missing(
          path: project.shown(file), advice: "restore it from the repository")
      }
      for line in StatementText(markdown: markdown, style: console.style).lines {
        console.write(line + "\n")
      }
      console.write(
        "\nfill in: \(project.shown(project.submission.appending(path: problem.fileName)))\n")
      console.write("next: swift run grader check \(problem.slug)\n")
    }
    return 0
  }
}
