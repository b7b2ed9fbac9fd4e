internal import Foundation

/// The end of a process that is told to end: by Ctrl-C, by a terminal that closes, or by a service
/// whose time is over.
///
/// The process ends by the same signal, as shells expect; after Ctrl-C they call that status 130.
/// Programs that it has started end with it: their launchers notice that it is gone.
package enum OrderlyEnd {
  /// Has what is not to stay taken away first.
  ///
  /// - Parameter clean: Called once, on a thread of its own, while others still work.
  /// - Returns: The signals that are waited for, to cancel when there is nothing to take away.
  static func after(_ clean: @escaping @Sendable () -> Void) -> Signals {
    Signals([SIGINT, SIGTERM, SIGHUP]) { number in
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

  /// Lets signals in that whoever started this process held back.
  package static func letSignalsIn() {
    var none = sigset_t()
    sigemptyset(&none)
    sigprocmask(SIG_SETMASK, &none, nil)
  }
}
