/// The Markdown that statements do not use, held against what is left over of them.
struct RefusedMarkdown {
  /// How each form is known, what it is, and what to write instead.
  private let forms: [(pattern: Regex<Substring>, name: String, instead: String)] = [
    (
      /^(?:- |1\. |#+ |>|\||```|\$\$|<\/?details>)/, "a block that begins amid text or is indented",
      "put a blank line above it and no space before it"
    ),
    (/^(?:=+|-+|_{3,}|\*[* ]*) *$/, "an underlined heading or a rule", "begin a heading with #"),
    (/^(?:[+*]|[0-9]+\))\s/, "a list with +, * or a bracket", "begin each item with - or 1."),
    (/^\[[ xX]\]\s/, "a box to tick", "begin the item with its text"),
    (/~~/, "~~", "put code between two ```, and leave out what is struck out"),
    (/!\[/, "an image", "say what is in it, or draw it as code"),
    (/\[\^/, "a footnote", "say it in the text"),
    (
      /(?:[^!]|^)\[[^!\[\]]*\]\(|^\[[^\]^]+\]:|\]\[[A-Za-z]/, "such a link",
      "write [text](address), without spaces or ( in the address"
    ),
    (/<[\/!]?[A-Za-z-]/, "HTML", "write it in Markdown; a type such as Array<Int> is code"),
    (/&#?[A-Za-z0-9]+;/, "an entity", "write the character itself"),
    (
      /(?:^|[^A-Za-z0-9_])_+[A-Za-z0-9][^_]*_+(?:[^A-Za-z0-9_]|$)/, "emphasis with _",
      "write *one star* or **two**"
    ),
    (/\*[^* ]|[^* ]\*/, "a * without its pair", "write \\* for a star"),
    (/`/, "a ` without its pair", "put code between two single `"),
    (/\$(?:[^0-9]|$)/, "a $ without its pair", "put TeX between two, or write \\$ for a dollar"),
    (/\\/, "a backslash", "put TeX between two $, and code between two `"),
    (/\t/, "a tab", "write spaces"),
  ]

  /// The characters without which a line holds none of the forms.
  private static let marks: Set<Character> = Set("=-_+~*#![]<>&`$|\\)\t")

  /// The forms in lines in which everything that is shown is a placeholder.
  func faults(in lines: [SourceText]) -> [StatementFault] {
    lines.filter { $0.contains { Self.marks.contains($0.character) } }.flatMap { line in
      forms.filter { line.string.contains($0.pattern) }.map {
        StatementFault(
          line: line[line.startIndex].line, text: "\($0.name) cannot be shown; \($0.instead)")
      }
    }
  }
}
