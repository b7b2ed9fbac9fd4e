internal import Foundation
internal import Grading
internal import Messages

/// This executable as one of a class's graders: `instructor --mark`.
///
/// It reads its order from standard input, then one student after the other, a line of JSON each, and
/// answers with a line each. Whatever becomes of it costs one student: the process that started it
/// starts another.
package enum MarkingWorker {
  /// The first argument that selects this mode.
  package static let verb: String = "--mark"

  /// Runs the mode and ends the process.
  package static func run() -> Never {
    // Signals of a terminal go to all; who started this process ends it.
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, SIG_IGN) }
    ProcessControl.endWithParent(by: SIGKILL)
    let answers = dup(1)
    _ = fcntl(answers, F_SETFD, FD_CLOEXEC)
    let nowhere = open("/dev/null", O_RDWR | O_CLOEXEC)
    dup2(nowhere, 1)
    serve(LineReader(0), FileHandle(fileDescriptor: answers))
    Strays.end(within: 2)
    exit(0)
  }

  private static func serve(_ lines: LineReader, _ answers: FileHandle) {
    func say(_ reply: MarkingReply) {
      guard let data = try? CourseJSON.encode(reply) else { return }
      try? answers.write(contentsOf: data + [UInt8(ascii: "\n")])
    }
    do {
      guard let line = lines.next(within: nil),
        let order = try? CourseJSON.decode(MarkingOrder.self, from: line)
      else { return }
      let marker = try Marker(order)
      say(.ready)
      while let line = lines.next(within: nil) {
        let handIn = try CourseJSON.decode(HandIn.self, from: line)
        do {
          say(.marked(try marker.mark(handIn)))
        } catch GraderFault.obstacle(let reason) {
          say(.stopped(reason))
        } catch {
          say(.failed(RunStop.words(for: error)))
        }
      }
    } catch {
      say(.stopped(RunStop(error).message))
    }
  }
}

/// Reads lines from a descriptor.
final class LineReader {
  private let descriptor: Int32
  private var rest: Data = Data()

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// The next line; nil at the end of the stream, and when the time is over.
  ///
  /// - Parameter seconds: How long to wait; nil for as long as it takes.
  /// - Returns: The line, without its end.
  func next(within seconds: Double?) -> Data? {
    let deadline = seconds.map { ContinuousClock.now + .seconds($0) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        defer { rest = Data(rest[(end + 1)...]) }
        return Data(rest[..<end])
      }
      if let deadline {
        let left = ContinuousClock.now.duration(to: deadline).seconds
        var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        let count = poll(&polled, 1, Int32(max(0, left * 1000).rounded(.up)))
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return nil }
      }
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      rest += buffer.prefix(count)
    }
  }
}
