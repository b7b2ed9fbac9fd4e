/// A problem's statement, written in Markdown, as lines for a terminal.
package struct StatementText {
  /// The lines, at most `TextStyle.width` columns wide and without spaces at their ends.
  package let lines: [String]

  package init(markdown: String, style: TextStyle) {
    let blocks = MarkdownParser.blocks(of: markdown)
    lines = BlockLayout(width: TextStyle.width).lines(of: blocks).map { $0.text(in: style) }
  }
}
