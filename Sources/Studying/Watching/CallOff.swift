internal import Synchronization

/// Tells a grading on another thread that nobody waits for it any more.
final class CallOff: Sendable {
  private let flag: Atomic<Bool> = Atomic(false)

  var isMade: Bool { flag.load(ordering: .relaxed) }

  func make() { flag.store(true, ordering: .relaxed) }
}
