internal import Grading

/// What can be scaffolded.
enum ScaffoldKind: String, CaseIterable {
  /// A problem on matrices, whose gradients learners write.
  case hand
  /// A problem on tensors, which bring their gradients.
  case engine
  /// An experiment, and a claim that it bears on.
  case lab
  /// A problem that is answered in Markdown.
  case memo

  /// What stands between the words of a name.
  var separator: Character { self == .lab ? "-" : "_" }

  /// The files and entries of this kind.
  func text(_ scaffold: Scaffold) -> any ScaffoldText {
    let (slug, name) = (scaffold.slug, scaffold.name)
    return switch self {
    case .hand: HandText(slug: slug, name: name, hasBackward: scaffold.hasGradient)
    case .engine: EngineText(slug: slug, name: name, hasGradient: scaffold.hasGradient)
    case .lab: LabScaffoldText(slug: slug, name: name)
    case .memo: MemoScaffoldText(slug: slug, name: name)
    }
  }
}

/// The files of something new: a small example that works, to be replaced piece by piece, and its entry in
/// each list.
protocol ScaffoldText {
  /// Each file with its path relative to the checkout.
  var files: [(path: String, text: String)] { get }
  /// What is entered, in the order of the paths.
  var entries: [ScaffoldEntry] { get }
}

/// A line or more that is entered in a list of the course.
struct ScaffoldEntry {
  let path: String
  /// The line before which it stands.
  let marker: String
  let text: String
}

extension ScaffoldText {
  /// A text with the lines of one variant: those that begin with `b|` are there with a gradient only,
  /// those with `f|` without one only.
  func chosen(_ text: String, hasGradient: Bool) -> String {
    let (kept, left) = hasGradient ? ("b|", "f|") : ("f|", "b|")
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix(left) }.map { $0.hasPrefix(kept) ? $0.dropFirst(2) : $0 }
      .joined(separator: "\n")
  }

  /// A statement of which everything is still to be written.
  func statement(_ name: String, _ sections: [String], written: [String: String] = [:]) -> String {
    let hints = (1...3).map {
      StatementExam.hint("Hint \($0): \(Placeholder.text)", Placeholder.text)
    }.joined(separator: "\n\n")
    return
      (["# \(name)"]
      + sections.map { heading in
        "## \(heading)\n\n"
          + (written[heading] ?? (heading == "Hints" ? hints : Placeholder.text))
      }).joined(separator: "\n\n") + "\n"
  }

  /// The entries of a problem that is answered in code.
  ///
  /// - Parameters:
  ///   - slug: The problem.
  ///   - name: The stem of its types.
  ///   - module: What learners may import.
  ///   - gradients: Those that are checked.
  /// - Returns: One for each of the four lists.
  func codeEntries(_ slug: String, _ name: String, module: String, gradients: [String])
    -> [ScaffoldEntry]
  {
    let marker = "// New problems go above this line."
    let names = gradients.map { "\"\($0)\"" }.joined(separator: ", ")
    let trial = "AnyTrial(\(name)Trial.self, { $0 as? any \(name)Contract.Type }, { $0.init() })"
    let broken =
      "AnyTrial(\n    \(name)Trial.self, { $0 as? any \(name)Contract.Type }, { $0.init() })"
    return [
      ScaffoldEntry(path: "Package.swift", marker: marker, text: "\"\(slug)\","),
      ScaffoldEntry(
        path: "Problems/Trials.swift", marker: marker,
        text: "\"\(slug)\": {\n  \(trial.count <= 94 ? trial : broken)\n},"),
      ScaffoldEntry(
        path: Scaffold.courseTable, marker: marker,
        text: """
          CodeProblem(
            "\(slug)", "\(name)", title: "\(Placeholder.text)",
            outline: Outline(.training, .medium, minutes: 45), modules: ["\(module)"],
            checks: .output(gradients: [\(names)])),
          """),
      ScaffoldEntry(
        path: "Sources/Reference/Answers.swift", marker: marker,
        text: "\"\(slug)\": { \(name)Key.answerKey },"),
    ]
  }
}
