/// The words of a sentence, with formulas read as words of their own.
///
/// Lower case; `,` and `;` are kept as words, since statements end there. What people write in many
/// spellings gets one: `LN(x_l + Attn(x_l))` and `norm(x + f(x))` are both `postform`.
enum Words {
  /// The words of a sentence, in order.
  ///
  /// - Complexity: O(*n*).
  static func of(_ sentence: String) -> [String] {
    var words = namingFunctions(in: tokens(of: Array(markingDesigns(PlainMath.plain(sentence)))))
    for (formula, name) in formulas { words = words.replacing(formula, with: [name]) }
    words = words.compactMap { signs[$0] ?? $0 }.filter { !$0.isEmpty }
    for (parts, name) in compounds { words = words.replacing(parts, with: name) }
    return words
  }

  /// What is left of a formula's signs when the formulas are named.
  private static let signs: [String: String] = ["(": ",", ")": ",", "+": "plus"]

  private static func rows(_ text: String) -> [(parts: [String], name: [String])] {
    text.split(separator: "\n").map { line in
      let sides = line.split(separator: "=")
      return (
        sides[0].split(separator: " ").map(String.init),
        sides[1].split(separator: " ").map(String.init)
      )
    }
  }

  /// Formulas as tokens, the longer ones first, and what they are called.
  private static let formulas: [(formula: [String], name: String)] = rows(
    """
    x + f ( ln ( x ) ) = preform
    f ( ln ( x ) ) + x = preform
    id + f ln = preform
    ln ( x + f ( x ) ) = postform
    ln ( f ( x ) + x ) = postform
    ln ( x + f ) = postform
    ln ( f + x ) = postform
    x + ln ( f ( x ) ) = bform
    ln ( f ( x ) ) + x = bform
    x + ln ( f ) = bform
    ln ( f ) + x = bform
    x + f ( ln ) = preform
    x + f ln x = preform
    ln ( x + sum ) = postform
    x + f ( x ) = sumform
    f ( x ) + x = sumform
    x + f = sumform
    f ( ln ( x ) ) = fln
    ln ( f ( x ) ) = lnf
    ln ( f ) = lnf
    jln ( i + jf ) = postjac
    ( i + jf ) jln = wrongjac
    i + jf jln = prejac
    jf jln + i = prejac
    i + jln jf = bjac
    jln jf + i = bjac
    i + jf = sumjac
    i + = iplus
    + i = iplus
    """
  ).map { ($0.parts, $0.name[0]) }

  /// Words that are one, and what they are read as.
  private static let compounds: [(parts: [String], name: [String])] = rows(
    """
    layer norm = layernorm
    layer norms = layernorms
    layer normalization = layernorm
    layer normalisation = layernorm
    post norm = postnorm
    post ln = postnorm
    post layernorm = postnorm
    post normalization = postnorm
    post normalisation = postnorm
    postln = postnorm
    pre norm = prenorm
    pre ln = prenorm
    pre layernorm = prenorm
    pre normalization = prenorm
    pre normalisation = prenorm
    preln = prenorm
    prelayernorm = prenorm
    sub layer = sublayer
    sub layers = sublayers
    sub block = sublayer
    feed forward = feedforward
    qk norm = qknorm
    warm up = warmup
    """)

  /// Words and signs of formulas, without subscripts and superscripts.
  private static func tokens(of text: [Character]) -> [String] {
    var tokens: [String] = []
    var place = 0
    func peek(_ ahead: Int = 0) -> Character? {
      place + ahead < text.count ? text[place + ahead] : nil
    }
    /// Reads what stands in brackets, or the run of letters and digits, after `_` or `^`.
    func script() -> String {
      place += 1
      var inside = ""
      if let open = peek(), let close = ["{": "}", "(": ")", "[": "]"][open] as Character? {
        place += 1
        while let next = peek(), next != close {
          inside.append(next)
          place += 1
        }
        place += 1
      } else {
        while let next = peek(), next.isLetter || next.isNumber {
          inside.append(next)
          place += 1
        }
      }
      return inside
    }
    while let character = peek() {
      if character.isLetter {
        var word = ""
        while let next = peek(), next.isLetter {
          word.append(next)
          place += 1
        }
        word = word.lowercased()
        while let next = peek(), next == "_" || next == "^" || next == "'" {
          if next == "'" {
            place += 1
            var ending = ""
            while let next = peek(), next.isLetter {
              ending.append(next)
              place += 1
            }
            if ending == "t", word.last == "n" {
              tokens.append(String(word.dropLast()))
              word = "not"
            }
          } else {
            let inside = script()
            if next == "_", let joined = joined(word, inside.lowercased()) { word = joined }
          }
        }
        tokens.append(word)
      } else if character.isNumber {
        var number = ""
        while let next = peek(), next.isNumber {
          number.append(next)
          place += 1
        }
        tokens.append(number)
      } else {
        if character == "^" || character == "_" {
          _ = script()
          continue
        }
        place += 1
        switch character {
        case "(", ")", "+": tokens.append(String(character))
        case ",", ":", "—", "–": tokens.append(",")
        case ";": tokens.append(";")
        case "∏": tokens.append("product")
        case "∑": tokens.append("sum")
        case "√": tokens.append("sqrt")
        case "→": tokens.append("to")
        case "-" where peek() == ">": tokens.append("to")
        case "×": tokens.append("times")
        default: break
        }
      }
    }
    return tokens
  }

