import Matrices

extension GradientCheckKey {
  /// Steps of one's own that are as good.
  static var styles: [Style<GradientCheckSteps>] {
    [
      Style("step-of-1e-5") { $0.own = { _ in 1e-5 } },
      Style("step-of-1e-6") { $0.own = { _ in 1e-6 } },
      Style("step-of-5e-6") { $0.own = { _ in 5e-6 } },
      Style("step-of-5e-6-scaled") { $0.own = { 5e-6 * max(1, abs($0)) } },
    ]
  }

  @MistakeList<GradientCheckSteps>
  static var mistakes: [Mistake<GradientCheckSteps>] {
    movement
    quotients
    steps
    judgeMistakes
  }

  @MistakeList<GradientCheckSteps>
  private static var movement: [Mistake<GradientCheckSteps>] {
    Mistake(
      "forward-difference", "the quotient is (f(up) - f(x)) / step; a central one steps both ways",
      why: "It is the definition of the derivative, before h goes to 0."
    ) {
      $0.lowered = { number, _ in number }
      $0.width = { $0 }
    }
    Mistake(
      "backward-difference",
      "the quotient is (f(x) - f(down)) / step; a central one steps both ways",
      why: "It is the definition of the derivative with a negative step."
    ) {
      $0.raised = { number, _ in number }
      $0.width = { $0 }
    }
    Mistake(
      "down-not-moved", "the change from x to up is divided by 2 steps; down lies a step below x",
      why: "One copy was moved up and put back, and the way down forgotten."
    ) { $0.lowered = { number, _ in number } }
    Mistake(
      "up-not-moved", "the change from down to x is divided by 2 steps; up lies a step above x",
      why: "The copy that is moved is not the one that is handed to f."
    ) { $0.raised = { number, _ in number } }
    Mistake(
      "moved-to-step", "the element becomes the step itself, up and down; the step is added to it",
      why: "`=` stands where `+=` belongs."
    ) {
      $0.raised = { _, step in step }
      $0.lowered = { _, step in -step }
    }
    Mistake(
      "moved-by-a-factor", "the element is multiplied by 1 + step and 1 - step; the step is added",
      why: "A relative step seems to fit every size."
    ) {
      $0.raised = { $0 * (1 + $1) }
      $0.lowered = { $0 * (1 - $1) }
    }
    Mistake(
      "moved-to-whole-numbers", "the moved element is cut to a whole number; it is used as it is",
      why: "`Int` was used somewhere on the way."
    ) {
      $0.raised = { ($0 + $1).rounded(.towardZero) }
      $0.lowered = { ($0 - $1).rounded(.towardZero) }
    }
    Mistake(
      "step-not-restored",
      "every element that had its turn stays moved down; move it back, or copy x each time",
      why: "One copy is moved up, then down by two steps, and the next element is due."
    ) { $0.restored = { $0 - $1 } }
    Mistake(
      "stays-moved-up", "every element that had its turn stays moved up; move it back, or copy x",
      why: "One copy is moved down, then up by two steps, and the next element is due."
    ) { $0.restored = { $0 + $1 } }
    Mistake(
      "all-moved-at-once", "all elements move at once; each quotient moves one element alone",
      why: "It is how the formula is written for one number, and the kit allows it."
    ) { $0.moved = .all }
    Mistake(
      "row-moved-at-once", "all elements of a row move at once; each quotient moves one alone",
      why: "A matrix was thought of as a list of rows."
    ) { $0.moved = .row }
    Mistake(
      "column-moved-at-once", "all elements of a column move at once; each moves alone",
      why: "A row of numbers that is added to a matrix is added to each of its rows."
    ) { $0.moved = .column }
    Mistake(
      "half-step", "the points lie half a step from x; the contract asks for a whole step",
      why: "It is a central difference too, with the two points one step apart."
    ) { $0.step = { $0 / 2 } }
    Mistake(
      "double-step", "the points lie two steps from x; the contract asks for one step",
      why: "The 2 of the divisor was put into the step as well."
    ) { $0.step = { $0 * 2 } }
  }

