/// A sentence in words that can be looked up.
struct Sentence: Sendable {
  /// As the learner wrote it.
  let text: String
  /// Lower-case words, with signs such as `,` kept as words of their own.
  let words: [String]

  init(_ text: String) {
    self.text = text
    words = text.utf8.count > Self.maximumLength ? [] : Self.words(of: text)
  }

  /// The longest text that can be one sentence, in bytes; prose without a full stop is none.
  static let maximumLength: Int = 2_000

  private static let abbreviations: Set<String> = [
    "e.g", "i.e", "vs", "eq", "cf", "fig", "approx", "resp", "etc", "sec", "no",
  ]

  /// The sentences of a paragraph.
  static func split(_ paragraph: String) -> [String] {
    var sentences: [String] = []
    var current = ""
    var word = ""
    var rest = paragraph[...]
    while let character = rest.popFirst() {
      current.append(character)
      if "!?".contains(character) || character == "." && !abbreviations.contains(word.lowercased()),
        rest.first?.isWhitespace ?? true
      {
        sentences.append(current.trimmed)
        current = ""
      }
      if character.isWhitespace || character == "(" { word = "" } else { word.append(character) }
    }
    return (sentences + [current.trimmed]).filter { !$0.isEmpty }
  }

  /// Formulas that stand for an idea, without spaces, and the words that they are read as.
  private static let formulas: [(String, String)] = [
    ("x+f(ln(x))", "preform"), ("x+f(norm(x))", "preform"), ("x+f(layernorm(x))", "preform"),
    ("x+sublayer(ln(x))", "preform"), ("x+sublayer(layernorm(x))", "preform"),
    ("x+g(ln(x))", "preform"), ("x+sublayer(norm(x))", "preform"), ("f(ln(x))+x", "preform"),
    ("ln(x+f(x))", "postform"), ("norm(x+f(x))", "postform"), ("layernorm(x+f(x))", "postform"),
    ("ln(x+sublayer(x))", "postform"), ("layernorm(x+sublayer(x))", "postform"),
    ("norm(x+sublayer(x))", "postform"), ("ln(x+g(x))", "postform"), ("ln(f(x)+x)", "postform"),
    ("x+ln(f(x))", "bform"), ("ln(f(x))+x", "bform"), ("x+f(x)", "sumform"), ("f(x)+x", "sumform"),
    ("(i+j_f)j_ln", "jln times identityplus"), ("i+j", "identityplus j"),
    ("i+", "identityplus "), ("j_{ln}", "jln"), ("j_ln", "jln"), ("j_{f}", "jf"), ("j_f", "jf"),
    ("w_h", "wh"), ("w_f", "wf"), ("w_{h}", "wh"), ("w_{f}", "wf"), ("d_h", "dh"), ("d_{h}", "dh"),
    ("d_ff", "dh"), ("ln(f)", "bform"), ("ln(f(x))", "bform"), ("1/||f||", "inverse f"),
    ("1/|f|", "inverse f"), ("1/\\|f\\|", "inverse f"), ("×", " x "), ("'s", ""), ("n't", " not"),
    ("->", " to "), ("→", " to "), ("qk-norm", "qknorm"), ("\\sqrt", " sqrt "),
    ("√", " sqrt "), ("sub-layer", "sublayer"), ("non-", "non "), ("cannot", "can not"),
  ]

  private static func words(of text: String) -> [String] {
    var plain = ""
    // Brackets and plus signs lose the spaces beside them, so that a formula has one spelling.
    for character in PlainMath.plain(text).replacing("’", with: "'") {
      if character == " ", let last = plain.last, "+(".contains(last) { continue }
      if "+)".contains(character) { while plain.last == " " { plain.removeLast() } }
      plain.append(character)
    }
    plain = Self.markingDesigns(plain).lowercased()
    // Most sentences hold no sign of a formula, and are not searched for any.
    if plain.contains(where: { "+(_'→/√-\\×".contains($0) }) {
      for (formula, words) in formulas where plain.contains(formula) {
        plain = plain.replacing(formula, with: " \(words) ")
      }
    }
    var words: [String] = []
    var word = ""
    for character in plain {
      if character.isLetter || character.isNumber {
        word.append(character)
      } else {
        if !word.isEmpty { words.append(word) }
        word = ""
        if ",;:—".contains(character) { words.append(String(character)) }
        if "()".contains(character) { words.append(",") }
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  /// The text with the designs A and B told from the article.
  private static func markingDesigns(_ text: String) -> String {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    var result: [String] = []
    for (place, part) in parts.enumerated() {
      let bare = part.filter { $0.isLetter || $0 == "'" }
      let next = place + 1 < parts.count ? parts[place + 1].filter(\.isLetter) : ""
      let isVerb = next.hasSuffix("s") && !next.hasSuffix("ss") || ["does", "can"].contains(next)
      let name = String(bare).replacing("'s", with: "")
      if name == "B" || name == "A" && (place > 0 && result.last != "" || isVerb) {
        result.append(String(part).replacing(name, with: name == "A" ? "designa" : "designb"))
      } else {
        result.append(String(part))
      }
    }
    return result.joined(separator: " ")
  }
}
