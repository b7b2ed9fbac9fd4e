/// What people write in a cell, in one spelling: without Markdown's and TeX's marks.
enum PlainMath {
  /// The longest cell that is read as mathematics, in bytes.
  static let maximumLength: Int = 400

  private static let commands: [String: String] = [
    "times": "×", "cdot": "·", "cdots": "…", "ldots": "…", "dots": "…", "mathbb": "", "mathrm": "",
    "text": "", "operatorname": "", "mathbf": "", "mathit": "", "left": "", "right": "", "big": "",
    "Big": "", "bigl": "", "bigr": "", "in": "∈", "prod": "∏", "sum": "∑", "top": "T",
    "mathsf": "", "R": "R", "partial": "∂", "quad": " ", "hat": "", "approx": "≈",
    "displaystyle": "",
    "mathcal": "", "boldsymbol": "", "limits": "", "Bigl": "", "Bigr": "", "pm": "±", "ell": "l",
    "prime": "'", "transpose": "T", "sim": "≈", "_": "_",
  ]

  private static let characters: [Character: String] = [
    "⋅": "·", "∗": "*", "•": "·", "−": "-", "–": "-", "⨯": "×", "✕": "×", "Π": "∏", "Σ": "∑",
    "ℝ": "R", "ₕ": "_h", "ₖ": "_k", "ₗ": "_l", "ₙ": "_n", "₁": "_1", "₂": "_2", "₀": "_0",
    "ᵐ": "^m", "ˣ": "^×", "ᵈ": "^d", "ʰ": "^h", "⁻": "^-", "¹": "^1", "²": "^2", "³": "^3",
    "⁴": "^4", "⁵": "^5", "⁶": "^6", "⁰": "^0", "ᵀ": "^T",
    "ⁿ": "^n", "⋯": "…", "′": "'", "’": "'", "ℓ": "l", "\u{A0}": " ", "\t": " ", "\u{202F}": " ",
    "\u{2009}": " ", "⊤": "T", "‐": "-", "‑": "-", "÷": "/",
  ]

  /// HTML that Markdown leaves as it is, and what stands for it.
  private static let markup: [(html: String, text: String)] = [
    ("&times;", "×"), ("&middot;", "·"), ("&minus;", "-"), ("&nbsp;", " "), ("<sub>", "_{"),
    ("</sub>", "}"), ("<sup>", "^{"), ("</sup>", "}"), ("<br>", " "),
  ]

  /// The cell without the stars or underlines around all of it.
  private static func withoutEmphasis(_ cell: String) -> Substring {
    var cell = cell.trimmed[...]
    for mark in ["**", "__", "*", "_"] {
      while !cell.dropFirst(2 * mark.count).isEmpty, cell.hasPrefix(mark), cell.hasSuffix(mark) {
        cell = cell.dropFirst(mark.count).dropLast(mark.count)
      }
    }
    return cell
  }

  /// The cell without dollar signs, backticks, bold type, TeX commands and Unicode's small letters.
  ///
  /// - Complexity: O(*n*).
  static func plain(_ cell: String) -> String {
    var text = ""
    var cell = cell
    if cell.contains("<") || cell.contains("&") {
      for (html, text) in markup { cell = cell.replacing(html, with: text) }
    }
    var rest = withoutEmphasis(cell)
    while let character = rest.popFirst() {
      switch character {
      case "$", "`", "\u{200B}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202B}", "\u{202C}",
        "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}", "\u{FEFF}":
        continue
      case "\\":
        let name = rest.prefix { $0.isASCII && $0.isLetter }
        if name.isEmpty {
          let next = rest.popFirst()
          text += next.map { "_{}|*[]()".contains($0) ? String($0) : " " } ?? ""
        } else {
          rest = rest.dropFirst(name.count)
          if name == "frac" || name == "dfrac" || name == "tfrac" {
            text += fraction(&rest)
          } else {
            text += commands[String(name)] ?? "\\\(name)"
          }
        }
      case "*" where rest.first == "*":
        rest.removeFirst()
      default:
        let spelled = characters[character] ?? String(character)
        // A run of raised letters is one exponent.
        if spelled.hasPrefix("^"), spelled.count > 1, text.hasSuffix("\u{1}") {
          text.removeLast()
          text += spelled.dropFirst() + "\u{1}"
        } else if spelled.hasPrefix("^"), spelled.count > 1 {
          text += "^{" + spelled.dropFirst() + "\u{1}"
        } else {
          if text.hasSuffix("\u{1}") { text = text.dropLast() + "}" }
          text += spelled
        }
      }
    }
    if text.hasSuffix("\u{1}") { text = text.dropLast() + "}" }
    return text.trimmed
  }

  private static func fraction(_ rest: inout Substring) -> String {
    func group() -> String {
      rest = rest.drop { $0 == " " }
      guard rest.first == "{" else { return rest.popFirst().map(String.init) ?? "" }
      let inside = rest.dropFirst()
      var depth = 0
      var end = rest.startIndex
      while end < rest.endIndex {
        if rest[end] == "{" { depth += 1 }
        if rest[end] == "}" { depth -= 1 }
        if depth == 0 { break }
        rest.formIndex(after: &end)
      }
      rest = rest[end...].dropFirst()
      return String(inside[..<end])
    }
    let top = plain(group())
    let bottom = plain(group())
    return top.hasPrefix("∂") ? "\(top)/\(bottom)".filter { $0 != " " } : "((\(top))/(\(bottom)))"
  }

  /// The parts between equals signs that stand in no bracket.
  static func sides(_ text: String) -> [String] {
    var sides = [""]
    var depth = 0
    for character in text {
      if "([{".contains(character) { depth += 1 }
      if ")]}".contains(character) { depth -= 1 }
      if "=≈".contains(character), depth == 0 {
        sides.append("")
      } else {
        sides[sides.count - 1].append(character)
      }
    }
    return sides.map(\.trimmed).filter { !$0.isEmpty }
  }
}

extension String {
  /// The text without white space at its ends.
  package var trimmed: String { String(self[...].trimmed) }
}

extension Substring {
  package var trimmed: Substring {
    // Where marks of ASCII stand at both ends there is nothing to take away.
    let visible: ClosedRange<UInt8> = 0x21...0x7E
    if let first = utf8.first, let last = utf8.last, visible ~= first, visible ~= last {
      return self
    }
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}

/// Why a cell cannot be read; one line for the learner.
package struct UnreadableCell: Error, Equatable, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }
}
