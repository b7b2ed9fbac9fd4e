import Foundation
import Messages
import Testing

@testable import Grading
@testable import Teaching

/// A small class, graded by the built `instructor`.
final class ClassBench: Sendable {
  let root: URL
  var handedIn: URL { root.appending(path: "handed in") }
  var out: URL { root.appending(path: "results") }
  var folder: ClassFolder { ClassFolder(out) }

  /// Makes the class.
  ///
  /// - Parameter students: By key, the files that somebody handed in, by their names.
  /// - Throws: What the system says.
  init(_ students: [String: [String: String]]) throws {
    root = FileManager.default.temporaryDirectory.appending(path: "class-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: handedIn, withIntermediateDirectories: true)
    for (key, files) in students { try hand(in: files, of: key) }
    _ = try Workbench()
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  /// Puts a student's files there, in place of others.
  func hand(in files: [String: String], of key: String) throws {
    let folder = handedIn.appending(path: key)
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
  }

  /// Takes a student out of the class.
  func remove(_ key: String) throws {
    try FileManager.default.removeItem(at: handedIn.appending(path: key))
  }

  /// The command that grades the class.
  func words(_ options: [String] = [], out: String? = nil) -> [String] {
    ["grade", handedIn.path, "--out", out ?? self.out.path, "--plain"] + options
  }

  /// Grades the class.
  func grade(_ options: String..., out: String? = nil) throws -> CommandLineTests.Run {
    try CommandLineTests.run(words(options, out: out), of: "instructor")
  }

  /// Starts to grade the class.
  ///
  /// - Returns: The process, and what it says.
  func start(_ options: String...) throws -> (process: Process, said: Pipe) {
    let process = Process()
    process.executableURL = Workbench.binaries.appending(path: "instructor")
    process.arguments = words(options)
    process.environment = ProcessInfo.processInfo.environment.filter {
      !["CI", "GRADER_SEED"].contains($0.key)
    }
    let said = Pipe()
    (process.standardOutput, process.standardError) = (said, said)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return (process, said)
  }

  /// The points of each student, and a time that tells which results were written anew.
  func results() -> [String: StudentResult] {
    Dictionary(uniqueKeysWithValues: folder.results().map { ($0.student.key, $0) })
  }

  /// What two gradings must agree in: all but the times.
  static func withoutTimes(_ result: StudentResult) -> StudentResult {
    var result = result
    result.seconds = 0
    for slug in result.bases.keys { result.bases[slug]?.seconds = 0 }
    for problem in result.reports.indices {
      for check in result.reports[problem].checks.indices {
        result.reports[problem].checks[check].seconds = 0
      }
    }
    return result
  }

  /// Waits until something holds.
  static func wait(_ seconds: Double = 120, until holds: () -> Bool) -> Bool {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !holds() {
      guard ContinuousClock.now < deadline else { return false }
      usleep(20_000)
    }
    return true
  }

  /// The processes that grade students for another process.
  static func graders(of parent: pid_t) -> [pid_t] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { pid_t($0) }.filter { process in
      func text(_ name: String) -> String {
        String(
          decoding: (try? Data(contentsOf: URL(fileURLWithPath: "/proc/\(process)/\(name)")))
            ?? Data(),
          as: UTF8.self)
      }
      // After the name in parentheses stand the state and the parent.
      let fields = text("stat").split(separator: ")").last?.split(separator: " ") ?? []
      return fields.count > 1 && pid_t(fields[1]) == parent
        && text("cmdline").contains(MarkingWorker.verb)
    }
  }

  /// The model solution of a problem.
  static func solution(_ name: String) throws -> String {
    try String(
      contentsOf: Workbench.root.appending(path: "Sources/Reference/Solutions/\(name).swift.txt"),
      encoding: .utf8)
  }

  /// The model solution, with an endless loop before anything is computed.
  static func loop(_ name: String) throws -> String {
    let text = try solution(name)
    let range = try #require(text.firstRange(of: /Contract[^{]*\{/))
    return text.replacingCharacters(in: range, with: text[range] + "\n  let spun: Bool = spin()\n")
      + """

      private func spin() -> Bool {
        var turns = 1
        while turns > 0 { turns &+= 0 }
        return true
      }

      """
  }
}
