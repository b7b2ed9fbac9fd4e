package import Foundation
internal import LearnerSupport
internal import Messages

/// A program under its launcher, and the pipes to it.
///
/// What the program writes to its standard streams is kept up to `outputLimit` bytes each.
package final class ChildProcess {
  /// The seconds in which a launcher ends what its program left behind.
  static let farewell: Double = 5

  /// The most bytes kept of each standard stream.
  static let outputLimit: Int = 1 << 20

  private let requests: PipeEnd
  private let answers: PipeEnd
  private let notes: PipeEnd
  private let output: PipeEnd
  private let errors: PipeEnd
  private let reports: PipeEnd
  private let lifeline: PipeEnd
  private let launcher: pid_t

  /// The descriptors of the child: 0 is empty, 1 and 2 are its streams, 3 and 4 are `Channel`'s, and
  /// the last two are the launcher's own.
  private enum Descriptor {
    static let notes: Int32 = 5
    static let reports: Int32 = 6
    static let lifeline: Int32 = 7
  }

  package private(set) var answerBytes: Data = Data()
  package private(set) var noteBytes: Data = Data()
  package private(set) var outputBytes: Data = Data()
  package private(set) var errorBytes: Data = Data()
  private var reportBytes: Data = Data()
  /// Whether one of the standard streams got more than is kept.
  package private(set) var hasFlooded: Bool = false
  /// How the program ended, once it has.
  package private(set) var ending: Ending?

  /// Starts a program.
  ///
  /// - Parameter program: What to run.
  /// - Throws: `GraderFault` when the system refuses.
  package init(_ program: Program) throws {
    Self.outliveBrokenPipes()
    let (output, childOutput) = try PipeEnd.make(childReads: false)
    let (errors, childErrors) = try PipeEnd.make(childReads: false)
    let (requests, childRequests) = try PipeEnd.make(childReads: true)
    let (answers, childAnswers) = try PipeEnd.make(childReads: false)
    let (notes, childNotes) = try PipeEnd.make(childReads: false)
    let (reports, childReports) = try PipeEnd.make(childReads: false)
    let (lifeline, childLifeline) = try PipeEnd.make(childReads: true)
    self.output = output
    self.errors = errors
    self.requests = requests
    self.answers = answers
    self.notes = notes
    self.reports = reports
    self.lifeline = lifeline

    let handed: [(Int32, Int32)] = [
      (childOutput, 1), (childErrors, 2), (childRequests, Channel.requestDescriptor),
      (childAnswers, Channel.answerDescriptor), (childNotes, Descriptor.notes),
      (childReports, Descriptor.reports), (childLifeline, Descriptor.lifeline),
    ]
    defer { for (descriptor, _) in handed { _ = close(descriptor) } }
    var environment = program.environment
    environment[Note.descriptorVariable] = "\(Descriptor.notes)"
    launcher = try Self.spawn(program.launch, environment: environment, descriptors: handed)
  }

  deinit { stop() }

  /// Waits until something arrives, the request is sent on, or the time is over.
  ///
  /// - Parameters:
  ///   - pending: What is still to be sent to the program.
  ///   - deadline: When to give up.
  package func exchange(_ pending: inout Data, until deadline: ContinuousClock.Instant) {
    var polled: [pollfd] = []
    for pipe in [output, errors, answers, notes, reports] where pipe.isOpen {
      polled.append(pollfd(fd: pipe.descriptor, events: Int16(POLLIN), revents: 0))
    }
    if !pending.isEmpty, requests.isOpen {
      polled.append(pollfd(fd: requests.descriptor, events: Int16(POLLOUT), revents: 0))
    }
    let left = ContinuousClock.now.duration(to: deadline)
    let milliseconds =
      left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000
    _ = poll(&polled, nfds_t(polled.count), Int32(clamping: max(0, milliseconds + 1)))
    requests.push(&pending)
    drain()
  }

  private func drain() {
    _ = answers.drain(
      into: &answerBytes, limit: Frame.headerLength + Frame.maximumLength + 1)
    _ = notes.drain(into: &noteBytes, limit: Note.maximumLength)
    for (pipe, isOutput) in [(output, true), (errors, false)] {
      var kept = isOutput ? outputBytes : errorBytes
      let before = kept.count
      let read = pipe.drain(into: &kept, limit: Self.outputLimit)
      if before + read > Self.outputLimit { hasFlooded = true }
      if isOutput { outputBytes = kept } else { errorBytes = kept }
    }
    _ = reports.drain(into: &reportBytes, limit: 1024)
    if ending == nil, !reports.isOpen || reportBytes.contains(UInt8(ascii: "\n")) { reap() }
  }

  /// Removes the first bytes of the answers, once they are understood.
  package func consumeAnswer(_ count: Int) {
    answerBytes = Data(answerBytes.dropFirst(count))
  }

  /// Ends the program and everything it started, if it still runs.
  package func stop() {
    guard ending == nil else { return }
    lifeline.close()
    reap()
  }

  /// Waits for the launcher, whose own life is short once it has reported or lost its lifeline.
  private func reap() {
    lifeline.close()
    // A program may have stopped its launcher, which then never ends by itself.
    let deadline = ContinuousClock.now + .seconds(Self.farewell)
    while waitpid(launcher, nil, WNOHANG) == 0 {
      if ContinuousClock.now > deadline { kill(launcher, SIGKILL) }
      usleep(500)
    }
    // Read the report and whatever was written last.
    _ = reports.drain(into: &reportBytes, limit: 1024)
    ending = Ending(report: reportBytes) ?? Ending(cause: .signal(9), peakMemory: 0, cpuSeconds: 0)
    drain()
    for pipe in [requests, answers, notes, output, errors, reports] { pipe.close() }
  }

  /// Waits for the end of a program that nothing is asked of.
  ///
  /// - Parameter seconds: How long it may take by the clock on the wall.
  /// - Returns: Whether it ended by itself, in time and within the limit on its output.
  package func waitForEnd(seconds: Double) -> Bool {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var nothing = Data()
    while ending == nil {
      guard ContinuousClock.now < deadline, !hasFlooded else {
        stop()
        return false
      }
      exchange(&nothing, until: deadline)
    }
    return !hasFlooded
  }

  /// Lets this process go on when it writes to a program that has ended meanwhile: the write fails.
  private static func outliveBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  private static func spawn(
    _ command: [String], environment: [String: String], descriptors: [(Int32, Int32)]
  ) throws -> pid_t {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    for (from, to) in descriptors { posix_spawn_file_actions_adddup2(&actions, from, to) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF)
        | Int16(Platform.spawnInNewSession))

    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] =
      environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, command[0], &actions, &attributes, &arguments, &variables)
    guard code == 0 else { throw GraderFault.system("posix_spawn", code) }
    return child
  }
}
