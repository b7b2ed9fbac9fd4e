internal import Foundation
internal import Tensors

/// A program to run under supervision.
struct Program: Sendable {
  /// The executable and its arguments.
  var command: [String]
  /// Its whole environment; nothing is inherited.
  var environment: [String: String]
  /// Its working directory.
  var directory: String
  /// What it may use.
  var limits: Limits
  /// The grader's executable, which supervises it.
  var supervisor: String
}

extension Program {
  /// A program that runs solutions, in its own folder, with nothing of the user's environment but
  /// the choice of the engine's kernel.
  ///
  /// - Parameters:
  ///   - worker: The executable.
  ///   - grader: The grader's own executable.
  ///   - tracesBack: Whether a trap is to name the line; that takes longer.
  /// - Returns: The program.
  static func solution(_ worker: URL, grader: URL, tracesBack: Bool = false) -> Program {
    let backtrace =
      tracesBack
      ? "enable=yes,color=no,interactive=no,threads=crashed,images=none,registers=none,limit=64"
      : "enable=no"
    var environment = ["LANG": "C.UTF-8", "SWIFT_BACKTRACE": backtrace]
    environment[Kernel.variable] = ProcessInfo.processInfo.environment[Kernel.variable]
    return Program(
      command: [worker.path], environment: environment,
      directory: worker.deletingLastPathComponent().path, limits: .solution,
      supervisor: grader.path)
  }
}
