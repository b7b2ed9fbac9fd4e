internal import Foundation

/// A folder for what is not to be kept.
enum Scratch {
  /// Calls a function with a way to get a fresh folder, and removes that folder afterwards.
  ///
  /// - Parameters:
  ///   - project: Whose memory holds the folder.
  ///   - body: Gets a function that makes the folder on its first call.
  /// - Throws: What the function throws.
  /// - Returns: What the function returns.
  static func withFolder<Result>(
    for project: Project, _ body: (_ folder: () -> URL) throws -> Result
  ) throws -> Result {
    let folder = project.memory.appending(path: "scratch-\(UUID().uuidString.prefix(8))")
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body { folder }
  }
}
