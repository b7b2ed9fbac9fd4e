#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The last word of a learner's process that stops on purpose: one line that says why.
///
/// On the wire a note is one letter that names its kind, followed by the text in UTF-8; before that of
/// an unwritten function stands its place, as in `t12:5:forward(_:)`, and behind all of it a byte 0: of
/// several threads each may write a note, and the first is read. It goes to the descriptor whose
/// number is in the environment under `descriptorVariable`, where the grader reads it, and to standard
/// error when there is none.
package enum Note: Equatable, Sendable {
  /// The function that was not written yet, and where it says so.
  case todo(String, Place? = nil)
  /// What was wrong with a call of the kit.
  case mistake(String)
  /// There is no type that keeps the contract.
  case noSolution

  /// A line and a column of the learner's file, counted from 1.
  package struct Place: Equatable, Sendable {
    package let line: Int
    package let column: Int

    package init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// The environment variable that holds the number of the descriptor to write to.
  package static let descriptorVariable: String = "GRADER_NOTE_DESCRIPTOR"

  /// What that variable holds where nobody reads notes, and a backtrace would only take time.
  package static let nobody: String = "none"

  /// The longest note in bytes: a few lines of a terminal, and less than a pipe holds, so that
  /// writing one never blocks.
  package static let maximumLength: Int = 2_000

  /// Reads a note as the grader received it, or nil when the bytes are not one.
  package init?(bytes: [UInt8]) {
    guard let kind = bytes.first else { return nil }
    let text = String(decoding: bytes.dropFirst().prefix { $0 != 0 }, as: UTF8.self)
    switch kind {
    case UInt8(ascii: "t"):
      let words = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      if words.count == 3, let line = Int(words[0]), let column = Int(words[1]), line > 0,
        column > 0
      {
        self = .todo(String(words[2]), Place(line: line, column: column))
      } else {
        self = .todo(text)
      }
    case UInt8(ascii: "m"): self = .mistake(text)
    case UInt8(ascii: "n"): self = .noSolution
    default: return nil
    }
  }

  /// The note as it travels.
  package var bytes: [UInt8] {
    switch self {
    case .todo(let function, let place):
      Self.bytes("t" + (place.map { "\($0.line):\($0.column):" } ?? "") + function)
    case .mistake(let message): Self.bytes("m" + message)
    case .noSolution: Self.bytes("n")
    }
  }

  private static func bytes(_ text: String) -> [UInt8] {
    text.utf8.prefix(maximumLength - 1).filter { $0 != 0 } + [0]
  }

  /// The note as a person reads it, without a newline.
  private var sentence: String {
    switch self {
    case .todo(let function, _): "not started yet: \(function)"
    case .mistake(let message): message
    case .noSolution: "no type keeps the contract"
    }
  }

  /// Writes the note, then ends the process: by a trap for a mistake, whose backtrace leads to the
  /// learner's line, and in peace otherwise.
  package func sendAndStop() -> Never {
    var bytes = self.bytes
    var descriptor: Int32 = 2
    let variable = getenv(Self.descriptorVariable).map { String(cString: $0) }
    if variable == Self.nobody { _exit(1) }
    if let number = variable.flatMap({ Int32($0) }) {
      descriptor = number
    } else {
      bytes = Array((sentence + "\n").utf8)
    }
    _ = write(descriptor, bytes, bytes.count)
    switch self {
    case .todo, .noSolution: _exit(1)
    // Not `abort()`: a backtrace cannot be read through the C library.
    case .mistake: fatalError("stopped by the course's kit")
    }
  }
}

/// Says that a function is not written yet, and stops.
///
/// Every stub calls this where your code belongs. The grader reports the part as *not started*,
/// never as wrong.
///
/// - Parameters:
///   - function: The function that is not written; the compiler fills it in.
///   - line: The line of the call, likewise.
///   - column: Its column.
public func todo(_ function: String = #function, line: Int = #line, column: Int = #column) -> Never
{
  Note.todo(function, Note.Place(line: line, column: column)).sendAndStop()
}

/// Reports a mistake in how the kit was called, such as shapes that do not fit, and stops.
///
/// The kit is optimized, and an optimized `precondition` stops without its text. Whatever a
/// learner can cause inside the kit goes through here instead, so that its one line arrives.
///
/// - Parameter message: One line that names the operation, what it was given and the rule broken.
public func learnerMistake(_ message: @autoclosure () -> String) -> Never {
  Note.mistake(message()).sendAndStop()
}
