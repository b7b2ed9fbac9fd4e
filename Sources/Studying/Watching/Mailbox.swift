internal import Foundation
internal import Synchronization

/// Where threads and signals leave what happened, for one who waits.
final class Mailbox<Letter: Sendable>: Sendable {
  private let letters: Mutex<[Letter]> = Mutex([])
  private let reader: Int32
  private let writer: Int32

  /// Creates an empty one.
  ///
  /// - Throws: The system's error when there are no descriptors left.
  init() throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EMFILE)
    }
    (reader, writer) = (ends[0], ends[1])
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
  }

  deinit {
    close(reader)
    close(writer)
  }

  /// Leaves a letter; from any thread.
  func post(_ letter: Letter) {
    letters.withLock { $0.append(letter) }
    _ = write(writer, [0], 1)
  }

  /// Takes all letters, in the order in which they came.
  func take() -> [Letter] {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(reader, &bytes, bytes.count) > 0 {}
    return letters.withLock { letters in
      defer { letters = [] }
      return letters
    }
  }

  /// Waits for a letter, for input, or for the end of a time.
  ///
  /// - Parameters:
  ///   - duration: The longest time to wait.
  ///   - input: Whether standard input is waited for too.
  /// - Returns: Whether there is input, or its end.
  func wait(_ duration: Duration, input: Bool) -> Bool {
    var polled = [pollfd(fd: reader, events: Int16(POLLIN), revents: 0)]
    if input { polled.append(pollfd(fd: 0, events: Int16(POLLIN), revents: 0)) }
    let (seconds, attoseconds) = duration.components
    let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
    guard poll(&polled, nfds_t(polled.count), Int32(clamping: max(0, milliseconds))) > 0 else {
      return false
    }
    return input && polled[1].revents != 0
  }
}
