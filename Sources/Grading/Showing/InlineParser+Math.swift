extension InlineParser {
  /// Takes a formula: `$...$`, `` $`...`$ `` or `$$...$$`.
  mutating func takeMath() -> Bool {
    if at(index + 1) == "`" {
      guard let end = find("`$", from: index + 2) else { return false }
      add(.math(MathText(string((index + 2)..<end)).line))
      index = end + 2
      return true
    }
    return at(index + 1) == "$" ? takeDisplay() : takeInline()
  }

  /// Takes a formula amid the text that wants lines of its own.
  private mutating func takeDisplay() -> Bool {
    guard let end = find("$$", from: index + 2), end > index + 2 else {
      pending.append(contentsOf: "$$".unicodeScalars)
      index += 2
      return true
    }
    var tex = string((index + 2)..<end)
    index = end + 2
    if let mark = at(index), ".,;:".unicodeScalars.contains(mark) {
      tex.unicodeScalars.append(mark)
      index += 1
    }
    let margin = String(repeating: " ", count: BlockLayout.indentation)
    for line in MathText(tex).lines {
      add(.lineBreak)
      add(.math(margin))
      add(.math(line))
    }
    add(.lineBreak)
    return true
  }

  /// Takes `$...$` unless the dollars look like money, as GitHub does.
  private mutating func takeInline() -> Bool {
    if let before = at(index - 1), before.isLetterOrDigit { return false }
    guard let next = at(index + 1), !next.isSpace else { return false }
    var end = index + 1
    while let scalar = at(end), scalar != "$" {
      end += scalar == "\\" ? 2 : 1
    }
    guard at(end) == "$", !scalars[end - 1].isSpace else { return false }
    if let after = at(end + 1), after.properties.numericType != nil { return false }
    guard !scalars[(index + 1)..<end].contains("`") else { return false }
    add(.math(MathText(string((index + 1)..<end)).line))
    index = end + 1
    return true
  }
}
