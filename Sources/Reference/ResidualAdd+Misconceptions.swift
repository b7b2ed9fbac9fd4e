import Matrices
import Problems

extension ResidualAddKey {
  /// The wrong answers that people give to `residual_add`.
  static let misconceptions: [Misconception] = [
    Misconception(
      "shortcut-forgotten", ShortcutForgotten(),
      belief: "The layer replaces x by f(x), and the gradient takes the same path.",
      why: "In a network without shortcuts each layer's output is the next one's input.",
      sentence: "these are the numbers of the branch alone; the shortcut adds its own term"),
    Misconception(
      "branch-forgotten", BranchForgotten(),
      belief: "The shortcut carries everything past the branch.",
      why: "The shortcut is the new thing here, and the branch looks like a detail.",
      sentence: "these are the numbers of the shortcut alone; the branch adds its own term"),
    Misconception(
      "shortcut-forgotten-backward", ShortcutForgottenBackward(),
      belief: "The gradient comes back through the branch, since that is where the work is done.",
      why: "The pullback is what one is given, and it looks like the whole backward pass.",
      sentence:
        "this is the branch's share of the gradient; the shortcut passes upstream on as well"),
    Misconception(
      "branch-forgotten-backward", BranchForgottenBackward(),
      belief: "The gradient of a residual connection is the upstream gradient.",
      why: "The identity path is what residual connections are praised for.",
      sentence: "this is the shortcut's share of the gradient; the branch adds its pullback"),
    Misconception(
      "shortcut-overwritten", ShortcutOverwritten(),
      belief: "After x = f(x), the variable x still holds what it held before.",
      why: "Code with one variable, `x = f(x)` and then `x + x`, reads like the formula.",
      sentence:
        "these are the numbers of the branch taken twice; one of the two terms is the shortcut"),
    Misconception(
      "branch-applied-twice", BranchAppliedTwice(),
      belief: "The branch runs on its own output once more before the sum.",
      why: "A call of f is left over in front of the line that adds.",
      sentence: "these are the numbers with the branch run twice in a row; it runs once"),
    Misconception(
      "product-of-ways", ProductOfWays(),
      belief: "The two ways are multiplied, as the chain rule multiplies.",
      why: "The chain rule multiplies along one way; side by side, ways are added.",
      sentence: "these are the two ways multiplied element by element; ways side by side are added"),
  ]

  /// Separated by the first case: the output lacks x, the gradient lacks the upstream.
  struct ShortcutForgotten: ResidualAddContract {
    func forward(_ x: Matrix, f: (Matrix) -> Matrix) -> Matrix { f(x) }
    func backward(upstream: Matrix, pullback: (Matrix) -> Matrix) -> Matrix { pullback(upstream) }
  }

  /// Separated by the first case; the case whose branch is 0 does not show it.
  struct BranchForgotten: ResidualAddContract {
    func forward(_ x: Matrix, f: (Matrix) -> Matrix) -> Matrix { x }
    func backward(upstream: Matrix, pullback: (Matrix) -> Matrix) -> Matrix { upstream }
  }

  /// Separated by the first case: a right output whose gradient lacks the upstream.
  struct ShortcutForgottenBackward: ResidualAddContract {
    func forward(_ x: Matrix, f: (Matrix) -> Matrix) -> Matrix { x + f(x) }
    func backward(upstream: Matrix, pullback: (Matrix) -> Matrix) -> Matrix { pullback(upstream) }
  }

  /// Separated by the first case: a right output whose gradient lacks the branch.
  struct BranchForgottenBackward: ResidualAddContract {
    func forward(_ x: Matrix, f: (Matrix) -> Matrix) -> Matrix { x + f(x) }
    func backward(upstream: Matrix, pullback: (Matrix) -> Matrix) -> Matrix { upstream }
  }

  /// Separated by the first case: exactly twice the branch.
  struct ShortcutOverwritten: ResidualAddContract {
    func forward(_ x: Matrix, f: (Matrix) -> Matrix) -> Matrix {
      let x = f(x)
      return x + x
    }

    func backward(upstream: Matrix, pullback: (Matrix) -> Matrix) -> Matrix {
      let gradient = pullback(upstream)
      return gradient + gradient
    }
  }

  /// Separated by the first case, where the branch shrinks what it gets.
  struct BranchAppliedTwice: ResidualAddContract {
    func forward(_ x: Matrix, f: (Matrix) -> Matrix) -> Matrix { x + f(f(x)) }
    func backward(upstream: Matrix, pullback: (Matrix) -> Matrix) -> Matrix {
      upstream + pullback(pullback(upstream))
    }
  }

  /// Separated by the first case, whose numbers are neither 0 nor 2.
  struct ProductOfWays: ResidualAddContract {
    func forward(_ x: Matrix, f: (Matrix) -> Matrix) -> Matrix { x * f(x) }
    func backward(upstream: Matrix, pullback: (Matrix) -> Matrix) -> Matrix {
      upstream * pullback(upstream)
    }
  }
}
