internal import LearnerSupport

/// How a program ended, as its launcher reports it.
package struct Ending: Equatable, Sendable {
  /// What ended it.
  package enum Cause: Equatable, Sendable {
    case exit(Int32)
    case signal(Int32)
    /// It never ran; the system's error number says why.
    case notStarted(Int32)
    /// The launcher did not start it; it says why, and what to do.
    case refused(String)
  }

  /// What ended it.
  package let cause: Cause
  /// The most memory it held, in bytes.
  package let peakMemory: UInt64
  /// The processor time it used, in seconds.
  package let cpuSeconds: Double
}

extension Ending {
  /// Reads the first whole line of a report: cause, code, peak kilobytes, processor milliseconds,
  /// and why a program was refused.
  init?(report: some Sequence<UInt8>) {
    let words = String(decoding: report.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
      .split(separator: " ", maxSplits: 4)
    guard words.count >= 4, let code = Int32(words[1]), let kilobytes = UInt64(words[2]),
      kilobytes <= .max / 1024, let milliseconds = Double(words[3])
    else { return nil }
    let cause: Cause
    switch words[0] {
    case "exit": cause = .exit(code)
    case "signal": cause = .signal(code)
    case "notStarted": cause = .notStarted(code)
    case "refused": cause = .refused(words.count > 4 ? String(words[4]).sanitized : "")
    default: return nil
    }
    self.init(cause: cause, peakMemory: kilobytes * 1024, cpuSeconds: milliseconds / 1000)
  }

  /// Checks that the launcher did start the program.
  ///
  /// - Throws: `GraderFault.course` with what it said.
  package func check() throws {
    guard case .refused(let reason) = cause else { return }
    throw GraderFault.course("the sandbox does not hold, so nothing was run: \(reason)")
  }
}
