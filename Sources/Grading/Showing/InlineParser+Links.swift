extension InlineParser {
  mutating func takeImage() -> Bool {
    guard at(index + 1) == "[" else { return false }
    index += 1
    if takeLink(isImage: true) { return true }
    index -= 1
    return false
  }

  /// Takes `[text](url)`, shown as `text (url)`.
  mutating func takeLink(isImage: Bool) -> Bool {
    guard depth < Self.deepest, let close = brackets[index], at(close + 1) == "(",
      let (url, end) = target(from: close + 2)
    else { return false }
    var inner = InlineParser(Array(scalars[(index + 1)..<close]), depth: depth + 1)
    let text = inner.parsed()
    endText()
    nodes += text
    let plain = StyledText(pieces: text.map(\.piece)).plain
    if plain.isEmpty {
      add(.url(url))
    } else if plain != url, !url.isEmpty {
      add(.text(" ("))
      add(.url(url))
      add(.text(")"))
    }
    index = end
    return true
  }

  /// The address of a link and where the link ends.
  private func target(from start: Int) -> (url: String, end: Int)? {
    var index = start
    while at(index)?.isSpace == true { index += 1 }
    let begin = index
    var level = 0
    while let scalar = at(index), !scalar.isSpace {
      if scalar == "(" { level += 1 }
      if scalar == ")" { level -= 1 }
      if level < 0 || level > 32 { break }
      index += 1
    }
    var url = string(begin..<index)
    if url.hasPrefix("<"), url.hasSuffix(">") { url = String(url.dropFirst().dropLast()) }
    while at(index)?.isSpace == true { index += 1 }
    if let quote = at(index), quote == "\"" || quote == "'" {
      index += 1
      while let scalar = at(index), scalar != quote { index += 1 }
      index += 1
      while at(index)?.isSpace == true { index += 1 }
    }
    return at(index) == ")" ? (url, index + 1) : nil
  }

  /// Takes `<https://...>`, a comment, or one of the tags that GitHub shows the effect of.
  mutating func takeAngle() -> Bool {
    if at(index + 1) == "!", at(index + 2) == "-", at(index + 3) == "-" {
      guard let end = find("-->", from: index + 4) else { return false }
      index = end + 3
      return true
    }
    var end = index + 1
    while let scalar = at(end), scalar != ">" {
      if scalar == "<" { return false }
      end += 1
    }
    guard at(end) == ">" else { return false }
    let content = string((index + 1)..<end)
    let name = content.drop { $0 == "/" }.prefix { $0.isLetter }.lowercased()
    if Self.isAddress(content) {
      add(.url(content))
    } else if name == "br" {
      add(.lineBreak)
    } else if !Self.silentTags.contains(name) {
      return false
    }
    index = end + 1
    return true
  }

  private static func isAddress(_ text: String) -> Bool {
    ["https://", "http://", "mailto:"].contains { text.hasPrefix($0) }
      && !text.contains(where: \.isWhitespace)
  }

  /// The tags that are left out; anything else in angle brackets, such as `<Int>`, is text.
  private static let silentTags: Set<String> = [
    "a", "b", "center", "code", "details", "div", "em", "i", "img", "kbd", "p", "s", "small",
    "span", "strong", "sub", "summary", "sup", "u",
  ]

  private static let entities: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "#39": "'", "nbsp": " ",
    "ndash": "–", "mdash": "—", "hellip": "…", "times": "×",
  ]

  /// Takes a character written by its name, such as `&lt;`.
  mutating func takeEntity() -> Bool {
    var end = index + 1
    while end < index + 8, let scalar = at(end), scalar != ";" { end += 1 }
    guard at(end) == ";", let scalar = Self.entities[string((index + 1)..<end)] else {
      return false
    }
    pending.append(scalar)
    index = end + 1
    return true
  }
}
