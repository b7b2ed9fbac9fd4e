/// A word of Swift source outside comments and literals.
struct SwiftWord: Equatable, Sendable {
  /// The word, with a leading `@` or `#` if it has one; else in its backticks if it has some.
  let text: String
  /// Its line, counted from 1.
  let line: Int
}

/// Splits Swift source into words, enough to find an import's line and to see an attribute.
///
/// Comments (nested ones too), string literals (multi-line and raw ones too) and regular expressions
/// between `#/` and `/#` are passed over; the code inside an interpolation is not, since it is code.
/// Every byte is looked at a bounded number of times, whatever the text is.
struct SwiftWords: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var position: Int = 0
  private var line: Int = 1
  /// The `@` or `#` that waits for its word.
  private var mark: UInt8?
  /// For each interpolation that is open: its string's delimiter, and the parentheses open in it.
  private var interpolations: [(delimiter: Delimiter, depth: Int)] = []
  /// For each number of `#` what the last search for the end of a literal on its line found.
  private var searches: [Search?] = Array(repeating: nil, count: 9)

  private struct Delimiter {
    let hashes: Int
    let isMultiline: Bool
  }

  private struct Search {
    let start: Int
    let end: Int
    let hasFound: Bool
  }

  init(_ source: String) {
    bytes = Array(source.utf8)
  }

  mutating func next() -> SwiftWord? {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"): skipLine()
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"): skipBlockComment()
      case UInt8(ascii: "#"): passHashes()
      case UInt8(ascii: "\""): openString(hashes: 0)
      case UInt8(ascii: "`"):
        if let word = quotedWord() { return word }
      case UInt8(ascii: "@"):
        mark = bytes[position]
        position += 1
      case UInt8(ascii: "("): passParenthesis(1)
      case UInt8(ascii: ")"):
        if let open = interpolations.last, open.depth == 0 {
          interpolations.removeLast()
          position += 1
          skipString(open.delimiter)
        } else {
          passParenthesis(-1)
        }
      case 0...UInt8(ascii: " "): step()
      case let byte:
        if Self.isPartOfWord(byte) { return word() }
        mark = nil
        position += 1
      }
    }
    return nil
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
      true
    default: false
    }
  }

  private func peek(_ ahead: Int) -> UInt8? {
    position + ahead < bytes.count ? bytes[position + ahead] : nil
  }

  /// Whether a byte ends a line; of a return and a line feed, the line feed does.
  private func endsLine(_ index: Int) -> Bool {
    let byte = bytes[index]
    return byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
        && !(index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n"))
  }

  private mutating func step() {
    if position < bytes.count {
      if endsLine(position) { line += 1 }
      position += 1
    }
  }

  /// How often a byte is repeated from an index on, at most so often.
  private func count(of byte: UInt8, from start: Int, atMost limit: Int = .max) -> Int {
    var index = start
    while index < bytes.count, index - start < limit, bytes[index] == byte { index += 1 }
    return index - start
  }

  private mutating func passParenthesis(_ change: Int) {
    if !interpolations.isEmpty { interpolations[interpolations.count - 1].depth += change }
    mark = nil
    position += 1
  }

  private mutating func marked(_ name: ArraySlice<UInt8>) -> String {
    defer { mark = nil }
    return String(decoding: mark.map { [$0] + name } ?? Array(name), as: UTF8.self)
  }

  private mutating func word() -> SwiftWord {
    let start = position
    while position < bytes.count, Self.isPartOfWord(bytes[position]) { position += 1 }
    return SwiftWord(text: marked(bytes[start..<position]), line: line)
  }

  private mutating func quotedWord() -> SwiftWord? {
    var end = position + 1
    while end < bytes.count, !endsLine(end), bytes[end] != UInt8(ascii: "`") { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "`"), end > position + 1 else {
      position += 1
      return nil
    }
    let range = mark == nil ? position..<end + 1 : position + 1..<end
    position = end + 1
    return SwiftWord(text: marked(bytes[range]), line: line)
  }

  private mutating func skipLine() {
    while position < bytes.count, !endsLine(position) { position += 1 }
  }

  private mutating func skipBlockComment() {
    var depth = 0
    repeat {
      if bytes[position] == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
        depth += 1
        position += 2
      } else if bytes[position] == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") {
        depth -= 1
        position += 2
      } else {
        step()
      }
    } while depth > 0 && position < bytes.count
  }

  /// Steps over a run of `#`, and over the literal that it opens if it opens one.
  private mutating func passHashes() {
    let hashes = count(of: UInt8(ascii: "#"), from: position)
    position += hashes
    switch peek(0) {
    case UInt8(ascii: "\""): openString(hashes: hashes)
    case UInt8(ascii: "/"): skipRegex(hashes)
    default: mark = UInt8(ascii: "#")
    }
  }

  /// Steps over a regular expression, whose `#` are behind; without an end it ends with its line, or,
  /// where nothing else is on the first line, with the file.
  private mutating func skipRegex(_ hashes: Int) {
    position += 1
    var first = position
    while first < bytes.count, bytes[first] == UInt8(ascii: " ") { first += 1 }
    let isMultiline = first < bytes.count && endsLine(first)
    while position < bytes.count, isMultiline || !endsLine(position) {
      if bytes[position] == UInt8(ascii: "\\") {
        position += 1
      } else if bytes[position] == UInt8(ascii: "/") {
        let found = count(of: UInt8(ascii: "#"), from: position + 1, atMost: hashes)
        position += found
        if found == hashes {
          position += 1
          return
        }
      }
      step()
    }
  }

  /// Steps over a string literal, whose `#` are behind, or to the code of its first interpolation.
  private mutating func openString(hashes: Int) {
    mark = nil
    let isMultiline =
      count(of: UInt8(ascii: "\""), from: position, atMost: 3) == 3
      && !(hashes > 0 && isClosedOnItsLine(hashes, from: position + 2))
    position += isMultiline ? 3 : 1
    skipString(Delimiter(hashes: hashes, isMultiline: isMultiline))
  }

  /// Whether a quote with so many `#` follows on the line: then `#"""#` is one quote between `#"` and
  /// `"#`, as the compiler reads it.
  private mutating func isClosedOnItsLine(_ hashes: Int, from start: Int) -> Bool {
    guard hashes < searches.count else { return false }
    if let known = searches[hashes], (known.start...known.end).contains(start) {
      return known.hasFound
    }
    var index = start
    while index < bytes.count, !endsLine(index) {
      if bytes[index] == UInt8(ascii: "\""),
        count(of: UInt8(ascii: "#"), from: index + 1, atMost: hashes) == hashes
      {
        searches[hashes] = Search(start: start, end: index, hasFound: true)
        return true
      }
      index += 1
    }
    searches[hashes] = Search(start: start, end: index, hasFound: false)
    return false
  }

  /// Steps over the rest of a string literal, or to the code of its next interpolation.
  private mutating func skipString(_ delimiter: Delimiter) {
    let quotes = delimiter.isMultiline ? 3 : 1
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\\"):
        let found = count(of: UInt8(ascii: "#"), from: position + 1, atMost: delimiter.hashes)
        position += 1 + found
        guard found == delimiter.hashes else { continue }
        if peek(0) == UInt8(ascii: "(") {
          position += 1
          interpolations.append((delimiter, 0))
          return
        }
        step()
      case UInt8(ascii: "\""):
        guard count(of: UInt8(ascii: "\""), from: position, atMost: quotes) == quotes else {
          position += 1
          continue
        }
        let after = position + quotes
        let found = count(of: UInt8(ascii: "#"), from: after, atMost: delimiter.hashes)
        position = found == delimiter.hashes ? after + found : position + 1
        if found == delimiter.hashes { return }
      default:
        if !delimiter.isMultiline, endsLine(position) { return }
        step()
      }
    }
  }
}
