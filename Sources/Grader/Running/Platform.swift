#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The few things that systems do differently: everything else in the grader is plain POSIX.
enum Platform {
  /// The resources that limits are set on, by their number.
  enum Resource {
    #if canImport(Glibc)
      static let cpuSeconds: Int32 = 0
      static let fileSize: Int32 = 1
      static let stack: Int32 = 3
      static let core: Int32 = 4
      static let processes: Int32 = 6
      static let descriptors: Int32 = 7
      static let memory: Int32 = 9
    #else
      static let cpuSeconds: Int32 = RLIMIT_CPU
      static let fileSize: Int32 = RLIMIT_FSIZE
      static let stack: Int32 = RLIMIT_STACK
      static let core: Int32 = RLIMIT_CORE
      static let processes: Int32 = RLIMIT_NPROC
      static let descriptors: Int32 = RLIMIT_NOFILE
      static let memory: Int32 = RLIMIT_AS
    #endif
  }

  /// Sets a limit that the process itself cannot raise again.
  ///
  /// - Parameters:
  ///   - resource: One of `Resource`.
  ///   - soft: Where the process is told.
  ///   - hard: Where it is stopped.
  static func limit(_ resource: Int32, soft: UInt64, hard: UInt64) {
    var existing = rlimit()
    #if canImport(Glibc)
      getrlimit(__rlimit_resource_t(UInt32(resource)), &existing)
      var limit = rlimit(
        rlim_cur: min(rlim_t(soft), existing.rlim_max),
        rlim_max: min(rlim_t(hard), existing.rlim_max))
      setrlimit(__rlimit_resource_t(UInt32(resource)), &limit)
    #else
      getrlimit(resource, &existing)
      var limit = rlimit(
        rlim_cur: min(rlim_t(soft), existing.rlim_max),
        rlim_max: min(rlim_t(hard), existing.rlim_max))
      setrlimit(resource, &limit)
    #endif
  }

  /// Makes this process the one that orphaned descendants come back to.
  static func becomeSubreaper() {
    #if os(Linux)
      _ = prctl(36, 1, 0, 0, 0)
    #endif
  }

  /// Ends this process when its parent ends, and forbids it to gain privileges by starting others.
  static func dieWithParentAndGainNothing() {
    #if os(Linux)
      _ = prctl(1, UInt(SIGKILL), 0, 0, 0)
      _ = prctl(38, 1, 0, 0, 0)
    #endif
  }

  /// The children of this process, those that came back to it included.
  static func children() -> [pid_t] {
    #if os(Linux)
      guard let text = readSmallFile("/proc/self/task/\(getpid())/children") else { return [] }
      return text.split(separator: " ").compactMap { pid_t($0) }
    #else
      return []
    #endif
  }

  /// The path of the running program.
  static var executablePath: String {
    #if os(Linux)
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = buffer.withUnsafeMutableBytes {
        readlink("/proc/self/exe", $0.baseAddress!.assumingMemoryBound(to: CChar.self), $0.count)
      }
      if count > 0 { return String(decoding: buffer.prefix(count), as: UTF8.self) }
    #endif
    return CommandLine.arguments[0]
  }

  /// The most memory that this process has held, in bytes.
  static var peakMemory: Double {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return Double(usage.ru_maxrss) * 1024
    #else
      getrusage(RUSAGE_SELF, &usage)
      return Double(usage.ru_maxrss)
    #endif
  }

  /// What the processor calls itself, as in `AMD EPYC 7B13`; nil where the system does not say.
  static var processorName: String? {
    #if os(Linux)
      guard let text = readSmallFile("/proc/cpuinfo") else { return nil }
      let line = text.split(separator: "\n").first { $0.hasPrefix("model name") }
      return line?.split(separator: ":").last.map { String($0.drop { $0 == " " }) }
    #else
      return nil
    #endif
  }

  /// The flag for `posix_spawn` that starts a session of its own.
  static let spawnInNewSession: Int32 = {
    #if os(Linux)
      0x80
    #else
      Int32(POSIX_SPAWN_SETSID)
    #endif
  }()

  /// The text of a file of the process table, which is made up as one reads it.
  private static func readSmallFile(_ path: String) -> String? {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { break }
      text += buffer.prefix(count)
    }
    return String(decoding: text, as: UTF8.self)
  }
}

#if os(Linux)
  // The header is not in Swift's module of the C library.
  @_silgen_name("prctl")
  private func prctl(_ option: Int32, _ a: UInt, _ b: UInt, _ c: UInt, _ d: UInt) -> Int32
#endif
