internal import Dispatch
internal import Foundation

/// Takes away what is not to stay when this process is told to end: by Ctrl-C, by a terminal that
/// closes, or by a service whose time is over.
///
/// The process then ends by the same signal, as shells expect; after Ctrl-C they call that status
/// 130. Programs that it has started end with it: their launchers notice that it is gone.
package final class OrderlyEnd: Sendable {
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
        var own = sigset_t()
        sigemptyset(&own)
        sigaddset(&own, number)
        pthread_sigmask(SIG_UNBLOCK, &own, nil)
        raise(number)
        // The first process of a container is not ended by its own signals.
        _exit(128 + number)
      }
      source.resume()
      return source
    }
  }

  /// Lets signals in that whoever started this process held back.
  package static func letSignalsIn() {
    var none = sigset_t()
    sigemptyset(&none)
    sigprocmask(SIG_SETMASK, &none, nil)
  }

  /// Lets the signals end the process by themselves again.
  func cancel() {
    for source in sources { source.cancel() }
    for number in Self.signals { signal(number, SIG_DFL) }
  }
}
