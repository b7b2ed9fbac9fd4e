package import Memos
package import Messages

/// The answers of a memo: what must stand in each of its blanks that is a point.
package struct MemoAnswers: Sendable {
  /// The answers by the names of the blanks.
  private let byName: [String: BlankAnswer]

  /// Takes the answers of a memo, each with the name of its blank; no name may come twice.
  package init(_ answers: [(blank: String, answer: BlankAnswer)]) {
    byName = Dictionary(
      answers.map { ($0.blank, $0.answer) },
      uniquingKeysWith: { _, _ in preconditionFailure("a blank has two answers") })
  }

  /// What is wrong with a cell; nil where it is right.
  ///
  /// - Parameter cell: A cell of a blank that has an answer; see `gaps(in:)`.
  /// - Returns: One line for the learner, without the place of the cell.
  package func fault(_ cell: Cell) -> String? {
    guard let answer = byName[cell.blank] else {
      preconditionFailure("the blank \(cell.blank) has no answer; verify lists such blanks")
    }
    return answer.fault(cell)
  }

  /// What is wrong with each of several cells, by the names of their blanks; a cell that is right has
  /// no entry.
  package func faults(_ cells: [Cell]) -> [String: String] {
    var faults: [String: String] = [:]
    for cell in cells { faults[cell.blank] = fault(cell) }
    return faults
  }

  /// Where these answers and a memo's blanks do not belong together, in words; empty when every blank
  /// that is a point has an answer of its kind, and every answer a blank.
  package func gaps(in memo: Memo) -> [String] {
    var gaps: [String] = []
    var names: Set<String> = []
    for blank in memo.blanks {
      if !names.insert(blank.name).inserted { gaps.append("two blanks are called \(blank.name)") }
    }
    for blank in memo.points {
      if let answer = byName[blank.name] {
        gaps += answer.gaps(in: blank)
      } else {
        gaps.append("\(blank.name) has no answer")
      }
    }
    let points = Set(memo.points.map(\.name))
    for name in byName.keys.sorted() where !points.contains(name) {
      gaps.append(
        names.contains(name)
          ? "\(name) is recorded only, and has an answer" : "\(name) has an answer and no blank")
    }
    return gaps
  }
}

extension BlankAnswer {
  /// Where this cannot be the answer of a blank, in words.
  fileprivate func gaps(in blank: Blank) -> [String] {
    switch (blank.kind, self) {
    case (.shape, .shape), (.formula, .formula), (.evidence, .evidence): []
    case (.choice(let words), .choice(let right, _)):
      right.isEmpty
        ? ["\(blank.name) has no right word"]
        : right.filter { !words.contains($0) }
          .map { "\(blank.name) does not list its right word \($0)" }
    default: ["the answer of \(blank.name) is of another kind"]
    }
  }
}
