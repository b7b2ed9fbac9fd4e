package import Foundation

/// A program to run under supervision.
package struct Program: Sendable {
  /// The executable and its arguments.
  package var command: [String]
  /// Its whole environment; nothing is inherited.
  package var environment: [String: String]
  /// Its working directory.
  package var directory: String
  /// What kind of program it is.
  package var profile: Profile
  /// The program that starts it, and watches it.
  package var launcher: URL
}

extension Program {
  /// A program that runs solutions, in its own folder.
  ///
  /// - Parameters:
  ///   - executable: The program.
  ///   - arguments: What it is started with.
  ///   - profile: What kind of program it is; under the backtracer a trap names the line.
  ///   - project: Where the launcher is.
  /// - Returns: The program.
  package static func solution(
    _ executable: URL, _ arguments: [String], _ profile: Profile = .worker, in project: Project
  ) -> Program {
    Program(
      command: [executable.path] + arguments,
      environment: Environment.current.ofSolutions(tracesBack: profile == .backtrace),
      directory: executable.deletingLastPathComponent().path, profile: profile,
      launcher: project.binaries.appending(path: Product.launcher.file))
  }
}
