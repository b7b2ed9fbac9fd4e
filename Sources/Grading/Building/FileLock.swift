internal import Foundation

/// Keeps two graders, or two threads of one, from doing the same work in the same folder.
enum FileLock {
  /// Calls a function while nobody else holds the lock of a folder.
  ///
  /// The lock is the system's, so it ends with the process that holds it. On a file system without
  /// locks, such as some network folders, the function runs all the same.
  ///
  /// - Parameters:
  ///   - folder: The folder, which is made if need be.
  ///   - body: What to do.
  /// - Throws: `FolderError` or `GraderFault` when the lock cannot be made, and what the function throws.
  /// - Returns: What the function returns.
  static func withLock<Result>(on folder: URL, _ body: () throws -> Result) throws -> Result {
    let descriptor = try Folder(folder.path, making: true)
      .open("lock", O_RDWR | O_CREAT, mode: 0o600)
    guard descriptor >= 0 else { throw GraderFault.system("open \(folder.path)/lock", errno) }
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    return try body()
  }
}
