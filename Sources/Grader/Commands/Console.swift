internal import Foundation

/// Where a command's text goes, and what the terminal can do.
struct Console: Sendable {
  /// Takes text for standard output.
  let write: @Sendable (String) -> Void
  /// Takes one line for standard error.
  let complain: @Sendable (String) -> Void
  /// Whether standard output is a terminal.
  let isTerminal: Bool
  /// How text is dressed.
  let style: TextStyle

  /// The console of this process.
  ///
  /// - Parameter usesColor: False when `--no-color` was given. `NO_COLOR` in the environment and an
  ///   output that is no terminal mean the same.
  /// - Returns: The console.
  static func standard(usesColor: Bool) -> Console {
    let isTerminal = isatty(1) == 1
    let environment = ProcessInfo.processInfo.environment
    let isDumb = environment["TERM"] == "dumb"
    let isRefused = !(environment["NO_COLOR"] ?? "").isEmpty
    return Console(
      write: { try? FileHandle.standardOutput.write(contentsOf: Data($0.utf8)) },
      complain: { try? FileHandle.standardError.write(contentsOf: Data(($0 + "\n").utf8)) },
      isTerminal: isTerminal && !isDumb,
      style: TextStyle(isColored: usesColor && isTerminal && !isDumb && !isRefused))
  }
}
