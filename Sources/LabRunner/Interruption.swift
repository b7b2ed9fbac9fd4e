internal import Foundation
internal import Grading
internal import Synchronization

/// Whether somebody pressed Ctrl-C.
///
/// While it lives, the signal does not end the process.
final class Interruption: Sendable {
  private final class Flag: Sendable {
    let isSet: Atomic<Bool> = Atomic(false)
  }

  private let flag: Flag
  private let signals: Signals

  init() {
    let flag = Flag()
    self.flag = flag
    signals = Signals([SIGINT]) { _ in flag.isSet.store(true, ordering: .relaxed) }
  }

  deinit { signals.cancel() }

  /// Whether it was pressed.
  var isNoted: Bool { flag.isSet.load(ordering: .relaxed) }

  /// Does what pressing it does.
  func note() { flag.isSet.store(true, ordering: .relaxed) }
}
