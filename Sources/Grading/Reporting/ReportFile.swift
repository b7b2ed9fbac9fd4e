internal import Foundation

/// A file that a report is written to: as a whole, or not at all.
package struct ReportFile: Sendable {
  /// The path, with symbolic links followed.
  package let path: String
  /// Whether what is there can be replaced; a device or a pipe can only be written to.
  package let isReplaceable: Bool

  /// Checks that a file can stand there, so that nobody waits for a report that cannot be written.
  ///
  /// - Throws: `UsageError` when the path is a folder, or its folder is missing or closed to us.
  package init(_ path: String) throws(UsageError) {
    var info = stat()
    let exists = stat(path, &info) == 0
    if exists, info.st_mode & S_IFMT == S_IFDIR {
      throw UsageError(
        "--report: \(path.sanitized) is a folder", advice: "name a file in it")
    }
    isReplaceable = !exists || info.st_mode & S_IFMT == S_IFREG
    // The name of a pipe, such as /dev/stdout, leads nowhere when its links are followed.
    let url = isReplaceable ? Self.target(of: path) : URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent().path
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
      isFolder.boolValue
    else {
      throw UsageError(
        "--report: \(path.sanitized) lies in no folder that exists",
        advice: "make \(folder.sanitized) first")
    }
    guard access(isReplaceable ? folder : url.path, W_OK) == 0 else {
      throw UsageError(
        "--report: \(path.sanitized) cannot be written: \(String(cString: strerror(errno)))",
        advice: "choose another path")
    }
    self.path = url.path
  }

  /// The file that a path leads to, which need not exist.
  private static func target(of path: String) -> URL {
    var url = URL(fileURLWithPath: path).standardizedFileURL
    for _ in 0..<40 {  // As many links as Linux follows.
      guard
        let next = try? FileManager.default.destinationOfSymbolicLink(atPath: url.path)
      else { break }
      url =
        URL(fileURLWithPath: next, relativeTo: url.deletingLastPathComponent())
        .standardizedFileURL
    }
    return url
  }

  /// Writes the text in place of whatever is there.
  ///
  /// Readers find the old file or the new one, never a part.
  ///
  /// - Throws: `GraderFault` when the system refuses.
  package func write(_ text: String) throws {
    guard isReplaceable else { return try put(text, to: path, flags: O_WRONLY) }
    let temporary = path + ".\(getpid()).tmp"
    do {
      try put(text, to: temporary, flags: O_WRONLY | O_CREAT | O_TRUNC)
      guard rename(temporary, path) == 0 else { throw GraderFault.system("rename \(path)", errno) }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Writes the text after whatever is there.
  package func append(_ text: String) throws {
    try put(text, to: path, flags: O_WRONLY | O_CREAT | O_APPEND)
  }

  private func put(_ text: String, to path: String, flags: Int32) throws {
    let descriptor = open(path, flags | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw GraderFault.system("open \(path)", errno) }
    defer { close(descriptor) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress!, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR && errno != EAGAIN {
        throw GraderFault.system("write \(path)", errno)
      }
    }
  }
}
