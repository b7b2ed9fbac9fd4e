#if canImport(Glibc)
  package import Glibc
#else
  package import Darwin
#endif

/// The few things that systems do differently; everything else in the grader is plain POSIX.
package enum Platform {
  /// The children of this process, those that came back to it included.
  package static func children() -> [pid_t] {
    #if os(Linux)
      guard let text = readSmallFile("/proc/self/task/\(getpid())/children") else { return [] }
      return text.split(separator: " ").compactMap { pid_t($0) }
    #else
      return []
    #endif
  }

  /// What the system calls the processor's kind, as in `x86_64`.
  package static var architecture: String { named(\.machine) }
  /// The operating system's name, as in `Linux`.
  package static var system: String { named(\.sysname) }

  /// What tells this machine, since it was started last, from all others: the kernel's word for that, or
  /// the machine's name.
  static var machine: String {
    readSmallFile("/proc/sys/kernel/random/boot_id") ?? named(\.nodename)
  }

  private static func named<Field>(_ field: KeyPath<utsname, Field>) -> String {
    var name = utsname()
    uname(&name)
    return withUnsafeBytes(of: name[keyPath: field]) {
      String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
  }

  /// The path of the running program.
  package static var executablePath: String {
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
  package static var peakMemory: Double {
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
  package static var processorName: String? {
    #if os(Linux)
      guard let text = readSmallFile("/proc/cpuinfo") else { return nil }
      let line = text.split(separator: "\n").first { $0.hasPrefix("model name") }
      return line?.split(separator: ":").last.map { String($0.drop { $0 == " " }) }
    #else
      return nil
    #endif
  }

  /// The flag for `posix_spawn` that starts a session of its own.
  package static let spawnInNewSession: Int32 = {
    #if os(Linux)
      0x80
    #else
      Int32(POSIX_SPAWN_SETSID)
    #endif
  }()

  /// The flags that open a folder for what is in it, without the right to list it.
  static let searchFolder: Int32 = {
    #if os(Linux)
      0o10_000_000 | O_DIRECTORY | O_CLOEXEC  // O_PATH
    #else
      O_SEARCH | O_CLOEXEC
    #endif
  }()

  /// Keeps a file in reach, whatever becomes of its folder and of its name, without opening it.
  ///
  /// - Parameter path: The file, which is no link.
  /// - Returns: A descriptor that keeps it, and the path to open it by; nil where the system has no
  ///   such thing.
  static func keep(_ path: String) -> (descriptor: Int32, path: String)? {
    #if os(Linux)
      let descriptor = open(path, 0o10_000_000 | O_NOFOLLOW | O_CLOEXEC)  // O_PATH
      return descriptor < 0 ? nil : (descriptor, "/proc/self/fd/\(descriptor)")
    #else
      return nil
    #endif
  }

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

/// Processes that came back to this one because whoever started them ended first.
package enum Strays {
  /// Ends all children of this process, and those that come back to it meanwhile.
  ///
  /// - Parameter seconds: When to give up on what cannot be found or ended.
  package static func end(within seconds: Double) {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < deadline {
      for stray in Platform.children() { kill(stray, SIGKILL) }
      let reaped = waitpid(-1, nil, WNOHANG)
      if reaped < 0, errno != EINTR { return }
      if reaped == 0 { usleep(1000) }
    }
  }
}
