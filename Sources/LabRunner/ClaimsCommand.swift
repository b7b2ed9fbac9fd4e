internal import Foundation
internal import Grading
internal import Labs
internal import Messages

/// Shows the page of claims, or writes it anew.
enum ClaimsCommand {
  static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    let project = try Project(for: invocation)
    let page = ClaimsPage.text(try results(in: project))
    guard invocation.options[.write] != nil else {
      console.write(shown(page, on: console))
      return 0
    }
    let file = project.root.appending(path: ClaimsPage.path)
    try Data(page.utf8).write(to: file, options: .atomic)
    console.write("wrote \(ClaimsPage.path)\n")
    return 0
  }

  /// The page for people at a terminal, or who have it read aloud; for programs, as it is stored.
  static func shown(_ page: String, on console: Console) -> String {
    guard console.isTerminal || console.style.isPlain else { return page }
    return StatementText(markdown: page, isPlain: console.style.isPlain)
      .lines(in: console.style).map { $0 + "\n" }.joined()
  }

  /// The stored numbers of all labs.
  ///
  /// - Throws: `UsageError` for a file that holds none, or those of an older lab.
  static func results(in project: Project) throws -> [LabResult] {
    try Labs.all.map { try result(of: $0, in: project) }
  }

  /// The stored numbers of a lab.
  ///
  /// - Throws: `UsageError` for a file that holds none, or those of an older lab.
  static func result(of lab: any Lab, in project: Project) throws -> LabResult {
    let path = "\(ClaimsPage.folder)/\(lab.name).json"
    let again = "swift run grader lab \(lab.name) --seeds 10 --json \(path) measures them anew"
    let file = project.root.appending(path: path)
    guard let data = FileManager.default.contents(atPath: file.path),
      let result = try? CourseJSON.decode(LabResult.self, from: data)
    else { throw UsageError("\(path): there are no numbers of a lab", advice: again) }
    if result.part.learners != nil {
      throw UsageError(
        "\(path): the numbers were measured with a learner's \(lab.part.slug)",
        advice: "git checkout \(path) puts the course's own back")
    }
    guard ClaimsPage.isCurrent(result, of: lab) else {
      throw UsageError("\(path): the numbers are not of the present lab", advice: again)
    }
    return result
  }
}
