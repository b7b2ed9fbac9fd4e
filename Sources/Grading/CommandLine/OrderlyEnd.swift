internal import Dispatch
internal import Foundation

/// Takes away what is not to stay when this process is told to end: by Ctrl-C, by a terminal that
/// closes, or by a service whose time is over.
///
/// The process then ends by the same signal, as shells expect; after Ctrl-C they call that status
/// 130. Programs that it has started end with it: their launchers notice that it is gone.
final class OrderlyEnd: Sendable {
  private static let signals: [Int32] = [SIGINT, SIGTERM, SIGHUP]

  // Safe: they are set up before anybody else sees them, and cancelled once.
  private nonisolated(unsafe) let sources: [any DispatchSourceSignal]

  /// Waits for the signals.
  ///
  /// - Parameter clean: Called once, on a thread of its own, while others still work.
  init(_ clean: @escaping @Sendable () -> Void) {
    // A queue of its own has a thread, also while all cores compute.
    let queue = DispatchQueue(label: "orderly-end", qos: .userInteractive)
    sources = Self.signals.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        clean()
        signal(number, SIG_DFL)
        kill(getpid(), number)
        // Where the first process of a container is not ended by its own signals.
        usleep(100_000)
        _exit(128 + number)
      }
      source.resume()
      return source
    }
  }

  /// Lets the signals end the process by themselves again.
  func cancel() {
    for source in sources { source.cancel() }
    for number in Self.signals { signal(number, SIG_DFL) }
  }
}
