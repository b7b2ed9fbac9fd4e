package import Foundation

/// A folder for what is not to be kept.
package enum Scratch {
  /// Calls a function with a fresh path, and removes what is there afterwards.
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
    removeAbandoned(in: workplace)
    let folder = workplace.appending(path: "scratch-\(UUID().uuidString.prefix(8))")
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  /// Removes folders that graders left behind which were stopped a day ago or earlier.
  private static func removeAbandoned(in memory: URL) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: memory.path)) ?? []
    for name in names where name.hasPrefix("scratch-") {
      let folder = memory.appending(path: name)
      guard folder.isOlder(than: 86_400) else { continue }
      try? FileManager.default.removeItem(at: folder)
    }
  }
}
