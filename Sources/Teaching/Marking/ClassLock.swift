internal import Foundation
internal import Grading

/// Keeps two runs from writing the same results: shards of one class may run at a time, each once, and
/// nothing else while one does.
///
/// The locks are the system's and end with the process. On a file system without locks, such as some
/// network folders, nothing is kept from anything.
package final class ClassLock {
  private var descriptors: [Int32] = []

  /// Takes the lock.
  ///
  /// - Parameters:
  ///   - folder: The results.
  ///   - shard: Which part is graded; nil to have all of the folder alone.
  /// - Throws: `GraderFault.obstacle` when somebody else has it.
  package init(on folder: ClassFolder, for shard: Shard?) throws {
    let name = folder.url.path.sanitized
    guard take("class", of: folder, isShared: shard != nil) else {
      throw GraderFault.obstacle(
        "\(name) is being written by another instructor grade or merge; wait until it has ended, or "
          + "name another folder")
    }
    if let shard, !take(shard.name, of: folder, isShared: false) {
      throw GraderFault.obstacle(
        "shard \(shard.words) of \(name) is being graded by another instructor grade; wait until it "
          + "has ended")
    }
  }

  deinit { for descriptor in descriptors { close(descriptor) } }

  /// Whether nobody else has a lock.
  private func take(_ name: String, of folder: ClassFolder, isShared: Bool) -> Bool {
    let file = folder.url.appending(path: ".work").appending(path: name + ".lock")
    let descriptor = open(file.path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return true }
    descriptors.append(descriptor)
    while flock(descriptor, (isShared ? LOCK_SH : LOCK_EX) | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      return errno != EWOULDBLOCK
    }
    return true
  }
}
