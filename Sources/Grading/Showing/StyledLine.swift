/// One line for a terminal, part by part, each part with its style.
struct StyledLine: Equatable {
  struct Run: Equatable {
    var text: String
    let style: TextStyle.Style?
  }

  private(set) var runs: [Run] = []

  /// The columns that the line takes.
  private(set) var columns: Int = 0

  var isEmpty: Bool { runs.isEmpty }

  init() {}

  init(_ text: some StringProtocol, _ style: TextStyle.Style? = nil) {
    append(text, style)
  }

  mutating func append(_ text: some StringProtocol, _ style: TextStyle.Style? = nil) {
    append(String(text), style, columns: text.columns)
  }

  mutating func append(_ line: StyledLine) {
    guard let first = line.runs.first else { return }
    append(first.text, first.style, columns: line.columns)
    runs.append(contentsOf: line.runs.dropFirst())
  }

  private mutating func append(_ text: String, _ style: TextStyle.Style?, columns added: Int) {
    guard !text.isEmpty else { return }
    if let last = runs.indices.last, runs[last].style == style {
      runs[last].text += text
    } else {
      runs.append(Run(text: text, style: style))
    }
    columns += added
  }

  /// The line filled up with spaces on the right.
  mutating func pad(to width: Int) {
    if columns < width { append(String(repeating: " ", count: width - columns)) }
  }

  /// The line in a style, without the spaces at its end.
  func text(in style: TextStyle) -> String {
    var rest = runs
    while let last = rest.popLast() {
      guard let end = last.text.lastIndex(where: { !$0.isWhitespace }) else { continue }
      rest.append(Run(text: String(last.text[...end]), style: last.style))
      break
    }
    return rest.reduce(into: "") { text, run in
      text += run.style.map { style(run.text, $0) } ?? run.text
    }
  }

  /// The line with a style wherever it has none.
  func styled(_ style: TextStyle.Style) -> StyledLine {
    runs.reduce(into: StyledLine()) { $0.append($1.text, $1.style ?? style) }
  }
}
