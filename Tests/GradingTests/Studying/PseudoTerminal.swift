import Foundation
import Synchronization

@testable import Grading

/// A program in a terminal of its own, as somebody sees it who sits there.
final class PseudoTerminal {
  let process: pid_t
  private let master: Int32
  private let slave: Int32
  private var written: String = ""
  private(set) var status: Int32?

  /// Starts a program.
  init(_ command: [String], in folder: URL, columns: UInt16 = 80, rows: UInt16 = 24) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    // What `unlockpt` and `ptsname` do: asm-generic/ioctls.h calls them TIOCSPTLCK and TIOCGPTN.
    var (lock, number) = (Int32(0), Int32(0))
    guard master >= 0, ioctl(master, 0x4004_5431, &lock) == 0,
      ioctl(master, 0x8004_5430, &number) == 0
    else { throw GraderFault.system("open /dev/ptmx", errno) }
    let path = "/dev/pts/\(number)"
    slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)

    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    // A session's first terminal is its own.
    posix_spawnattr_setflags(&attributes, Int16(Platform.spawnInNewSession))
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    let words = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder.path] + command
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    let variables = ProcessInfo.processInfo.environment.merging(["TERM": "xterm"]) { $1 }
      .filter { !["CI", "NO_COLOR", "VISUAL", "EDITOR"].contains($0.key) }
    var environment: [UnsafeMutablePointer<CChar>?] =
      variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in arguments + environment { free(text) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, words[0], &actions, &attributes, &arguments, &environment)
    posix_spawn_file_actions_destroy(&actions)
    posix_spawnattr_destroy(&attributes)
    guard code == 0 else { throw GraderFault.system("posix_spawn", code) }
    process = child
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(master)
    close(slave)
  }

  /// How the terminal is set: what it does with input, output and lines, and its characters.
  var settings: [UInt8] {
    var found = termios()
    tcgetattr(slave, &found)
    return withUnsafeBytes(of: found) { Array($0) }
  }

  func type(_ text: String) { _ = write(master, text, text.utf8.count) }

  /// Changes the size, as somebody does who drags the window's corner.
  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Reads until something holds of all that was written since the last call that succeeded.
  ///
  /// - Returns: What was written; nil when the time is over.
  func text(within seconds: Double = 60, until holds: (String) -> Bool) -> String? {
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {
      if holds(written) {
        defer { written = "" }
        return written
      }
      var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&polled, 1, 50) > 0 else { continue }
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(master, &buffer, buffer.count)
      if count > 0 { written += String(decoding: buffer.prefix(count), as: UTF8.self) }
    }
    return holds(written) ? written : nil
  }

  /// The lines of the last whole screen that shows something.
  func screen(within seconds: Double = 60, with word: String, without other: String? = nil)
    -> [String]?
  {
    func last(_ text: String) -> String? {
      let frames = text.components(separatedBy: "\u{1B}[H").reversed()
      return frames.first { (frame: String) -> Bool in
        guard frame.hasSuffix("\u{1B}[J"), frame.contains(word) else { return false }
        guard let other else { return true }
        return !frame.contains(other)
      }
    }
    guard let text = text(within: seconds, until: { last($0) != nil }), let frame = last(text)
    else { return nil }
    return frame.replacing("\u{1B}[J", with: "").replacing("\u{1B}[K", with: "")
      .components(separatedBy: "\r\n")
  }

  /// Waits for the end; gives the exit status, 128 and the number for a signal, nil for too late.
  func end(within seconds: Double = 20) -> Int32? {
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {
      var status: Int32 = 0
      // What it writes must be read, or it waits.
      _ = text(within: 0.01) { _ in false }
      if waitpid(process, &status, WNOHANG) == process {
        self.status = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
        return self.status
      }
    }
    return nil
  }
}
