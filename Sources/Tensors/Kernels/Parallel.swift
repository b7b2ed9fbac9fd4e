internal import Dispatch
internal import Foundation

/// Work shared out over the processor's cores, where there is enough of it.
package enum Parallel {
  /// The environment variable that sets the number of threads.
  package static let variable = "GRADER_THREADS"

  /// How many threads work at most: what the environment says, else one for each core.
  package static let threads: Int = {
    let environment = ProcessInfo.processInfo.environment
    let wanted = environment[variable].flatMap { Int($0) } ?? 0
    return wanted > 0 ? wanted : ProcessInfo.processInfo.activeProcessorCount
  }()

  /// The arithmetic that makes a second thread worth waking, some 50 microseconds of it.
  private static let worthwhile = 2_000_000

  /// Returns into how many parts to cut work of so many floating-point operations.
  static func parts(operations: Int, threads: Int = threads) -> Int {
    operations < 2 * worthwhile ? 1 : min(threads, operations / worthwhile)
  }

  /// Runs `body` for each part, at once where there are several, and returns when all are done.
  ///
  /// The parts must write to different places.
  static func forEach(_ parts: Int, _ body: (_ part: Int) -> Void) {
    if parts <= 1 { return body(0) }
    withoutActuallyEscaping(body) { body in
      // Safe because the parts write to different places and all end before this does.
      nonisolated(unsafe) let body = body
      DispatchQueue.concurrentPerform(iterations: parts) { body($0) }
    }
  }
}
