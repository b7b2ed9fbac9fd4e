internal import Foundation
internal import Messages

/// A learner's program, and the library that it is linked with.
package struct SolutionBuild: Equatable, Sendable {
  let program: URL
  let library: URL
}

/// Compiles one learner's file, alone and as a module of its own, into a program that runs it.
struct SolutionBuilder: Sendable {
  let project: Project
  /// Where the programs go: one folder for each problem and version.
  let folder: URL
  /// What the file is compiled against, and linked with.
  let kit: Kit
  /// What the kit and the grader were made from; a program made with others is made anew.
  let stamp: String
  /// When the whole submission must be graded; nil when it may take its time.
  let deadline: Deadline?

  /// What came of it.
  enum Result: Equatable {
    /// The program, ready to run; the file keeps the rules of the exercise.
    case program(SolutionBuild)
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
  private static let keeping: Int = 3600

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
    let version = Fingerprint(file.text + kit.library.name + stamp).description
    let place = folder.appending(
      path: "\(problem.slug)-\(version)\(debugging ? "-debugging" : "")")
    let workplace = kit.folder.deletingLastPathComponent()
    return try FileLock.withLock(on: place, in: workplace) {
      let sealed = SealedFile(folder: place, name: "record.json", memory: project.memory)
      let program = place.appending(path: "worker")
      let build = SolutionBuild(program: program, library: kit.libraryFile)
      if let data = sealed.contents,
        let record = try? JSONDecoder().decode(Record.self, from: data),
        record.source == file.text, record.kit == stamp
      {
        if let diagnostics = record.diagnostics { return .diagnostics(diagnostics) }
        if let violation = record.violation { return .refused(violation) }
        if FileManager.default.isExecutableFile(atPath: program.path) { return .program(build) }
      }
      // Nobody can be running programs of versions of the file that are as old as that.
      try? Folder(folder.path).removeEntries(
        beginning: problem.slug + "-", olderThan: Self.keeping, except: place.lastPathComponent)
      let result: Result
      do {
        result = try Storage.writing(to: workplace) {
          try make(build, from: file, for: problem, debugging: debugging)
        }
      } catch {
        // What came of half the work would only take room.
        let place = try? Folder(place.path)
        place?.names(atMost: .max).filter { $0 != "lock" }.forEach { place?.remove($0) }
        throw error
      }
      var record = Record(source: file.text, kit: stamp)
      switch result {
      case .diagnostics(let text): record.diagnostics = text
      case .refused(let violation): record.violation = violation
      case .program: break
      }
      // What cannot be kept is made again.
      try? sealed.write(JSONEncoder().encode(record))
      return result
    }
  }

  /// Where the learner's file lies when it is compiled: beside its program.
  static func source(of program: URL, _ problem: CodeProblem) -> URL {
    program.deletingLastPathComponent().appending(path: problem.fileName)
  }

  /// Compiles and links, and holds what the compiler says and makes against the rules.
  ///
  /// What fails without a word about the learner's file is a fault of ours only if the untouched stub
  /// fails too: a file has many ways to let the compiler speak of another, or of none.
  private func make(
    _ build: SolutionBuild, from file: LearnerFile, for problem: CodeProblem, debugging: Bool
  ) throws -> Result {
    let program = build.program
    switch try attempt(program, from: file, for: problem, debugging: debugging) {
    case .made: return .program(build)
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
    try Folder(place.path).write(Data(file.text.utf8), as: problem.fileName)
    chmod(folder.path, 0o755)
    try place.openToAll()

    if debugging { try kit.prepareForDebugging() }
    let (compiled, compilerText) = try run(
      kit.compilation(of: source, into: object, debugging: debugging), in: place)
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
      .words(linking: object, with: kit.library.name, in: kit.folder, into: program)
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

  /// How a tool ended.
  private enum Ending {
    case done, failed, late
  }

  private func run(_ command: [String], in place: URL) throws -> (Ending, text: String) {
    let process = try ChildProcess(project.tool(command, in: place, sees: kit))
    let ended = process.waitForEnd(seconds: min(Self.timeout, deadline?.left ?? .infinity))
    if !ended, let deadline, deadline.left == 0 { throw Refusal(deadline.stop) }
    try process.ending?.check()
    let text = String(decoding: process.outputBytes + process.errorBytes, as: UTF8.self)
    if ended, process.ending?.cause == .exit(0) { return (.done, text) }
    // A tool on a full disk says many things, some of them of the learner's file.
    try Storage.probe(kit.folder.deletingLastPathComponent())
    return (ended || process.hasFlooded ? .failed : .late, text)
  }
}
