internal import Foundation
internal import Grading
internal import Studying

extension Verb {
  static let reset: Verb = Verb(
    "reset", summary: "put the stub back, and keep a copy of your file", operands: [.slug],
    options: [.yes], example: "swift run grader reset layer_norm", run: PutBack.run)
}

extension Option {
  static let yes: Option = Option("yes", nil, "do it without asking")
}

/// Puts a stub back.
enum PutBack {
  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    let project = try Project(for: invocation)
    var isDone = true
    for exercise in invocation.exercises(of: .preNormPostNorm) {
      let page = try ResetPage.lines(for: exercise, in: project) { question in
        if invocation.options[.yes] != nil { return true }
        guard isatty(0) == 1 else { throw ResetPage.unattended(exercise) }
        console.write(question)
        return ["y", "yes"].contains((readLine() ?? "").lowercased())
      }
      console.write(lines: page.lines)
      isDone = isDone && page.isDone
    }
    return isDone ? 0 : 1
  }
}
