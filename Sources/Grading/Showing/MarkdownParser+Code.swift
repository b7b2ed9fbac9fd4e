/// The line that opens a fenced block.
struct Fence {
  let mark: UInt8
  let length: Int
  let info: Substring

  init?(_ body: Substring) {
    guard let first = body.utf8.first, "`~".utf8.contains(first) else { return nil }
    length = body.utf8.prefix { $0 == first }.count
    mark = first
    info = body.dropFirst(length).trimmed
    guard length >= 3 else { return nil }
    if first == UInt8(ascii: "`"), info.utf8.contains(first) { return nil }
  }

  func isClosed(by line: Substring) -> Bool {
    guard line.indentation < 4, let fence = Fence(line.trimmedStart) else { return false }
    return fence.mark == mark && fence.length >= length && fence.info.isEmpty
  }
}

extension MarkdownParser {
  mutating func takeFence() -> Bool {
    let margin = lines[index].indentation
    guard let fence = Fence(lines[index].trimmedStart) else { return false }
    index += 1
    var content: [String] = []
    while index < lines.count, !fence.isClosed(by: lines[index]) {
      content.append(String(lines[index].outdented(margin)))
      index += 1
    }
    index += 1
    blocks.append(
      fence.info == "math" ? .math(content.joined(separator: "\n")) : .code(content))
    return true
  }

  mutating func takeIndentedCode() -> Bool {
    guard lines[index].indentation >= 4 else { return false }
    var content: [String] = []
    var end = 0
    while index < lines.count, lines[index].isBlank || lines[index].indentation >= 4 {
      content.append(String(lines[index].outdented(4)))
      if !lines[index].isBlank { end = content.count }
      index += 1
    }
    blocks.append(.code(Array(content.prefix(end))))
    return true
  }

  /// Takes a formula between `$$` and `$$`, with the punctuation behind it.
  mutating func takeMath() -> Bool {
    let body = lines[index].trimmedStart
    guard body.hasPrefix("$$") else { return false }
    if let (tex, rest) = body.dropFirst(2).cut(at: "$$") {
      guard let mark = Self.punctuation(rest) else { return false }
      index += 1
      blocks.append(.math("\(tex)\(mark)"))
      return true
    }
    var tex = String(body.dropFirst(2))
    index += 1
    while index < lines.count, !lines[index].isBlank {
      let line = lines[index]
      index += 1
      guard let (end, rest) = line.cut(at: "$$") else {
        tex += "\n" + line
        continue
      }
      let mark = Self.punctuation(rest)
      if !end.isBlank { tex += "\n" + end }
      blocks.append(.math(tex + (mark ?? "")))
      if mark == nil { blocks.append(.paragraph(String(rest.trimmedStart))) }
      return true
    }
    blocks.append(.math(tex))
    return true
  }

  /// The text if it is nothing but a full stop, comma or the like, or nothing at all.
  private static func punctuation(_ text: Substring) -> Substring? {
    let text = text.trimmed
    return text.utf8.count <= 1 && text.utf8.allSatisfy(".,;:!?".utf8.contains) ? text : nil
  }
}
