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
  @MistakeList<TwoWays> fileprivate static var mistakes: [Mistake<TwoWays>] {
    Mistake.family(
      "", "; the branch and the shortcut each add their own term",
      why: "The identity path is praised; one variable, `x = f(x)` and `x + x`, reads alike.")([
        "shortcut-forgotten: the branch alone is returned": { $0.shortcut = { x, _ in x * 0 } },
        "branch-forgotten: the shortcut alone is returned": { $0.branch = { $0 * 0 } },
        "shortcut-overwritten: the branch is taken twice": { $0.shortcut = { $1 } },
      ])
    Mistake.family(
      "the branch ", "; it runs once, on what came in, and is added as it is",
      why: "A variable is overwritten, a call left over; the derivative of x by x is 1.")([
        "branch-applied-twice: runs twice in a row": { $0.branchInput = { $1($0) } },
        "branch-of-sum: runs on the sum as well": { $0.returned = { $1($0) } },
        "branch-of-two-ways: gets x + f(x)": { $0.branchInput = { $0 + $1($0) } },
        "branch-of-ones: gets ones": { $0.branchInput = { x, _ in x * 0 + 1 } },
        "branch-rectified: passes a ReLU": { $0.branch = { $0.map { max($0, 0) } } },
      ])
    Mistake.family(
      "element by element, the result is ", "; it is x + f(x)",
      why: "The chain rule multiplies along one way; side by side, ways are added.")([
        "product-of-ways: x * f(x)": { $0.joined = { $0 * $1 } },
        "gated-ways: x * (1 + f(x))": { $0.joined = { $0 + $0 * $1 } },
        "gated-branch: f(x) * (1 + x)": { $0.joined = { $1 + $0 * $1 } },
        "gated-branch-of-ones: x * (1 + f(1))":
          { ($0.branchInput, $0.joined) = ({ x, _ in x * 0 + 1 }, { $0 + $0 * $1 }) },
        "ways-averaged: (x + f(x)) / 2": { $0.joined = { ($0 + $1) / 2 } },
        "ways-over-root-of-two: (x + f(x)) / sqrt(2)":
          { $0.joined = { ($0 + $1) / 2.squareRoot() } },
        "sum-over-tokens: (x + f(x)) / tokens": { $0.joined = { ($0 + $1) / Double($0.rows) } },
        "larger-of-ways: max(x, f(x))": { $0.joined = { $0.combined(with: $1, max) } },
        "ways-rectified: relu(x + f(x))": { $0.returned = { y, _ in y.map { max($0, 0) } } },
        "ones-past-the-branch: 1 + f(x)": { $0.shortcut = { x, _ in x * 0 + 1 } },
        "shortcut-in-first-row: x + f(x) in the first row, and f(x) in the others": {
          $0.shortcut = { x, _ in
            Matrix(rows: x.rows, columns: x.columns) { i, j in i == 0 ? x[i, j] : 0 }
          }
        },
      ])
    Mistake.ready(
      \.shortcut, "the shortcut", .term(), rest: "it passes unchanged", except: ["dropped"])
    Mistake.ready(\.branch, "the branch", .term(), rest: "it is added once", except: ["dropped"])
    Mistake.ready(\.branch, "the branch's result", .power(), named: "branch")
    Mistake.ready(\.joined, "the sum", .term(), except: ["halved"])
  }
}

extension Matrix {
  /// Two matrices, element by element.
  fileprivate func combined(with other: Matrix, _ f: (Double, Double) -> Double) -> Matrix {
    Matrix(rows: rows, columns: columns, elements: zip(elements, other.elements).map(f))
  }
}
