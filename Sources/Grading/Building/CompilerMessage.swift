/// An error, a warning or a note of the compiler's: a line that begins with its place, and the code that
/// it is about.
struct CompilerMessage: Equatable {
  /// The first line, as in `X.swift:7:9: error: cannot find 'g' in scope`.
  let head: String
  /// What stands before the message: `error`, `warning` or `note`.
  let kind: String
  /// The line of code, the line with a caret below it, and what might be written in its place.
  let body: [String]

  /// Reads the messages.
  ///
  /// - Parameter lines: The text.
  /// - Returns: The messages in their order, without what stands before the first.
  static func all(in lines: [String]) -> [CompilerMessage] {
    var messages: [(head: String, kind: String, body: [String])] = []
    for line in lines {
      if let match = line.prefix(4_096).prefixMatch(
        of: #/[^ ][^:]*(?::[0-9]+:[0-9]+)?: (error|warning|note): /#)
      {
        messages.append(
          (line.limited(to: Diagnostics.maximumMessage), String(match.1), []))
      } else if !messages.isEmpty {
        messages[messages.count - 1].body.append(line)
      }
    }
    return messages.map { CompilerMessage(head: $0, kind: $1, body: $2) }
  }

  /// Whether a line begins as a message about another file does; the notes about a module, such as
  /// `Matrices.Matrix:2:8: note:`, are about none.
  static func isAboutAFile(_ line: String) -> Bool {
    line.prefix(4_096).prefixMatch(
      of: #/[^ ][^:]*:[0-9]+:[0-9]+: (?:error|warning): |[^ ][^:]*/[^:]*:[0-9]+:[0-9]+: note: /#)
      != nil
  }

  /// The errors, each with the notes that follow it; what stands before the first is left out.
  static func errors(in messages: [CompilerMessage]) -> [[CompilerMessage]] {
    messages.reduce(into: []) { errors, message in
      if message.kind == "error" {
        errors.append([message])
      } else if !errors.isEmpty {
        errors[errors.count - 1].append(message)
      }
    }
  }

  /// The most lines of code that are kept of a message.
  private static let maximumBody: Int = 6

  /// The lines, of which those of code fit a terminal.
  ///
  /// Too long a line of code is cut around the caret below it, so that the caret stays where it was; dots
  /// say where.
  var lines: [String] {
    let body = body.prefix(Self.maximumBody)
    guard body.contains(where: { $0.columns > TextStyle.width }),
      let line = body.first(where: Self.hasCaret), let index = line.firstIndex(of: "^")
    else { return [head] + body.map { $0.first?.isWhitespace == true ? $0.cut() : $0 } }
    let caret = line.distance(from: line.startIndex, to: index)
    let length = body.map(\.count).max() ?? 0
    let mark = "..."
    let room = TextStyle.width - 2 * mark.count
    let start = caret < room ? 0 : min(caret - room / 2, max(0, length - room))
    let end = start + room + (start == 0 ? mark.count : 0)
    return [head]
      + body.map { line in
        let blank = String(repeating: " ", count: mark.count)
        let isCode = !Self.hasCaret(line)
        let left = start == 0 ? "" : isCode && line.count > start ? mark : blank
        let right = isCode && line.count > end ? mark : ""
        return (left + String(line.dropFirst(start).prefix(end - start)) + right).trimmedRight
      }
  }

  private static func hasCaret(_ line: String) -> Bool {
    line.contains("^") && line.allSatisfy { " ^~".contains($0) }
  }

  /// The last line of a text that leaves out errors.
  static func more(_ count: Int) -> String {
    "(\(count) more \(count == 1 ? "error" : "errors"))"
  }

  /// How many errors such a line speaks of; nil for any other.
  static func count(ofMore line: String) -> Int? {
    guard let match = line.wholeMatch(of: /\(([0-9]{1,6}) more errors?\)/) else { return nil }
    return Int(match.1)
  }
}
