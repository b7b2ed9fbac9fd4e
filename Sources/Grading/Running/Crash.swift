package import Foundation

/// The words for a program that ended before it answered.
package enum Crash {
  /// Tells from the way a program ended what happened to it.
  ///
  /// - Parameters:
  ///   - ending: How it ended.
  ///   - errors: What it wrote to its standard error.
  ///   - limits: What it was held to.
  /// - Returns: A verdict and the runtime's own line, or a plain one where the runtime is silent.
  package static func stop(for ending: Ending, errors: Data, limits: Limits) -> Stop {
    let runtime = runtimeLine(in: errors)
    switch ending.cause {
    case .exit(let code):
      return Stop(
        verdict: .exitedEarly,
        message: "your program ended itself with exit status \(code) instead of returning")
    case .refused(let reason): return Stop(verdict: .graderFault, message: reason)
    case .notStarted(let code):
      return Stop(verdict: .graderFault, message: String(cString: strerror(code)))
    case .signal(let number):
      if let runtime, runtime.contains("failed to allocate") { return outOfMemory(limits) }
      if ending.peakMemory > limits.memory / 10 * 9 { return outOfMemory(limits) }
      switch number {
      case SIGXCPU:
        return Stop(
          verdict: .timedOut, message: "\(limits.cpuSeconds) s of processor time are used up")
      case SIGXFSZ:
        return Stop(verdict: .crashed, message: "it tried to write to a file")
      case SIGSEGV:
        return Stop(
          verdict: .crashed,
          message: runtime
            ?? "memory error (signal 11): most often a function that calls itself without end")
      case SIGILL, SIGTRAP:
        return Stop(
          verdict: .crashed,
          message: runtime
            ?? "the program trapped (signal \(number)), as when an Int overflows")
      default:
        return Stop(
          verdict: .crashed, message: runtime ?? "the program was ended by signal \(number)")
      }
    }
  }

  private static func outOfMemory(_ limits: Limits) -> Stop {
    Stop(verdict: .outOfMemory, message: "it asked for more than \(limits.memory >> 20) MB")
  }

  /// The longest line of the runtime's that is shown, in Unicode scalars.
  private static let maximumLength: Int = 400

  /// What the runtime's own lines contain.
  private static let markers: [String] = [
    "Fatal error", "Precondition failed", "Assertion failed", "Could not cast value",
  ]

  /// The line in which Swift's runtime says why it stopped, without the place in the source, which
  /// is often the library's.
  static func runtimeLine(in errors: Data) -> String? {
    for line in lines(of: errors).reversed() {
      for marker in markers {
        if let start = line.range(of: marker) {
          return String(line[start.lowerBound...]).sanitized.limited(to: maximumLength)
        }
      }
    }
    return nil
  }

  /// What is left of the standard error without the lines of Swift's runtime.
  static func learnersText(in errors: Data) -> Data {
    let cuts = markers.compactMap { errors.range(of: Data($0.utf8))?.lowerBound }
    guard let cut = cuts.min() else { return errors }
    let start = errors[..<cut].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
    return errors[..<(start ?? errors.startIndex)]
  }

  private static func lines(of errors: Data) -> [String] {
    String(decoding: errors.suffix(65536), as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
