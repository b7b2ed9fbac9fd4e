internal import Foundation

/// Where a command's text goes, and what the terminal can do.
package struct Console: Sendable {
  /// Takes text for standard output.
  package let write: @Sendable (String) -> Void
  /// Takes one line for standard error.
  package let complain: @Sendable (String) -> Void
  /// Whether standard output is a terminal.
  package let isTerminal: Bool
  /// How text is styled.
  package let style: TextStyle

  /// The console of this process.
  ///
  /// - Parameters:
  ///   - usesColor: False when `--no-color` was given. `NO_COLOR` in the environment and an output that
  ///     is no terminal mean the same.
  ///   - isPlain: Whether `--plain` was given: then nothing is colored and no cursor moves either.
  /// - Returns: The console.
  package static func standard(usesColor: Bool, isPlain: Bool = false) -> Console {
    let isTerminal = isatty(1) == 1 && !isPlain
    let environment = Environment.current
    return Console(
      write: { write($0) },
      complain: { try? FileHandle.standardError.write(contentsOf: Data(($0 + "\n").utf8)) },
      isTerminal: isTerminal && !environment.isDumb,
      style: TextStyle(
        isColored: usesColor && isTerminal && !environment.isDumb && !environment.refusesColor,
        isPlain: isPlain))
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
