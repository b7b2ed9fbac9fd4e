internal import Foundation
internal import Labs

/// Compiles one learner's file, always as a module of its own, into a program that runs it.
struct SolutionBuilder: Sendable {
  let project: Project
  /// Where the programs go: one folder for each problem.
  let folder: URL
  /// What the kit was made from; a program made with another kit is made anew.
  let kitStamp: String

  /// What came of it.
  enum Result: Equatable {
    /// The program, ready to run.
    case program(URL)
    /// The compiler's own text.
    case diagnostics(String)
  }

  /// What a program does with the learner's type.
  enum Use: Equatable, Sendable {
    /// It answers the questions of a trial.
    case trial
    /// It runs a lab of which the solution is a part.
    case lab(LabPart.Kind)
  }

  /// The most seconds that the compiler gets.
  static let timeout: Double = 60

  /// What is remembered about a program, so that it is not made again.
  private struct Record: Codable, Equatable {
    let source: String
    let kit: String
    let diagnostics: String?
  }

  /// How long, in seconds, a program is kept that no longer belongs to any file.
  private static let keeping: Double = 3600

  /// Compiles a file, unless the same was compiled before.
  ///
  /// Every version of a file has a folder of its own, so that a grader that still runs an older one
  /// never finds another program in its place.
  ///
  /// - Parameters:
  ///   - file: The learner's file.
  ///   - problem: Its problem.
  ///   - use: What the program is for.
  ///   - debugging: Whether to keep line numbers, for a backtrace.
  /// - Throws: `GraderFault` when the compiler fails for reasons of the machine's.
  /// - Returns: The program, or the compiler's text.
  func build(
    _ file: LearnerFile, for problem: Problem, use: Use = .trial, debugging: Bool = false
  ) throws -> Result {
    let version = Fingerprint(file.text + kitStamp).description
    let suffix = (use == .trial ? "" : "-lab") + (debugging ? "-debugging" : "")
    let place = folder.appending(path: "\(problem.slug)-\(version)\(suffix)")
    return try FileLock.withLock(on: place) {
      let recordFile = place.appending(path: "record.json")
      let program = place.appending(path: "worker")
      if let data = try? Data(contentsOf: recordFile),
        let record = try? JSONDecoder().decode(Record.self, from: data),
        record.source == file.text, record.kit == kitStamp
      {
        if let diagnostics = record.diagnostics { return .diagnostics(diagnostics) }
        if FileManager.default.isExecutableFile(atPath: program.path) { return .program(program) }
      }
      prune(problem)
      let diagnostics = try compile(
        file, for: problem, use: use, in: place, debugging: debugging)
      let record = Record(source: file.text, kit: kitStamp, diagnostics: diagnostics)
      try JSONEncoder().encode(record).write(to: recordFile, options: .atomic)
      return diagnostics.map(Result.diagnostics) ?? .program(program)
    }
  }

  /// Removes programs of older versions of a problem's file that nobody can be running any more.
  private func prune(_ problem: Problem) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names where name.hasPrefix(problem.slug + "-") {
      let old = folder.appending(path: name)
      let attributes = try? FileManager.default.attributesOfItem(atPath: old.path)
      guard let changed = attributes?[.modificationDate] as? Date,
        changed.timeIntervalSinceNow < -Self.keeping
      else { continue }
      try? FileManager.default.removeItem(at: old)
    }
  }

  /// Runs the compiler; gives its text when it refuses.
  private func compile(
    _ file: LearnerFile, for problem: Problem, use: Use, in place: URL, debugging: Bool
  ) throws -> String? {
    let source = place.appending(path: "\(problem.name).swift")
    let adapter = place.appending(path: "main.swift")
    try? FileManager.default.removeItem(at: source)
    try Data(file.text.utf8).write(to: source)
    try Data(Self.adapter(for: problem, use: use).utf8).write(to: adapter)
    let binaries = project.binaries.path
    let process = try ChildProcess(
      Program(
        command: [
          Toolchain.compiler.path, "-Onone", "-wmo", debugging ? "-g" : "-gnone", "-use-ld=lld",
          "-swift-version", "5", "-module-name", "Exercises",
          "-I", binaries + "/Modules",
          "-I", project.root.appending(path: KitLibrary.headerFolder).path,
          "-L", binaries, "-l\(KitLibrary.product)",
          // Unoptimized, `squareRoot()` and `rounded()` call the C library's functions.
          "-lm",
          "-Xlinker", "-rpath=\(binaries)",
          "-module-cache-path", binaries + "/LearnerModuleCache",
          "-diagnostic-style", "llvm", "-no-color-diagnostics",
          source.path, adapter.path, "-o", place.appending(path: "worker").path,
        ],
        environment: Self.environment, directory: place.path, limits: .compiler,
        supervisor: project.grader.path))
    let ended = process.waitForEnd(seconds: Self.timeout)
    if ended, process.ending?.cause == .exit(0) { return nil }
    let text = String(decoding: process.outputBytes + process.errorBytes, as: UTF8.self)
    if let diagnostics = Diagnostics.tidied(
      text, problem: problem, place: place.path, root: project.root.path, shownAs: file.path)
    {
      return diagnostics
    }
    guard ended || process.hasFlooded else {
      return "\(file.path): error: the compiler did not finish within \(Self.timeout.brief) s;\n"
        + "look for a very long expression and write it in several steps"
    }
    throw GraderFault.course("the compiler failed on \(file.path):\n\(text.suffix(1000))")
  }

  /// The compiler finds its own parts by `PATH`, and keeps nothing of the user's.
  private static var environment: [String: String] {
    var environment = ["LANG": "C.UTF-8", "HOME": "/nonexistent", "SWIFT_BACKTRACE": "enable=no"]
    for name in ["PATH", "LD_LIBRARY_PATH"] {
      environment[name] = ProcessInfo.processInfo.environment[name]
    }
    return environment
  }

  /// The program's main file: it hands the learner's type to the loop in the library.
  static func adapter(for problem: Problem, use: Use = .trial) -> String {
    switch use {
    case .trial:
      """
      import ExerciseKit
      import Problems

      ExerciseKit.Worker.run([Problems.\(problem.name)Trial<\(problem.name)Solution>.self])
      """
    case .lab(let part):
      """
      import Labs

      Labs.LabWorker.run(.\(part.caseName) { \(problem.name)Solution() })
      """
    }
  }
}
