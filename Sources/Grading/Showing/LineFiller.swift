/// Puts words into lines.
struct LineFiller {
  let width: Int
  let hang: Int
  let cuts: Bool

  private var lines: [StyledLine] = []
  private var line: StyledLine = StyledLine()
  /// Whether the line holds no word yet.
  private var isFresh: Bool = true
  private var word: StyledLine = StyledLine()
  private var gap: StyledLine = StyledLine()

  init(width: Int, hang: Int, cuts: Bool) {
    (self.width, self.hang, self.cuts) = (width, hang, cuts)
  }

  /// Adds words; what stands next to the text before it without a space sticks to it.
  mutating func add(_ text: String, _ style: TextStyle.Style?, keepsSpaces: Bool) {
    var isFirst = true
    for part in text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace) {
      if !isFirst {
        endWord()
        if keepsSpaces || gap.isEmpty { gap.append(" ", style) }
      }
      word.append(part, style)
      isFirst = false
    }
  }

  /// Adds text that stays on one line.
  mutating func addWhole(_ text: String, _ style: TextStyle.Style?) {
    word.append(text, style)
  }

  mutating func breakLine() {
    endWord()
    gap = StyledLine()
    endLine()
  }

  mutating func finished() -> [StyledLine] {
    endWord()
    return isFresh ? lines : lines + [line]
  }

  private mutating func endLine() {
    lines.append(line)
    line = StyledLine(String(repeating: " ", count: hang))
    isFresh = true
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    if !isFresh, line.columns + gap.columns + word.columns > width {
      endLine()
    } else if !isFresh {
      line.append(gap)
    }
    if !cuts || line.columns + word.columns <= width {
      line.append(word)
      isFresh = false
    } else {
      cutWord()
    }
    word = StyledLine()
    gap = StyledLine()
  }

  private mutating func cutWord() {
    for run in word.runs {
      for character in run.text {
        if !isFresh, line.columns + character.columns > width { endLine() }
        line.append(String(character), run.style)
        isFresh = false
      }
    }
  }
}
