internal import Foundation

extension Project {
  /// Where learners' files are made into programs, with all that those programs may see.
  ///
  /// It is the project's memory. Where every program gets a user of its own, who cannot come there
  /// because the checkout is closed, it is a folder among the system's temporary files that only this
  /// user can write to.
  ///
  /// - Throws: `GraderFault.course` when somebody else has a folder of that name.
  var workplace: URL {
    get throws {
      guard getuid() == 0, tier != .bwrap, Platform.system == "Linux" else { return memory }
      try FileManager.default.createDirectory(at: memory, withIntermediateDirectories: true)
      if memory.isOpenToAll { return memory }
      let folder = URL(fileURLWithPath: "/tmp/grader-\(Fingerprint(root.path))")
      if mkdir(folder.path, 0o755) == 0 {
        chmod(folder.path, 0o755)
        return folder
      }
      var status = stat()
      guard lstat(folder.path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
        status.st_uid == getuid(), status.st_mode & (S_IWGRP | S_IWOTH) == 0
      else {
        throw GraderFault.course(
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
