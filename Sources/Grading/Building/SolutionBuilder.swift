internal import Foundation
internal import Messages

/// Compiles one learner's file, alone and as a module of its own, into a program that runs it.
struct SolutionBuilder: Sendable {
  let project: Project
  /// Where the programs go: one folder for each problem and version.
  let folder: URL
  /// The library that the file is compiled against.
  let library: Product
  /// What the library and the grader were made from; a program made with others is made anew.
  let stamp: String

  /// What came of it.
  enum Result: Equatable {
    /// The program, ready to run; the file keeps the rules of the exercise.
    case program(URL)
    /// The rule that the file breaks.
    case refused(ExerciseRules.Violation)
    /// The compiler's own text.
    case diagnostics(String)
  }

  /// The most seconds that the compiler gets.
  static let timeout: Double = 60

  /// What is remembered about a program, so that it is not made again.
  private struct Record: Codable, Equatable {
    let source: String
    let kit: String
    var diagnostics: String?
    var violation: ExerciseRules.Violation?
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
  ///   - debugging: Whether to keep line numbers, for a backtrace.
  /// - Throws: `GraderFault` when the compiler fails for reasons of the machine's.
  /// - Returns: The program, or the compiler's text.
  func build(_ file: LearnerFile, for problem: CodeProblem, debugging: Bool = false) throws
    -> Result
  {
    let version = Fingerprint(file.text + library.name + stamp).description
    let place = folder.appending(
      path: "\(problem.slug)-\(version)\(debugging ? "-debugging" : "")")
    return try FileLock.withLock(on: place) {
      let recordFile = place.appending(path: "record.json")
      let program = place.appending(path: "worker")
      if let data = try? Data(contentsOf: recordFile),
        let record = try? JSONDecoder().decode(Record.self, from: data),
        record.source == file.text, record.kit == stamp
      {
        if let diagnostics = record.diagnostics { return .diagnostics(diagnostics) }
        if let violation = record.violation { return .refused(violation) }
        if FileManager.default.isExecutableFile(atPath: program.path) { return .program(program) }
      }
      prune(problem)
      let result = try make(program, from: file, for: problem, debugging: debugging)
      var record = Record(source: file.text, kit: stamp)
      switch result {
      case .diagnostics(let text): record.diagnostics = text
      case .refused(let violation): record.violation = violation
      case .program: break
      }
      try JSONEncoder().encode(record).write(to: recordFile, options: .atomic)
      return result
    }
  }

  /// Where the learner's file lies when it is compiled: beside its program.
  static func source(of program: URL, _ problem: CodeProblem) -> URL {
    program.deletingLastPathComponent().appending(path: problem.fileName)
  }

