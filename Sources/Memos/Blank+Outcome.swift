extension Blank {
  /// What a memo has in this place.
  func outcome(in memo: BlankFinder) -> BlankOutcome {
    guard let cell = memo.cell(rows: rows, columns: columns), !cell.isBlank else {
      if memo.hasPlace(rows: rows, columns: columns) { return .empty }
      if let line = memo.lineOfTableInCode {
        return .wrong(
          "there is no cell in \(place); the table in line \(line) stands in a code block and is "
            + "not read: take out the line with ``` or ~~~ before it")
      }
      return .wrong(
        "there is no cell in \(place); copy that row from the template and fill it in")
    }
    if let rival = cell.rival {
      return .wrong(
        "lines \(cell.line) and \(rival) fill in \(place) differently; keep one of them")
    }
    let where_ = "line \(cell.line), \(place): "
    switch kind {
    case .shape(let right): return .init(where_, Self.fault(shape: cell.text, right))
    case .formula(let right, let misconceptions):
      return .init(where_, Self.fault(formula: cell.text, right, misconceptions))
    case .evidence(let measurement):
      let command = memo.cell(rows: rows, columns: ["command"])?.text ?? ""
      return .init(where_, measurement.fault(number: cell.text, command: command))
    case .choice(let words, let right, let hint):
      guard let word = Self.choice(in: cell.text, of: words) else {
        return .wrong(
          where_ + "\(cell.text.shown) is none of the words asked for; write one of "
            + words.joined(separator: ", "))
      }
      if isRecorded { return .recorded(word) }
      return .init(where_, right.contains(word) ? nil : "you chose \(word); \(hint)")
    }
  }

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

  private static func fault(shape cell: String, _ right: Shape) -> String? {
    do {
      var shape = try Shape(cell)
      // d*d_h: the star is a product, unless that leaves a dimension too few.
      if shape.rank == 1, right.rank == 2, !(shape == right), cell.contains("*"),
        let other = try? Shape(cell.replacing("*", with: "×"))
      {
        shape = other
      }
      if shape == right { return nil }
      let evidence = "\(cell.shown) is not the shape there"
      if shape.isTransposed(right) {
        return "\(evidence): its dimensions are in the other order; "
          + "ask which side the rows of the input meet it from"
      }
      if shape.rank != right.rank {
        let count = shape.rank == 1 ? "1 dimension" : "\(shape.rank) dimensions"
        return "\(evidence): it was read with \(count); write the rows and the columns"
      }
      return "\(evidence); follow one token from the input through this step"
    } catch {
      return "\(cell.shown) cannot be read as a shape: \(error); "
        + "write it like m x d, with the symbols \(Shape.symbols)"
    }
  }

  private static func fault(
    formula cell: String, _ right: Formula, _ misconceptions: [FormulaMisconception]
  ) -> String? {
    do {
      let formula = try Formula(cell, isOfOneSubLayer: right.isOfOneSubLayer)
      if formula == right { return nil }
      if let named = misconceptions.first(where: { $0.formula == formula }) {
        return "\(cell.shown): \(named.sentence)"
      }
      return "\(cell.shown) gives another matrix; "
        + "write the forward pass down and apply the chain rule to it, one function at a time"
    } catch {
      return "\(cell.shown) cannot be read as a formula: \(error)"
    }
  }
}

extension BlankFinder.Cell {
  /// Whether it holds nothing yet: dots, dashes, a question mark, or the word TODO.
  var isBlank: Bool {
    text.allSatisfy { ".…_-–?` ".contains($0) } || text.lowercased() == "todo"
  }
}

extension BlankOutcome {
  fileprivate init(_ place: String, _ fault: String?) {
    self = fault.map { .wrong(place + $0) } ?? .right
  }
}
