internal import Foundation

extension Folder {
  /// Removes a file, or a folder with all that is in it, through descriptors alone.
  ///
  /// No link is followed. Names may be of any bytes, folders may be closed to their owner, and lie
  /// in each other however deep. Other file systems that hang below the folder are left alone.
  ///
  /// - Parameter name: The name in this folder.
  /// - Returns: Whether nothing is left.
  @discardableResult
  func remove(_ name: String) -> Bool {
    Removal(base: descriptor).remove(Array(name.utf8CString))
  }

  /// Removes what was not changed for some time.
  ///
  /// - Parameters:
  ///   - prefix: How the names of what is removed begin.
  ///   - seconds: The age at which they are removed.
  ///   - kept: The name of what stays, however old it is.
  func removeEntries(
    beginning prefix: String, olderThan seconds: Int, except kept: String? = nil
  ) {
    let names = names(atMost: .max).filter { $0 != kept && $0.hasPrefix(prefix) }
    for name in names {
      var info = stat()
      guard fstatat(descriptor, name, &info, AT_SYMLINK_NOFOLLOW) == 0,
        Int(info.changed.tv_sec) < time(nil) - seconds
      else { continue }
      remove(name)
    }
  }
}

extension Folder {
  /// Lists the names in the folder as the system has them, each with a zero at its end.
  ///
  /// - Parameter limit: The most that are listed.
  /// - Throws: `FolderError` when the folder cannot be listed.
  /// - Returns: The names, in no order.
  package func systemNames(atMost limit: Int) throws(FolderError) -> [[CChar]] {
    var names: [[CChar]] = []
    let code = forEachEntry(of: descriptor) { name in
      names.append(name)
      return names.count < limit
    }
    guard code == 0 else { throw FolderError(path: ".", code: code, isLink: false) }
    return names
  }

  /// Lists the names in the folder, as far as they are text.
  ///
  /// - Parameter limit: The most that are listed.
  /// - Returns: The names, in no order.
  func names(atMost limit: Int) -> [String] {
    var names: [String] = []
    forEachEntry(of: descriptor) { name in
      if let name = name.withUnsafeBufferPointer({ String(validatingCString: $0.baseAddress!) }) {
        names.append(name)
      }
      return names.count < limit
    }
    return names
  }
}

/// Removes a tree, one folder open at a time: it goes down into each folder that is not empty, and
/// up again through `..`, so that no depth is too deep.
private struct Removal {
  /// The folder that the tree is in.
  let base: Int32

  private struct Identity: Equatable {
    let device: UInt64
    let number: UInt64

    init?(_ descriptor: Int32) {
      var info = stat()
      guard fstat(descriptor, &info) == 0 else { return nil }
      device = UInt64(truncatingIfNeeded: info.st_dev)
      number = UInt64(truncatingIfNeeded: info.st_ino)
    }
  }

  /// A folder that was gone into.
  private struct Level {
    let name: [CChar]
    /// The folder that it is in; another one in its place would not be touched.
    let parent: Identity?
    /// What is in it and cannot be removed.
    var stuck: Set<[CChar]> = []
  }

  private static let flags: Int32 = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC

  func remove(_ name: [CChar]) -> Bool {
    if removeEntry(name, of: base) { return true }
    guard var current = enter(name, of: base) else { return errno == ENOENT }
    var levels = [Level(name: name, parent: Identity(base))]
    while true {
      if let child = sweep(current, &levels[levels.count - 1].stuck) {
        levels.append(Level(name: child.name, parent: Identity(current)))
        close(current)
        current = child.descriptor
        continue
      }
      let level = levels.removeLast()
      let parent = levels.isEmpty ? dup(base) : openat(current, "..", Self.flags)
      close(current)
      guard parent >= 0 else { return false }
      current = parent
      let isGone =
        Identity(parent) == level.parent && unlinkat(parent, level.name, AT_REMOVEDIR) == 0
      guard !levels.isEmpty else {
        close(parent)
        return isGone
      }
      if !isGone { levels[levels.count - 1].stuck.insert(level.name) }
    }
  }

  /// Removes what is in a folder, up to the first folder that is not empty.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - stuck: What is known to stay; grows by what is found to.
  /// - Returns: The folder to go into; nil when nothing more can be removed.
  private func sweep(_ folder: Int32, _ stuck: inout Set<[CChar]>) -> (
    name: [CChar], descriptor: Int32
  )? {
    var child: (name: [CChar], descriptor: Int32)?
    var hasRemoved: Bool
    // Again until nothing is found: a listing may pass over entries while others are removed.
    repeat {
      hasRemoved = false
      forEachEntry(of: folder) { name in
        if stuck.contains(name) { return true }
        if removeEntry(name, of: folder) {
          hasRemoved = true
        } else if let descriptor = enter(name, of: folder) {
          child = (name, descriptor)
        } else {
          stuck.insert(name)
        }
        return child == nil
      }
    } while hasRemoved && child == nil
    return child
  }

  /// Removes a file, a link, or an empty folder.
  private func removeEntry(_ name: [CChar], of folder: Int32) -> Bool {
    unlinkat(folder, name, 0) == 0 || unlinkat(folder, name, AT_REMOVEDIR) == 0
  }

  /// Opens a folder of the same file system, and takes the right to change it.
  private func enter(_ name: [CChar], of folder: Int32) -> Int32? {
    var descriptor = openat(folder, name, Self.flags)
    if descriptor < 0, errno == EACCES {
      fchmodat(folder, name, 0o700, AT_SYMLINK_NOFOLLOW)
      descriptor = openat(folder, name, Self.flags)
    }
    guard descriptor >= 0 else { return nil }
    guard Identity(descriptor)?.device == Identity(base)?.device else {
      close(descriptor)
      return nil
    }
    fchmod(descriptor, 0o700)
    return descriptor
  }
}

/// Calls a function for each name in a folder until it returns false.
///
/// - Returns: Why the folder cannot be listed; 0 when it can.
@discardableResult
private func forEachEntry(of folder: Int32, _ body: (_ name: [CChar]) -> Bool) -> Int32 {
  let descriptor = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard descriptor >= 0 else { return errno }
  guard let stream = fdopendir(descriptor) else {
    let code = errno
    close(descriptor)
    return code
  }
  defer { closedir(stream) }
  let offset = MemoryLayout<dirent>.offset(of: \.d_name)!
  while let entry = readdir(stream) {
    // Only as far as the name reaches: the entry may be shorter than its type.
    let start = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
    let name = [CChar](UnsafeBufferPointer(start: start, count: strlen(start) + 1))
    if name.withUnsafeBufferPointer({
      strcmp($0.baseAddress!, ".") == 0 || strcmp($0.baseAddress!, "..") == 0
    }) {
      continue
    }
    guard body(name) else { return 0 }
  }
  return 0
}
