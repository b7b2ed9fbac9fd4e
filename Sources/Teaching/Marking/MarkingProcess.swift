internal import Foundation
internal import Grading
internal import Messages

/// A process that grades students of a class, seen by who started it.
///
/// It ends with the thread that starts it.
final class MarkingProcess {
  private let process: Process = Process()
  private let requests: FileHandle
  private let lines: LineReader
  private let answers: FileHandle
  private let order: MarkingOrder
  /// How many students it was given.
  private(set) var count: Int = 0

  /// The seconds in which a process must be ready.
  private static let start: Double = 120
  /// The seconds in which it ends when nothing is left to do.
  private static let farewell: Double = 10

  /// Why a process did not grade somebody's work.
  struct Death: Error { let reason: String }

  /// Starts one.
  ///
  /// - Parameter order: What it is told.
  /// - Throws: `GraderFault` when it does not come so far that it waits for work.
  init(_ order: MarkingOrder) throws {
    self.order = order
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: Platform.executablePath)
    process.arguments = [MarkingWorker.verb]
    process.standardInput = input
    process.standardOutput = output
    requests = input.fileHandleForWriting
    answers = output.fileHandleForReading
    lines = LineReader(answers.fileDescriptor)
    for handle in [requests, answers] { _ = fcntl(handle.fileDescriptor, F_SETFD, FD_CLOEXEC) }
    try process.run()
    do {
      try send(order)
      guard case .ready = try receive(within: Self.start) else {
        throw Death(reason: "it was not ready")
      }
    } catch let death as Death {
      kill()
      throw GraderFault.course("a process that grades cannot be started: \(death.reason)")
    }
  }

  deinit { kill() }

  /// Has one student's work graded.
  ///
  /// - Parameters:
  ///   - handIn: The work.
  ///   - seconds: How long it may be silent.
  /// - Throws: `Death` when it ended, or was ended because it did not answer; `GraderFault` when it
  ///   says that it cannot go on.
  /// - Returns: What became of it.
  func mark(_ handIn: HandIn, within seconds: Double) throws -> Marked {
    count += 1
    do {
      try send(handIn)
      switch try receive(within: seconds) {
      case .marked(let marked): return marked
      case .failed(let reason): throw Death(reason: reason)
      case .stopped(let reason): throw GraderFault.obstacle(reason)
      case .ready: throw Death(reason: "it answered something else")
      }
    } catch {
      kill()
      throw error
    }
  }

  /// Lets it end by itself.
  func finish() {
    try? requests.close()
    let deadline = ContinuousClock.now + .seconds(Self.farewell)
    while process.isRunning, ContinuousClock.now < deadline { usleep(5000) }
    kill()
  }

  private func kill() {
    if process.isRunning {
      Foundation.kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    Scratch.remove(URL(fileURLWithPath: order.scratch))
  }

  private func send(_ message: some Encodable) throws {
    do {
      try requests.write(contentsOf: CourseJSON.encode(message) + [UInt8(ascii: "\n")])
    } catch {
      throw Death(reason: ended)
    }
  }

  private func receive(within seconds: Double) throws -> MarkingReply {
    guard let line = lines.next(within: seconds) else {
      // The end of its output comes a moment before its own.
      for _ in 0..<200 where process.isRunning { usleep(5000) }
      throw Death(reason: ended)
    }
    guard let reply = try? CourseJSON.decode(MarkingReply.self, from: line) else {
      throw Death(reason: "it answered something else")
    }
    return reply
  }

  /// How it ended, in words.
  private var ended: String {
    if process.isRunning { return "the process that graded it did not answer in time" }
    return process.terminationReason == .uncaughtSignal
      ? "the process that graded it was ended by signal \(process.terminationStatus)"
      : "the process that graded it ended with status \(process.terminationStatus)"
  }
}
