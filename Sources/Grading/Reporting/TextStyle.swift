/// How text for a terminal is styled.
///
/// Color never carries a meaning alone.
package struct TextStyle: Equatable, Sendable {
  /// Whether to use color and bold type.
  package let isColored: Bool
  /// Whether the text is read aloud: no boxes, no columns, no cursor movement, short sentences.
  package let isPlain: Bool
  /// The most columns of a line of sentences.
  let width: Int

  package init(isColored: Bool, isPlain: Bool = false) {
    self.init(isColored: isColored, isPlain: isPlain, width: Self.width)
  }

  private init(isColored: Bool, isPlain: Bool, width: Int) {
    self.isColored = isColored
    self.isPlain = isPlain
    self.width = width
  }

  package enum Style: String {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case cyan = "36"
  }

  /// The width that everything fits into.
  package static let width: Int = 80

  package static let plain: TextStyle = TextStyle(isColored: false)

  /// For what breaks lines itself: every sentence is one line, however long.
  static let unbroken: TextStyle = TextStyle(isColored: false, isPlain: false, width: 1 << 30)

  package func callAsFunction(_ text: String, _ style: Style) -> String {
    isColored ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// A verdict in its color.
  package func verdict(_ verdict: Verdict, padded width: Int = 0) -> String {
    let text = verdict.words.padded(width)
    switch verdict {
    case .passed: return self(text, .green)
    case .notStarted: return self(text, .dim)
    case .awaitingReview, .toBeGraded: return self(text, .cyan)
    case .graderFault: return self(text, .yellow)
    default: return self(text, .red)
    }
  }
}

extension Verdict {
  /// The verdict as people read it.
  package var words: String {
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
    case .awaitingReview: "awaiting review"
    case .toBeGraded: "to be graded"
    case .graderFault: "not graded"
    }
  }
}

extension String {
  /// The text filled up with spaces on the right.
  package func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }

  /// The text filled up with spaces on the left.
  package func aligned(_ width: Int) -> String {
    String(repeating: " ", count: Swift.max(0, width - count)) + self
  }

  /// The text broken between words into lines.
  ///
  /// - Parameters:
  ///   - width: The most columns in a line; a longer word is broken.
  ///   - first: What the first line begins with.
  ///   - rest: What every other line begins with.
  /// - Returns: At least one line.
  package func wrapped(_ width: Int = TextStyle.width, first: String = "", rest: String = "")
    -> [String]
  {
    let room = width - max(first.columns, rest.columns)
    return split(whereSeparator: \.isWhitespace).flatMap { $0.pieces(columns: room) }
      .folded(width, first: first, rest: rest)
  }

  /// The text, or as much of it as fits into a line with three dots.
  package func cut(_ width: Int = TextStyle.width) -> String {
    guard columns > width else { return self }
    return self[...].beginning(columns: width - 3) + "..."
  }
}

extension [String] {
  /// The texts side by side, on as many lines as they need; none is broken.
  ///
  /// - Parameters:
  ///   - width: The most columns in a line of several.
  ///   - first: What the first line begins with.
  ///   - rest: What every other line begins with.
  /// - Returns: At least one line.
  func folded(_ width: Int = TextStyle.width, first: String, rest: String) -> [String] {
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for piece in self {
      if !isEmpty, line.columns + 1 + piece.columns > width {
        lines.append(line)
        line = rest
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + piece
      isEmpty = false
    }
    return lines + [line]
  }
}

extension Substring {
  /// The text in pieces that are no wider than this, in columns.
  fileprivate func pieces(columns width: Int) -> [String] {
    guard columns > width else { return [String(self)] }
    var pieces: [String] = []
    var rest = self
    while !rest.isEmpty {
      let piece = rest.beginning(columns: width)
      pieces.append(String(piece))
      rest = rest[piece.endIndex...]
    }
    return pieces
  }

  /// As much of the text as is no wider than this, in columns; something in any case.
  ///
  /// - Complexity: O(`width`), however long the text is.
  func beginning(columns width: Int) -> Substring {
    var used = 0
    // By scalars, since one character may hold any number of them.
    for (count, place) in unicodeScalars.indices.enumerated() {
      used += Character(unicodeScalars[place]).columns
      if count > 0, used > width || count >= 4 * width { return self[..<place] }
    }
    return self
  }
}

extension StringProtocol {
  /// The columns that the text takes in a terminal.
  package var columns: Int {
    reduce(0) { $0 + $1.columns }
  }
}

extension Character {
  /// The columns that the character takes in a terminal: 0, 1 or 2.
  ///
  /// Marks that sit on a letter take none, East Asian wide characters and emoji take two.
  var columns: Int {
    if isASCII { return 1 }
    return unicodeScalars.reduce(0) { Swift.max($0, $1 == "\u{FE0F}" ? 2 : $1.columns) }
  }
}

extension Unicode.Scalar {
  fileprivate var columns: Int {
    switch (properties.generalCategory, value) {
    case (.nonspacingMark, _), (.enclosingMark, _), (.format, _), (.control, _): 0
    // Those that Unicode's table of East Asian widths calls wide.
    case (_, 0x1100...0x115F), (_, 0x2E80...0x303E), (_, 0x3041...0x4DBF), (_, 0x4E00...0xA4CF),
      (_, 0xA960...0xA97F), (_, 0xAC00...0xD7A3), (_, 0xF900...0xFAFF), (_, 0xFE30...0xFE6F),
      (_, 0xFF00...0xFF60), (_, 0xFFE0...0xFFE6), (_, 0x1F1E6...0x1F1FF), (_, 0x1F300...0x1F64F),
      (_, 0x1F680...0x1F6FF), (_, 0x1F900...0x1FAFF), (_, 0x20000...0x3FFFD):
      2
    default: properties.isEmojiPresentation ? 2 : 1
    }
  }
}