  /// Removes programs of older versions of a problem's file that nobody can be running any more.
  private func prune(_ problem: CodeProblem) {
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

  /// Compiles and links, and holds what the compiler says and makes against the rules.
  ///
  /// What fails without a word about the learner's file is a fault of ours only if the untouched stub
  /// fails too: a file has many ways to let the compiler speak of another, or of none.
  private func make(
    _ program: URL, from file: LearnerFile, for problem: CodeProblem, debugging: Bool
  ) throws -> Result {
    switch try attempt(program, from: file, for: problem, debugging: debugging) {
    case .made: return .program(program)
    case .broke(let violation): return .refused(violation)
    case .failed(_, let diagnostics?): return .diagnostics(diagnostics)
    case .failed(let text, nil):
      try checkStub(of: problem, in: program.deletingLastPathComponent(), after: text)
      return .diagnostics(Diagnostics.errors(in: text, shownAs: file.path))
    }
  }

  /// How far a file came on its way to a program.
  private enum Attempt {
    case made
    case broke(ExerciseRules.Violation)
    /// A tool's own text, and what there is to say about the learner's file.
    case failed(String, diagnostics: String?)
  }

  private func attempt(
    _ program: URL, from file: LearnerFile, for problem: CodeProblem, debugging: Bool
  ) throws -> Attempt {
    let source = Self.source(of: program, problem)
    let place = program.deletingLastPathComponent()
    let object = place.appending(path: "solution.o")
    try? FileManager.default.removeItem(at: source)
    try Data(file.text.utf8).write(to: source)

    let (compiled, compilerText) = try run(
      compilation(of: source, into: object, debugging: debugging), in: place)
    defer { try? FileManager.default.removeItem(at: object) }
    let imports = ImportList(compilerText)
    if let violation = ExerciseRules.violation(
      of: imports, in: file.text, modules: problem.modules)
    {
      return .broke(violation)
    }
    guard compiled == .done else {
      let diagnostics = Diagnostics.tidied(
        imports.rest, problem: problem, place: place.path, root: project.root.path,
        shownAs: file.path)
      let late = compiled == .late ? Diagnostics.late(Self.timeout, shownAs: file.path) : nil
      return .failed(imports.rest, diagnostics: diagnostics ?? late)
    }
    guard imports.modules.contains("Swift"), let contents = ObjectFile(object) else {
      return .failed("the compiler's list of imports or its object file is none", diagnostics: nil)
    }
    if let violation = ExerciseRules.violation(
      of: contents, in: file.text, modules: problem.modules)
    {
      return .broke(violation)
    }

    let link = try LinkCommand.current(keptIn: project.memory)
      .words(linking: object, with: library.name, in: project.binaries, into: program)
    let (linked, linkerText) = try run(link, in: place)
    if linked == .done { return .made }
    return .failed(
      linkerText, diagnostics: Diagnostics.tidied(linking: linkerText, shownAs: file.path))
  }

  /// Makes the untouched stub of a problem into a program, where a learner's file has failed.
  ///
  /// - Throws: `GraderFault` with the text of the tool that failed, when the stub fails as well.
  private func checkStub(of problem: CodeProblem, in place: URL, after text: String) throws {
    let stub = LearnerFile(
      path: problem.startingFile, text: try project.text(problem.startingFile, of: problem))
    let folder = place.appending(path: "stub")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let program = folder.appending(path: "worker")
    if case .made = try attempt(program, from: stub, for: problem, debugging: false) { return }
    throw GraderFault.course(
      "the untouched stub of \(problem.slug) does not become a program:\n\(text.suffix(1000))")
  }

  private func compilation(of source: URL, into object: URL, debugging: Bool) -> [String] {
    let binaries = project.binaries.path
    return [
      Toolchain.current.frontend.path, "-frontend", "-c", source.path, "-o", object.path,
      "-parse-as-library", "-module-name", LearnersType.module, "-swift-version", "5", "-Onone",
      "-I", binaries + "/Modules",
      "-I", project.root.appending(path: Product.headerFolder).path,
      "-module-cache-path", binaries + "/LearnerModuleCache",
      "-diagnostic-style", "llvm", "-no-color-diagnostics", "-Xcc", "-fno-color-diagnostics",
      "-empty-abi-descriptor", "-enable-anonymous-context-mangled-names",
      "-no-auto-bridging-header-chaining", ImportList.option,
    ] + (debugging ? ["-g", "-debug-info-format=dwarf", "-dwarf-version=4"] : ["-gnone"])
  }

  /// How a tool ended.
  private enum Ending {
    case done, failed, late
  }

  private func run(_ command: [String], in place: URL) throws -> (Ending, text: String) {
    let process = try ChildProcess(
      Program(
        command: command, environment: Environment.current.ofTools, directory: place.path,
        profile: .compiler, launcher: project.binaries.appending(path: Product.launcher.file)))
    let ended = process.waitForEnd(seconds: Self.timeout)
    let text = String(decoding: process.outputBytes + process.errorBytes, as: UTF8.self)
    if ended, process.ending?.cause == .exit(0) { return (.done, text) }
    return (ended || process.hasFlooded ? .failed : .late, text)
  }
}
