internal import Dispatch
internal import Synchronization

/// Does the same work on each item, several at a time, and delivers the results in order, each as
/// soon as those before it are there.
///
/// - Parameters:
///   - items: What to work on.
///   - width: How many at a time, at least 1.
///   - work: Called on any thread.
///   - deliver: Called on any thread, one result at a time.
package func concurrently<Item: Sendable, Result: Sendable>(
  _ items: [Item], width: Int, _ work: @Sendable (Item) -> Result,
  inOrder deliver: @Sendable (Result) -> Void
) {
  let state = Mutex(Progress<Result>())
  DispatchQueue.concurrentPerform(iterations: min(width, items.count)) { _ in
    while true {
      let place = state.withLock { state -> Int? in
        defer { state.next += 1 }
        return state.next < items.count ? state.next : nil
      }
      guard let place else { return }
      let result = work(items[place])
      state.withLock { state in
        state.results[place] = result
        while let ready = state.results.removeValue(forKey: state.delivered) {
          deliver(ready)
          state.delivered += 1
        }
      }
    }
  }
}

/// How far the work is.
private struct Progress<Result: Sendable>: Sendable {
  /// The place of the next item that nobody works on.
  var next: Int = 0
  /// The results that wait for one before them.
  var results: [Int: Result] = [:]
  /// How many were delivered.
  var delivered: Int = 0
}

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
