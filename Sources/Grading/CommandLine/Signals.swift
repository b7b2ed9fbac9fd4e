internal import Dispatch
internal import Foundation

/// Signals that are told instead of obeyed, until this is cancelled.
package final class Signals: Sendable {
  private let numbers: [Int32]
  // Safe: they are set up before anybody else sees them, and cancelling is safe from any thread.
  private nonisolated(unsafe) let sources: [any DispatchSourceSignal]

  /// Begins.
  ///
  /// - Parameters:
  ///   - numbers: The signals.
  ///   - tell: Called with each that comes, on a thread of its own.
  package init(_ numbers: [Int32], tell: @escaping @Sendable (Int32) -> Void) {
    // A queue of its own has a thread, also while all cores compute.
    let queue = DispatchQueue(label: "signals", qos: .userInteractive)
    self.numbers = numbers
    sources = numbers.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { tell(number) }
      source.resume()
      return source
    }
  }

  /// Lets the signals do by themselves again what they do.
  package func cancel() {
    for source in sources { source.cancel() }
    for number in numbers { signal(number, SIG_DFL) }
  }
}
