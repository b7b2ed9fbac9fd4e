internal import Dispatch
internal import Foundation
internal import Synchronization

/// Whether somebody pressed Ctrl-C.
///
/// While it lives, the signal does not end the process.
final class Interruption: Sendable {
  private let flag: Atomic<Bool> = Atomic(false)
  // Safe: it is set up before anybody else sees it, and cancelled when nobody does any more.
  private nonisolated(unsafe) let source: any DispatchSourceSignal

  init() {
    signal(SIGINT, SIG_IGN)
    // A queue of its own has a thread, also while all cores compute.
    let queue = DispatchQueue(label: "interruption", qos: .userInteractive)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: queue)
    source.setEventHandler { [weak self] in self?.note() }
    source.resume()
  }

  deinit {
    source.cancel()
    signal(SIGINT, SIG_DFL)
  }

  /// Whether it was pressed.
  var isNoted: Bool { flag.load(ordering: .relaxed) }

  /// Does what pressing it does.
  func note() { flag.store(true, ordering: .relaxed) }
}
