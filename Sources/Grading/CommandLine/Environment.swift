internal import Foundation

/// The environment variables that the grader reads: here, and nowhere else.
package struct Environment: Sendable {
  private let values: [String: String]

  /// The environment of this process.
  package static var current: Environment { Environment(ProcessInfo.processInfo.environment) }

  init(_ values: [String: String]) { self.values = values }

  /// The variable for a seed that is not to be shown.
  package static let seedVariable: String = "GRADER_SEED"
  /// The variable that chooses the engine's kernel; the engine itself reads it.
  package static let kernelVariable: String = "GRADER_KERNEL"

  /// Whether this is a run of an automated service, where a submission may bring anything along.
  package var isAutomated: Bool { values["CI"] != nil }
  /// The seed to draw cases from, as it is written; nil when none is given.
  package var seed: String? { nonempty(Self.seedVariable) }
  /// GitHub's page for a step; nil elsewhere.
  package var stepSummary: String? { nonempty("GITHUB_STEP_SUMMARY") }
  /// The kernel that was asked for; nil when none was.
  package var kernel: String? { nonempty(Self.kernelVariable) }
  /// Whether somebody wants no color.
  package var refusesColor: Bool { nonempty("NO_COLOR") != nil }
  /// Whether the terminal can do nothing but write on, as far as anybody knows.
  package var isDumb: Bool { ["dumb", nil].contains(nonempty("TERM")) }
  /// The folders in which programs are looked for.
  package var searchPath: [String] { (values["PATH"] ?? "").split(separator: ":").map(String.init) }

  /// Which submission Classroom 50 has graded.
  var ofClassroom50: Classroom50 {
    // REVIEW_URL is missing where there is nothing to compare with.
    let review = nonempty("REVIEW_URL") ?? nonempty("COMMIT_URL")
    let names = [
      ("classroom", nonempty("CLASSROOM")), ("assignment", nonempty("ASSIGNMENT")),
      ("assignment_type", nonempty("ASSIGNMENT_TYPE")), ("owner", nonempty("OWNER")),
      ("submission", nonempty("SUBMISSION_TAG")), ("commit", nonempty("COMMIT_URL")),
      ("release", nonempty("RELEASE_URL")), ("review", review),
    ]
    let known = names.compactMap { name, value in value.map { (name, $0) } }
    return Classroom50(
      fields: Dictionary(uniqueKeysWithValues: known), committed: nonempty("COMMIT_DATE"))
  }

  /// What a submission is called by Classroom 50.
  struct Classroom50: Sendable {
    /// The fields of its result by their names there, as far as the environment has them.
    let fields: [String: String]
    /// When the graded commit was made, in UTC; nil where only the service knows.
    let committed: String?
  }

  /// What tells which editor somebody uses, and whether it can open a window.
  package var ofEditors: [String: String] {
    let names = ["VISUAL", "EDITOR", "TERM_PROGRAM", "DISPLAY", "WAYLAND_DISPLAY"]
    return values.filter { names.contains($0.key) }
  }

  /// What the compiler and the linker need of the user's environment, and nothing else.
  package var ofTools: [String: String] {
    var tools = ["LANG": "C.UTF-8", "HOME": "/nonexistent", "SWIFT_BACKTRACE": "enable=no"]
    for name in ["PATH", "LD_LIBRARY_PATH"] { tools[name] = values[name] }
    return tools
  }

  /// The whole environment with a folder for temporary files that can be written, for the package
  /// manager, which does nothing without one.
  ///
  /// - Parameter memory: Where they go when no usual folder takes them.
  /// - Returns: The variables.
  func ofBuilds(keeping memory: URL) -> [String: String] {
    let folders = [values["TMPDIR"], "/tmp", "/var/tmp"].compactMap(\.self)
    return changed(["TMPDIR": folders.first { access($0, W_OK | X_OK) == 0 } ?? memory.path])
  }

  /// What a program that runs solutions gets: nothing of the user's but the choice of the kernel.
  ///
  /// - Parameter tracesBack: Whether a trap is to name the line; that takes longer.
  /// - Returns: Its whole environment.
  package func ofSolutions(tracesBack: Bool) -> [String: String] {
    let backtrace =
      tracesBack
      ? "enable=yes,color=no,interactive=no,threads=crashed,images=none,registers=none,limit=64"
      : "enable=no"
    var solutions = ["LANG": "C.UTF-8", "SWIFT_BACKTRACE": backtrace]
    solutions[Self.kernelVariable] = values[Self.kernelVariable]
    return solutions
  }

  /// The whole environment with some variables set, for a program of our own.
  package func changed(_ variables: [String: String]) -> [String: String] {
    values.merging(variables) { $1 }
  }

  private func nonempty(_ name: String) -> String? {
    values[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}
