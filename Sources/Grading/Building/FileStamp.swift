internal import Foundation

/// The identity of a file's contents without reading them.
struct FileStamp: Sendable {
  /// The path, size and time of last change in one line.
  let line: String
  /// The time of last change in seconds and nanoseconds; nil when there is no such file.
  let time: Time?

  struct Time: Comparable, Sendable {
    let seconds: Int
    let nanoseconds: Int

    static func < (a: Time, b: Time) -> Bool {
      (a.seconds, a.nanoseconds) < (b.seconds, b.nanoseconds)
    }
  }

  init(_ path: String) {
    var info = stat()
    guard stat(path, &info) == 0 else {
      line = "\(path) -"
      time = nil
      return
    }
    let changed = info.changed
    line = "\(path) \(info.st_size) \(changed.tv_sec).\(changed.tv_nsec)"
    time = Time(seconds: Int(changed.tv_sec), nanoseconds: Int(changed.tv_nsec))
  }
}

extension stat {
  /// The time of last change.
  var changed: timespec {
    #if canImport(Darwin)
      st_mtimespec
    #else
      st_mtim
    #endif
  }
}
