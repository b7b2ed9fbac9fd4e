/// A part of a Markdown text that stands on lines of its own; what it says is not yet parsed.
indirect enum MarkdownBlock: Equatable {
  case heading(level: Int, String)
  case paragraph(String)
  case code([String])
  case math(String)
  case list(MarkdownList)
  case quote([MarkdownBlock])
  case table(MarkdownTable)
  case rule
  case details(summary: String, [MarkdownBlock])
}

struct MarkdownList: Equatable {
  struct Item: Equatable {
    /// What the item begins with, such as `-` or `3.`.
    let marker: String
    let blocks: [MarkdownBlock]
  }

  var items: [Item] = []

  /// Whether blank lines stand between the items.
  var isLoose: Bool = false
}

struct MarkdownTable: Equatable {
  enum Alignment {
    case left
    case center
    case right
  }

  let header: [String]
  let alignments: [Alignment]
  /// The rows below the header; a row may have fewer cells than the header, never more.
  var rows: [[String]] = []
}
