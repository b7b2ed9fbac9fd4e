import Matrices
package import Problems

/// The answer to `residual_add`.
public enum ResidualAddKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    ResidualAddSteps.init, mistakes: mistakes)

  /// The right answer, for tests that bring a branch of their own.
  package static var solutions: [any ResidualAddContract] { [ResidualAddSteps()] }
}

/// A residual connection taken apart, each step as it should be.
struct ResidualAddSteps: ResidualAddContract {
  /// The way forward, and the way back: the same sum.
  var forward = TwoWays()
  var backward = TwoWays()

  func forward(_ x: Matrix, f: (Matrix) -> Matrix) -> Matrix { forward(x, f) }

  func backward(upstream: Matrix, pullback: (Matrix) -> Matrix) -> Matrix {
    backward(upstream, pullback)
  }
}

/// The sum of something and of what a function makes of it.
struct TwoWays {
  /// What the function gets, given the function.
  @Choice var branchInput: (_ x: Matrix, _ f: (Matrix) -> Matrix) -> Matrix = { x, _ in x }
  /// What comes out of the branch.
  @Choice var branch: (Matrix) -> Matrix = { $0 }
  /// What comes past it, given what comes out of the branch.
  @Choice var shortcut: (_ x: Matrix, _ branch: Matrix) -> Matrix = { x, _ in x }
  /// How the two ways come together.
  @Choice var joined: (_ shortcut: Matrix, _ branch: Matrix) -> Matrix = { $0 + $1 }
  /// What is done last, given the function.
  @Choice var returned: (_ y: Matrix, _ f: (Matrix) -> Matrix) -> Matrix = { y, _ in y }

  func callAsFunction(_ x: Matrix, _ f: (Matrix) -> Matrix) -> Matrix {
    let branch = branch(f(branchInput(x, f)))
    return returned(joined(shortcut(x, branch), branch), f)
  }
}

extension ResidualAddKey {
  private static let places: [Place<ResidualAddSteps, TwoWays>] = [
    Place("forward", "on the way forward", \.forward),
    Place("backward", "on the way back", \.backward),
  ]

  @MistakeList<ResidualAddSteps>
  private static var mistakes: [Mistake<ResidualAddSteps>] { TwoWays.mistakes.lifted(to: places) }
}

extension TwoWays {
  @MistakeList<TwoWays>
  fileprivate static var mistakes: [Mistake<TwoWays>] {
    Mistake(
      "shortcut-forgotten", "the branch alone is returned; the shortcut adds its own term",
      why: "In a network without shortcuts each layer's output is the next one's input."
    ) { $0.shortcut = { x, _ in x * 0 } }
    Mistake(
      "branch-forgotten", "the shortcut alone is returned; the branch adds its own term",
      why: "The identity path is what residual connections are praised for."
    ) { $0.branch = { $0 * 0 } }
    Mistake(
      "shortcut-overwritten", "the branch is taken twice; one of the two terms is the shortcut",
      why: "Code with one variable, `x = f(x)` and then `x + x`, reads like the formula."
    ) { $0.shortcut = { $1 } }
    Mistake(
      "branch-applied-twice", "the branch runs twice in a row; it runs once",
      why: "A call of f is left over in front of the line that adds."
    ) { $0.branchInput = { $1($0) } }
    Mistake(
      "branch-of-sum", "the branch runs on the sum as well; it runs once, in front of the sum",
      why: "The next layer's branch does run on this sum."
    ) { $0.returned = { $1($0) } }
    Mistake(
      "product-of-ways", "the two ways are multiplied element by element; side by side, they add",
      why: "The chain rule multiplies along one way; side by side, ways are added."
    ) { $0.joined = { $0 * $1 } }
    Mistake(
      "gated-ways", "the result is x * (1 + f(x)), element by element; it is the sum of the two",
      why: "The chain rule multiplies along one way; side by side, ways are added."
    ) { $0.joined = { $0 + $0 * $1 } }
    Mistake(
      "gated-branch", "the result is f(x) * (1 + x), element by element; it is the sum of the two",
      why: "The chain rule multiplies along one way; side by side, ways are added."
    ) { $0.joined = { $1 + $0 * $1 } }
    Mistake(
      "ways-averaged", "the two ways are averaged; they are added",
      why: "A sum of two looks twice too large."
    ) { $0.joined = { ($0 + $1) / 2 } }
    Mistake(
      "ways-over-root-of-two", "the sum is divided by the root of 2; it stays as it is",
      why: "It keeps the variance, and some networks do so."
    ) { $0.joined = { ($0 + $1) / (2.0).squareRoot() } }
    Mistake(
      "sum-over-tokens", "the sum is divided by the number of tokens; it stays as it is",
      why: "A loss is often a mean; then its upstream has the factor already."
    ) { $0.joined = { ($0 + $1) / Double($0.rows) } }
    Mistake(
      "shortcut-in-first-row", "the shortcut passes the first row alone; it passes every row",
      why: "An index stays where a loop belongs."
    ) {
      $0.shortcut = { x, _ in
        Matrix(rows: x.rows, columns: x.columns) { i, j in i == 0 ? x[i, j] : 0 }
      }
    }
    Mistake(
      "larger-of-ways", "of the two ways the larger number is taken; they are added",
      why: "Max pooling joins what comes side by side."
    ) { $0.joined = { $0.combined(with: $1, max) } }
    Mistake(
      "ones-past-the-branch", "1 comes past the branch; what came in passes it unchanged",
      why: "The derivative of x by x is 1."
    ) { $0.shortcut = { x, _ in x * 0 + 1 } }
    Mistake(
      "branch-of-ones", "the branch gets ones; it gets what came in",
      why: "The derivative of y by y is 1."
    ) { $0.branchInput = { x, _ in x * 0 + 1 } }
    Mistake(
      "gated-branch-of-ones",
      "the result is x * (1 + the branch of ones), element by element; the branch gets x",
      why: "1 + f' is the derivative for a single number."
    ) {
      $0.branchInput = { x, _ in x * 0 + 1 }
      $0.joined = { $0 + $0 * $1 }
    }
    Mistake(
      "ways-rectified", "the sum passes a ReLU; it stays as it is",
      why: "In networks for pictures a ReLU follows the sum."
    ) { $0.returned = { y, _ in y.map { max($0, 0) } } }
    Mistake(
      "branch-rectified", "the branch passes a ReLU; it is added as it is",
      why: "Layers often end with their activation."
    ) { $0.branch = { $0.map { max($0, 0) } } }
    Mistake(
      "branch-of-two-ways", "the branch gets x + f(x); it gets x",
      why: "The variable was overwritten with the sum."
    ) { $0.branchInput = { $0 + $1($0) } }
    Mistake.ready(\.shortcut, "the shortcut", .term(), rest: "it passes unchanged", except: ["dropped"])
    Mistake.ready(\.branch, "the branch", .term(), rest: "it is added once", except: ["dropped"])
    Mistake.ready(\.branch, "the branch's result", .power(), named: "branch")
    Mistake.ready(\.joined, "the sum", .term())
  }
}

extension Matrix {
  /// Two matrices, element by element.
  fileprivate func combined(with other: Matrix, _ f: (Double, Double) -> Double) -> Matrix {
    Matrix(rows: rows, columns: columns, elements: zip(elements, other.elements).map(f))
  }
}
