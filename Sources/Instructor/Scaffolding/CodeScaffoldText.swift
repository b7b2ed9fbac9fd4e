/// A new problem that is answered in code: what its files share, on matrices and on tensors.
///
/// In the parts a line that begins with `b|` is there with a gradient only, one with `f|` without one
/// only; the parts of the contract's file are indented as they stand there.
protocol CodeScaffoldText: ScaffoldText {
  var slug: String { get }
  /// The stem of files and types.
  var name: String { get }
  /// Whether gradients are checked too.
  var hasGradient: Bool { get }
  /// What learners may import.
  var module: String { get }
  /// The gradients that are checked where any are.
  var gradients: [String] { get }

  /// The contract's functions.
  var functions: String { get }
  /// The arguments of a case, but upstream.
  var arguments: String { get }
  /// Their names.
  var keys: String { get }
  /// What refuses arguments that do not fit.
  var refusals: String { get }
  /// What is at hand where cases are made.
  var drawing: String { get }
  /// The input of a case of m rows and d columns.
  var input: String { get }
  /// What is checked.
  var checks: String { get }

  var invariances: String { get }
  var stub: String { get }
  var steps: String { get }
  var mistakes: String { get }
  var solution: String { get }
}

extension CodeScaffoldText {
  var files: [(path: String, text: String)] {
    [("Problems/\(slug)/README.md", statement(name, StatementExam.ofCode.map(\.heading)))]
      + [
        ("Problems/\(slug)/\(name).swift", contract),
        ("Problems/\(slug)/\(name)Invariances.swift", invariances),
        ("Problems/\(slug)/Stub.swift.txt", stub),
        ("Sources/Exercises/\(name).swift", stub),
        ("Sources/Reference/\(name).swift", steps),
        ("Sources/Reference/\(name)+Mistakes.swift", mistakes),
        ("Sources/Reference/Solutions/\(name).swift.txt", solution),
      ].map { ($0, chosen($1)) }
  }

  /// The text with the lines of one variant.
  private func chosen(_ text: String) -> String {
    let (kept, left) = hasGradient ? ("b|", "f|") : ("f|", "b|")
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix(left) }.map { $0.hasPrefix(kept) ? $0.dropFirst(2) : $0 }
      .joined(separator: "\n")
  }

  private var contract: String {
    """
    public import ExerciseKit
    public import \(module)

    /// Problem `\(slug)`.
    ///
    /// Shapes: m rows, d columns.
    public protocol \(name)Contract {
      /// Creates a solution; it needs no state.
      init()

    \(functions)
    }

    /// The arguments of one case of `\(slug)`.
    public struct \(name)Input: CaseInput {
    \(arguments)

      private enum CodingKeys: String, CodingKey, CaseIterable {
    b|    case \(keys), upstream
    f|    case \(keys)
      }

      /// The names of the arguments, in the order in which reports show them.
      public static var argumentNames: [String] { CodingKeys.allCases.map(\\.rawValue) }

      /// Why the arguments do not fit each other, or nil when they do.
      public var validationError: String? {
    \(refusals)
        return nil
      }
    }

    /// The cases and checks of `\(slug)`.
    public enum \(name)Trial: Trial {
      /// The cases, from small to large.
      ///
      /// - Parameter seed: Any number.
      /// - Returns: Edge cases and random ones.
      public static func cases(seed: UInt64) -> [Case<\(name)Input>] {
    \(drawing)
        let sizes = [(1, 3), (2, 3), (2, 4), (3, 3), (3, 4), (4, 4), (4, 5), (5, 6)]
        return sizes.map { m, d in
          Case(
            "\\(m) x \\(d)",
    \(input)
        }
      }

    \(checks)
    }

    """
  }

  /// One entry for each of the four lists.
  var entries: [ScaffoldEntry] {
    let marker = "// New problems go above this line."
    let names = (hasGradient ? gradients : []).map { "\"\($0)\"" }.joined(separator: ", ")
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
