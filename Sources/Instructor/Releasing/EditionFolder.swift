internal import Foundation
internal import Grading

/// The folder that an edition is written to, whole or not at all.
struct EditionFolder {
  let url: URL

  /// What is at the place.
  enum State: Equatable {
    /// Nothing, or an empty folder.
    case free
    /// An edition that was written before.
    case earlier
  }

  /// Looks what is there.
  ///
  /// - Parameter root: The checkout, in which no edition belongs.
  /// - Throws: `UsageError` for a place that an edition must not take.
  /// - Returns: Whether something is written over.
  func state(besides root: URL) throws(UsageError) -> State {
    let path = url.resolvingSymlinksInPath().path
    let checkout = root.resolvingSymlinksInPath().path
    guard path != checkout, !path.hasPrefix(checkout + "/"), !checkout.hasPrefix(path + "/") else {
      throw UsageError(
        "release: \(shown) is this checkout, or a part of it", advice: "name a folder beside it")
    }
    var isFolder: ObjCBool = false
    let files = FileManager.default
    guard files.fileExists(atPath: url.path, isDirectory: &isFolder) else { return .free }
    guard isFolder.boolValue else {
      throw UsageError("release: \(shown) is a file", advice: "name a folder")
    }
    let names = (try? files.contentsOfDirectory(atPath: url.path)) ?? []
    if names.isEmpty { return .free }
    let mark = url.appending(path: Project.numbersFolder).path
    guard files.fileExists(atPath: mark) else {
      throw UsageError(
        "release: \(shown) holds something else than an edition", advice: "name a new folder")
    }
    return .earlier
  }

  /// Writes the files, in place of an earlier edition; its `.git` stays.
  ///
  /// - Throws: `UsageError` when that cannot be done; nothing has changed then.
  func write(_ edition: [String: StudentEdition.File]) throws(UsageError) {
    let files = FileManager.default
    let part = beside("new")
    let old = beside("old")
    do {
      try files.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try files.createDirectory(at: part, withIntermediateDirectories: false)
      for (path, file) in edition.sorted(by: { $0.key < $1.key }) {
        let place = part.appending(path: path)
        try files.createDirectory(
          at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try file.data.write(to: place)
        try files.setAttributes(
          [.posixPermissions: file.isExecutable ? 0o755 : 0o644], ofItemAtPath: place.path)
      }
      if files.fileExists(atPath: url.path) {
        try files.moveItem(at: url, to: old)
        let history = old.appending(path: ".git")
        if files.fileExists(atPath: history.path) {
          try files.moveItem(at: history, to: part.appending(path: ".git"))
        }
      }
      try files.moveItem(at: part, to: url)
      try? files.removeItem(at: old)
    } catch {
      if !files.fileExists(atPath: url.path), files.fileExists(atPath: old.path) {
        let history = part.appending(path: ".git")
        if files.fileExists(atPath: history.path) {
          try? files.moveItem(at: history, to: old.appending(path: ".git"))
        }
        try? files.moveItem(at: old, to: url)
      }
      try? files.removeItem(at: part)
      throw UsageError(
        "release: \(shown) cannot be written: \(error.localizedDescription)",
        advice: "choose another folder")
    }
  }

  /// The path as people read it.
  var shown: String { url.path.sanitized }

  private func beside(_ word: String) -> URL {
    url.deletingLastPathComponent().appending(
      path: ".\(url.lastPathComponent).\(word)-\(ProcessInfo.processInfo.processIdentifier)")
  }
}
