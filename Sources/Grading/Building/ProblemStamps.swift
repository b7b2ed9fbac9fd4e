internal import Foundation
internal import Messages

/// What each exercise's report is made by, told by what is in files: the same on every machine that
/// has the same course.
package struct ProblemStamps: Equatable, Codable, Sendable {
  /// What all exercises have in common: the kit, how answers are compared, the grader, the toolchain.
  package let shared: String
  /// By slug, what an exercise has besides: its own folder and answers, and what these reach.
  package let problems: [String: String]
  /// What reports are written by, which no verdict depends on.
  package let pages: String

  /// All of it in one word.
  package var course: String {
    let lines = problems.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    return Self.hash(([shared] + lines).joined(separator: "\n"))
  }

  /// Where problems and answers are, which are told apart by exercise.
  private static let own: [String] = ["Problems", "Sources/Reference"]
  /// Where what all exercises have in common is.
  private static let common: [String] = [
    "Sources/LearnerSupport", "Sources/Matrices", "Sources/CKernels", "Sources/Tensors",
    "Sources/Layers", "Sources/Messages", "Sources/ExerciseKit", "Sources/WorkerMain",
    "Sources/Choices", "Sources/Naming", "Sources/AnswerKey", "Sources/Launcher", "Sources/Grading",
  ]
  private static let report: String = "Sources/Grading/Reporting/"

  /// Reads the course's sources.
  ///
  /// A file of problems or answers that belongs to no exercise and that none reaches, such as the table
  /// of all answers, counts for all of them, but what it mentions does not.
  ///
  /// - Parameters:
  ///   - project: Where they are.
  ///   - exercises: The course.
  ///   - toolchain: What the compiler says of itself.
  /// - Throws: `GraderFault.missing` where the starting file of an exercise is gone.
  package init(of project: Project, exercises: [any Exercise], toolchain: String) throws {
    let own = Self.own.flatMap { Self.sources(in: $0, of: project) }
    let reach = SourceReach(own.map { ($0.path, $0.text) })
    var reached: [String: Set<String>] = [:]
    for exercise in exercises {
      reached[exercise.slug] = reach.reached(
        from: Set(own.map(\.path).filter { exercise.owns($0) }))
    }
    // What some exercise owns, another may still need without a word.
    let counted = reached.values.reduce(into: Set<String>()) { $0.formUnion($1) }
    let everywhere = reach.everywhere
    let common = Self.common.flatMap { Self.sources(in: $0, of: project) }
    let manifest = [CourseFile("Package.swift", in: project)]
    let (pages, grading) = (common + manifest).parted { $0.path.hasPrefix(Self.report) }
    shared = Self.hash(
      of: grading + own.filter { !counted.contains($0.path) || everywhere.contains($0.path) },
      and: toolchain)
    self.pages = Self.hash(
      of: pages
        + ["Sources/WebPages", "Sources/Teaching/Marking"].flatMap {
          Self.sources(in: $0, of: project)
        })
    // What a memo asks is declared there, and concerns no code.
    let memos = Self.sources(in: "Sources/Memos", of: project)
    var problems: [String: String] = [:]
    for exercise in exercises {
      let files =
        own.filter { reached[exercise.slug]!.contains($0.path) }
        + (exercise is MemoProblem ? memos : [])
      // A memo's sentences are held against those of its statement.
      let texts = [exercise.startingFile] + (exercise is MemoProblem ? ["README.md"] : [])
      let given = try texts.map { name in
        CourseFile("Problems/\(exercise.slug)/\(name)", try project.text(name, of: exercise))
      }
      problems[exercise.slug] = Self.hash(of: files + given)
    }
    self.problems = problems
  }

  /// The source files of a folder, in the order of their paths in the checkout.
  private static func sources(in folder: String, of project: Project) -> [CourseFile] {
    let endings = [".swift", ".c", ".h", ".modulemap"]
    let names =
      (try? FileManager.default.subpathsOfDirectory(
        atPath: project.root.appending(path: folder).path)) ?? []
    return names.filter { name in endings.contains { name.hasSuffix($0) } }
      .sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
      .map { CourseFile("\(folder)/\($0)", in: project) }
  }

  private static func hash(of files: [CourseFile], and rest: String = "") -> String {
    hash(files.map { $0.line + "\n" }.joined() + rest)
  }

  /// A name for a text, which no other text is found to have: 32 hexadecimal digits.
  package static func hash(_ text: String) -> String {
    SHA256.hash(Array(text.utf8)).prefix(16)
      .map { String(UInt16($0) + 256, radix: 16).dropFirst() }.joined()
  }
}

extension Exercise {
  /// Whether a source file of the course is this exercise's own, by its path in the checkout.
  fileprivate func owns(_ path: String) -> Bool {
    if path.hasPrefix("Problems/\(slug)/") { return true }
    let stem = "Sources/Reference/\(name)"
    return path == stem + ".swift" || path.hasPrefix(stem + "+")
  }
}

/// A source file, read once.
private struct CourseFile {
  let path: String
  let text: String
  /// The path, and a name for the text.
  let line: String

  init(_ path: String, _ text: String) {
    self.path = path
    self.text = text
    line = "\(path) \(Fingerprint(text))"
  }

  init(_ path: String, in project: Project) {
    let data = FileManager.default.contents(atPath: project.root.appending(path: path).path)
    self.init(path, String(decoding: data ?? Data(), as: UTF8.self))
  }
}

extension Array {
  /// The elements that something holds for, and the others.
  fileprivate func parted(by isFirst: (Element) -> Bool) -> (first: [Element], rest: [Element]) {
    (filter(isFirst), filter { !isFirst($0) })
  }
}

extension Toolchain {
  /// What the compiler says of itself, its version among it.
  ///
  /// - Throws: `GraderFault.missing` where it cannot be started.
  package var words: String {
    get throws { try Command.output([frontend.path, "--version"]).text }
  }
}
