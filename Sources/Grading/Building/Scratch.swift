package import Foundation

/// A folder for what is not to be kept.
///
/// A file beside it is locked as long as its grader lives. The lock is the system's and ends with the
/// process however that ends, so the next grader knows what was left behind.
package enum Scratch {
  /// How long, in seconds, a folder is kept of which no lock tells anything, as on another machine that
  /// shares the checkout: a day.
  private static let keeping: Int = 86_400
  private static let prefix: String = "scratch-"
  /// How the names of locks end.
  private static let lockEnding: String = ".lock"

  /// Removes the folder of a path that was given, before its time.
  package static func remove(_ folder: URL) {
    guard let workplace = try? Folder(folder.deletingLastPathComponent().path) else { return }
    workplace.remove(folder.lastPathComponent)
    // After the folder, which nobody would know to be left behind without it.
    workplace.remove(folder.lastPathComponent + lockEnding)
  }

  /// Calls a function with a fresh path, and removes what is there afterwards, whatever it is.
  ///
  /// Folders go too that graders left behind which are gone.
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
    let name = prefix + UUID().uuidString.prefix(8)
    let folder = workplace.appending(path: name)
    let place = try? Folder(workplace.path, making: true)
    place.map(removeAbandoned)
    let lock = place.flatMap { ScratchLock(name + lockEnding, in: $0) }
    defer {
      remove(folder)
      _ = lock
    }
    return try body(folder)
  }

  private static func removeAbandoned(in workplace: Folder) {
    let names = Set(workplace.names(atMost: .max).filter { $0.hasPrefix(prefix) })
    for lock in names where lock.hasSuffix(lockEnding) {
      guard let taken = ScratchLock(taking: lock, in: workplace) else { continue }
      workplace.remove(String(lock.dropLast(lockEnding.count)))
      workplace.remove(lock)
      _ = taken
    }
    workplace.removeEntries(beginning: prefix, olderThan: keeping)
  }
}

/// A locked file that names the machine on which its process runs.
private final class ScratchLock {
  private let descriptor: Int32

  /// Locks a new file; nil where the file system has no locks, and then there is no file.
  init?(_ name: String, in folder: Folder) {
    descriptor = folder.open(name, O_RDWR | O_CREAT | O_EXCL, mode: 0o600)
    guard descriptor >= 0 else { return nil }
    let machine = [UInt8](Platform.machine.utf8)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0,
      write(descriptor, machine, machine.count) == machine.count
    else {
      folder.remove(name)
      return nil
    }
  }

  /// Takes the lock of a file whose process ran on this machine and is gone; nil where that is not sure.
  ///
  /// Locks of another machine do not show on every network file system.
  init?(taking name: String, in folder: Folder) {
    descriptor = folder.open(name, O_RDWR | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: 256)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return nil }
    let count = read(descriptor, &bytes, bytes.count)
    guard count > 0, String(decoding: bytes.prefix(count), as: UTF8.self) == Platform.machine else {
      return nil
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}
