/// A new problem on tensors, which bring their gradients.
///
/// The example takes its mean from each row and multiplies by a gain; it has a mistake, ready-made lists
/// and what changed arguments do. Learners write the forward pass alone.
struct EngineText: CodeScaffoldText {
  let slug: String
  let name: String
  /// Whether the gradients that come from the engine are checked too.
  var hasGradient: Bool = true
  let module: String = "Tensors"
  let gradients: [String] = ["x", "gain"]
  let keys: String = "x, gain"

  var functions: String {
    """
      /// Returns each row minus its mean, times the gain.
      ///
      /// - Parameters:
      ///   - x: m x d.
      ///   - gain: d numbers.
      /// - Returns: m x d.
      func forward(_ x: Tensor, gain: Tensor) -> Tensor
    """
  }

  var arguments: String {
    """
      /// m x d.
      public var x: Tensor
      /// d numbers.
      public var gain: Tensor
    b|  /// The gradient of the loss with respect to the output, m x d.
    b|  public var upstream: Tensor
    """
  }

  var refusals: String {
    """
        guard x.rank == 2, x.count > 0 else {
          return "x has shape \\(x.shape); it must be [m, d] with at least one row and one column"
        }
        if gain.shape != [x.shape[1]] {
          return "gain has shape \\(gain.shape); it must be [d] = [\\(x.shape[1])]"
        }
    b|    if upstream.shape != x.shape {
    b|      return "upstream has shape \\(upstream.shape); it must be that of x, \\(x.shape)"
    b|    }
    """
  }

  var drawing: String {
    """
        var random = CaseGenerator(seed: seed)
        func tensor(_ m: Int, _ d: Int) -> Tensor {
          Tensor(shape: [m, d], data: random.vector(m * d))
        }
    """
  }

  var input: String {
    """
            \(name)Input(
    b|          x: tensor(m, d), gain: Tensor(random.signedVector(d, sizes: 0.5...2)),
    b|          upstream: tensor(m, d)))
    f|          x: tensor(m, d), gain: Tensor(random.signedVector(d, sizes: 0.5...2))))
    """
  }

  var checks: String {
    """
    f|  /// What is checked, in the order of the statement.
    f|  public static var checks: [Check<any \(name)Contract, \(name)Input>] {
    f|    [Check("output") { $0.forward($1.x, gain: $1.gain) }]
    f|  }
    b|  /// The output, and the gradients that the engine takes through a solution.
    b|  public static var checks: [Check<any \(name)Contract, \(name)Input>] {
    b|    [
    b|      Check("output") { pass($0, $1).output },
    b|      gradient("x", at: \\.x),
    b|      gradient("gain", at: \\.gain),
    b|    ]
    b|  }
    b|
    b|  private static func gradient(
    b|    _ name: String, at path: WritableKeyPath<\(name)Input, Tensor>
    b|  ) -> Check<any \(name)Contract, \(name)Input> {
    b|    Check(gradientOf: name, at: path, upstream: \\.upstream) {
    b|      pass($0, $1).gradient(of: name, upstream: $1.upstream)
    b|    }
    b|  }
    b|
    b|  private static func pass(_ solution: any \(name)Contract, _ input: \(name)Input)
    b|    -> ForwardPass
    b|  {
    b|    ForwardPass(["x": input.x, "gain": input.gain]) { t in
    b|      solution.forward(t["x"]!, gain: t["gain"]!)
    b|    }
    b|  }
    """
  }

  var invariances: String {
    """
    public import ExerciseKit
    import Tensors

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
            "gain is doubled", because: "it multiplies what is returned, and its own gradient lacks it",
    b|        ["output": .times(2), "x": .times(2), "gain": .stays]
    f|        ["output": .times(2)]
          ) { $0.gain = $0.gain.scaled(by: 2) },
        ]
      }
    }

    """
  }

  var stub: String {
    """
    import LearnerSupport
    import Problems
    import Tensors

    /// Problem `\(slug)`: the statement is in `Problems/\(slug)/README.md`.
    struct \(name)Solution: \(name)Contract {
      // TODO: each row minus its mean, times the gain

      /// Returns each row minus its mean, times the gain.
      ///
      /// - x: m x d
      /// - gain: d numbers
      /// - returns: m x d
      func forward(_ x: Tensor, gain: Tensor) -> Tensor {
        todo()
      }
    }

    """
  }

  var steps: String {
    """
    import Problems
    import Tensors

    /// The answer to `\(slug)`.
    public enum \(name)Key {
      /// What the course knows about the answers.
      public static let answerKey: AnswerKey = AnswerKey(\(name)Steps.init, mistakes: mistakes)
    }

    /// A row minus its mean, times a gain, each step as it should be.
    struct \(name)Steps: \(name)Contract {
      /// What is taken from a row.
      @Choice var center = Reduction.mean
      /// How it is taken.
      @Choice var centered: (_ x: Tensor, _ center: Tensor) -> Tensor = { $0 - $1 }
      /// What the row is multiplied by.
      @Choice var factor: (Tensor) -> Tensor = { $0 }

      func forward(_ x: Tensor, gain: Tensor) -> Tensor { centered(x, center(x)) * factor(gain) }
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
        Mistake.ready(\\.factor, "the gain", .factor())
      }
    }

    """
  }

  var solution: String {
    """
    import Problems
    import Tensors

    /// Each row minus its mean, times the gain.
    struct \(name)Solution: \(name)Contract {
      func forward(_ x: Tensor, gain: Tensor) -> Tensor {
        let center = x.sum(axis: -1, keepsDimensions: true) / Double(x.shape[1])
        return gain * (x - center)
      }
    }

    """
  }
}
