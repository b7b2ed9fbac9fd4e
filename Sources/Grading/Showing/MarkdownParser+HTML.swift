extension MarkdownParser {
  /// Whether a line begins with HTML that ends a paragraph.
  static func startsHTML(_ body: Substring) -> Bool {
    let start = body.prefix(10).lowercased()
    return ["<!--", "<details", "</details", "<summary"].contains { start.hasPrefix($0) }
  }

  /// Leaves out a comment; an unclosed one goes on to the end.
  mutating func takeComment() -> Bool {
    let body = lines[index].trimmedStart
    guard body.hasPrefix("<!--") else { return false }
    var rest = body.dropFirst(4)
    while true {
      index += 1
      if let (_, after) = rest.cut(at: "-->") {
        if !after.isBlank { blocks.append(.paragraph(String(after.trimmedStart))) }
        return true
      }
      guard index < lines.count else { return true }
      rest = lines[index]
    }
  }

  /// Takes `<details>`: a summary and what it unfolds to, which is always shown.
  mutating func takeDetails() -> Bool {
    let body = lines[index].trimmedStart
    guard depth < Self.deepest, body.prefix(8).lowercased() == "<details",
      let (_, start) = body.cut(at: ">")
    else { return false }
    index += 1
    var content: [Substring] = []
    var line = start
    var level = 1
    while true {
      if line.trimmedStart.prefix(8).lowercased() == "<details" { level += 1 }
      if let (before, after) = line.cut(at: "</details>") {
        level -= 1
        if level == 0 {
          content.append(before)
          finishDetails(content)
          if !after.isBlank { blocks.append(.paragraph(String(after.trimmedStart))) }
          return true
        }
      }
      content.append(line)
      guard index < lines.count else { break }
      line = lines[index]
      index += 1
    }
    finishDetails(content)
    return true
  }

  private mutating func finishDetails(_ content: [Substring]) {
    var content = content.drop(while: \.isBlank)
    var summary = "Details"
    if let first = content.first, let (before, start) = first.cut(at: "<summary>"),
      before.isBlank
    {
      var rest = start
      var parts: [Substring] = []
      content.removeFirst()
      while true {
        if let (end, after) = rest.cut(at: "</summary>") {
          parts.append(end)
          content = [after] + content
          break
        }
        parts.append(rest)
        guard let next = content.popFirst() else { break }
        rest = next
      }
      summary = parts.map { String($0.trimmed) }.joined(separator: " ")
    }
    blocks.append(
      .details(summary: summary, Self.blocks(of: Array(content), depth: depth + 1)))
  }
}
