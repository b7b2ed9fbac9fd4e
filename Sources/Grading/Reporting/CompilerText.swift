/// The compiler's text on a terminal: messages are folded and whole, lines of code are not broken.
///
/// The first error is shown whole with its notes, others as far as there is room; of the rest is said how
/// many there are.
struct CompilerText {
  private let errors: [[String]]
  /// How many errors the text itself leaves out.
  private let left: Int

  /// The lines that there is room for.
  static let maximumLines: Int = 24

  /// The most lines of the first error: what is left of a terminal's 180.
  static let maximumOfFirst: Int = 60

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: The text of a report on a file that does not compile.
  ///   - file: The learner's path.
  init(_ text: String, of file: String) {
    var errors: [[String]] = []
    var left = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = String(line).sanitized
      if let count = CompilerMessage.count(ofMore: line) {
        left += count
        continue
      }
      if errors.isEmpty || line.hasPrefix(file + ":") && line.contains(": error: ") {
        errors.append([])
      }
      // Code and its caret are as wide as a terminal at most; a message may be wider.
      errors[errors.count - 1] +=
        line.first == " " || line.columns <= TextStyle.width
        ? [line.cut()] : line.wrapped(rest: "    ")
    }
    self.errors = errors
    self.left = left
  }

  /// The lines for a terminal.
  var lines: [String] {
    guard let first = errors.first else { return [] }
    let cut = first.count - Self.maximumOfFirst
    var lines = first
    if cut > 0 {
      lines = first.dropLast(cut + 1) + ["(\(cut + 1) more lines of this error are cut)"]
    }
    var shown = 1
    for error in errors.dropFirst() {
      guard lines.count + error.count <= Self.maximumLines else { break }
      lines += error
      shown += 1
    }
    let rest = errors.count - shown + left
    return lines + (rest > 0 ? ["\(rest) more \(rest == 1 ? "error" : "errors")"] : [])
  }
}
