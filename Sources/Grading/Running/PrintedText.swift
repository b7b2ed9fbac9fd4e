/// What a learner's program wrote to its standard streams, told apart by check and case.
package struct PrintedText: Equatable, Codable, Sendable {
  /// What it wrote while one check of one case ran.
  package struct Part: Equatable, Codable, Sendable {
    /// The name of the check.
    package let check: String
    /// The case, counted from 1.
    package var number: Int
    /// The first lines, sanitized for a terminal.
    package var lines: [String] = []
    /// How many lines there were.
    package var total: Int = 0

    private enum CodingKeys: String, CodingKey {
      case check, lines, total
      case number = "case"
    }
  }

  private enum CodingKeys: String, CodingKey {
    case parts = "cases"
    case total
  }

  /// Of each check and case in which something was printed, in the order in which they ran.
  package var parts: [Part] = []
  /// How many lines there were in all, in parts that are kept or not.
  package var total: Int = 0

  /// The most lines kept of one part.
  static let maximumLines: Int = 1_000
  /// The longest line kept, in Unicode scalars: that of a matrix of some hundred numbers.
  static let maximumLength: Int = 4_000
  /// The most lines that a report keeps of one part.
  static let reportedLines: Int = 20
  /// The longest line that a report keeps, in Unicode scalars: three lines of a terminal.
  static let reportedLength: Int = 210
  /// The most lines that a report keeps in all.
  static let reportedTotal: Int = 200

  /// Adds text as it came from a program.
  ///
  /// - Parameters:
  ///   - bytes: What was written.
  ///   - check: The name of the check that ran.
  ///   - number: The case, counted from 1.
  package mutating func append(
    _ bytes: some BidirectionalCollection<UInt8>, in check: String, case number: Int
  ) {
    guard !bytes.isEmpty else { return }
    var part = Part(check: check, number: number)
    if let last = parts.last, last.check == check, last.number == number {
      part = parts.removeLast()
      total -= part.total
    }
    let newline = UInt8(ascii: "\n")
    let lines = bytes.split(separator: newline, omittingEmptySubsequences: false)
    for line in bytes.last == newline ? lines.dropLast() : lines {
      part.total += 1
      guard part.lines.count < Self.maximumLines else { continue }
      // Four bytes make a scalar at most.
      let text = String(decoding: line.prefix(4 * Self.maximumLength + 4), as: UTF8.self)
      part.lines.append(
        (text.hasSuffix("\r") ? String(text.dropLast()) : text)
          .limited(to: Self.maximumLength).sanitized)
    }
    parts.append(part)
    total += part.total
  }

  /// Forgets what was printed in a case that is run once more.
  mutating func forget(_ check: String, case number: Int) {
    parts.removeAll { $0.check == check && $0.number == number }
    total = parts.reduce(0) { $0 + $1.total }
  }

  /// What was printed while a check of a case ran; nil when that was nothing.
  package subscript(check: String, case number: Int) -> Part? {
    parts.first { $0.check == check && $0.number == number }
  }

  /// As much of it as a report keeps: what was printed where a check failed comes first.
  ///
  /// - Parameter checks: How the checks ended.
  /// - Returns: The same parts, in their order, as far as there is room.
  func reported(with checks: [CheckReport]) -> PrintedText {
    let failed = checks.flatMap { check in
      [check.shownFailure, check.failure].compactMap { failure in
        failure.flatMap { failure in
          parts.firstIndex { $0.check == check.name && $0.number == failure.number }
        }
      }
    }
    var room = Self.reportedTotal
    var kept: [Int: Part] = [:]
    for place in failed + Array(parts.indices) where room > 0 && kept[place] == nil {
      var part = parts[place]
      part.lines = part.lines.prefix(min(room, Self.reportedLines)).map {
        $0.limited(to: Self.reportedLength)
      }
      room -= part.lines.count
      kept[place] = part
    }
    return PrintedText(parts: parts.indices.compactMap { kept[$0] }, total: total)
  }
}
