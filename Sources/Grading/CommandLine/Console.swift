internal import Foundation

/// Where a command's text goes, and what the terminal can do.
package struct Console: Sendable {
  /// Takes text for standard output.
  package let write: @Sendable (String) -> Void
  /// Takes one line for standard error.
  package let complain: @Sendable (String) -> Void
  /// Shows one line of progress in place of the one before, or takes it away; nil where standard
  /// error is no terminal, or no cursor may move.
  package let show: (@Sendable (String?) -> Void)?
  /// Whether standard output is a terminal.
  package let isTerminal: Bool
  /// How text is styled.
  package let style: TextStyle

  /// Creates a console.
  package init(
    write: @escaping @Sendable (String) -> Void, complain: @escaping @Sendable (String) -> Void,
    show: (@Sendable (String?) -> Void)? = nil, isTerminal: Bool, style: TextStyle
  ) {
    self.write = write
    self.complain = complain
    self.show = show
    self.isTerminal = isTerminal
    self.style = style
  }

  /// The console of this process.
  ///
  /// - Parameters:
  ///   - usesColor: False when `--no-color` was given. `NO_COLOR` in the environment and an output that
  ///     is no terminal mean the same.
  ///   - isPlain: Whether `--plain` was given: then nothing is colored and no cursor moves either.
  /// - Returns: The console.
  package static func standard(usesColor: Bool, isPlain: Bool = false) -> Console {
    let environment = Environment.current
    let movesCursor = !isPlain && !environment.isDumb
    let isTerminal = isatty(1) == 1 && !isPlain
    let showsProgress = isatty(2) == 1 && movesCursor
    let show: @Sendable (String?) -> Void = { line in
      writeError(clearLine + (line?.cut(TextStyle.width - 1) ?? ""))
    }
    return Console(
      write: { write($0) },
      // A complaint stands where a line of progress may be.
      complain: { writeError((showsProgress ? clearLine : "") + $0 + "\n") },
      show: showsProgress ? show : nil,
      isTerminal: isTerminal && !environment.isDumb,
      style: TextStyle(
        isColored: usesColor && isTerminal && !environment.isDumb && !environment.refusesColor,
        isPlain: isPlain))
  }

  /// Says a sentence on standard error, on a terminal in lines that fit.
  ///
  /// - Parameter sentence: The sentence; a program that reads it finds one line.
  package func remark(_ sentence: String) {
    (isatty(2) == 1 ? sentence.folded : [sentence]).forEach(complain)
  }

  /// Writes lines to standard output.
  package func write(lines: [String]) {
    write(lines.map { $0 + "\n" }.joined())
  }

  /// Takes away what stands in the line of the cursor.
  static let clearLine: String = "\r\u{1B}[K"

  private static func writeError(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// Writes to standard output.
  ///
  /// A report that cannot be written whole must not look like one: the process ends with status 3.
  private static func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(1, $0.baseAddress!, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        return  // Nobody reads on, as with `| head`.
      } else if errno != EINTR && errno != EAGAIN {
        let reason = String(cString: strerror(errno))
        try? FileHandle.standardError.write(
          contentsOf: Data("grader: standard output cannot be written: \(reason)\n".utf8))
        exit(3)
      }
    }
  }
}
