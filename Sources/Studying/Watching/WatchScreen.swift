package import Grading

/// The screen of a learner who is watched over: a pure function of the state and the terminal's size.
package struct WatchScreen {
  /// The lines from the top; never more than the terminal has, and none wider.
  package let lines: [String]
  /// The first line that is shown of the report or the page: what was wished for, as far as it exists.
  package let top: Int

  /// Draws.
  ///
  /// - Parameters:
  ///   - state: What is to be seen.
  ///   - size: The terminal's columns and rows.
  ///   - seed: The seed of the cases; nil when it is withheld.
  ///   - options: The options that another command needs to see the same, as they are typed.
  ///   - style: How text is styled.
  package init(
    _ state: WatchState, size: (columns: Int, rows: Int), seed: UInt64?, options: String,
    style: TextStyle
  ) {
    let width = max(20, min(size.columns, TextStyle.width))
    let words = WatchWords(state)
    let footer =
      [String(repeating: "-", count: width)]
      + Self.status(words, width: width, style)
      + words.keys.wrapped(width).map { style($0, .dim) }
    let room = max(3, size.rows - footer.count)
    let body = Self.body(of: state, rows: room, seed: seed, options: options, style)
      .flatMap { $0.folded(width) }
    var shown: [String]
    if body.count <= room {
      top = 0
      shown = body
    } else {
      let part = room - 1
      top = min(state.top, body.count - part)
      shown = Array(body[top..<(top + part)])
      let sign = Self.cut(below: body.count - top - part, above: top)
      shown.append(style(sign.cut(width), .bold))
    }
    let gap = max(0, size.rows - shown.count - footer.count)
    lines = Array(
      (shown + Array(repeating: "", count: gap) + footer).prefix(max(1, size.rows)))
  }

  private static func body(
    of state: WatchState, rows: Int, seed: UInt64?, options: String, _ style: TextStyle
  ) -> [String] {
    if let page = state.page { return page }
    // An old verdict beside a new file would be a wrong one.
    guard state.phase != .grading, let report = state.report else {
      return [style(state.current.slug, .bold)]
    }
    let text = ProblemText(report: report, seed: seed, style: style, options: options)
    if state.phase == .explaining { return text.verdicts }
    return text.lines(rows: rows) + quiz(after: report, options)
  }

  /// What can be done with a problem that has passed, besides the next one.
  private static func quiz(after report: ProblemReport, _ options: String) -> [String] {
    guard report.verdict == .passed, report.memo == nil else { return [] }
    return ["", "three questions about it: swift run grader quiz \(report.slug)\(options)"]
  }

  /// What stands in the last line of a text that does not fit.
  private static func cut(below: Int, above: Int) -> String {
    switch (below, above) {
    case (0, _): "(end; b goes back up)"
    case (_, 0): "(\(below) more \(below == 1 ? "line" : "lines"): the space bar shows them)"
    default: "(\(below) more \(below == 1 ? "line" : "lines"): space shows them, b goes back up)"
    }
  }

  /// What is going on, with the points at the right where there is room.
  private static func status(_ words: WatchWords, width: Int, _ style: TextStyle) -> [String] {
    var lines = words.sentences.flatMap { $0.wrapped(width) }
    let points = words.points
    let last = lines.last ?? ""
    if last.count + 2 + points.count <= width, !lines.isEmpty {
      lines[lines.count - 1] = last + points.aligned(width - last.count)
    } else {
      lines += points.count > width ? points.wrapped(width) : [points.aligned(width)]
    }
    return lines.map { style($0, .bold) }
  }
}

extension String {
  /// The line in pieces that are no wider than this; what styles it takes no column.
  func folded(_ width: Int) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var used = 0
    var isStyling = false
    for character in self {
      if isStyling || character == "\u{1B}" {
        isStyling = character == "\u{1B}" || !character.isLetter
        piece.append(character)
        continue
      }
      let columns = String(character).columns
      if used + columns > width {
        pieces.append(piece)
        piece = ""
        used = 0
      }
      piece.append(character)
      used += columns
    }
    return pieces + [piece]
  }
}
