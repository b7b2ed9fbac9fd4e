/// The files of a new problem: a small one that works, to be replaced piece by piece.
///
/// The example doubles a matrix, forward and backward, and its one misconception leaves the matrix
/// as it is.
struct ScaffoldText {
  let slug: String
  /// The stem of files and types.
  let name: String

  /// Each file with its path relative to the checkout.
  var files: [(path: String, text: String)] {
    [
      ("Problems/\(slug)/README.md", statement),
      ("Problems/\(slug)/\(name).swift", contract),
      ("Problems/\(slug)/Stub.swift.txt", stub),
      ("Sources/Exercises/\(name).swift", stub),
      ("Sources/Reference/\(name).swift", reference),
    ]
  }

  private var statement: String {
    let sections = StatementExam.headings.map { heading in
      heading == "Hints"
        ? "## Hints\n\n"
          + (1...3).map {
            "<details><summary>Hint \($0): \(StatementExam.placeholder)</summary>\n\n"
              + "\(StatementExam.placeholder)\n\n</details>"
          }.joined(separator: "\n\n")
        : "## \(heading)\n\n\(StatementExam.placeholder)"
    }
    return "# \(name)\n\n" + sections.joined(separator: "\n\n") + "\n"
  }

  private var contract: String {
    """
    public import ExerciseKit
    public import Matrices

    /// Problem `\(slug)`.
    ///
    /// Shapes: m rows, d columns.
    public protocol \(name)Contract {
      /// Creates a solution; it needs no state.
      init()

      /// Returns twice the matrix.
      ///
      /// - Parameter x: m x d.
      /// - Returns: m x d.
      func forward(_ x: Matrix) -> Matrix

      /// Returns the gradient of a loss with respect to x.
      ///
      /// - Parameter upstream: The gradient of the loss with respect to the output, m x d.
      /// - Returns: m x d.
      func backward(upstream: Matrix) -> Matrix
    }

    /// The arguments of one case of `\(slug)`.
    public struct \(name)Input: CaseInput {
      /// m x d.
      public var x: Matrix
      /// The gradient of the loss with respect to the output, m x d.
      public var upstream: Matrix

      private enum CodingKeys: String, CodingKey, CaseIterable {
        case x, upstream
      }

      /// The names of the arguments, in the order in which reports show them.
      public static var argumentNames: [String] { CodingKeys.allCases.map(\\.rawValue) }

      /// Why the arguments do not fit each other, or nil when they do.
      public var validationError: String? {
        upstream.rows == x.rows && upstream.columns == x.columns
          ? nil : "upstream must have the size of x, \\(x.rows) x \\(x.columns)"
      }
    }

    /// The cases and checks of `\(slug)`.
    public enum \(name)Trial: Trial {
      /// The cases, from small to large.
      ///
      /// - Parameter seed: Any number.
      /// - Returns: Edge cases and random ones.
      public static func cases(seed: UInt64) -> [Case<\(name)Input>] {
        var random = CaseGenerator(seed: seed)
        return [
          Case("one number", \(name)Input(x: [[1.5]], upstream: [[-2]])),
          Case(
            "2 rows, d = 3",
            \(name)Input(x: random.matrix(2, 3), upstream: random.matrix(2, 3))),
        ]
      }

      /// What is checked, in the order of the statement.
      public static var checks: [Check<any \(name)Contract, \(name)Input>] {
        [
          Check("output") { $0.forward($1.x) },
          Check(gradientOf: "x", at: \\.x, upstream: \\.upstream) {
            $0.backward(upstream: $1.upstream)
          },
        ]
      }
    }

    """
  }

  private var stub: String {
    """
    import LearnerSupport
    import Matrices
    import Problems

    /// Problem `\(slug)`: the statement is in `Problems/\(slug)/README.md`.
    struct \(name)Solution: \(name)Contract {
      // TODO: twice the matrix, and the gradient of x

      /// Returns twice the matrix.
      ///
      /// - x: m x d
      /// - returns: m x d
      func forward(_ x: Matrix) -> Matrix {
        todo()
      }

      /// Returns the gradient of a loss with respect to x.
      ///
      /// - upstream: the gradient of the loss with respect to the output, m x d
      /// - returns: m x d
      func backward(upstream: Matrix) -> Matrix {
        todo()
      }
    }

    """
  }

  private var reference: String {
    """
    import Matrices
    import Problems

    /// The answers to `\(slug)`, right and wrong.
    public enum \(name)Key {
      /// What the course knows about the answers.
      public static let answerKey: AnswerKey = AnswerKey(
        reference: Reference(),
        secondSolution: SecondSolution(),
        misconceptions: [
          Misconception(
            "unchanged", Unchanged(),
            belief: "\(StatementExam.placeholder)",
            why: "\(StatementExam.placeholder)",
            sentence: "\(StatementExam.placeholder)")
        ])

      struct Reference: \(name)Contract {
        func forward(_ x: Matrix) -> Matrix { 2 * x }
        func backward(upstream: Matrix) -> Matrix { 2 * upstream }
      }

      /// Adds instead of multiplying.
      struct SecondSolution: \(name)Contract {
        func forward(_ x: Matrix) -> Matrix { x + x }
        func backward(upstream: Matrix) -> Matrix { upstream + upstream }
      }

      /// A misconception: the matrix as it is.
      struct Unchanged: \(name)Contract {
        func forward(_ x: Matrix) -> Matrix { x }
        func backward(upstream: Matrix) -> Matrix { upstream }
      }
    }

    """
  }
}
