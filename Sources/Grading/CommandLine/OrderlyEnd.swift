internal import Foundation
internal import Synchronization

/// The end of a process that is told to end: by Ctrl-C, by a terminal that closes, or by a service
/// whose time is over.
///
/// The process ends by the same signal, as shells expect; after Ctrl-C they call that status 130.
/// Programs that it has started end with it: their launchers notice that it is gone.
package final class OrderlyEnd: Sendable {
  private let signals: Signals
  private let ending: Ending

  /// Held from the signal to the end of the process.
  private final class Ending: Sendable {
    let lock: Mutex<Void> = Mutex(())
  }

  /// Has what is not to stay taken away first.
  ///
  /// - Parameter clean: Called once, on a thread of its own, while others still work. What they make of
  ///   that goes to no standard output.
  package init(after clean: @escaping @Sendable () -> Void) {
    let ending = Ending()
    self.ending = ending
    signals = Signals([SIGINT, SIGTERM, SIGHUP]) { number in
      ending.lock.withLock { _ in
        let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
        if nowhere >= 0 { dup2(nowhere, 1) }
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
    }
  }

  /// Lets the signals end the process by themselves again; does not return where one is doing so.
  package func cancel() {
    ending.lock.withLock { _ in signals.cancel() }
  }

  /// Lets signals in that whoever started this process held back.
  package static func letSignalsIn() {
    var none = sigset_t()
    sigemptyset(&none)
    sigprocmask(SIG_SETMASK, &none, nil)
  }
}
