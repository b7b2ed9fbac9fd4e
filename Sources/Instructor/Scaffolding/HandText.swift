/// A new problem on matrices.
///
/// The example takes its mean from each row, with a gradient or without, and has a mistake, a ready-made
/// list, a style and what changed arguments do.
struct HandText: CodeScaffoldText {
  let slug: String
  let name: String
  /// Whether learners write a gradient too.
  var hasGradient: Bool = true
  let module: String = "Matrices"
  let gradients: [String] = ["x"]
  let keys: String = "x"

  var functions: String {
    """
      /// Returns each row minus its mean.
      ///
      /// - Parameter x: m x d.
      /// - Returns: m x d.
      func forward(_ x: Matrix) -> Matrix
    b|
    b|  /// Returns the gradient of a loss with respect to x.
    b|  ///
    b|  /// - Parameters:
    b|  ///   - x: m x d.
    b|  ///   - upstream: The gradient of the loss with respect to the output, m x d.
    b|  /// - Returns: m x d.
    b|  func backward(_ x: Matrix, upstream: Matrix) -> Matrix
    """
  }

  var arguments: String {
    """
      /// m x d.
      public var x: Matrix
    b|  /// The gradient of the loss with respect to the output, m x d.
    b|  public var upstream: Matrix
    """
  }

  var refusals: String {
    """
        if x.columns == 0 { return "x has no columns; a mean needs at least one number" }
    b|    if upstream.rows != x.rows || upstream.columns != x.columns {
    b|      return "upstream must have the size of x, \\(x.rows) x \\(x.columns)"
    b|    }
    """
  }

  var drawing: String {
    """
        var random = CaseGenerator(seed: seed)
    """
  }

  var input: String {
    """
    b|        \(name)Input(x: random.matrix(m, d), upstream: random.matrix(m, d)))
    f|        \(name)Input(x: random.matrix(m, d)))
    """
  }

  var checks: String {
    """
      /// What is checked, in the order of the statement.
      public static var checks: [Check<any \(name)Contract, \(name)Input>] {
    f|    [Check("output") { $0.forward($1.x) }]
    b|    [
    b|      Check("output") { $0.forward($1.x) },
    b|      Check(gradientOf: "x", at: \\.x, upstream: \\.upstream) {
    b|        $0.backward($1.x, upstream: $1.upstream)
    b|      },
    b|    ]
      }
    """
  }

  var invariances: String {
    """
    public import ExerciseKit
    import Matrices

    extension \(name)Trial {
      /// What changes of the arguments do to the outputs.
      public static var invariances: [Invariance<\(name)Input>] {
        [
    b|      doublesUpstream(\\.upstream),
          Invariance(
            "5 is added to every number of x",
            because: "the mean of every row grows by 5 as well", allChecks(.stays)
          ) { $0.x = $0.x.shifted(by: 5) },
          Invariance(
            "every number of x changes its sign", because: "a mean is linear in its numbers",
    b|        ["output": .times(-1), "x": .stays]
    f|        ["output": .times(-1)]
          ) { $0.x = $0.x.scaled(by: -1) },
        ]
      }
    }

    """
  }

  var stub: String {
    """
    import LearnerSupport
    import Matrices
    import Problems

    /// Problem `\(slug)`: the statement is in `Problems/\(slug)/README.md`.
    struct \(name)Solution: \(name)Contract {
    b|  // TODO: each row minus its mean, and the gradient of x
    f|  // TODO: each row minus its mean

      /// Returns each row minus its mean.
      ///
      /// - x: m x d
      /// - returns: m x d
      func forward(_ x: Matrix) -> Matrix {
        todo()
      }
    b|
    b|  /// Returns the gradient of a loss with respect to x.
    b|  ///
    b|  /// - x: m x d
    b|  /// - upstream: the gradient of the loss with respect to the output, m x d
    b|  /// - returns: m x d
    b|  func backward(_ x: Matrix, upstream: Matrix) -> Matrix {
    b|    todo()
    b|  }
    }

    """
  }

  var steps: String {
    """
    import Matrices
    import Problems
    import Tensors

    /// The answer to `\(slug)`.
    public enum \(name)Key {
      /// What the course knows about the answers.
      public static let answerKey: AnswerKey = AnswerKey(
        \(name)Steps.init, mistakes: mistakes,
        // Right by itself; beside a mistake it gives other numbers.
    b|    styles: [Style("exact-derivative") { $0.isExact = true }])
    f|    styles: [Style("from-the-first") { $0.origin = { $0.columns(0..<1) } }])
    }

    /// A row minus its mean, each step as it should be.
    struct \(name)Steps: \(name)Contract {
      /// What is taken from a row.
      @Choice var center = Reduction.mean
      /// How it is taken.
      @Choice var centered: (_ x: Tensor, _ center: Tensor) -> Tensor = { $0 - $1 }
    b|  /// What comes back through the mean.
    b|  @Choice var meanTerm: (Tensor) -> Tensor = { $0 }
    b|  /// Whether the gradient is the exact derivative of the forward pass as it is.
    b|  @Choice var isExact = false
    f|  /// What the numbers of a row are counted from.
    f|  @Choice var origin: (Tensor) -> Tensor = { $0 * 0 }

    b|  func forward(_ x: Matrix) -> Matrix { Matrix(output(Tensor(x))) }
    b|
    b|  func backward(_ x: Matrix, upstream: Matrix) -> Matrix {
    b|    let upstream = Tensor(upstream)
    b|    if isExact {
    b|      let x = Tensor(x).variable()
    b|      return Matrix(Gradients(of: output(x), cotangent: upstream)[x])
    b|    }
    b|    return Matrix(upstream - meanTerm(Reduction.mean(upstream)))
    b|  }
    b|
    b|  private func output(_ x: Tensor) -> Tensor { centered(x, center(x)) }
    f|  func forward(_ x: Matrix) -> Matrix {
    f|    let x = Tensor(x)
    f|    let counted = x - origin(x)
    f|    return Matrix(centered(counted, center(counted)))
    f|  }
    }

    """
  }

  var mistakes: String {
    """
    import Tensors

    extension \(name)Key {
      @MistakeList<\(name)Steps>
      static var mistakes: [Mistake<\(name)Steps>] {
        Mistake(
          "mean-added", "\(Placeholder.text)",
          why: "\(Placeholder.text)"
        ) { $0.centered = { $0 + $1 } }
        Mistake.reductions(\\.center, "the mean")
    b|    Mistake.ready(\\.meanTerm, "the mean's term", .term())
      }
    }

    """
  }

  var solution: String {
    """
    import Matrices
    import Problems

    /// Each row minus its mean.
    struct \(name)Solution: \(name)Contract {
      func forward(_ x: Matrix) -> Matrix { centered(x) }
    b|
    b|  /// The mean takes from every gradient what it takes from every number.
    b|  func backward(_ x: Matrix, upstream: Matrix) -> Matrix { centered(upstream) }

      private func centered(_ x: Matrix) -> Matrix {
        Matrix(x.rowArrays.map { row in row.map { $0 - mean(row) } })
      }
    }

    """
  }
}
