#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Processes that came back to this one because whoever started them ended first.
package enum Strays {
  /// Ends all children of this process, and those that come back to it meanwhile.
  ///
  /// - Parameter seconds: When to give up on what cannot be found or ended.
  package static func end(within seconds: Double) {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < deadline {
      for stray in Platform.children() { kill(stray, SIGKILL) }
      let reaped = waitpid(-1, nil, WNOHANG)
      if reaped < 0, errno != EINTR { return }
      if reaped == 0 { usleep(1000) }
    }
  }
}
