package import Foundation

/// A folder for what is not to be kept.
package enum Scratch {
  /// How long, in seconds, a folder is kept whose grader was stopped: a day.
  private static let keeping: Int = 86_400
  private static let prefix: String = "scratch-"

  /// Calls a function with a fresh path, and removes what is there afterwards, whatever it is.
  ///
  /// Folders go too that graders left behind which were stopped long ago.
  ///
  /// - Parameters:
  ///   - project: Whose workplace holds the folder.
  ///   - body: Gets the path; who writes there makes the folder.
  /// - Throws: What the function throws.
  /// - Returns: What the function returns.
  package static func withFolder<Result>(
    for project: Project, _ body: (_ folder: URL) throws -> Result
  ) throws -> Result {
    let workplace = try project.workplace
    try? Folder(workplace.path).removeEntries(beginning: prefix, olderThan: keeping)
    let name = prefix + UUID().uuidString.prefix(8)
    defer { _ = try? Folder(workplace.path).remove(name) }
    return try body(workplace.appending(path: name))
  }
}
