internal import Messages

/// What can be told of a blank in a memo without its answer.
enum BlankReading: Equatable, Sendable {
  /// No answer is needed: it is empty, it cannot be found, or it is taken note of only.
  case settled(BlankOutcome)
  /// It is filled in, and somebody who knows the answer must judge it; and its line, counted from 1.
  case filled(Cell, line: Int)

  /// What is to be judged; nil where nothing is.
  var cell: Cell? {
    if case .filled(let cell, _) = self { cell } else { nil }
  }
}

extension Blank {
  /// What a memo has in this place.
  func reading(in memo: BlankFinder) -> BlankReading {
    guard let entry = memo.entry(rows: rows, columns: columns), !entry.isBlank else {
      if memo.hasPlace(rows: rows, columns: columns) { return .settled(.empty) }
      if memo.hasRow(rows) {
        return .wrong(
          "the row \(rows[0]) has no column \(columns[0]); name the columns as the template does")
      }
      if let line = memo.lineOfOpenComment {
        return .wrong(
          "there is no cell in \(place); the comment that begins in line \(line) hides all below it: "
            + "close it with -->")
      }
      if let line = memo.lineOfTableInCode {
        return .wrong(
          "there is no cell in \(place); the table in line \(line) stands in a code block and is "
            + "not read: take out the lines with ``` or ~~~ around it")
      }
      return .wrong(
        "there is no cell in \(place); copy that row from the template and fill it in")
    }
    if let rival = entry.rival {
      return .wrong(
        "lines \(entry.line) and \(rival) fill in \(place) differently; keep one of them")
    }
    switch kind {
    case .shape, .formula: return .filled(Cell(blank: name, text: entry.text), line: entry.line)
    case .evidence:
      let command = memo.entry(rows: rows, columns: ["command"])?.text ?? ""
      return .filled(Cell(blank: name, text: entry.text, command: command), line: entry.line)
    case .choice(let words):
      let found = Self.choices(in: entry.text, of: words)
      guard found.count == 1, let word = found.first else {
        let what = found.isEmpty ? "is none of the words asked for" : "holds several of the words"
        return .wrong(
          prefix(entry.line) + "\(entry.text.shown) \(what); write one of "
            + words.joined(separator: ", "))
      }
      if isRecorded { return .settled(.recorded(word)) }
      return .filled(Cell(blank: name, text: word), line: entry.line)
    }
  }

  /// What a reading comes to.
  ///
  /// - Parameters:
  ///   - reading: What the memo has in this place.
  ///   - fault: What is wrong with the cell that was judged; nil where it is right.
  /// - Returns: The outcome; a fault in it begins with the line and the place.
  func outcome(of reading: BlankReading, fault: String?) -> BlankOutcome {
    switch reading {
    case .settled(let outcome): outcome
    case .filled(_, let line): fault.map { .wrong(prefix(line) + $0) } ?? .right
    }
  }

  /// What stands before a fault: the line, and where in it.
  private func prefix(_ line: Int) -> String {
    // The number or the command beside it.
    "line \(line), \(kind == .evidence ? "row \(rows[0])" : place): "
  }

  /// The listed words that a cell holds: one where it is clear which is meant.
  ///
  /// A word within a longer listed word does not count twice. A remark may follow the word, in
  /// parentheses or after a colon.
  private static func choices(in cell: String, of words: [String]) -> [String] {
    let text = cell.utf8.count > 400 ? "" : PlainMath.plain(cell)
    func parts(_ text: some StringProtocol) -> [String] {
      text.lowercased().replacing("ised", with: "ized")
        .split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
    for said in [text[...], text.prefix { $0 != "(" && $0 != ":" }] {
      let letters = parts(said).joined()
      if let exact = words.first(where: { parts($0).joined() == letters }) { return [exact] }
    }
    let cellParts = parts(text)
    func occurs(_ word: String) -> Bool {
      let sought = parts(word)
      guard !sought.isEmpty, cellParts.count >= sought.count else { return false }
      return (0...cellParts.count - sought.count).contains {
        Array(cellParts[$0..<$0 + sought.count]) == sought
      }
    }
    let all = words.filter(occurs)
    let found = all.filter { word in
      !all.contains { $0 != word && $0.lowercased().contains(word.lowercased()) }
    }
    let isDenied = cellParts.contains(where: ["not", "no", "never", "isn"].contains)
    return isDenied && found.count == 1 ? [] : found
  }
}

extension BlankReading {
  fileprivate static func wrong(_ fault: String) -> BlankReading { .settled(.wrong(fault)) }
}
