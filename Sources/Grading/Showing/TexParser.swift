/// Reads a formula written in TeX, as text that reads well in a terminal.
///
/// `\frac{1}{d} \sum_{j=1}^{d} x_{ij}^2` becomes `1/d · Σ_{j=1..d} x_ij²`. Every step takes at least
/// one character, and groups are followed down to `deepest` only. So any source ends, and soon.
struct TexParser {
  /// What the formula says; nil if there are faults.
  private(set) var text: String?
  private(set) var faults: [StatementFault] = []
  private var rest: SourceText
  private var depth: Int = 0

  /// How far groups and arguments may lie inside each other.
  private static let deepest: Int = 24

  init(_ source: SourceText) {
    rest = source
    var items: [TexItem] = []
    while let character = rest.first {
      items += takeItems()
      if next == "}" { refuse(character, "a } has no {; write \\} for the bracket") }
      rest = rest.dropFirst()
    }
    if faults.isEmpty { text = items.text() }
  }

  private var next: Character? { rest.first?.character }

  private mutating func refuse(_ place: SourceCharacter?, _ text: String) {
    if let place { faults.append(StatementFault(line: place.line, text: "in a formula, " + text)) }
  }

  private static func isSpace(_ source: SourceCharacter) -> Bool {
    source.character.isWhitespace || source.character == "~"
  }

  /// The items up to the end of the group.
  private mutating func takeItems() -> [TexItem] {
    var items: [TexItem] = []
    while true {
      let spaces = rest.prefix(while: Self.isSpace).count
      rest = rest.dropFirst(spaces)
      guard let next, next != "}" else { return items }
      var new = takeItem()
      if !new.isEmpty { new[0].isSpaced = spaces > 0 }
      items += takeScripts(of: new)
    }
  }

  /// What comes next, without its scripts; nothing if it cannot be shown.
  private mutating func takeItem() -> [TexItem] {
    guard let first = rest.first else { return [] }
    if depth == Self.deepest {
      refuse(first, "groups lie more than \(Self.deepest) deep; give a part of it a name")
      rest = rest.suffix(0)
      return []
    }
    depth += 1
    defer { depth -= 1 }
    rest = rest.dropFirst()
    switch first.character {
    case "{":
      let items = takeItems()
      if next == nil, faults.isEmpty { refuse(first, "a { has no }; write \\{ for the bracket") }
      rest = rest.dropFirst()
      return items
    case "\\": return takeCommand(first)
    case "^", "_", "&", "%", "#", "$":
      refuse(first, "\(first.character) cannot stand here; leave it out")
      return []
    case "(", "[": return [TexItem(text: String(first.character), kind: .open)]
    case ")", "]": return [TexItem(text: String(first.character), kind: .close)]
    case let character where character.isNumber:
      let digits = rest.prefix { $0.character.isNumber || $0.character == "." }
      rest = rest[digits.endIndex...]
      return [TexItem(text: String(character) + digits.string, kind: .operand)]
    case let character:
      return [TexItem(text: String(character), kind: character.isLetter ? .operand : .mark)]
    }
  }

  /// What `^`, `_` or a command is given: a group or the next thing; of a number, one digit.
  private mutating func takeArgument(of place: SourceCharacter, _ name: String) -> [TexItem] {
    rest = rest.drop(while: Self.isSpace)
    guard let next, !"}^_[&".contains(next) else {
      refuse(place, "\(name) lacks what it is about; put it in { and }")
      return []
    }
    if next == "{" || next == "\\" { return takeItem() }
    rest = rest.dropFirst()
    return [TexItem(text: String(next), kind: next.isLetter || next.isNumber ? .operand : .mark)]
  }

  private mutating func takeCommand(_ place: SourceCharacter) -> [TexItem] {
    let letters = rest.prefix { $0.character.isASCII && $0.character.isLetter }
    let name = (letters.isEmpty ? rest.prefix(1) : letters).string
    rest = rest.dropFirst(name.count)
    guard let command = TexCommand.table[name] else {
      faults.append(StatementFault(line: place.line, text: TexCommand.refusal(of: name)))
      return []
    }
    if case .sign(let text, let kind) = command { return [TexItem(text: text, kind: kind)] }
    if case .words = command { return takeWords(of: place, name) }
    let argument = takeArgument(of: place, "\\" + name)
    switch command {
    case .fraction: return [.fraction(argument, takeArgument(of: place, "\\" + name))]
    case .root: return [TexItem(text: "√(\(argument.text()))", kind: .operand)]
    case .accent(let mark) where argument.count == 1 && argument[0].kind == .operand:
      let letter = argument[0].text
      let marked = String(letter.prefix(1)) + String(Character(mark)) + letter.dropFirst()
      return [TexItem(text: marked, kind: .operand)]
    case .bracket(let kind) where argument.count == 1 && argument[0].text != ".":
      return [TexItem(text: argument[0].text, kind: kind)]
    default:
      refuse(place, "\\\(name) stands before one letter or bracket only; write words")
      return []
    }
  }

  /// The words between two braces.
  private mutating func takeWords(of place: SourceCharacter, _ name: String) -> [TexItem] {
    let words = rest.dropFirst().prefix { !"{}\\$".contains($0.character) }
    guard next == "{", rest[words.endIndex...].first?.character == "}" else {
      refuse(place, "\\\(name) takes plain words only, in { and }")
      return []
    }
    rest = rest[(words.endIndex + 1)...]
    let text = words.map { Self.isSpace($0) ? " " : String($0.character) }.joined()
    return [TexItem(text: text, kind: .operand)]
  }

  /// The items with the indices and powers that follow them.
  private mutating func takeScripts(of items: [TexItem]) -> [TexItem] {
    var scripts: [Character: String] = [:]
    while let mark = rest.first, "^_".contains(mark.character), !items.isEmpty {
      rest = rest.dropFirst()
      let script = takeArgument(of: mark, String(mark.character)).text(isCompact: true)
      if scripts.updateValue(script, forKey: mark.character) != nil {
        refuse(mark, "a second \(mark.character) follows the first; put the first in { and }")
      }
    }
    return scripts.isEmpty ? items : [items.asOne.scripted(scripts["_"], scripts["^"])]
  }
}
