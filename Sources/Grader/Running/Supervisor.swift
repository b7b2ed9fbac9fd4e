internal import ExerciseKit

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The process between the grader and a program that nobody has read.
///
/// It is the grader's own executable in another mode: `grader --supervise LIMITS DIRECTORY PROGRAM
/// ARGUMENT...`. It starts the program under the limits, waits until the program ends or the grader
/// lets go, ends everything that the program left behind, daemons too, and reports. One supervisor
/// watches one program, so that it always knows whose stray a process is.
enum Supervisor {
  /// The first argument that selects this mode.
  static let verb: String = "--supervise"
  /// Where the report goes: one line, see `Ending`.
  static let reportDescriptor: Int32 = 6
  /// Held open by the grader; its end is the order to stop.
  static let lifelineDescriptor: Int32 = 7
  /// The first descriptor that is nobody's business here.
  static let firstForeignDescriptor: Int32 = 8

  /// Runs the mode and ends the process.
  ///
  /// - Parameter arguments: What follows the verb on the command line.
  static func run(_ arguments: [String]) -> Never {
    guard arguments.count >= 3, let limits = Limits(argument: arguments[0]) else { _exit(2) }
    for descriptor in firstForeignDescriptor..<1024 { close(descriptor) }
    _ = fcntl(reportDescriptor, F_SETFD, FD_CLOEXEC)
    _ = fcntl(lifelineDescriptor, F_SETFD, FD_CLOEXEC)
    Platform.becomeSubreaper()
    signal(SIGCHLD) { _ in }  // Interrupts `poll`.

    let program = Array(arguments.dropFirst(2))
    let child = fork()
    if child == 0 { start(program, limits: limits, directory: arguments[1]) }
    guard child > 0 else {
      report(.notStarted(errno))
      _exit(0)
    }
    let ending = wait(for: child)
    report(ending)
    _exit(0)
  }

  private static func start(_ program: [String], limits: Limits, directory: String) -> Never {
    setsid()
    Platform.dieWithParentAndGainNothing()
    signal(SIGCHLD, SIG_DFL)
    signal(SIGPIPE, SIG_DFL)
    var arguments = program.map { strdup($0) } + [nil]
    if chdir(directory) == 0 {
      limits.apply()
      execv(program[0], &arguments)
    }
    report(.notStarted(errno))
    _exit(127)
  }

  /// Waits for the program or the grader, whichever ends first, and leaves no process behind.
  private static func wait(for child: pid_t) -> Ending {
    var status: Int32 = 0
    var usage = rusage()
    var ended = false
    while !ended {
      // The pause bounds what is lost when the child ends just before `poll` begins.
      var lifeline = pollfd(fd: lifelineDescriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&lifeline, 1, 20)
      if wait4(child, &status, WNOHANG, &usage) == child {
        ended = true
      } else if ready > 0 {
        break
      }
    }
    kill(-child, SIGKILL)
    if !ended {
      kill(child, SIGKILL)
      while wait4(child, &status, 0, &usage) < 0, errno == EINTR {}
    }
    Strays.end(within: 4)
    return Ending(status: status, usage: usage)
  }

  private static func report(_ ending: Ending) {
    let line = Array((ending.line + "\n").utf8)
    _ = write(reportDescriptor, line, line.count)
  }
}

/// How a supervised program ended.
struct Ending: Equatable, Sendable {
  /// What ended it.
  enum Cause: Equatable, Sendable {
    case exit(Int32)
    case signal(Int32)
    /// It never ran; the system's error number says why.
    case notStarted(Int32)
  }

  /// What ended it.
  let cause: Cause
  /// The most memory it held, in bytes.
  let peakMemory: UInt64
  /// The processor time it used, in seconds.
  let cpuSeconds: Double

  static func notStarted(_ code: Int32) -> Ending {
    Ending(cause: .notStarted(code), peakMemory: 0, cpuSeconds: 0)
  }

  /// The ending as the supervisor reports it: cause, code, peak kilobytes, processor milliseconds.
  var line: String {
    let (word, code) =
      switch cause {
      case .exit(let code): ("exit", code)
      case .signal(let code): ("signal", code)
      case .notStarted(let code): ("notStarted", code)
      }
    return "\(word) \(code) \(peakMemory / 1024) \(Int(cpuSeconds * 1000))"
  }
}

extension Ending {
  init(status: Int32, usage: rusage) {
    let signal = status & 0x7F
    let kilobytes = UInt64(max(0, usage.ru_maxrss))
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    self.init(
      cause: signal == 0 ? .exit((status >> 8) & 0xFF) : .signal(signal),
      peakMemory: kilobytes * 1024,
      cpuSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime))
  }

  /// Reads the first whole line of a report.
  init?(report: some Sequence<UInt8>) {
    let words = String(decoding: report.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
      .split(separator: " ")
    guard words.count == 4, let code = Int32(words[1]), let kilobytes = UInt64(words[2]),
      let milliseconds = Double(words[3])
    else { return nil }
    let cause: Cause
    switch words[0] {
    case "exit": cause = .exit(code)
    case "signal": cause = .signal(code)
    case "notStarted": cause = .notStarted(code)
    default: return nil
    }
    self.init(cause: cause, peakMemory: kilobytes * 1024, cpuSeconds: milliseconds / 1000)
  }
}
