extension StringProtocol {
  /// The columns that the text takes in a terminal.
  var columns: Int {
    var sum = 0
    for character in self { sum += character.columns }
    return sum
  }
}

extension Character {
  /// The columns that the character takes in a terminal: 0, 1 or 2.
  ///
  /// Marks that sit on a letter take none, East Asian wide characters and emoji take two.
  var columns: Int {
    if isASCII { return 1 }
    var widest = 0
    for scalar in unicodeScalars {
      widest = Swift.max(widest, scalar == "\u{FE0F}" ? 2 : scalar.columns)
    }
    return widest
  }
}

extension Unicode.Scalar {
  fileprivate var columns: Int {
    if isASCII { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return properties.isEmojiPresentation || isWide ? 2 : 1
    }
  }

  /// Whether Unicode's table of East Asian widths calls the character wide.
  private var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x1F1E6...0x1F1FF, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
