internal import Foundation
internal import Grading
internal import Studying

extension Verb {
  static let watch: Verb = Verb(
    "watch", summary: "grade a file whenever it is saved",
    operands: [Operand("SLUG", .atMostOne, of: Operand.problems)],
    options: [.submission, .seed, .editCommand, .sandbox, .sandboxAtLeast],
    example: "swift run grader watch", run: Watch.run)
}

extension Option {
  static let editCommand: Option = Option(
    "edit-cmd", "CMD", "open files with this command when o is pressed")
}

/// Grades on save.
enum Watch {
  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    let project = try Project(for: invocation)
    return try Grading.with(
      project, seed: invocation.seed(), reading: [], sandbox: invocation.sandbox(),
      console: console, endsInOrder: false
    ) { grading in
      try Watcher(
        grading, of: .preNormPostNorm, startingAt: invocation.words.first, console: console,
        editor: editor(invocation.options[.editCommand]), options: invocation.repeated
      ).run()
    }
  }

  private static func editor(_ option: String?) -> EditorCommand? {
    let environment = Environment.current
    return EditorCommand.chosen(option: option, environment: environment.ofEditors) { name in
      environment.searchPath.contains {
        FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
      }
    }
  }
}
