package import Foundation

/// A program to run under supervision.
package struct Program: Sendable {
  /// The executable and its arguments.
  package var command: [String]
  /// Its whole environment; nothing is inherited.
  package var environment: [String: String]
  /// Its working directory.
  package var directory: String = "/"
  /// What kind of program it is.
  package var profile: Profile
  /// What it may do with which files, besides running its own executable.
  package var access: [Access] = []
  /// The program that starts it, and watches it.
  package var launcher: URL
  /// By what it is confined.
  package var tier: Tier

  /// The launcher's command line.
  var launch: [String] {
    [launcher.path, tier.rawValue, profile.name, profile.limits.argument, directory]
      + access.map(\.argument) + ["--"] + command
  }
}

/// What a program may do with a file, or with a folder and everything in it.
package enum Access: Equatable, Sendable {
  case reads(URL)
  /// Reads and runs it.
  case runs(URL)
  /// Does anything with it.
  case writes(URL)
  /// Nothing: the launcher tries to open it before every start, and must fail.
  case never(URL)

  /// The access as the launcher takes it.
  var argument: String {
    switch self {
    case .reads(let url): "r:\(url.path)"
    case .runs(let url): "x:\(url.path)"
    case .writes(let url): "w:\(url.path)"
    case .never(let url): "secret:\(url.path)"
    }
  }
}
