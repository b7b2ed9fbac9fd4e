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

  /// What came of it.
  enum Result: Equatable {
    /// The program, ready to run.
    case program(SolutionBuild)
    /// The compiler's own text.
    case diagnostics(String)
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
    let version = Fingerprint(file.text + kit.library.name + kit.stamp).description
    let place = folder.appending(
      path: "\(problem.slug)-\(version)\(debugging ? "-debugging" : "")")
    return try FileLock.withLock(on: place) {
      let sealed = SealedFile(folder: place, name: "record.json", memory: project.memory)
      let program = place.appending(path: "worker")
      let build = SolutionBuild(program: program, library: kit.libraryFile)
      if let data = sealed.contents,
        let record = try? JSONDecoder().decode(Record.self, from: data),
        record.source == file.text, record.kit == kit.stamp
      {
        if let diagnostics = record.diagnostics { return .diagnostics(diagnostics) }
        if FileManager.default.isExecutableFile(atPath: program.path) { return .program(build) }
      }
      // Nobody can be running programs of versions of the file that are as old as that.
      try? Folder(folder.path).removeEntries(
        beginning: problem.slug + "-", olderThan: Self.keeping, except: place.lastPathComponent)
      let diagnostics = try make(program, from: file, for: problem, debugging: debugging)
      let record = Record(source: file.text, kit: kit.stamp, diagnostics: diagnostics)
      try sealed.write(JSONEncoder().encode(record))
      return diagnostics.map(Result.diagnostics) ?? .program(build)
    }
  }

  /// Where the learner's file lies when it is compiled: beside its program.
  static func source(of program: URL, _ problem: CodeProblem) -> URL {
    program.deletingLastPathComponent().appending(path: problem.fileName)
  }

  /// Compiles and links; gives the text of whichever refuses.
  private func make(
    _ program: URL, from file: LearnerFile, for problem: CodeProblem, debugging: Bool
  ) throws -> String? {
    let source = Self.source(of: program, problem)
    let place = program.deletingLastPathComponent()
    let object = place.appending(path: "solution.o")
    try Folder(place.path).write(Data(file.text.utf8), as: problem.fileName)
    chmod(folder.path, 0o755)
    try place.openToAll()

    let (compiled, compilerText) = try run(
      kit.compilation(of: source, into: object, debugging: debugging), in: place)
    if compiled != .done {
      if let diagnostics = Diagnostics.tidied(
        compilerText, problem: problem, place: place.path, root: project.root.path,
        shownAs: file.path)
      {
        return diagnostics
      }
      guard compiled == .failed else {
        return "\(file.path): error: the compiler did not finish within \(Self.timeout.brief) s;\n"
          + "look for a very long expression and write it in several steps"
      }
      throw GraderFault.course("the compiler failed on \(file.path):\n\(compilerText.suffix(1000))")
    }
    let link = try LinkCommand.current(keptIn: project.memory)
      .words(linking: object, with: kit.library.name, in: kit.folder, into: program)
    let (linked, linkerText) = try run(link, in: place)
    try? FileManager.default.removeItem(at: object)
    if linked == .done { return nil }
    if let text = Diagnostics.tidied(linking: linkerText, shownAs: file.path) { return text }
    throw GraderFault.course("the linker failed on \(file.path):\n\(linkerText.suffix(1000))")
  }

  /// How a tool ended.
  private enum Ending {
    case done, failed, late
  }

  private func run(_ command: [String], in place: URL) throws -> (Ending, text: String) {
    let process = try ChildProcess(project.tool(command, in: place, sees: kit))
    let ended = process.waitForEnd(seconds: Self.timeout)
    try process.ending?.check()
    let text = String(decoding: process.outputBytes + process.errorBytes, as: UTF8.self)
    if ended, process.ending?.cause == .exit(0) { return (.done, text) }
    return (ended || process.hasFlooded ? .failed : .late, text)
  }
}
