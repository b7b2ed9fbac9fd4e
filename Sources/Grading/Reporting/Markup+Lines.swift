internal import WebPages

extension Markup {
  /// Sentences as they stand in a report for people: one paragraph each, and what is indented further
  /// belongs to the one before.
  ///
  /// - Parameter lines: Unbroken lines; empty ones are left out.
  /// - Returns: Paragraphs.
  static func paragraphs(_ lines: [String]) -> [Markup] {
    var pieces: [Markup] = []
    var under: [Markup] = []
    func close() {
      if !under.isEmpty { pieces.append(.element("div", ["class": "under"], under)) }
      under = []
    }
    for line in lines {
      let depth = line.prefix { $0 == " " }.count
      let text = line.dropFirst(depth)
      guard !text.isEmpty else { continue }
      if depth >= 4, !pieces.isEmpty {
        under.append(.sentence(text))
      } else {
        close()
        pieces.append(.sentence(text))
      }
    }
    close()
    return pieces
  }

  /// A sentence as a paragraph; a command in it looks like one.
  static func sentence(_ text: some StringProtocol) -> Markup {
    .element("p", [:], withCommand(text))
  }

  /// What every command begins with.
  private static let command: String = "swift run grader"

  /// A text in which the command at its end, if there is one, looks like one.
  static func withCommand(_ text: some StringProtocol) -> [Markup] {
    guard let start = text.firstRange(of: command)?.lowerBound else { return [.text(text)] }
    let rest = text[start...]
    let end = rest.firstIndex { ");,".contains($0) } ?? rest.endIndex
    return [
      .text(text[..<start]), .element("code", [:], [.text(text[start..<end])]),
      .text(text[end...]),
    ]
  }

  /// A verdict in its color.
  static func verdict(_ verdict: Verdict) -> Markup {
    let name =
      switch verdict {
      case .passed: "good"
      case .notStarted: "muted"
      case .awaitingReview, .toBeGraded: "wait"
      case .graderFault: "ours"
      default: "bad"
      }
    return .element("span", ["class": "nowrap \(name)"], [.text(verdict.words)])
  }
}
