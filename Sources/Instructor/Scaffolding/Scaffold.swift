internal import Foundation
internal import Grading

extension Verb {
  static let new: Verb = Verb(
    "new", summary: "scaffold a problem that compiles", operands: [Operand("SLUG")],
    options: [.forwardOnly], example: "swift run instructor new softmax",
    run: New.run)
}

extension Option {
  static let forwardOnly: Option = Option(
    "forward-only", nil, "scaffold a problem without a gradient")
}

/// Writes the files of a new problem and enters it in the manifest and in the course's table.
enum New {
  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    let project = try Project(for: invocation)
    let scaffold = try Scaffold(
      slug: invocation.words[0], root: project.root,
      hasBackward: invocation.options[.forwardOnly] == nil)
    for path in try scaffold.write() { console.write("wrote   \(path)\n") }
    for path in Scaffold.edited { console.write("edited  \(path)\n") }
    console.write("next: swift run instructor verify \(scaffold.slug)\n")
    return 0
  }
}

/// A new problem: its files, and its line in each list of the course's problems.
///
/// Whatever stands in the way (a file that exists, a list without its marker) is found before
/// anything is written.
struct Scaffold {
  let slug: String
  /// The stem of files and types.
  let name: String
  let root: URL
  /// Whether learners write a gradient too.
  let hasBackward: Bool

  /// The line before which a new problem is entered, in each of the lists.
  static let marker: String = "// New problems go above this line."

  /// The lists: the manifest, the trials, the course's table and the answers.
  static let edited: [String] = [
    "Package.swift", "Problems/Trials.swift", "Sources/Grading/Course/Course.swift",
    "Sources/Reference/Answers.swift",
  ]

  /// Checks the slug.
  ///
  /// - Throws: `UsageError` when it is not one, or is taken.
  init(slug: String, root: URL, hasBackward: Bool = true) throws(UsageError) {
    let words = slug.split(separator: "_", omittingEmptySubsequences: false)
    let isSpelled = words.allSatisfy { word in
      !word.isEmpty && word.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber) }
    }
    guard isSpelled, slug.first?.isLetter == true, slug.count <= 40 else {
      throw UsageError(
        "new: \(slug.sanitized) is not a slug",
        advice: "use lower-case words joined by underscores, as in batch_norm")
    }
    self.slug = slug
    self.root = root
    self.hasBackward = hasBackward
    name = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// Writes the files.
  ///
  /// - Returns: The paths that were written, relative to the checkout.
  /// - Throws: `UsageError` when one exists already, `GraderFault` when a marker is gone.
  func write() throws -> [String] {
    let files = ScaffoldText(slug: slug, name: name, hasBackward: hasBackward).files
    for (path, _) in files where FileManager.default.fileExists(atPath: url(path).path) {
      throw UsageError("new: \(path) exists already", advice: "choose another slug or remove it")
    }
    let edits = try zip(Self.edited, entries).map { try edit($0, entry: $1) }
    for (path, text) in files {
      try FileManager.default.createDirectory(
        at: url(path).deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url(path), options: .atomic)
    }
    for (path, text) in edits { try Data(text.utf8).write(to: url(path), options: .atomic) }
    return files.map(\.path)
  }

  /// What is entered in each of the lists.
  private var entries: [String] {
    [
      "\"\(slug)\",",
      """
      "\(slug)": {
        AnyTrial(\(name)Trial.self, { $0 as? any \(name)Contract.Type }, { $0.init() })
      },
      """,
      """
      CodeProblem(
        "\(slug)", "\(name)", title: "\(StatementExam.placeholder)",
        outline: Outline(.training, .medium, minutes: 45), modules: ["Matrices"],
        checks: .output(gradients: [\(hasBackward ? "\"x\"" : "")])),
      """,
      "\"\(slug)\": { \(name)Key.answerKey },",
    ]
  }

  /// The text of a file with something entered before the marker.
  private func edit(_ path: String, entry: String) throws -> (path: String, text: String) {
    guard let text = try? String(contentsOf: url(path), encoding: .utf8),
      let marker = text.range(of: Self.marker)
    else {
      throw GraderFault.missing(
        path: "the line \"\(Self.marker)\" in \(path)", advice: "put it at the end of the list")
    }
    let indent = String(text[..<marker.lowerBound].reversed().prefix { $0 == " " })
    let entered = entry.replacing("\n", with: "\n" + indent) + "\n" + indent
    return (path, text[..<marker.lowerBound] + entered + text[marker.lowerBound...])
  }

  private func url(_ path: String) -> URL { root.appending(path: path) }
}
