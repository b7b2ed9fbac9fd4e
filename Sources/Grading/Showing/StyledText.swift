/// Text with its style, character by character, before and after it is broken into lines.
struct StyledText {
  struct Glyph {
    let character: Character
    var style: TextStyle.Style?
    /// Whether it is a space at which a line may end.
    let isBreak: Bool

    init(_ character: Character, _ style: TextStyle.Style?, canBreak: Bool) {
      self.character = character.isWhitespace ? " " : character
      self.style = style
      isBreak = character.isWhitespace && canBreak
    }
  }

  private(set) var glyphs: [Glyph] = []

  /// A formula or a piece of code up to this width is not broken between its words.
  private static let unbroken: Int = 40

  var columns: Int { glyphs.columns }

  static func + (lhs: StyledText, rhs: StyledText) -> StyledText {
    StyledText(glyphs: lhs.glyphs + rhs.glyphs)
  }

  mutating func append(_ text: StyledText) { glyphs += text.glyphs }

  /// Adds words, with one space between them.
  mutating func append(_ words: String, _ style: TextStyle.Style? = nil) {
    for character in words where !character.isWhitespace || glyphs.last?.isBreak != true {
      glyphs.append(Glyph(character, style, canBreak: true))
    }
  }

  /// Takes marks out and makes what follows them bold.
  mutating func embolden(from start: Int, marks: Int) {
    glyphs.removeSubrange(start..<(start + marks))
    for index in start..<glyphs.count { glyphs[index].style = glyphs[index].style ?? .bold }
  }

  /// The text with a style wherever it has none.
  func styled(_ style: TextStyle.Style) -> StyledText {
    var text = self
    for index in glyphs.indices { text.glyphs[index].style = glyphs[index].style ?? style }
    return text
  }

  /// The text filled up with spaces on the right.
  func padded(to width: Int) -> StyledText {
    self + StyledText(whole: String(repeating: " ", count: max(0, width - columns)))
  }

  /// The text in a style, without the spaces at its end.
  func text(in style: TextStyle) -> String {
    var rest = glyphs[...]
    while rest.last?.character == " " { rest.removeLast() }
    var text = ""
    while let first = rest.first {
      let run = rest.prefix { $0.style == first.style }
      let characters = String(run.map(\.character))
      text += first.style.map { style(characters, $0) } ?? characters
      rest = rest.dropFirst(run.count)
    }
    return text
  }

  /// The words, each with the spaces before it.
  private var words: [(gap: ArraySlice<Glyph>, word: ArraySlice<Glyph>)] {
    var words: [(gap: ArraySlice<Glyph>, word: ArraySlice<Glyph>)] = []
    var rest = glyphs[...]
    while !rest.isEmpty {
      let gap = rest.prefix { $0.isBreak }
      let word = rest.dropFirst(gap.count).prefix { !$0.isBreak }
      if !word.isEmpty { words.append((gap, word)) }
      rest = rest[word.endIndex...]
    }
    return words
  }

  /// The width of the longest word, or of the longest that cannot be cut.
  func longestWord(inCode: Bool = false) -> Int {
    words.reduce(0) { max($0, $1.word.isCode || !inCode ? $1.word.columns : 0) }
  }

  /// The text broken into lines between words, all but the first indented by `hang`.
  ///
  /// A word longer than a line is cut, but never code.
  func wrapped(to width: Int, hang: Int = 0) -> [StyledText] {
    var lines: [StyledText] = []
    var line = StyledText()
    var used = 0
    var isFresh = true
    func endLine() {
      lines.append(line)
      line = StyledText().padded(to: hang)
      (used, isFresh) = (hang, true)
    }
    for (gap, word) in words {
      if !isFresh, used + gap.columns + word.columns > width {
        endLine()
      } else if !isFresh {
        line.glyphs += gap
        used += gap.columns
      }
      let isCut = !word.isCode && used + word.columns > width
      for glyph in word {
        let columns = glyph.character.columns
        if isCut, !isFresh, used + columns > width { endLine() }
        line.glyphs.append(glyph)
        (used, isFresh) = (used + columns, false)
      }
    }
    return isFresh ? lines : lines + [line]
  }
}

extension StyledText {
  /// Code or a formula: all of its spaces count, and it stays on one line unless it is long.
  init(whole text: String, _ style: TextStyle.Style? = nil) {
    let canBreak = text.columns > Self.unbroken
    glyphs = text.map { Glyph($0, style, canBreak: canBreak) }
  }
}

extension Sequence<StyledText.Glyph> {
  fileprivate var columns: Int { reduce(0) { $0 + $1.character.columns } }

  fileprivate var isCode: Bool { contains { $0.style == .code } }
}

extension TextStyle.Style {
  /// The style of code, which is never cut.
  static let code: TextStyle.Style = .cyan
}
