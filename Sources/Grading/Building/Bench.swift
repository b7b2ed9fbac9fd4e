internal import Foundation

/// Where one learner's file becomes a program: a compiler and a linker, each in a folder of its own,
/// that wait for it.
///
/// The folders are removed with the bench.
final class Bench {
  /// How the names of benches begin among the programs.
  static let prefix: String = "bench-"
  /// How long, in seconds, a bench is kept whose grader was stopped: a day.
  static let keeping: Int = 86_400

  private static let object: String = "solution.o"
  private static let program: String = "worker"

  /// The compiler; its input is the learner's file.
  let compiler: WaitingTool
  /// The linker; its input is the object file.
  let linker: WaitingTool
  /// Whether the linker knows Foundation.
  let linksFoundation: Bool
  private let folder: URL

  /// Where the compiler finds the learner's file.
  var source: URL { compiler.folder.appending(path: compiler.input) }
  /// What the compiler makes.
  var object: URL { compiler.folder.appending(path: Self.object) }
  /// What the linker makes.
  var program: URL { linker.folder.appending(path: Self.program) }

  /// Starts both.
  ///
  /// - Parameters:
  ///   - fileName: The name of the learner's file.
  ///   - builder: Whose project and kit they see.
  ///   - debugging: Whether to keep line numbers.
  ///   - linksFoundation: Whether the program may call Foundation.
  /// - Throws: `GraderFault` when the system refuses.
  init(
    for fileName: String, _ builder: SolutionBuilder, debugging: Bool = false,
    linksFoundation: Bool = true
  ) throws {
    self.linksFoundation = linksFoundation
    let kit = builder.kit
    let project = builder.project
    let folder = builder.folder.appending(
      path: Self.prefix + String(UInt64.random(in: 0...UInt64.max), radix: 16))
    func room(_ name: String) throws -> URL {
      let room = folder.appending(path: name)
      _ = try Folder(room.path, making: true)
      return room
    }
    do {
      if debugging { try kit.prepareForDebugging() }
      let compiling = try room("compiler")
      let linking = try room("linker")
      chmod(builder.folder.path, 0o755)
      chmod(folder.path, 0o755)
      let compilation = kit.compilation(
        of: compiling.appending(path: fileName), into: compiling.appending(path: Self.object),
        debugging: debugging)
      let link = try LinkCommand.current(keptIn: project.memory)
        .words(
          linking: linking.appending(path: Self.object), with: kit.library.name, in: kit.folder,
          into: linking.appending(path: Self.program), hasFoundation: linksFoundation)
      compiler = try WaitingTool(
        project.tool(compilation, in: compiling, sees: kit), in: compiling, input: fileName)
      linker = try WaitingTool(
        project.tool(link, in: linking, sees: kit), in: linking, input: Self.object)
      self.folder = folder
    } catch {
      Scratch.remove(folder)
      throw error
    }
  }

  deinit { Scratch.remove(folder) }

  /// Whether it is as it was made: somebody may have removed it meanwhile.
  var isThere: Bool {
    [compiler, linker].allSatisfy { FileManager.default.fileExists(atPath: $0.folder.path) }
  }
}
