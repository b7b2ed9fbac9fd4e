extension Substring {
  /// The spaces before the text.
  var indentation: Int { utf8.prefix { $0 == UInt8(ascii: " ") }.count }

  var isBlank: Bool { utf8.allSatisfy { $0 == UInt8(ascii: " ") } }

  var trimmedStart: Substring { outdented(Int.max) }

  var trimmed: Substring { trimmedStart.trimmedEnd(of: UInt8(ascii: " ")) }

  /// The text without a character repeated at its end.
  func trimmedEnd(of character: UInt8) -> Substring {
    guard let last = utf8.lastIndex(where: { $0 != character }) else { return prefix(0) }
    return self[..<utf8.index(after: last)]
  }

  /// The text without spaces before it, but no more than some.
  func outdented(_ most: Int) -> Substring { droppingBytes(Swift.min(most, indentation)) }

  /// The text without its first bytes, which are ASCII characters.
  ///
  /// A space with an accent on it is one `Character`; here it is a space, and then an accent.
  func droppingBytes(_ count: Int) -> Substring {
    self[utf8.index(startIndex, offsetBy: count)...]
  }

  /// The text before and after the first place where another one stands.
  func cut(at text: String) -> (before: Substring, after: Substring)? {
    let needle = Array(text.utf8)
    guard let first = needle.first else { return nil }
    var rest = utf8[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: needle) {
        return (self[..<start], self[utf8.index(start, offsetBy: needle.count)...])
      }
      rest = rest.dropFirst()
    }
    return nil
  }
}

/// Text without anything that steers a terminal.
enum PrintableText {
  private static let tabWidth: Int = 4

  /// The text with every kind of line end made one, tabs made spaces, and control characters and
  /// changes of the writing direction left out.
  static func of(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var column = 0
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where last == "\r": break
      case "\n", "\r", "\u{2028}", "\u{2029}":
        result.append("\n")
        column = 0
      case "\t":
        let count = tabWidth - column % tabWidth
        result.append(contentsOf: repeatElement(" ", count: count))
        column += count
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}",
        "\u{2066}"..."\u{2069}", "\u{FEFF}":
        break
      default:
        result.append(scalar)
        column += 1
      }
      last = scalar
    }
    return String(result)
  }
}
