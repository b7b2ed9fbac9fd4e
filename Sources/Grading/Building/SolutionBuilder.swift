internal import Foundation
internal import Messages

/// A learner's program, and the library that it is linked with.
package struct SolutionBuild: Equatable, Sendable {
  let program: URL
  let library: URL
  /// The path of the learner's file as it was compiled, which line numbers name.
  let source: String
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
    /// The path that the file was compiled from.
    var path: String = ""
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
  ///   - bench: A bench for this problem's files that waits already; nil to set one up if need be.
  /// - Throws: `GraderFault` when the compiler fails for reasons of the machine's.
  /// - Returns: The program, or the compiler's text.
  func build(
    _ file: LearnerFile, for problem: CodeProblem, debugging: Bool = false, on bench: Bench? = nil
  ) throws -> Result {
    let version = Fingerprint(file.text + kit.library.name + stamp).description
    let place = folder.appending(
      path: "\(problem.slug)-\(version)\(debugging ? "-debugging" : "")")
    let workplace = kit.folder.deletingLastPathComponent()
    return try FileLock.withLock(on: place, in: workplace) {
      let sealed = SealedFile(folder: place, name: "record.json", memory: project.memory)
      let program = place.appending(path: "worker")
      func build(from path: String) -> SolutionBuild {
        SolutionBuild(program: program, library: kit.libraryFile, source: path)
      }
      if let data = sealed.contents,
        let record = try? JSONDecoder().decode(Record.self, from: data),
        record.source == file.text, record.kit == stamp
      {
        if let diagnostics = record.diagnostics { return .diagnostics(diagnostics) }
        if let violation = record.violation { return .refused(violation) }
        if FileManager.default.isExecutableFile(atPath: program.path) {
          return .program(build(from: record.path))
        }
      }
      // Nobody can be running programs of versions of the file that are as old as that.
      try? Folder(folder.path).removeEntries(
        beginning: problem.slug + "-", olderThan: Self.keeping, except: place.lastPathComponent)
      try? Folder(folder.path).removeEntries(beginning: Bench.prefix, olderThan: Bench.keeping)
      let result: Result
      let source: String
      do {
        (result, source) = try Storage.writing(to: workplace) {
          try place.openToAll()
          let waiting = bench.flatMap { $0.isThere ? $0 : nil }
          func newBench(linksFoundation: Bool) throws -> Bench {
            try Bench(
              for: problem.fileName, self, debugging: debugging, linksFoundation: linksFoundation)
          }
          func made(on bench: Bench) throws -> (Result, String)? {
            let path = bench.source.path
            return try make(build(from: path), from: file, for: problem, on: bench)
              .map { ($0, path) }
          }
          // A file can call what it does not name.
          return
            try made(on: waiting ?? newBench(linksFoundation: file.text.contains("Foundation")))
            ?? made(on: newBench(linksFoundation: true))!
        }
      } catch {
        // What came of half the work would only take room.
        let place = try? Folder(place.path)
        place?.names(atMost: .max).filter { $0 != "lock" }.forEach { place?.remove($0) }
        throw error
      }
      var record = Record(source: file.text, kit: stamp, path: source)
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

  /// Compiles and links, and holds what the compiler says and makes against the rules.
  ///
  /// What fails without a word about the learner's file is a fault of ours only if the untouched stub
  /// fails too: a file has many ways to let the compiler speak of another, or of none.
  ///
  /// - Returns: What came of it; nil where the linker failed that does not know Foundation.
  private func make(
    _ build: SolutionBuild, from file: LearnerFile, for problem: CodeProblem, on bench: Bench
  ) throws -> Result? {
    switch try attempt(file, for: problem, on: bench) {
    case .unlinked where !bench.linksFoundation: return nil
    case .made:
      guard rename(bench.program.path, build.program.path) == 0 else {
        throw GraderFault.system("rename \(build.program.path)", errno)
      }
      return .program(build)
    case .broke(let violation): return .refused(violation)
    case .failed(_, let diagnostics?), .unlinked(_, let diagnostics?):
      return .diagnostics(diagnostics)
    case .failed(let text, nil), .unlinked(let text, nil):
      try Storage.probe(kit.folder.deletingLastPathComponent())
      try checkStub(of: problem, after: text)
      return .diagnostics(Diagnostics.errors(in: text, shownAs: file.path))
    }
  }

  /// How far a file came on its way to a program.
  private enum Attempt {
    case made
    case broke(ExerciseRules.Violation)
    /// The compiler's own text, and what there is to say about the learner's file.
    case failed(String, diagnostics: String?)
    /// The same of the linker.
    case unlinked(String, diagnostics: String?)
  }

  private func attempt(_ file: LearnerFile, for problem: CodeProblem, on bench: Bench) throws
    -> Attempt
  {
    let (compiled, compilerText) = try run(bench.compiler, on: Data(file.text.utf8))
    let imports = ImportList(compilerText)
    if let violation = ExerciseRules.violation(
      of: imports, in: file.text, modules: problem.modules)
    {
      return .broke(violation)
    }
    guard compiled == .done else {
      let diagnostics = Diagnostics.tidied(
        imports.rest, problem: problem, place: bench.compiler.folder.path, root: project.root.path,
        shownAs: file.path)
      let late = compiled == .late ? Diagnostics.late(Self.timeout, shownAs: file.path) : nil
      return .failed(imports.rest, diagnostics: diagnostics ?? late)
    }
    guard imports.modules.contains("Swift"), let object = ObjectFile.bytes(of: bench.object),
      let contents = ObjectFile(object)
    else {
      return .failed("the compiler's list of imports or its object file is none", diagnostics: nil)
    }
    if let violation = ExerciseRules.violation(
      of: contents, in: file.text, modules: problem.modules)
    {
      return .broke(violation)
    }

    // What was looked at is linked, whatever becomes of the compiler's folder.
    let (linked, linkerText) = try run(bench.linker, on: Data(object))
    if linked == .done { return .made }
    return .unlinked(
      linkerText, diagnostics: Diagnostics.tidied(linking: linkerText, shownAs: file.path))
  }

  /// Makes the untouched stub of a problem into a program, where a learner's file has failed.
  ///
  /// - Throws: `GraderFault` with the text of the tool that failed, when the stub fails as well.
  private func checkStub(of problem: CodeProblem, after text: String) throws {
    let stub = LearnerFile(
      path: problem.startingFile, text: try project.text(problem.startingFile, of: problem))
    if case .made = try attempt(stub, for: problem, on: Bench(for: problem.fileName, self)) {
      return
    }
    throw GraderFault.course(
      "the untouched stub of \(problem.slug) does not become a program:\n\(text.suffix(1000))")
  }

  private func run(_ tool: WaitingTool, on input: Data) throws -> (WaitingTool.Ending, String) {
    let result = try tool.run(on: input, seconds: min(Self.timeout, deadline?.left ?? .infinity))
    if result.0 == .late, let deadline, deadline.left == 0 { throw Refusal(deadline.stop) }
    // A tool on a full disk says many things, some of them of the learner's file.
    if result.0 != .done { try Storage.probe(kit.folder.deletingLastPathComponent()) }
    return result
  }
}
