internal import Messages
internal import Foundation

/// Finds the learner's line of a trap by running the failing case under Swift's backtracer.
struct Backtrace {
  /// A program with line numbers, under the backtracer.
  let program: Program
  /// The path of the learner's file as it was compiled; a file of the course may have its name.
  let source: String

  /// The time that is left for it and everything else.
  let budget: Budget

  /// The most seconds that the backtracer gets.
  static let timeout: Double = 5

  /// Runs one check of one case and reads the backtrace.
  ///
  /// - Returns: The innermost place in the learner's file, nil when there is none; and whether the
  ///   program ended in time.
  func run(check: String, input: Data) throws -> (location: SourcePlace?, hasEnded: Bool) {
    guard budget.left > 0 else { return (nil, false) }
    let process = try ChildProcess(program)
    let question = try CourseJSON.encode(Question(of: .learner, check: check, input: 0))
    var pending =
      Frame(.input, number: 0, payload: input).bytes
      + Frame(.question, number: 0, payload: question).bytes
    let deadline = ContinuousClock.now + .seconds(min(Self.timeout, budget.left))
    return budget.spend {
      while process.ending == nil, !process.hasFlooded, ContinuousClock.now < deadline,
        process.answerBytes.isEmpty
      {
        process.exchange(&pending, until: deadline)
      }
      let hasEnded = process.ending != nil
      process.stop()
      let text = String(decoding: process.outputBytes + process.errorBytes, as: UTF8.self)
      return (Self.location(in: text, source: source), hasEnded)
    }
  }

  /// Reads the innermost place in the learner's file from a backtrace.
  ///
  /// A line of a backtrace reads
  /// `3 [ra] 0x00007fc4bc41ff65 Some.mean(_:) + 47 in worker at /some/place/LayerNorm.swift:12:5`.
  static func location(in text: String, source: String) -> SourcePlace? {
    for line in text.split(separator: "\n") {
      guard let at = line.range(of: " at \(source):") else { continue }
      let numbers = line[at.upperBound...].split(separator: ":", maxSplits: 2).map { Int($0) }
      guard let number = numbers.first ?? nil,
        let address = line.range(of: " 0x"), let plus = line.range(of: " + "),
        address.upperBound < plus.lowerBound
      else { continue }
      let function = line[address.upperBound..<plus.lowerBound].drop { $0 != " " }.dropFirst()
      return SourcePlace(
        line: number, column: numbers.count > 1 ? numbers[1] : nil,
        function: String(function).sanitized.limited(to: 200))
    }
    return nil
  }
}
