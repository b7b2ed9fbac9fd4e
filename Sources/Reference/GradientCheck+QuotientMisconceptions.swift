import Matrices
import Problems

/// Beliefs about the difference quotient.
extension GradientCheckKey {
  static let quotientMisconceptions: [Misconception] = [
    Misconception(
      "forward-difference", ForwardDifference(),
      belief: "The quotient is (f(x + h) - f(x)) / h.",
      why: "It is the definition of the derivative, before h goes to 0.",
      sentence:
        "these are the numbers of (f(up) - f(x)) / step; a central difference steps both ways"
    ),
    Misconception(
      "backward-difference", BackwardDifference(),
      belief: "The quotient is (f(x) - f(x - h)) / h.",
      why: "It is the definition of the derivative with a negative step.",
      sentence:
        "these are the numbers of (f(x) - f(down)) / step; a central difference steps both ways"),
    Misconception(
      "divided-by-step", DividedByStep(),
      belief: "The change of f is divided by h.",
      why: "h is the step; that up and down lie 2 h apart is easily missed.",
      sentence: "here the change is divided by the step; up and down lie two steps apart"),
    Misconception(
      "half-step", HalfStep(),
      belief: "The quotient is (f(x + h / 2) - f(x - h / 2)) / h.",
      why: "It is a central difference too, with the two points one step apart.",
      sentence: "these are the numbers of half a step each way; the contract asks for a whole step"),
    Misconception(
      "step-not-restored", StepNotRestored(),
      belief: "After an element's turn it holds its old number again.",
      why: "One copy is moved up, then down by two steps, and the next element is due.",
      sentence:
        "here every element that had its turn stays moved down; move it back, or copy x each time"),
    Misconception(
      "all-moved-at-once", AllMovedAtOnce(),
      belief: "x + h moves what is to be moved.",
      why: "It is how the formula is written for one number, and the kit allows it.",
      sentence: "here all elements move at once; each quotient moves one element alone"),
    Misconception(
      "step-scaled", StepScaled(),
      belief: "The step grows with the number that it moves, here as well.",
      why: "For a step of one's own choice that is right, and grader and libraries do so.",
      sentence: "here the step is multiplied by max(1, |x|); differences takes the step as given"),
  ]

  /// Separated by the first case: 9.5 in place of 6.5.
  struct ForwardDifference: GradientCheckSteps {
    func quotient(of f: (Matrix) -> Double, at x: Matrix, _ i: Int, _ j: Int, step: Double)
      -> Double
    {
      var up = x
      up[i, j] += step
      return (f(up) - f(x)) / step
    }
  }

  /// Separated by the first case: 3.5 in place of 6.5.
  struct BackwardDifference: GradientCheckSteps {
    func quotient(of f: (Matrix) -> Double, at x: Matrix, _ i: Int, _ j: Int, step: Double)
      -> Double
    {
      ForwardDifference().quotient(of: f, at: x, i, j, step: -step)
    }
  }

  /// Separated by the first case, in every check.
  struct DividedByStep: GradientCheckSteps {
    func quotient(of f: (Matrix) -> Double, at x: Matrix, _ i: Int, _ j: Int, step: Double)
      -> Double
    {
      2 * Reference().quotient(of: f, at: x, i, j, step: step)
    }
  }

  /// Separated by the first case, in its differences only.
  struct HalfStep: GradientCheckSteps {
    func quotient(of f: (Matrix) -> Double, at x: Matrix, _ i: Int, _ j: Int, step: Double)
      -> Double
    {
      Reference().quotient(of: f, at: x, i, j, step: step / 2)
    }
  }

  /// Separated by the first case of two elements whose gradients hang together.
  struct StepNotRestored: GradientCheckSteps {
    func differences(of f: (Matrix) -> Double, at x: Matrix, step: Double) -> Matrix {
      drifting(f, x) { _ in step }
    }

    func gradient(of f: (Matrix) -> Double, at x: Matrix) -> Matrix {
      drifting(f, x, step: step(for:))
    }

    private func drifting(_ f: (Matrix) -> Double, _ x: Matrix, step: (Double) -> Double) -> Matrix
    {
      var (moved, result) = (x, x)
      for i in 0..<x.rows {
        for j in 0..<x.columns {
          let h = step(x[i, j])
          result[i, j] = Reference().quotient(of: f, at: moved, i, j, step: h)
          moved[i, j] -= h
        }
      }
      return result
    }
  }

  /// Separated by the first case of two elements.
  struct AllMovedAtOnce: GradientCheckSteps {
    func quotient(of f: (Matrix) -> Double, at x: Matrix, _ i: Int, _ j: Int, step: Double)
      -> Double
    {
      (f(x + step) - f(x - step)) / (2 * step)
    }
  }

  /// Separated by the first case with a number above 1.
  struct StepScaled: GradientCheckSteps {
    func differences(of f: (Matrix) -> Double, at x: Matrix, step: Double) -> Matrix {
      Matrix(rows: x.rows, columns: x.columns) { i, j in
        quotient(of: f, at: x, i, j, step: step * max(1, abs(x[i, j])))
      }
    }
  }
}
