/// Shows what stands inside a block: emphasis, code, links, formulas.
///
/// One pass over the text; a search ahead takes what it passes over, or is not tried again. What
/// is left over stays as it is.
struct InlineText {
  private(set) var text: StyledText = StyledText()
  private(set) var faults: [StatementFault] = []
  /// Line by line what is shown as it stands, with a placeholder for everything else.
  private(set) var leftover: [SourceText] = []
  private var rest: SourceText
  private var passed: [SourceCharacter] = []
  private var last: Character = " "
  /// What was searched for and is not in the rest.
  private var absent: Set<Character> = []
  /// For each number of stars, where so many in a row have begun emphasis.
  private var open: [Int: (glyph: Int, place: Int)] = [:]

  init(_ source: SourceText) {
    rest = source
    while let next = rest.first?.character {
      let shown: Int? =
        switch next {
        case "\\": takeEscape()
        case "`": takeCode()
        case "$": takeFormula()
        case "*": takeStars()
        case "[": takeLink()
        default: nil
        }
      if shown == nil { text.append(String(next)) }
      for source in rest.prefix(shown ?? 1) {
        passed.append(shown == nil || source.character == "\n" ? source : source.asPlaceholder)
        last = source.character
      }
      rest = rest.dropFirst(shown ?? 1)
    }
    leftover += passed.split { $0.character == "\n" }
  }

  private func at(_ offset: Int) -> Character? { rest.dropFirst(offset).first?.character }

  /// How far behind the next character the same one stands again.
  private mutating func distance(to mark: Character) -> Int? {
    guard !absent.contains(mark) else { return nil }
    let place = rest.dropFirst().firstIndex { $0.character == mark }
    if place == nil { absent.insert(mark) }
    return place.map { $0 - rest.startIndex }
  }

  private mutating func takeEscape() -> Int? {
    guard let next = at(1), next.isASCII, next.isPunctuation || next.isSymbol else { return nil }
    text.append(String(next))
    return 2
  }

  private mutating func takeCode() -> Int? {
    guard last != "`", at(1) != "`", let count = distance(to: "`") else { return nil }
    text.append(StyledText(whole: rest.prefix(count).dropFirst().string, .code))
    return count + 1
  }

  /// Takes `$...$` unless the dollars look like money, as GitHub does.
  private mutating func takeFormula() -> Int? {
    guard !last.isLetter, !last.isNumber, let count = distance(to: "$"), count > 1,
      at(1)?.isWhitespace == false, at(count - 1)?.isWhitespace == false,
      at(count + 1)?.isNumber != true
    else { return nil }
    let formula = TexParser(rest.prefix(count).dropFirst())
    faults += formula.faults
    text.append(StyledText(whole: formula.text ?? rest.prefix(count + 1).string))
    return count + 1
  }

  /// Takes the stars that end emphasis; those that may begin it stay until then.
  private mutating func takeStars() -> Int? {
    guard last != "*" else { return nil }
    let count = rest.prefix { $0.character == "*" }.count
    if !last.isWhitespace, let start = open[count] {
      text.embolden(from: start.glyph, marks: count)
      open = open.filter { $0.value.glyph < start.glyph }
      for place in start.place..<(start.place + count) {
        passed[place] = passed[place].asPlaceholder
      }
      return count
    }
    if at(count)?.isWhitespace == false { open[count] = (text.glyphs.count, passed.count) }
    return nil
  }

  /// Takes `[text](address)`, shown as `text (address)`, with a path from the checkout's top: statements
  /// stand in folders of `Problems`.
  private mutating func takeLink() -> Int? {
    let name = rest.dropFirst().prefix { !"[]".contains($0.character) }
    let tail = rest[name.endIndex...]
    guard last != "!", tail.hasPrefix("](") else { return nil }
    let address = tail.dropFirst(2).prefix { !"() \n".contains($0.character) }
    guard rest[address.endIndex...].hasPrefix(")") else { return nil }
    let inner = InlineText(name)
    faults += inner.faults
    leftover += inner.leftover
    text.append(inner.text)
    if name.string != address.string {
      text.append(" (")
      let isBesideFolder = address.hasPrefix("../")
      text.append(
        isBesideFolder ? "Problems/" + address.dropFirst(3).string : address.string, .dim)
      text.append(")")
    }
    return address.endIndex + 1 - rest.startIndex
  }
}

extension SourceCharacter {
  /// What stands for a character that is shown.
  fileprivate var asPlaceholder: SourceCharacter {
    SourceCharacter(character: "\u{FFFC}", line: line)
  }
}
