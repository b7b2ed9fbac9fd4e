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

/// A short name for a text, the same in every run: FNV-1a with 64 bits.
///
/// It is made to tell versions of a file apart, and not to withstand anybody.
struct Fingerprint: CustomStringConvertible {
  private let value: UInt64

  init(_ text: String) {
    value = text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  var description: String { String(value, radix: 16) }
}
