/// One line for a terminal, part by part, each part with its dress.
struct StyledLine: Equatable {
  struct Run: Equatable {
    var text: String
    let dress: TextStyle.Dress?
  }

  private(set) var runs: [Run] = []

  /// The columns that the line takes.
  private(set) var columns: Int = 0

  var isEmpty: Bool { runs.isEmpty }

  init() {}

  init(_ text: some StringProtocol, _ dress: TextStyle.Dress? = nil) {
    append(text, dress)
  }

  mutating func append(_ text: some StringProtocol, _ dress: TextStyle.Dress? = nil) {
    append(String(text), dress, columns: text.columns)
  }

  mutating func append(_ line: StyledLine) {
    guard let first = line.runs.first else { return }
    append(first.text, first.dress, columns: line.columns)
    runs.append(contentsOf: line.runs.dropFirst())
  }

  private mutating func append(_ text: String, _ dress: TextStyle.Dress?, columns added: Int) {
    guard !text.isEmpty else { return }
    if let last = runs.indices.last, runs[last].dress == dress {
      runs[last].text += text
    } else {
      runs.append(Run(text: text, dress: dress))
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
      rest.append(Run(text: String(last.text[...end]), dress: last.dress))
      break
    }
    return rest.reduce(into: "") { text, run in
      text += run.dress.map { style(run.text, $0) } ?? run.text
    }
  }

  /// The line with a dress wherever it has none.
  func dressed(_ dress: TextStyle.Dress) -> StyledLine {
    runs.reduce(into: StyledLine()) { $0.append($1.text, $1.dress ?? dress) }
  }
}
