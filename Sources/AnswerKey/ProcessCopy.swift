internal import Foundation
internal import LearnerSupport
internal import Messages

/// A copy of this process, made by `fork`, that answers until it is ended or ends by itself.
///
/// It can neither read nor write what its maker talks with: its only channel is the pipe to its maker.
final class ProcessCopy {
  private let channel: Channel
  private let identifier: pid_t

  /// Makes a copy, which runs a function that never returns.
  init(_ body: (Channel) -> Never) {
    let (down, up) = (Self.pipe(), Self.pipe())
    fflush(nil)
    identifier = Self.forked()
    if identifier == 0 {
      close(down.write)
      close(up.read)
      Self.leaveEverything()
      body(Channel(reading: down.read, writing: up.write))
    }
    close(down.read)
    close(up.write)
    channel = Channel(reading: up.read, writing: down.write)
  }

  func read(_ count: Int) -> [Int32]? { channel.read(count) }
  func write(_ words: [Int32]) { channel.write(words) }

  /// Lets the copy end, and waits until it has.
  deinit {
    channel.close()
    var status: Int32 = 0
    while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
  }

  /// Ends this process by a signal when it computes for longer; 0 takes the limit away.
  static func limitComputing(to seconds: Double) {
    var timer = itimerval()
    timer.it_value.tv_sec = Int(seconds)
    timer.it_value.tv_usec = .init((seconds - seconds.rounded(.down)) * 1e6)
    setitimer(__itimer_which_t(ITIMER_VIRTUAL.rawValue), &timer, nil)
  }

  /// Words that travel between a copy and its maker.
  struct Channel {
    private let input: Int32
    private let output: Int32

    init(reading input: Int32, writing output: Int32) {
      self.input = input
      self.output = output
    }

    /// The next words; nil when there are no more.
    func read(_ count: Int) -> [Int32]? {
      var words = [Int32](repeating: 0, count: count)
      let size = count * MemoryLayout<Int32>.size
      var filled = 0
      while filled < size {
        let got = words.withUnsafeMutableBytes {
          Foundation.read(input, $0.baseAddress! + filled, size - filled)
        }
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { return nil }
        filled += got
      }
      return words
    }

    /// Sends words; whoever has ended does not get them.
    func write(_ words: [Int32]) {
      words.withUnsafeBytes { bytes in
        var sent = 0
        while sent < bytes.count {
          let count = Foundation.write(output, bytes.baseAddress! + sent, bytes.count - sent)
          if count < 0, errno == EINTR { continue }
          guard count > 0 else { return }
          sent += count
        }
      }
    }

    func close() {
      Foundation.close(input)
      Foundation.close(output)
    }
  }

  /// The least number of a pipe's descriptor: those below are what the maker talks with.
  private static let ownDescriptors: Int32 = 6

  private static func pipe() -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    precondition(Foundation.pipe(&ends) == 0, "no pipe: \(String(cString: strerror(errno)))")
    defer { for end in ends { close(end) } }
    return (
      fcntl(ends[0], F_DUPFD, Self.ownDescriptors), fcntl(ends[1], F_DUPFD, Self.ownDescriptors)
    )
  }

  /// Takes everything from the copy that its maker talks with, and gives traps back their meaning.
  private static func leaveEverything() {
    for descriptor in 0..<ownDescriptors { close(descriptor) }
    // Nobody reads notes here, and the backtrace of a mistake takes long.
    setenv(Note.descriptorVariable, Note.nobody, 1)
    var ending = sigset_t()
    sigemptyset(&ending)
    for trap in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGVTALRM] {
      signal(trap, SIG_DFL)
      sigaddset(&ending, trap)
    }
    sigprocmask(SIG_UNBLOCK, &ending, nil)
  }

  /// Swift offers `fork` on Linux only.
  private static func forked() -> pid_t {
    #if canImport(Darwin)
      typealias Fork = @convention(c) () -> pid_t
      return unsafeBitCast(dlsym(UnsafeMutableRawPointer(bitPattern: -2), "fork"), to: Fork.self)()
    #else
      return fork()
    #endif
  }
}
