extension Formula.Index {
  /// Reads `n`, `k + 1`, `n - k` or `2L`.
  ///
  /// - Throws: `UnreadableCell`.
  init(_ text: String) throws(UnreadableCell) {
    var text = text.filter { !$0.isWhitespace }[...]
    while text.first == "(", text.last == ")" { text = text.dropFirst().dropLast() }
    guard !text.isEmpty else { throw UnreadableCell("an index is missing") }
    while !text.isEmpty {
      var sign = 1
      if let first = text.first, first == "+" || first == "-" {
        sign = first == "-" ? -1 : 1
        text.removeFirst()
      }
      let digits = text.prefix { $0.isASCII && $0.isNumber }
      text = text.dropFirst(digits.count)
      if let first = text.first, first == "*" || first == "·" { text.removeFirst() }
      guard let number = digits.isEmpty ? 1 : Int(digits), number < 1000 else {
        throw UnreadableCell("\(digits) is too large")
      }
      if let letter = text.first, letter.isLetter {
        symbols[String(letter), default: 0] += sign * number
        text.removeFirst()
      } else {
        guard !digits.isEmpty else { throw UnreadableCell("\(text) is no index") }
        constant += sign * number
      }
      guard text.isEmpty || text.first == "+" || text.first == "-" else {
        throw UnreadableCell("\(text) is no index")
      }
    }
  }
}
