internal import Foundation

/// One direction of talk with a child process: the end that stays with the grader.
///
/// It never blocks, is not inherited, and is closed when it is forgotten.
final class PipeEnd {
  private(set) var descriptor: Int32

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit { close() }

  func close() {
    if descriptor >= 0 { _ = Foundation.close(descriptor) }
    descriptor = -1
  }

  var isOpen: Bool { descriptor >= 0 }

  /// Appends what can be read now, up to a limit on what is kept; what is over is thrown away.
  ///
  /// - Parameters:
  ///   - data: Where to append to.
  ///   - limit: The most bytes that `data` may hold.
  /// - Returns: The bytes that were read, kept or not. The end of the stream closes the pipe.
  func drain(into data: inout Data, limit: Int) -> Int {
    var total = 0
    var buffer = [UInt8](repeating: 0, count: 65536)
    // A flood that never pauses must not keep the grader here.
    while isOpen, total < 4 << 20 {
      let count = read(descriptor, &buffer, buffer.count)
      if count > 0 {
        total += count
        data.append(contentsOf: buffer.prefix(min(count, max(0, limit - data.count))))
      } else if count < 0, errno == EINTR {
        continue
      } else {
        if count == 0 || errno != EAGAIN { close() }
        break
      }
    }
    return total
  }

  /// Writes as much as fits, and removes it from the data.
  ///
  /// A reader who is gone closes the pipe.
  func push(_ data: inout Data) {
    while isOpen, !data.isEmpty {
      let count = data.withUnsafeBytes { write(descriptor, $0.baseAddress!, $0.count) }
      if count > 0 {
        data = data.dropFirst(count)
      } else if count < 0, errno == EINTR {
        continue
      } else {
        if errno != EAGAIN { close() }
        break
      }
    }
  }

  /// Makes a pipe.
  ///
  /// Both ends get high numbers, so that handing them to a child under low ones never overwrites
  /// another.
  ///
  /// - Parameter childReads: Whether data flows to the child.
  /// - Throws: `GraderFault` when the system refuses.
  /// - Returns: The grader's end and the child's descriptor, which the caller closes.
  static func make(childReads: Bool) throws -> (ours: PipeEnd, childs: Int32) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw GraderFault.system("pipe", errno) }
    let high = ends.map { fcntl($0, F_DUPFD_CLOEXEC, 64) }
    let code = errno
    for end in ends { _ = Foundation.close(end) }
    guard high.allSatisfy({ $0 >= 0 }) else { throw GraderFault.system("pipe", code) }
    let (ours, childs) = childReads ? (high[1], high[0]) : (high[0], high[1])
    _ = fcntl(ours, F_SETFL, O_NONBLOCK)
    return (PipeEnd(descriptor: ours), childs)
  }
}
