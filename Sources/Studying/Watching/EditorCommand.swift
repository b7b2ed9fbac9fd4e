internal import Foundation
internal import Grading
internal import Messages

/// How the learner's file is opened for editing.
package struct EditorCommand: Equatable, Sendable {
  /// The command, as a shell takes it; the file's path follows.
  package let command: String
  /// The program that it starts.
  private let program: String
  /// Whether it draws on the terminal, which is its own until it ends.
  package let usesTerminal: Bool

  /// Editors that draw on the terminal they are started from.
  private static let ofTerminals: Set<String> = [
    "vi", "vim", "nvim", "view", "nano", "pico", "micro", "hx", "helix", "kak", "joe", "jed", "ne",
    "mcedit", "mg", "zile", "ed", "ex", "emacs", "emacsclient",
  ]
  /// Those of them that open a window instead where there is a screen, unless they are told not to.
  private static let ofBoth: Set<String> = ["emacs", "emacsclient"]

  /// Chooses an editor.
  ///
  /// Visual Studio Code comes before `EDITOR` in its own terminal, and after it anywhere else.
  ///
  /// - Parameters:
  ///   - option: What `--edit-cmd` says; nil when it is not given.
  ///   - environment: The variables.
  ///   - isInstalled: Whether there is a program of a name.
  /// - Returns: The command; nil when there is none.
  package static func chosen(
    option: String?, environment: [String: String], isInstalled: (String) -> Bool
  ) -> EditorCommand? {
    let code = isInstalled("code") ? "code" : nil
    let isInCode = environment["TERM_PROGRAM"] == "vscode"
    let wishes = [
      option, environment["VISUAL"], isInCode ? code : nil, environment["EDITOR"], code,
    ]
    let command = wishes.compactMap(\.self).first { !$0.allSatisfy(\.isWhitespace) }
    return command.map { EditorCommand($0, environment) }
  }

  private init(_ command: String, _ environment: [String: String]) {
    self.command = command
    let words = command.split(whereSeparator: \.isWhitespace)
    program = words.first.map(String.init) ?? ""
    let name = program.split(separator: "/").last.map(String.init) ?? ""
    let hasScreen = ["DISPLAY", "WAYLAND_DISPLAY"].contains { environment[$0]?.isEmpty == false }
    let staysInTerminal = words.contains { ["-nw", "-t", "-tty", "--tty"].contains($0) }
    usesTerminal =
      Self.ofTerminals.contains(name)
      && (!Self.ofBoth.contains(name) || !hasScreen || staysInTerminal)
  }

  /// What is said where there is none.
  package static let none: String =
    "No editor was found: start watch with --edit-cmd CMD, or set VISUAL."

  /// What is said where not even a shell can be started.
  static func unstarted(_ code: Int32) -> String {
    "The editor did not start: \(String(cString: strerror(code)))."
  }
}

extension EditorCommand {
  /// Opens a file: waits for an editor that uses the terminal, and for no other.
  ///
  /// - Parameter file: The file.
  /// - Returns: What went wrong, in one line; nil when nothing did.
  func open(_ file: URL) -> String? {
    // The shell gets the path as a word of its own, whatever is in it.
    let isPlain = program.quotedForShell == program
    let check = isPlain ? "command -v \(program) >/dev/null || exit 127; " : ""
    let script = check + "\(command) \"$1\""
    let words = ["/bin/sh", "-c", script + (usesTerminal ? "" : " &"), "sh", file.path]
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    if !usesTerminal {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      for stream in [1, 2] as [Int32] {
        posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
      }
    }
    // It gets the signals as they are by nature, and a window outlives this process.
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK)
        | (usesTerminal ? 0 : Int16(Platform.spawnInNewSession)))
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for text in arguments { free(text) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, words[0], &actions, &attributes, &arguments, environ)
    guard code == 0 else { return Self.unstarted(code) }
    // A window stays when this process ends.
    let status =
      usesTerminal ? Self.end(of: child) : ProcessControl.lettingGo { Self.end(of: child) }
    switch status {
    case 0: return nil
    case 127: return "There is no program \(program.sanitized) to open files with."
    default: return "The editor ended with an error: \(command.sanitized)"
    }
  }

  /// Waits for a process, and stops when it is stopped; gives its exit status.
  private static func end(of child: pid_t) -> Int32 {
    var status: Int32 = 0
    while true {
      if waitpid(child, &status, WUNTRACED) < 0 {
        guard errno == EINTR else { return 1 }
      } else if status & 0xFF == 0x7F {
        // Ctrl-Z in the editor is meant for this process too.
        raise(SIGSTOP)
        kill(child, SIGCONT)
      } else {
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 1
      }
    }
  }
}
