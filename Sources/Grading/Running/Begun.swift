internal import Dispatch
internal import Synchronization

/// Work that was begun before its result is wanted, on another thread.
final class Begun<Value: Sendable>: Sendable {
  private let result: Mutex<Result<Value, any Error>?> = Mutex(nil)
  private let group: DispatchGroup = DispatchGroup()

  /// Begins.
  init(_ work: @escaping @Sendable () throws -> Value) {
    DispatchQueue.global().async(group: group) {
      let done = Result(catching: work)
      self.result.withLock { $0 = done }
    }
  }

  /// Waits for the result.
  ///
  /// - Throws: What the work threw.
  func value() throws -> Value {
    group.wait()
    guard let result = result.withLock({ $0 }) else { preconditionFailure("the group was left") }
    return try result.get()
  }
}