  /// The name of a letter with a subscript that tells what it is; nil where that is but a number.
  private static func joined(_ letter: String, _ subscripted: String) -> String? {
    switch letter {
    case "j", "jac":
      subscripted.hasPrefix("ln") || subscripted.hasPrefix("layern") || subscripted.hasPrefix("n")
        ? "jln" : "jf"
    case "w", "b", "d": subscripted.hasPrefix("ff") ? "dh" : letter + subscripted
    case "layer" where subscripted.hasPrefix("norm"): "layernorm"
    default: nil
    }
  }

  private static let norms: Set<String> = [
    "ln", "norm", "layernorm", "n", "rmsnorm", "normalize", "normalise", "lnorm", "standardize",
    "standardise", "normalization", "normalisation",
  ]
  private static let sublayers: Set<String> = [
    "f", "g", "sublayer", "sub", "attn", "attention", "mlp", "ffn", "block", "branch", "sa", "mha",
    "func", "layer", "h", "s", "fn", "net", "module", "sublay", "phi", "q",
  ]
  private static let streams: Set<String> = [
    "x", "h", "z", "s", "u", "y", "a", "v", "input", "stream", "residual",
  ]

  /// The tokens with functions and variables of formulas under one name each.
  private static func namingFunctions(in tokens: [String]) -> [String] {
    func at(_ place: Int) -> String { tokens.indices.contains(place) ? tokens[place] : "" }
    return tokens.indices.map { place in
      let (before, token, after) = (at(place - 1), tokens[place], at(place + 1))
      if after == "(", norms.contains(token) { return "ln" }
      if after == "(", sublayers.contains(token) { return "f" }
      if token == "ln" { return "ln" }
      let isInFormula =
        ["(", "+"].contains(before) && [")", "+", "", ","].contains(after)
        || after == "+" || before == "+"
      if isInFormula, streams.contains(token) { return "x" }
      return token
    }
  }

  /// The text with the designs A and B told from the article.
  private static func markingDesigns(_ text: String) -> String {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    var result: [String] = []
    for (place, part) in parts.enumerated() {
      let bare = part.filter { $0.isLetter || $0 == "'" }
      let next = place + 1 < parts.count ? parts[place + 1].filter(\.isLetter) : ""
      let isVerb = next.hasSuffix("s") && !next.hasSuffix("ss") || ["does", "can"].contains(next)
      var name = bare[...]
      while name.hasPrefix("'s") { name = name.dropFirst(2) }
      while name.hasSuffix("'s") { name = name.dropLast(2) }
      if name == "B" || name == "A" && (place > 0 && result.last != "" || isVerb) {
        let design = name == "A" ? "designa" : "designb"
        result.append(part.map { String($0) == name ? design : String($0) }.joined())
      } else {
        result.append(String(part))
      }
    }
    return result.joined(separator: " ")
  }

  /// A word without its ending, so that forms of one word are one.
  static func stem(_ word: String) -> String {
    for ending in ["isations", "izations", "isation", "ization", "ising", "izing"]
      + ["ised", "ized", "ises", "izes", "iser", "izer", "ise", "ize"]
    where word.hasSuffix(ending) && word.count > ending.count + 2 {
      return word.dropLast(ending.count) + "iz"
    }
    for ending in ["ations", "ation", "ings", "ing", "edly", "ed", "es", "ly", "s", "e"]
    where word.hasSuffix(ending) && word.count - ending.count >= 3 {
      return String(word.dropLast(ending.count))
    }
    return word
  }
}

extension [String] {
  /// The words with every occurrence of some in a row replaced.
  fileprivate func replacing(_ parts: [String], with name: [String]) -> [String] {
    guard contains(parts[0]) else { return self }
    var result: [String] = []
    var place = 0
    while place < count {
      var fitting = 0
      while fitting < parts.count, place + fitting < count, self[place + fitting] == parts[fitting]
      {
        fitting += 1
      }
      if fitting == parts.count {
        result += name
        place += parts.count
      } else {
        result.append(self[place])
        place += 1
      }
    }
    return result
  }
}
