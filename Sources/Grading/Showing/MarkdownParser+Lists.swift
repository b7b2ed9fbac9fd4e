/// What an item of a list begins with.
struct ListMarker {
  let text: String
  let number: Int?
  /// The column at which the item's text begins.
  let content: Int
  /// Whether nothing follows the marker.
  let isEmpty: Bool

  init?(_ line: Substring) {
    let margin = line.indentation
    let body = line.droppingBytes(margin)
    let digits = body.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard let mark = body.utf8.dropFirst(digits.count).first else { return nil }
    guard (digits.isEmpty ? "-*+" : ".)").utf8.contains(mark), digits.count < 10 else {
      return nil
    }
    let length = digits.count + 1
    let rest = body.droppingBytes(length)
    isEmpty = rest.isBlank
    let spaces = rest.indentation
    guard spaces > 0 || isEmpty else { return nil }
    number = Int(String(digits) ?? "")
    text = String(body.prefix(length))
    content = margin + length + (isEmpty || spaces > 4 ? 1 : spaces)
  }

  /// Whether an item with the other marker belongs to the same list.
  func continues(_ other: ListMarker) -> Bool {
    text.last == other.text.last && (number == nil) == (other.number == nil)
  }
}

extension MarkdownParser {
  mutating func takeList() -> Bool {
    guard depth < Self.deepest, let first = ListMarker(lines[index]) else { return false }
    var list = MarkdownList()
    var number = first.number ?? 0
    while index < lines.count {
      guard let marker = ListMarker(lines[index]), marker.continues(first) else { break }
      guard !Self.isRule(lines[index].trimmedStart), lines[index].indentation < first.content + 4
      else { break }
      let (content, isFollowedByBlank) = takeItem(marker)
      let blocks = Self.blocks(of: content, depth: depth + 1)
      let shown = first.number == nil ? "-" : "\(number)" + marker.text.suffix(1)
      list.items.append(MarkdownList.Item(marker: shown, blocks: blocks))
      if Self.paragraphs(in: blocks) > 1 { list.isLoose = true }
      number += 1
      if isFollowedByBlank, index < lines.count, let next = ListMarker(lines[index]),
        next.continues(first)
      {
        list.isLoose = true
      }
    }
    blocks.append(.list(list))
    return true
  }

  /// Takes the lines of one item, without their indentation.
  private mutating func takeItem(
    _ marker: ListMarker
  ) -> (content: [Substring], isFollowedByBlank: Bool) {
    var content = [lines[index].droppingBytes(min(marker.content, lines[index].utf8.count))]
    var isAfterBlank = marker.isEmpty
    index += 1
    while index < lines.count {
      if lines[index].isBlank {
        var next = index
        while next < lines.count, lines[next].isBlank { next += 1 }
        let goesOn = next < lines.count && lines[next].indentation >= marker.content
        if goesOn { content += lines[index..<next] }
        index = next
        guard goesOn else { return (content, true) }
        isAfterBlank = true
      } else if lines[index].indentation >= marker.content {
        content.append(lines[index].droppingBytes(marker.content))
        index += 1
        isAfterBlank = false
      } else {
        // A line that goes on with the item's paragraph needs no indentation.
        let line = lines[index]
        if isAfterBlank || ListMarker(line) != nil || interruptsParagraph(line) { break }
        content.append(line.trimmedStart)
        index += 1
      }
    }
    return (content, false)
  }

  private static func paragraphs(in blocks: [MarkdownBlock]) -> Int {
    blocks.count { if case .paragraph = $0 { true } else { false } }
  }
}
