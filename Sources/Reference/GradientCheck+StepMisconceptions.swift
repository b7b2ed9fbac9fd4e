import Matrices
import Problems

/// Beliefs about the step that one chooses oneself.
extension GradientCheckKey {
  static let stepMisconceptions: [Misconception] = [
    Misconception(
      "step-of-a-tenth", StepOfATenth(),
      belief: "A step of 0.1 is small.",
      why: "Next to numbers of size 1 it looks small, and the quotient looks plausible.",
      sentence:
        "these are the numbers of the step 0.1; its error, which grows with the step squared, "
        + "shows"),
    Misconception(
      "step-of-a-hundredth", StepOfAHundredth(),
      belief: "A step of 0.01 is small enough.",
      why: "Two digits of it look like many, and the quotient looks plausible.",
      sentence:
        "these are the numbers of the step 0.01; its error, which grows with the step squared, "
        + "shows"),
    Misconception(
      "step-of-1e-12", StepOfATrillionth(),
      belief: "The smaller the step, the better.",
      why: "In calculus the step goes to 0; on paper nothing is rounded.",
      sentence:
        "these are the numbers of the step 1e-12; so small a step leaves too few digits after rounding"
    ),
    Misconception(
      "step-of-machine-epsilon", StepOfMachineEpsilon(),
      belief: "The best step is the smallest that can be added to 1.",
      why:
        "Machine epsilon is what rules of thumb for steps begin with; they take its root.",
      sentence: "these are the numbers of the step 2.2e-16, machine epsilon; rounding swallows it"),
  ]

  /// Separated by a third derivative of 120.
  struct StepOfATenth: GradientCheckSteps {
    func step(for number: Double) -> Double { 0.1 }
  }

  /// Separated by a third derivative of 120.
  struct StepOfAHundredth: GradientCheckSteps {
    func step(for number: Double) -> Double { 0.01 }
  }

  /// Separated by the function whose value is 8000.
  struct StepOfATrillionth: GradientCheckSteps {
    func step(for number: Double) -> Double { 1e-12 }
  }

  /// Separated by the first number of size 1, to which it cannot be added on both sides alike.
  struct StepOfMachineEpsilon: GradientCheckSteps {
    func step(for number: Double) -> Double { .ulpOfOne }
  }
}
