#if canImport(Glibc)
  internal import Glibc
#endif

/// What a process can ask of Linux about itself; elsewhere nothing happens.
package enum ProcessControl {
  /// Makes this process the one that orphaned descendants come back to.
  package static func becomeSubreaper() { set(36, 1) }

  /// Calls a function while processes whose parent ends go to the system, and so outlive this one.
  package static func lettingGo<Result>(_ body: () throws -> Result) rethrows -> Result {
    let isSubreaper = Self.isSubreaper
    set(36, 0)
    defer { if isSubreaper { becomeSubreaper() } }
    return try body()
  }

  /// Whether orphaned descendants come back to this process.
  private static var isSubreaper: Bool {
    var answer: Int32 = 0
    withUnsafeMutablePointer(to: &answer) { set(37, UInt(bitPattern: $0)) }
    return answer != 0
  }

  /// Has the kernel send this process a signal when the thread that started it ends.
  package static func endWithParent(by signal: Int32) { set(1, UInt(signal)) }

  /// Keeps other processes of the same user from reading this one's memory, environment and open
  /// files, and from tracing it.
  package static func hideMemory() { set(4, 0) }

  /// Numbers as in `linux/prctl.h`.
  private static func set(_ option: Int32, _ value: UInt) {
    #if os(Linux)
      _ = prctl(option, value, 0, 0, 0)
    #endif
  }
}

#if os(Linux)
  // The header is not in Swift's module of the C library.
  @_silgen_name("prctl")
  private func prctl(_ option: Int32, _ a: UInt, _ b: UInt, _ c: UInt, _ d: UInt) -> Int32
#endif
