internal import Foundation

/// How this system links a program: the linker's command, as clang would call it.
///
/// Asking clang takes as long as linking itself, so the answer is kept.
struct LinkCommand: Codable, Equatable, Sendable {
  /// The toolchain that it was made for.
  private let toolchain: String
  private let words: [String]

  /// What stands for the learner's object, for the program, and for the library's name and folder.
  private enum Placeholder {
    static let object: String = "@OBJECT@"
    static let program: String = "@PROGRAM@"
    static let library: String = "@LIBRARY@"
    static let folder: String = "@FOLDER@"
  }

  /// The libraries that unoptimized code may call without an import: the standard library's parts,
  /// the C library's mathematics, and Foundation, whose members are visible through the kit.
  private static let standardLibraries: [String] =
    [
      "swiftSwiftOnoneSupport", "swiftCore", "swift_Concurrency", "swift_StringProcessing",
      "swift_RegexParser",
    ] + foundation + ["m"]

  /// Reading what these offer takes the linker a third of its time.
  private static let foundation: [String] = ["Foundation", "FoundationEssentials"]

  /// The command for this system.
  ///
  /// - Parameter memory: Where the answer is kept.
  /// - Throws: `GraderFault` when clang does not say how it links.
  /// - Returns: The command, with gaps for one program's files.
  static func current(keptIn memory: URL) throws -> LinkCommand {
    let toolchain = Toolchain.current
    let stamp = FileStamp(toolchain.clang.path).line
    let file = SealedFile(folder: memory, name: "link.json", memory: memory)
    if let data = file.contents,
      let known = try? JSONDecoder().decode(LinkCommand.self, from: data), known.toolchain == stamp
    {
      return known
    }
    let command = try LinkCommand(toolchain, stamp: stamp)
    // What cannot be kept is asked again.
    try? file.write(JSONEncoder().encode(command))
    return command
  }

  private init(_ toolchain: Toolchain, stamp: String) throws {
    self.toolchain = stamp
    let libraries = toolchain.libraries.path
    func linker(_ words: [String]) -> [String] { words.flatMap { ["-Xlinker", $0] } }
    let start = "\(libraries)/\(Platform.architecture)/swiftrt.o"
    guard FileManager.default.fileExists(atPath: start) else {
      throw GraderFault.missing(path: start, advice: "install the Swift toolchain again")
    }
    let asked =
      [toolchain.clang.path, "-###", "-fuse-ld=lld", "-pie"]
      + linker(["-rpath=\(libraries)", start, Placeholder.object])
      + linker(["-L\(Placeholder.folder)", "-l\(Placeholder.library)"])
      + linker(["-rpath=\(Placeholder.folder)", "-L\(libraries)", "--as-needed"])
      + linker(Self.standardLibraries.map { "-l\($0)" }) + ["-o", Placeholder.program]
    let answer = try Command.output(asked).text
    let line = answer.split(separator: "\n").last { $0.contains(Placeholder.object) }
    let words = line?.split(separator: "\"").map(String.init).filter {
      !$0.allSatisfy { $0 == " " }
    }
    guard let words, words.contains(Placeholder.program) else {
      throw GraderFault.course("clang does not say how it links:\n\(answer.suffix(1000))")
    }
    self.words = words
  }

  /// The command that links one program.
  ///
  /// - Parameters:
  ///   - object: The learner's object file.
  ///   - library: The library's name.
  ///   - folder: Where the library is, now and when the program runs.
  ///   - program: Where the program goes.
  ///   - hasFoundation: Whether it may call Foundation.
  /// - Returns: The linker's path, and its arguments.
  func words(
    linking object: URL, with library: String, in folder: URL, into program: URL,
    hasFoundation: Bool
  ) -> [String] {
    words.filter { word in hasFoundation || !Self.foundation.contains { word == "-l\($0)" } }.map {
      $0.replacing(Placeholder.object, with: object.path)
        .replacing(Placeholder.program, with: program.path)
        .replacing(Placeholder.library, with: library)
        .replacing(Placeholder.folder, with: folder.path)
    }
  }
}
