struct StatementText {
  let markdown: String; let style: TextStyle;
  init(markdown: String, style: TextStyle) { self.markdown = markdown; self.style = style }
  var lines: [String] {
    markdown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
