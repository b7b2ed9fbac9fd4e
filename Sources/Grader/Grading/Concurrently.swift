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
func concurrently<Item: Sendable, Result: Sendable>(
  _ items: [Item], width: Int, _ work: @Sendable (Item) -> Result,
  inOrder deliver: @Sendable (Result) -> Void
) {
  struct State {
    var next = 0
    var results: [Int: Result] = [:]
    var delivered = 0
  }
  let state = Mutex(State())
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
