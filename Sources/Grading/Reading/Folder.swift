package import Foundation

/// A folder that is open.
///
/// What is in it is reached through its descriptor: it stays the same folder, whatever becomes of
/// its path.
package final class Folder: Sendable {
  package let descriptor: Int32

  /// Opens a folder without following links.
  ///
  /// No folder on the path may be a link, but for one directly below `/`, such as `/tmp` on macOS:
  /// those are the machine's. Nothing but the right to pass through is needed.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - start: Where a path begins that is not absolute; nil for the process's own folder.
  ///   - isMade: Whether folders that are missing are made.
  /// - Throws: `FolderError` at the first part of the path that is no folder.
  package init(_ path: String, in start: Folder? = nil, making isMade: Bool = false)
    throws(FolderError)
  {
    // In bytes: where a combining mark follows a slash, the slash is no character of its own.
    let names = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    let isAbsolute = path.utf8.first == UInt8(ascii: "/")
    var place = isAbsolute ? "/" : ""
    var current = openat(
      start?.descriptor ?? AT_FDCWD, isAbsolute ? "/" : ".", Platform.searchFolder)
    guard current >= 0 else { throw FolderError(path: path, code: errno, isLink: false) }
    for (number, name) in names.enumerated() {
      place += name
      let flags = Platform.searchFolder | (isAbsolute && number == 0 ? 0 : O_NOFOLLOW)
      var next = openat(current, name, flags)
      var code = errno
      if next < 0, errno == ENOENT, isMade {
        let isNew = mkdirat(current, name, 0o777) == 0
        code = errno
        next = openat(current, name, flags)
        // Why it could not be made tells more than that it is not there.
        if isNew || code == EEXIST || errno != ENOENT { code = errno }
      }
      let isLink = next < 0 && Self.isLinkToFolder(name, in: current)
      close(current)
      guard next >= 0 else { throw FolderError(path: place, code: code, isLink: isLink) }
      current = next
      place += "/"
    }
    descriptor = current
  }

  deinit { close(descriptor) }

  private static func isLinkToFolder(_ name: String, in folder: Int32) -> Bool {
    var (link, target) = (stat(), stat())
    return fstatat(folder, name, &link, AT_SYMLINK_NOFOLLOW) == 0
      && link.st_mode & S_IFMT == S_IFLNK
      && fstatat(folder, name, &target, 0) == 0 && target.st_mode & S_IFMT == S_IFDIR
  }

  /// Opens a file in the folder that is no link.
  ///
  /// - Parameters:
  ///   - name: Its name.
  ///   - flags: How to open it.
  ///   - mode: Who may read it, where it is made.
  /// - Returns: The descriptor, or a negative number with `errno`.
  package func open(_ name: String, _ flags: Int32, mode: mode_t = 0) -> Int32 {
    openat(descriptor, name, flags | O_NOFOLLOW | O_CLOEXEC, mode)
  }

  /// Reads a file that somebody else may have put there: links, devices and pipes are not followed.
  ///
  /// - Parameters:
  ///   - name: Its name in the folder.
  ///   - limit: The most bytes that it may have.
  /// - Throws: `LearnerFileError`.
  /// - Returns: All that is in it, and what the system says about the file that was read.
  package func contents(of name: String, atMost limit: Int) throws(LearnerFileError) -> (
    data: Data, info: stat
  ) {
    let file = open(name, O_RDONLY | O_NONBLOCK)
    guard file >= 0 else {
      switch errno {
      case ENOENT: throw .missing
      case ELOOP, ENXIO: throw .notRegular
      default: throw .unreadable(String(cString: strerror(errno)))
      }
    }
    defer { close(file) }
    var info = stat()
    guard fstat(file, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { throw .notRegular }
    guard info.st_size <= limit else { throw .tooLarge(Int(info.st_size)) }
    // One byte more, so that a file which grows meanwhile is found too large too.
    var data = Data(count: Int(info.st_size) + 1)
    var total = 0
    while total < data.count {
      let count = data.withUnsafeMutableBytes {
        Foundation.read(file, $0.baseAddress! + total, $0.count - total)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(String(cString: strerror(errno))) }
      if count == 0 { break }
      total += count
    }
    guard total <= limit else { throw .tooLarge(total) }
    return (data.prefix(total), info)
  }

  /// Writes a file in place of whatever has its name, which is not followed when it is a link.
  ///
  /// Readers find the old file or the new one, never a part.
  ///
  /// - Parameters:
  ///   - data: What is to be in it.
  ///   - name: Its name in the folder.
  ///   - mode: Who may read it.
  ///   - isFirst: Whether a file of that name stays as it is; then nothing is written.
  /// - Throws: `GraderFault` when the system refuses.
  package func write(
    _ data: Data, as name: String, mode: mode_t = 0o644, unlessThere isFirst: Bool = false
  ) throws(GraderFault) {
    let temporary = ".new-" + String(UInt64.random(in: 0...UInt64.max), radix: 16)
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL, mode: mode)
    guard file >= 0 else { throw .system("open \(name)", errno) }
    defer { unlinkat(descriptor, temporary, 0) }
    defer { close(file) }
    var rest = data[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress!, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw .system("write \(name)", errno)
      }
    }
    if isFirst {
      let isDone = linkat(descriptor, temporary, descriptor, name, 0) == 0 || errno == EEXIST
      guard isDone else { throw .system("link \(name)", errno) }
    } else if renameat(descriptor, temporary, descriptor, name) != 0 {
      throw .system("rename \(name)", errno)
    }
  }
}

/// Why a folder could not be opened.
package struct FolderError: Error, Equatable {
  /// The path, up to the part that is no folder.
  package let path: String
  /// What the system says.
  package let code: Int32
  /// Whether the part is a link to a folder.
  package let isLink: Bool
}

extension FolderError: CustomStringConvertible {
  package var description: String {
    isLink
      ? "\(path.sanitized) is a link, and is not followed; put the folder itself there"
      : "open \(path.sanitized): \(String(cString: strerror(code)))"
  }
}
