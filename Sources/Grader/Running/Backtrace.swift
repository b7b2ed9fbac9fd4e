internal import ExerciseKit
internal import Foundation

/// Finds the learner's line of a trap by running the failing case under Swift's backtracer.
struct Backtrace {
  /// A program with line numbers, in an environment that switches the backtracer on.
  let program: Program
  /// The path of the learner's file as it was compiled; a file of the course may have its name.
  let source: String

  /// The seconds that the backtracer gets.
  static let timeout: Double = 10

  /// Runs one check of one case and reads the backtrace.
  ///
  /// - Returns: The innermost place in the learner's file; nil when there is none, or the program
  ///   does not trap again.
  func location(check: Int, input: Data) throws -> SourcePlace? {
    var roomy = program
    // The backtracer is another program, larger than the one it looks at.
    roomy.limits.memory = 8 << 30
    let process = try ChildProcess(roomy)
    var pending = Frame(number: 0, solution: 0, check: check, payload: input).bytes
    let deadline = ContinuousClock.now + .seconds(Self.timeout)
    while process.ending == nil, !process.hasFlooded, ContinuousClock.now < deadline,
      process.answerBytes.isEmpty
    {
      process.exchange(&pending, until: deadline)
    }
    process.stop()
    let text = String(decoding: process.outputBytes + process.errorBytes, as: UTF8.self)
    return Self.location(in: text, source: source)
  }

  /// Reads the innermost place in the learner's file from a backtrace.
  ///
  /// A line of a backtrace reads
  /// `3 [ra] 0x00007fc4bc41ff65 Some.mean(_:) + 47 in worker at /some/place/LayerNorm.swift:12:5`.
  static func location(in text: String, source: String) -> SourcePlace? {
    for line in text.split(separator: "\n") {
      guard let at = line.range(of: " at \(source):"),
        let number = Int(line[at.upperBound...].prefix { $0.isNumber }),
        let address = line.range(of: " 0x"), let plus = line.range(of: " + "),
        address.upperBound < plus.lowerBound
      else { continue }
      let function = line[address.upperBound..<plus.lowerBound].drop { $0 != " " }.dropFirst()
      return SourcePlace(line: number, function: String(function).sanitized.limited(to: 200))
    }
    return nil
  }
}
