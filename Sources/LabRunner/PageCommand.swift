internal import Foundation
internal import Grading
internal import LabPages

/// Writes the course's page of what its labs measured, from the stored numbers.
enum PageCommand {
  static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    guard let path = invocation.options[.html] else {
      throw UsageError(
        "lab page needs a file", advice: "write swift run grader lab page --html page.html")
    }
    try LabCommand.checkPlaces(invocation)
    let results = try ClaimsCommand.results(in: try Project(for: invocation))
    try write(ExplorablePage(results).html, to: path, console)
    return 0
  }

  /// Writes a page, whole or not at all.
  static func write(_ html: String, to path: String, _ console: Console) throws {
    try Data(html.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    console.write("wrote \(path.sanitized)\n")
  }
}
