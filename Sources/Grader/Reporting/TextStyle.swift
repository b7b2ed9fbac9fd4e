/// How text for a terminal is dressed.
///
/// Color never carries a meaning alone.
struct TextStyle: Equatable, Sendable {
  /// Whether to use color and bold type.
  let isColored: Bool

  enum Dress: String {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case cyan = "36"
  }

  /// The width that everything fits into.
  static let width: Int = 80

  static let plain: TextStyle = TextStyle(isColored: false)

  func callAsFunction(_ text: String, _ dress: Dress) -> String {
    isColored ? "\u{1B}[\(dress.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// A verdict in its color.
  func verdict(_ verdict: Verdict, padded width: Int = 0) -> String {
    let text = verdict.words.padded(width)
    switch verdict {
    case .passed: return self(text, .green)
    case .notStarted: return self(text, .dim)
    case .graderFault: return self(text, .yellow)
    default: return self(text, .red)
    }
  }
}

extension Verdict {
  /// The verdict as people read it.
  var words: String {
    switch self {
    case .passed: "passed"
    case .notStarted: "not started"
    case .wrong: "wrong"
    case .brokenContract: "contract broken"
    case .crashed: "crashed"
    case .timedOut: "time limit"
    case .outOfMemory: "memory limit"
    case .tooMuchOutput: "too much output"
    case .exitedEarly: "exited early"
    case .doesNotCompile: "does not compile"
    case .notAllowed: "not allowed"
    case .graderFault: "grader's fault"
    }
  }
}

extension String {
  /// The text filled up with spaces on the right.
  func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }

  /// The text filled up with spaces on the left.
  func aligned(_ width: Int) -> String {
    String(repeating: " ", count: Swift.max(0, width - count)) + self
  }

  /// The text broken between words into lines.
  ///
  /// - Parameters:
  ///   - width: The most characters in a line; a longer word stands alone.
  ///   - first: What the first line begins with.
  ///   - rest: What every other line begins with.
  /// - Returns: At least one line.
  func wrapped(_ width: Int = TextStyle.width, first: String = "", rest: String = "") -> [String] {
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for word in split(whereSeparator: \.isWhitespace) {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = rest
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return lines + [line]
  }
}
