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
      if let line = memo.lineOfTableInCode {
        return .wrong(
          "there is no cell in \(place); the table in line \(line) stands in a code block and is "
            + "not read: take out the line with ``` or ~~~ before it")
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
      guard let word = Self.choice(in: entry.text, of: words) else {
        return .wrong(
          prefix(entry.line) + "\(entry.text.shown) is none of the words asked for; write one of "
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
  private func prefix(_ line: Int) -> String { "line \(line), \(place): " }

  /// The listed word that a cell holds; nil when it holds none, or several.
  ///
  /// A word within a longer listed word does not count twice.
  private static func choice(in cell: String, of words: [String]) -> String? {
    let text = cell.utf8.count > 400 ? "" : PlainMath.plain(cell)
    func parts(_ text: String) -> [String] {
      text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
    let cellParts = parts(text)
    if let exact = words.first(where: { parts($0) == cellParts }) { return exact }
    func occurs(_ word: String) -> Bool {
      let sought = parts(word)
      guard !sought.isEmpty, cellParts.count >= sought.count else { return false }
      return (0...cellParts.count - sought.count).contains {
        Array(cellParts[$0..<$0 + sought.count]) == sought
      }
    }
    if cellParts.contains(where: ["not", "no", "never", "isn"].contains) { return nil }
    var found = words.filter(occurs)
    found = found.filter { word in
      !found.contains { $0 != word && $0.lowercased().contains(word.lowercased()) }
    }
    return found.count == 1 ? found[0] : nil
  }
}

extension BlankReading {
  fileprivate static func wrong(_ fault: String) -> BlankReading { .settled(.wrong(fault)) }
}
