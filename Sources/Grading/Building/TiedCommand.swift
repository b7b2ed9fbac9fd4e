internal import Foundation
internal import Messages

/// A command of ours that must not outlive this process, not even when it is killed.
///
/// The kernel interrupts it then. Only a process can ask for that, and only for itself; so this
/// executable is started once more, asks, and becomes the command.
package enum TiedCommand {
  private static let word: String = "--tied"
  /// The executables that call `becomeIfAsked` when they start.
  private static let executables: Set = ["grader", "instructor", "lab-runner"]

  /// The words that start a command tied to this process.
  ///
  /// - Parameter words: The command's path, and its arguments.
  /// - Returns: The same words where it cannot be tied, as on macOS.
  static func words(_ words: [String]) -> [String] {
    let own = Platform.executablePath
    guard Platform.system == "Linux", access(own, X_OK) == 0,
      executables.contains(URL(fileURLWithPath: own).lastPathComponent)
    else { return words }
    return [own, word, "\(getpid())"] + words
  }

  /// Becomes the command, if that is what this process was started for.
  ///
  /// - Parameter arguments: The arguments of the process, its own name among them.
  package static func becomeIfAsked(_ arguments: [String]) {
    guard arguments.count > 3, arguments[1] == word else { return }
    ProcessControl.endWithParent(by: SIGINT)
    // Whoever asked may have ended before the kernel was told.
    guard getppid() == pid_t(arguments[2]) else { exit(130) }
    // Whoever started the grader may have it ignore these.
    for number in [SIGPIPE, SIGXFSZ, SIGINT] { signal(number, SIG_DFL) }
    var signals = sigset_t()
    sigemptyset(&signals)
    sigprocmask(SIG_SETMASK, &signals, nil)
    var words = arguments[3...].map { strdup($0) } + [nil]
    execv(arguments[3], &words)
    FileHandle.standardError.write(
      Data("\(arguments[3]) cannot be started: \(String(cString: strerror(errno)))\n".utf8))
    exit(127)
  }
}
