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
    #if canImport(Darwin)
      let changed = info.st_mtimespec
    #else
      let changed = info.st_mtim
    #endif
    line = "\(path) \(info.st_size) \(changed.tv_sec).\(changed.tv_nsec)"
    time = Time(seconds: Int(changed.tv_sec), nanoseconds: Int(changed.tv_nsec))
  }
}
