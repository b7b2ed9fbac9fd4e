internal import Foundation

/// The terminal of standard input and output: keys as they are pressed, and a screen of its own.
///
/// It is as it was found whenever somebody else has it: an editor, the shell after Ctrl-Z, and at the
/// end.
package final class Terminal {
  /// Whether it draws a screen; keys alone otherwise.
  private let drawsScreen: Bool
  private let original: termios
  private let write: (String) -> Void
  private var isTaken: Bool = false

  /// Finds the terminal, and changes nothing; nil where standard input or output is none.
  ///
  /// - Parameters:
  ///   - drawsScreen: Whether it draws a screen.
  ///   - write: Takes what the terminal is told.
  package init?(drawsScreen: Bool, write: @escaping (String) -> Void) {
    var found = termios()
    guard isatty(0) == 1, isatty(1) == 1, tcgetattr(0, &found) == 0 else { return nil }
    original = found
    self.drawsScreen = drawsScreen
    self.write = write
  }

  deinit { giveBack() }

  /// Its columns and rows; 80 by 24 where it does not say.
  package static var size: (columns: Int, rows: Int) {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return (80, 24)
    }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  /// Takes it over: keys come at once and are not shown; Ctrl-C and Ctrl-Z stay signals.
  package func take() {
    guard !isTaken else { return }
    isTaken = true
    var raw = original
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO)
    withUnsafeMutableBytes(of: &raw.c_cc) { bytes in
      bytes[Int(VMIN)] = 1
      bytes[Int(VTIME)] = 0
    }
    tcsetattr(0, TCSADRAIN, &raw)
    // The other screen, without a cursor.
    if drawsScreen { write("\u{1B}[?1049h\u{1B}[?25l\u{1B}[2J" + KeyReader.marksPastes) }
  }

  /// Gives it back as it was found.
  package func giveBack() {
    guard isTaken else { return }
    isTaken = false
    if drawsScreen { write(KeyReader.marksNoPastes + "\u{1B}[?25h\u{1B}[?1049l") }
    var found = original
    tcsetattr(0, TCSADRAIN, &found)
  }

  /// Draws lines from the top, over what is there.
  package func draw(_ lines: [String]) {
    // Each line is written and its rest cleared, so that nothing flickers.
    write("\u{1B}[H" + lines.map { $0 + "\u{1B}[K" }.joined(separator: "\r\n") + "\u{1B}[J")
  }

  /// Reads keys that were pressed; nil at the end of the input.
  package static func read() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = Foundation.read(0, &buffer, buffer.count)
    if count > 0 { return Array(buffer.prefix(count)) }
    return count < 0 && (errno == EINTR || errno == EAGAIN) ? [] : nil
  }
}
