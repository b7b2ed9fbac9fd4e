internal import Foundation

/// One error of the compiler's in a learner's file.
struct CompilerError: Equatable {
  /// Counted from 1.
  let line: Int
  /// Counted from 1, when it is known.
  let column: Int?
  let message: String

  /// Reads the errors from the compiler's text, whose lines begin with `file:line:column: error:`.
  ///
  /// - Parameters:
  ///   - text: The text as a learner reads it.
  ///   - file: The learner's path.
  /// - Returns: The errors in the order of the text.
  static func all(in text: String, of file: String) -> [CompilerError] {
    text.split(separator: "\n").compactMap { line in
      guard line.hasPrefix(file + ":"), let mark = line.range(of: ": error: ") else { return nil }
      let start = line.index(line.startIndex, offsetBy: file.count + 1)
      guard start < mark.lowerBound else { return nil }
      let numbers = line[start..<mark.lowerBound].split(separator: ":").map { Int($0) }
      guard numbers.count == 2, let line = numbers[0] else { return nil }
      return CompilerError(
        line: line, column: numbers[1],
        message: String(text[mark.upperBound...].prefix { $0 != "\n" }))
    }
  }
}
