/// A problem's statement, written in Markdown, as lines for a terminal.
///
/// Headings, paragraphs, lists, quotes, tables, code, hints in `<details>`, links, emphasis and
/// formulas are shown. Every other form is printed as its source, and is a fault of the statement.
package struct StatementText {
  private let blocks: BlockText

  /// Reads a statement.
  ///
  /// - Parameters:
  ///   - markdown: The statement.
  ///   - width: The columns of a line.
  ///   - isPlain: Whether it is read aloud: then headings have no rules, and tables are sentences.
  package init(markdown: String, width: Int = TextStyle.width, isPlain: Bool = false) {
    blocks = BlockText(SourceText.lines(of: markdown), width: width, isPlain: isPlain)
  }

  /// The lines, without spaces at their ends; only code is wider than the width.
  package func lines(in style: TextStyle) -> [String] { blocks.lines.map { $0.text(in: style) } }

  /// The forms that cannot be shown, in the order in which they stand in the file.
  package var faults: [StatementFault] {
    (blocks.faults + RefusedMarkdown().faults(in: blocks.leftover)).sorted { $0.line < $1.line }
  }
}

/// Something in a statement that cannot be shown.
package struct StatementFault: Equatable, Sendable {
  /// The line of the file, from 1.
  package let line: Int
  /// What it is, and what to write in its place.
  package let text: String
}

/// A character of a statement, which knows its line of the file.
struct SourceCharacter {
  let character: Character
  let line: Int
}

typealias SourceText = ArraySlice<SourceCharacter>

extension SourceText {
  /// The lines of a file, without the characters that steer a terminal.
  static func lines(of text: String) -> [SourceText] {
    let printable = text.unicodeScalars.filter {
      $0.properties.generalCategory != .control || $0 == "\n" || $0 == "\t"
    }
    return String(String.UnicodeScalarView(printable))
      .split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { number, line in
        line.map { SourceCharacter(character: $0, line: number + 1) }[...]
      }
  }

  var string: String { String(map(\.character)) }

  /// The spaces before the text.
  var indentation: Int { prefix { $0.character == " " }.count }

  /// The text without the spaces before it.
  var body: SourceText { drop { $0.character == " " } }

  /// The text without the spaces behind it.
  var trimmedEnd: SourceText {
    self[..<(lastIndex { $0.character != " " }.map { $0 + 1 } ?? startIndex)]
  }

  func hasPrefix(_ text: String) -> Bool { prefix(text.count).string == text }

  func hasSuffix(_ text: String) -> Bool { suffix(text.count).string == text }
}
