/// A word of Swift source outside comments and string literals.
struct SwiftToken: Equatable, Sendable {
  /// The word: an identifier, with a leading `@` or `#` or its backticks if it has some, or a
  /// single symbol.
  let text: String
  /// Its line, counted from 1.
  let line: Int
}

/// Splits Swift source into words, enough to find imports and attributes.
///
/// Comments (nested ones too) and string literals (multi-line and raw ones too) are passed over;
/// the code inside an interpolation is not, since it is code.
struct SwiftTokens: Sequence, IteratorProtocol {
  private let scalars: [Unicode.Scalar]
  private var position: Int = 0
  private var line: Int = 1
  /// For each interpolation that is open: its string's delimiter, and the parentheses open in it.
  private var interpolations: [(delimiter: Delimiter, depth: Int)] = []

  private struct Delimiter {
    let hashes: Int
    let isMultiline: Bool
  }

  init(_ source: String) {
    scalars = Array(source.unicodeScalars)
  }

  mutating func next() -> SwiftToken? {
    while let scalar = peek() {
      if scalar == "/", peek(1) == "/" {
        while let next = peek(), next != "\n", next != "\r" { advance() }
      } else if scalar == "/", peek(1) == "*" {
        skipBlockComment()
      } else if scalar == "#", skipExtendedRegex() {
        continue
      } else if let delimiter = openingDelimiter() {
        skipString(delimiter)
      } else if scalar == ")", let open = interpolations.last, open.depth == 0 {
        advance()
        interpolations.removeLast()
        skipString(open.delimiter)
      } else if scalar.properties.isWhitespace {
        advance()
      } else {
        return word()
      }
    }
    return nil
  }

  private func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
    position + ahead < scalars.count ? scalars[position + ahead] : nil
  }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where position < scalars.count {
      if scalars[position] == "\n" || (scalars[position] == "\r" && peek(1) != "\n") { line += 1 }
      position += 1
    }
  }

  private mutating func word() -> SwiftToken {
    let start = line
    var text = ""
    if let scalar = peek(), scalar == "@" || scalar == "#" {
      text.unicodeScalars.append(scalar)
      advance()
    }
    let isQuoted = peek() == "`"
    if isQuoted { advance() }
    while let scalar = peek(), scalar == "_" || scalar.properties.isXIDContinue {
      text.unicodeScalars.append(scalar)
      advance()
    }
    if peek() == "`" { advance() }
    if isQuoted { return SwiftToken(text: "`\(text)`", line: start) }
    if text.isEmpty, let scalar = peek() {
      text.unicodeScalars.append(scalar)
      if !interpolations.isEmpty {
        if scalar == "(" { interpolations[interpolations.count - 1].depth += 1 }
        if scalar == ")" { interpolations[interpolations.count - 1].depth -= 1 }
      }
      advance()
    }
    return SwiftToken(text: text, line: start)
  }

  private mutating func skipBlockComment() {
    var depth = 0
    repeat {
      if peek() == "/", peek(1) == "*" {
        depth += 1
        advance(2)
      } else if peek() == "*", peek(1) == "/" {
        depth -= 1
        advance(2)
      } else {
        advance()
      }
    } while depth > 0 && position < scalars.count
  }

  /// Steps over a regular expression between `#/` and `/#`, if there is one here.
  private mutating func skipExtendedRegex() -> Bool {
    var hashes = 0
    while peek(hashes) == "#" { hashes += 1 }
    guard peek(hashes) == "/" else { return false }
    advance(hashes + 1)
    while position < scalars.count {
      if peek() == "/", (0..<hashes).allSatisfy({ peek(1 + $0) == "#" }) {
        advance(1 + hashes)
        return true
      }
      advance()
    }
    return true
  }

  /// Steps over the opening of a string literal, if there is one here.
  private mutating func openingDelimiter() -> Delimiter? {
    var hashes = 0
    while peek(hashes) == "#" { hashes += 1 }
    guard peek(hashes) == "\"" else { return nil }
    let isMultiline = peek(hashes + 1) == "\"" && peek(hashes + 2) == "\""
    advance(hashes + (isMultiline ? 3 : 1))
    return Delimiter(hashes: hashes, isMultiline: isMultiline)
  }

  /// Steps over the rest of a string literal, or to the code of its next interpolation.
  private mutating func skipString(_ delimiter: Delimiter) {
    let quotes = delimiter.isMultiline ? 3 : 1
    while let scalar = peek() {
      if scalar == "\\", (0..<delimiter.hashes).allSatisfy({ peek(1 + $0) == "#" }) {
        advance(1 + delimiter.hashes)
        if peek() == "(" {
          advance()
          interpolations.append((delimiter, 0))
          return
        }
        advance()
      } else if (0..<quotes).allSatisfy({ peek($0) == "\"" }),
        (0..<delimiter.hashes).allSatisfy({ peek(quotes + $0) == "#" })
      {
        advance(quotes + delimiter.hashes)
        return
      } else if scalar == "\n" || scalar == "\r", !delimiter.isMultiline {
        return
      } else {
        advance()
      }
    }
  }
}
