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
    case .hand: HandText(slug: slug, name: name, hasGradient: scaffold.hasGradient)
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
}
