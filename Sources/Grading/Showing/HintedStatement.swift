/// A statement, and its hints apart from it.
///
/// Hints stand in the section `Hints`, each from a line that begins with `<details>` to a line
/// `</details>`.
package struct HintedStatement: Equatable, Sendable {
  /// The statement without the section.
  package let statement: String
  /// The Markdown of each hint, in order.
  package let hints: [String]
  /// The lines of the section that belong to no hint, blank ones left out.
  package let leftover: [String]

  /// Takes a statement apart; one without hints stays as it is.
  package init(markdown: String) {
    var statement: [Substring] = []
    var hints: [String] = []
    var leftover: [Substring] = []
    var hint: [Substring]?
    var isInside = false
    var isFenced = false
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { isFenced.toggle() }
      if !isFenced, line.hasPrefix("## ") {
        leftover += hint ?? []
        hint = nil
        isInside = line.dropFirst(3) == "Hints"
        if isInside { continue }
      }
      guard isInside else {
        statement.append(line)
        continue
      }
      if hint == nil, line.hasPrefix("<details>") {
        hint = [line]
      } else if hint != nil {
        hint?.append(line)
      } else if !line.allSatisfy(\.isWhitespace) {
        leftover.append(line)
      }
      if !isFenced, line.hasPrefix("</details>"), let whole = hint {
        hints.append(whole.joined(separator: "\n"))
        hint = nil
      }
    }
    leftover += hint ?? []
    self.statement = statement.joined(separator: "\n")
    self.hints = hints
    self.leftover = leftover.map(String.init)
  }
}
