/// How a program ended, as its launcher reports it.
package struct Ending: Equatable, Sendable {
  /// What ended it.
  package enum Cause: Equatable, Sendable {
    case exit(Int32)
    case signal(Int32)
    /// It never ran; the system's error number says why.
    case notStarted(Int32)
  }

  /// What ended it.
  package let cause: Cause
  /// The most memory it held, in bytes.
  package let peakMemory: UInt64
  /// The processor time it used, in seconds.
  package let cpuSeconds: Double
}

extension Ending {
  /// Reads the first whole line of a report: cause, code, peak kilobytes, processor milliseconds.
  init?(report: some Sequence<UInt8>) {
    let words = String(decoding: report.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
      .split(separator: " ")
    guard words.count == 4, let code = Int32(words[1]), let kilobytes = UInt64(words[2]),
      let milliseconds = Double(words[3])
    else { return nil }
    let cause: Cause
    switch words[0] {
    case "exit": cause = .exit(code)
    case "signal": cause = .signal(code)
    case "notStarted": cause = .notStarted(code)
    default: return nil
    }
    self.init(cause: cause, peakMemory: kilobytes * 1024, cpuSeconds: milliseconds / 1000)
  }
}
