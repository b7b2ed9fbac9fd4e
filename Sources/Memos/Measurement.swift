internal import Foundation

/// A number that learners read off a lab: what we stored, and how far a run may differ from it.
package struct Measurement: Sendable {
  /// The lab, as `swift run grader lab NAME` runs it.
  package let lab: String
  /// The lowest and the highest number that the lab gives, from many seeds.
  package let band: ClosedRange<Double>

  /// The longest command that is read, in bytes.
  private static let maximumCommandLength: Int = 2_000

  /// Describes a number within a band of its own.
  package init(lab: String, band: ClosedRange<Double>) {
    self.lab = lab
    self.band = band
  }

  /// The numbers that a cell can mean; several where its comma can be read in two ways.
  ///
  /// - Parameter cell: For example `14.1`, `1.2e4`, `$1.2 \times 10^4$`, `14.1-14.4` or `2,85 nats`.
  /// - Throws: `UnreadableCell`.
  /// - Returns: One reading or two; each is a number, or the two ends of a range.
  static func numbers(in cell: String) throws(UnreadableCell) -> [[Double]] {
    guard cell.utf8.count <= PlainMath.maximumLength else {
      throw UnreadableCell("it is too long to be a number")
    }
    var text = PlainMath.plain(cell)
    if let side = PlainMath.sides(text).last { text = side }
    // What comes after ± is how sure the number is, and not another number.
    for mark in ["±", "+-", "+/-", "("] {
      if let place = text.range(of: mark), place.lowerBound > text.startIndex {
        text = String(text[..<place.lowerBound])
      }
    }
    for mark in [" to ", "...", "..", "…"] { text = text.replacing(mark, with: " - ") }
    var readings: [[Double]] = [[]]
    var rest = text[...]
    while !rest.isEmpty, readings[0].count < 3 {
      guard let start = Self.start(of: rest) else { break }
      let lead = rest[..<start]
      if readings[0].isEmpty, lead.contains(where: \.isLetter), lead.count > 24 { break }
      let isNegative = readings[0].isEmpty && lead.trimmed.hasSuffix("-")
      // A second number counts only as the other end of a range.
      if !readings[0].isEmpty, !lead.trimmed.hasPrefix("-") {
        var end = rest[start...]
        _ = Self.number(&end)
        if ["", "or", "and", "/", ";", "|", "&"].contains(lead.trimmed), end.trimmed.isEmpty {
          throw UnreadableCell("it holds two numbers; keep one")
        }
        break
      }
      rest = rest[start...]
      let values = Self.number(&rest).map { isNegative ? -$0 : $0 }
      guard !values.isEmpty else { throw UnreadableCell("it has two points in one number") }
      readings = readings.flatMap { row in values.map { row + [$0] } }
    }
    guard let first = readings.first, !first.isEmpty else {
      throw UnreadableCell("there is no number in it")
    }
    return readings
  }

  /// Where the first number begins: at a digit, or at the point or comma of `.66`, which follows no
  /// letter and is the only one.
  private static func start(of text: Substring) -> Substring.Index? {
    guard let digit = text.firstIndex(where: { $0.isASCII && $0.isNumber }) else { return nil }
    guard digit > text.startIndex, case let point = text.index(before: digit),
      text[point] == "." || text[point] == ",",
      point == text.startIndex || !text[text.index(before: point)].isLetter,
      !text[digit...].prefix(while: { $0.isNumber || $0 == "." || $0 == "," })
        .contains(where: { !$0.isNumber })
    else { return digit }
    return point
  }

  /// One number at the start of a text, in each way that it can be read; none where it has two points.
  private static func number(_ rest: inout Substring) -> [Double] {
    var digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    rest = rest.dropFirst(digits.count)
    // 10 000
    while !digits.contains("."), digits.count <= 3 || digits.contains(" "),
      rest.first == " ", rest.dropFirst().prefix(while: \.isNumber).count == 3
    {
      digits = Substring(digits + " " + rest.dropFirst().prefix(3))
      rest = rest.dropFirst(4)
    }
    var text = digits.replacing(" ", with: "")
    while text.last == "." || text.last == "," { text.removeLast() }
    // Nothing before the point, or the comma, is 0.
    if let first = text.first, first == "." || first == "," { text = "0." + text.dropFirst() }
    var mantissas = [text.replacing(",", with: "")]
    if text.count(where: { $0 == "," }) == 1, !text.contains(".") {
      mantissas.append(text.replacing(",", with: "."))
    }
    var exponent = 0
    var tail = rest.drop { $0 == " " }
    if let e = rest.first, e == "e" || e == "E", let power = Self.exponent(rest.dropFirst()) {
      (exponent, rest) = power
    } else if let sign = tail.first, "×·*x".contains(sign) {
      tail = tail.dropFirst().drop { $0 == " " }
      if tail.hasPrefix("10^"), let power = Self.exponent(tail.dropFirst(3)) {
        (exponent, rest) = power
      }
    } else if text == "10", rest.first == "^", let power = Self.exponent(rest.dropFirst()) {
      exponent = power.0 - 1
      rest = power.1
    }
    return mantissas.compactMap(Double.init).map { $0 * Foundation.pow(10, Double(exponent)) }
  }

  private static func exponent(_ text: Substring) -> (Int, Substring)? {
    var rest = text.drop { "{( +".contains($0) }
    let isMinus = rest.first == "-"
    if isMinus { rest.removeFirst() }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard let value = Int(digits), value < 300 else { return nil }
    rest = rest.dropFirst(digits.count).drop { "})".contains($0) }
    return (isMinus ? -value : value, rest)
  }

  /// What is wrong with the number and the command that gave it; nil when both are right.
  ///
  /// - Parameters:
  ///   - cell: The number as the learner wrote it.
  ///   - command: The command that gave it.
  /// - Returns: One line for the learner.
  package func fault(number cell: String, command: String) -> String? {
    do {
      let readings = try Self.numbers(in: cell)
      guard readings.contains(where: { $0.allSatisfy(band.contains) }) else {
        let read = readings[0].map(\.short).joined(separator: " to ")
        return "read as \(read), which is outside what the lab \(lab) gives; "
          + "run swift run grader lab \(lab) and read the number off again"
      }
    } catch {
      return "\(cell.shown) cannot be read as a number: \(error); write it like 2.35 or 1.2e4"
    }
    // Nobody's command is so long, and plain() would need a deep stack.
    guard command.utf8.count <= Self.maximumCommandLength else {
      return otherCommand(command)
    }
    let command = PlainMath.plain(command)
    if command.isEmpty {
      return "the number is right; name the command that gave it, swift run grader lab ..."
    }
    let words = command.lowercased().replacing("_", with: "-").split { !$0.isLetter && $0 != "-" }
    return words.contains(Substring(lab)) ? nil : otherCommand(command)
  }

  private func otherCommand(_ command: String) -> String {
    "the number is right, but \(command.shown) does not give it; look at which lab measures this"
  }
}

extension Double {
  /// The number with as many digits as a table has.
  package var short: String { String(format: "%.5g", self) }
}

extension String {
  /// The text in quotes, cut where it is long, for messages.
  package var shown: String {
    let visible = trimmed.unicodeScalars.prefix(60)
    let text = visible.map { Character($0).printable }.joined()
    return "`\(text)\(visible.count < trimmed.unicodeScalars.count ? "..." : "")`"
  }
}