  @MistakeList<GradientCheckSteps>
  private static var quotients: [Mistake<GradientCheckSteps>] {
    Mistake(
      "divided-by-step", "the change is divided by the step; up and down lie two steps apart",
      why: "h is the step; that up and down lie 2 h apart is easily missed."
    ) { $0.width = { $0 } }
    Mistake(
      "divided-by-2", "the change is divided by 2 alone; up and down lie two steps apart",
      why: "The mean of two numbers divides so."
    ) { $0.width = { _ in 2 } }
    Mistake(
      "multiplied-by-step", "the change is halved and multiplied by the step, not divided by it",
      why: "`/ 2 * h` is (change / 2) * h; the 2 * h needs parentheses."
    ) { $0.width = { 2 / $0 } }
    Mistake(
      "not-divided", "the change is not divided; up and down lie two steps apart",
      why: "The division was left for later."
    ) { $0.width = { _ in 1 } }
    Mistake(
      "divided-by-squared-step", "the change is divided by step squared; the divisor is 2 steps",
      why: "A second difference is divided so."
    ) { $0.width = { $0 * $0 } }
    Mistake(
      "divided-by-4-steps", "the change is divided by 4 steps; up and down lie two steps apart",
      why: "The 2 was there already."
    ) { $0.width = { 4 * $0 } }
    Mistake(
      "divided-by-half-step", "the change is divided by half a step; up and down lie 2 steps apart",
      why: "2 * h and h / 2 get mixed up."
    ) { $0.width = { $0 / 2 } }
    Mistake(
      "only-down-divided", "the number is f(up) - f(down) / (2 step); the whole change is divided",
      why: "Without parentheses the division comes first."
    ) { $0.ratio = { $0 - $1 / $2 } }
    Mistake(
      "values-added", "f(up) and f(down) are added; the one is subtracted from the other",
      why: "The mean of two numbers adds so."
    ) { $0.ratio = { ($0 + $1) / $2 } }
    Mistake(
      "only-up", "f(up) is divided by 2 steps; f(down) is subtracted first",
      why: "A term gets lost between two lines."
    ) { $0.ratio = { up, _, width in up / width } }
    Mistake(
      "second-difference",
      "the number is (f(up) - 2 f(x) + f(down)) / step^2; the change is divided by 2 steps",
      why: "That is the second derivative, the next formula in the book."
    ) {
      $0.middles = 2
      $0.width = { $0 * $0 }
      $0.ratio = { ($0 + $1) / $2 }
    }
    Mistake.ready(
      \.slope, "the quotient", .term() + .power(), named: "quotient", except: ["doubled", "halved"])
    Mistake(
      "slope-without-sign", "the quotient's absolute value is returned; it has a sign",
      why: "An `abs` from the error got into the gradient."
    ) { $0.slope = { abs($0) } }
  }

  @MistakeList<GradientCheckSteps>
  private static var steps: [Mistake<GradientCheckSteps>] {
    Mistake(
      "step-scaled", "the step is multiplied by max(1, |x|); differences takes it as given",
      why: "For a step of one's own choice that is right, and grader and libraries do so."
    ) { $0.given = { $0 * max(1, abs($1)) } }
    Mistake(
      "step-times-number", "the given step is multiplied by |x|; differences takes it as given",
      why: "A relative step seems to fit every size."
    ) { $0.given = { $0 * abs($1) } }
    Mistake(
      "given-step-ignored", "the differences have a tiny step, not the given one",
      why: "The gradient is what differences are for, so its own step seems to do."
    ) { $0.given = { _, _ in 1e-5 } }
    Mistake(
      "given-step-of-a-thousandth", "the differences have a step of 0.001, not the given one",
      why: "The number was written out, and the argument goes unused."
    ) { $0.given = { _, _ in 1e-3 } }
    ownStep("step-of-one", 1, "its error, which grows with the step squared, shows")
    ownStep("step-of-a-half", 0.5, "its error, which grows with the step squared, shows")
    ownStep("step-of-a-quarter", 0.25, "its error, which grows with the step squared, shows")
    ownStep("step-of-a-tenth", 0.1, "its error, which grows with the step squared, shows")
    ownStep("step-of-a-twentieth", 0.05, "its error, which grows with the step squared, shows")
    ownStep("step-of-a-hundredth", 0.01, "its error, which grows with the step squared, shows")
    ownStep("step-of-5-thousandths", 0.005, "its error, which grows with the step squared, shows")
    ownStep("step-of-a-thousandth", 1e-3, "its error, which grows with the step squared, shows")
    ownStep("step-of-1e-9", 1e-9, "so small a step leaves too few digits after rounding")
    ownStep("step-of-1e-10", 1e-10, "so small a step leaves too few digits after rounding")
    ownStep("step-of-1e-11", 1e-11, "so small a step leaves too few digits after rounding")
    ownStep("step-of-1e-12", 1e-12, "so small a step leaves too few digits after rounding")
    ownStep("step-of-1e-13", 1e-13, "so small a step leaves too few digits after rounding")
    ownStep("step-of-1e-14", 1e-14, "so small a step leaves too few digits after rounding")
    ownStep("step-of-1e-15", 1e-15, "so small a step leaves too few digits after rounding")
    ownStep("step-of-1e-16", 1e-16, "so small a step leaves too few digits after rounding")
    Mistake(
      "step-of-machine-epsilon",
      "the gradient is that of the step 2.2e-16, machine epsilon; rounding swallows it",
      why: "Machine epsilon is what rules of thumb for steps begin with; they take its root."
    ) { $0.own = { _ in .ulpOfOne } }
    Mistake(
      "step-lost", "the gradient is that of a step so small that x + step is x, and so 0",
      why: "In calculus the step goes to 0; on paper nothing is rounded."
    ) { $0.own = { _ in 1e-20 } }
    Mistake(
      "step-of-number", "the step is a part of x without a least size; where x is 0, it is 0",
      why: "A relative step seems to fit every size."
    ) { $0.own = { 1e-6 * abs($0) } }
  }

  private static func ownStep(_ name: String, _ step: Double, _ rest: String)
    -> Mistake<GradientCheckSteps>
  {
    Mistake(
      name, "the gradient is that of the step \(step); \(rest)",
      why: step > 1e-4
        ? "Next to numbers of size 1 it looks small, and the quotient looks plausible."
        : "In calculus the step goes to 0; on paper nothing is rounded."
    ) { $0.own = { _ in step } }
  }
}
