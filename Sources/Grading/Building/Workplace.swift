internal import Foundation

extension Project {
  /// Where learners' files are made into programs, with all that those programs may see.
  ///
  /// It is the project's memory. Where every program gets a user of its own, who cannot come there
  /// because the checkout is closed, it is a folder among the system's temporary files that only this
  /// user can write to.
  ///
  /// - Throws: `GraderFault.obstacle` when somebody else has a folder of that name, or none can be
  ///   made.
  var workplace: URL {
    get throws {
      guard getuid() == 0, tier != .bwrap, Platform.system == "Linux" else { return memory }
      // Where it cannot be made, nobody can enter it either.
      _ = try? Folder(memory.path, making: true)
      if memory.isOpenToAll { return memory }
      let owner = remembersInCheckout ? root : memory
      let folder = URL(fileURLWithPath: "/tmp/grader-\(Fingerprint(owner.path))")
      if mkdir(folder.path, 0o755) == 0 {
        chmod(folder.path, 0o755)
        return folder
      }
      guard errno == EEXIST else {
        throw GraderFault.obstacle(
          "\(folder.path) cannot be made: \(String(cString: strerror(errno))); "
            + "name a folder that every user can enter, with --state DIR")
      }
      var status = stat()
      guard lstat(folder.path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
        status.st_uid == getuid(), status.st_mode & (S_IWGRP | S_IWOTH) == 0
      else {
        throw GraderFault.obstacle(
          "\(folder.path) is not the grader's own folder; remove it, and run the grader again")
      }
      return folder
    }
  }
}

extension URL {
  /// Whether every user can enter the folder, by the modes of all folders above it.
  var isOpenToAll: Bool {
    var folder = resolvingSymlinksInPath()
    while true {
      var status = stat()
      guard stat(folder.path, &status) == 0, status.st_mode & S_IXOTH != 0 else { return false }
      guard folder.path != "/" else { return true }
      folder = folder.deletingLastPathComponent()
    }
  }

  /// Lets every user read what is there, whatever the mask says: folders, and all in them.
  func openToAll() throws {
    let files = FileManager.default
    let names = (try? files.subpathsOfDirectory(atPath: path)) ?? []
    for file in [self] + names.map({ appending(path: $0) }) {
      var status = stat()
      guard lstat(file.path, &status) == 0, status.st_mode & S_IFMT != S_IFLNK else { continue }
      guard chmod(file.path, status.st_mode & S_IXUSR != 0 ? 0o755 : 0o644) == 0 else {
        throw GraderFault.system("chmod \(file.path)", errno)
      }
    }
  }
}

/// Keeps two graders, or two threads of one, from doing the same work in the same folder.
enum FileLock {
  /// Calls a function while nobody else holds the lock of a folder.
  ///
  /// The lock is the system's, so it ends with the process that holds it. On a file system without
  /// locks, such as some network folders, the function runs all the same.
  ///
  /// - Parameters:
  ///   - folder: The folder, which is made if need be.
  ///   - owner: The folder that people know it by, where that is another.
  ///   - wait: Called before somebody else is waited for.
  ///   - body: What to do.
  /// - Throws: `FolderError` or `GraderFault` when the lock cannot be made, and what the function throws.
  /// - Returns: What the function returns.
  static func withLock<Result>(
    on folder: URL, in owner: URL? = nil, waiting wait: () -> Void = {}, _ body: () throws -> Result
  ) throws -> Result {
    let descriptor = try Storage.writing(to: owner ?? folder) {
      let descriptor = try Folder(folder.path, making: true)
        .open("lock", O_RDWR | O_CREAT, mode: 0o600)
      guard descriptor >= 0 else { throw GraderFault.system("open \(folder.path)/lock", errno) }
      return descriptor
    }
    defer { close(descriptor) }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { wait() }
      while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    }
    return try body()
  }
}
