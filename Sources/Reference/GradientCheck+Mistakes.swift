import Matrices

extension GradientCheckKey {
  private typealias Steps = GradientCheckSteps

  /// Steps of one's own that are as good.
  static var styles: [Style<GradientCheckSteps>] {
    [
      Style("step-of-1e-5") { $0.own = { _ in 1e-5 } },
      Style("step-of-1e-6") { $0.own = { _ in 1e-6 } },
      Style("step-of-5e-6") { $0.own = { _ in 5e-6 } },
      Style("step-of-5e-6-scaled") { $0.own = { 5e-6 * max(1, abs($0)) } },
    ]
  }

  static var mistakes: [Mistake<GradientCheckSteps>] { quotients + moves + steps + judgeMistakes }

  @MistakeList<Steps> private static var quotients: [Mistake<Steps>] {
    let slope = Mistake<Steps>.family(
      "the quotient is ", "; it is (f(up) - f(down)) / (2 step)",
      why: "It is half of the formula, another one of the book, or a parenthesis is missing.")
    slope("forward-difference", "(f(up) - f(x)) / step") { ($0.lowered, $0.width) = (x, { $0 }) }
    slope("backward-difference", "(f(x) - f(down)) / step") { ($0.raised, $0.width) = (x, { $0 }) }
    slope("down-not-moved", "(f(up) - f(x)) / (2 step)") { $0.lowered = x }
    slope("up-not-moved", "(f(x) - f(down)) / (2 step)") { $0.raised = x }
    slope("divided-by-step", "(f(up) - f(down)) / step") { $0.width = { $0 } }
    slope("divided-by-2", "(f(up) - f(down)) / 2") { $0.width = { _ in 2 } }
    slope("multiplied-by-step", "(f(up) - f(down)) / 2 * step") { $0.width = { 2 / $0 } }
    slope("not-divided", "f(up) - f(down)") { $0.width = { _ in 1 } }
    slope("divided-by-squared-step", "(f(up) - f(down)) / step^2") { $0.width = { $0 * $0 } }
    slope("divided-by-4-steps", "(f(up) - f(down)) / (4 step)") { $0.width = { 4 * $0 } }
    slope("divided-by-half-step", "(f(up) - f(down)) / (step / 2)") { $0.width = { $0 / 2 } }
    slope("only-down-divided", "f(up) - f(down) / (2 step)") { $0.ratio = { $0 - $1 / $2 } }
    slope("values-added", "(f(up) + f(down)) / (2 step)") { $0.ratio = { ($0 + $1) / $2 } }
    slope("only-up", "f(up) / (2 step)") { $0.ratio = { up, _, width in up / width } }
    slope("second-difference", "(f(up) - 2 f(x) + f(down)) / step^2") {
      ($0.middles, $0.width, $0.ratio) = (2, { $0 * $0 }, { ($0 + $1) / $2 })
    }
    Mistake.ready(
      \.slope, "the quotient", .term() + .power(), named: "quotient", except: ["doubled", "halved"])
    slope("slope-without-sign", "without its sign") { $0.slope = { abs($0) } }
  }

  private static let x: @Sendable (Double, Double) -> Double = { number, _ in number }

  @MistakeList<Steps> private static var moves: [Mistake<Steps>] {
    let becomes = Mistake<Steps>.family(
      "the element becomes ", "; it becomes x + step and x - step",
      why: "`=` stands for `+=`, a relative step seems to fit every size, or `Int` was on the way.")
    becomes("moved-to-step", "step and -step") { ($0.raised, $0.lowered) = ({ $1 }, { -$1 }) }
    becomes("moved-by-a-factor", "(1 + step) x and (1 - step) x") {
      ($0.raised, $0.lowered) = ({ $0 * (1 + $1) }, { $0 * (1 - $1) })
    }
    becomes("moved-to-whole-numbers", "the whole parts of x + step and x - step") {
      $0.raised = { ($0 + $1).rounded(.towardZero) }
      $0.lowered = { ($0 - $1).rounded(.towardZero) }
    }
    becomes("half-step", "x + step / 2 and x - step / 2") { $0.step = { $0 / 2 } }
    becomes("double-step", "x + 2 step and x - 2 step") { $0.step = { $0 * 2 } }
    let stays = Mistake<Steps>.family(
      at:
        \.restored, "every element that had its turn stays moved ",
      "; move it back, or copy x each time",
      why: "One copy is moved by a step, then by two the other way, and the next element is due.")
    stays("step-not-restored", "down") { $0 - $1 }
    stays("stays-moved-up", "up") { $0 + $1 }
    let together = Mistake<Steps>.family(
      at:
        \.moved, "all elements", " move at once; each quotient moves one element alone",
      why: "It is how the formula is written for one number, and the kit allows it.")
    together("all-moved-at-once", "", .all)
    together("row-moved-at-once", " of a row", .row)
    together("column-moved-at-once", " of a column", .column)
  }

  @MistakeList<Steps> private static var steps: [Mistake<Steps>] {
    let given = Mistake<Steps>.family(
      at:
        \.given, "the differences have ", "; they have the given step",
      why: "That is right for a step of one's own choice, or the argument goes unused.")
    given("step-scaled", "the step times max(1, |x|)") { $0 * max(1, abs($1)) }
    given("step-times-number", "the step times |x|") { $0 * abs($1) }
    given("given-step-ignored", "a tiny step") { _, _ in 1e-5 }
    given("given-step-of-a-thousandth", "a step of 0.001") { _, _ in 1e-3 }
    let own = Mistake<Steps>.family(
      "the gradient is that of the step ", "",
      why: "0.001 looks small next to 1; and in calculus, where nothing is rounded, steps go to 0.")
    for (name, step) in large {
      own(name, "\(step); its error, which grows with the step squared, shows") {
        $0.own = { _ in step }
      }
    }
    for (name, step) in tiny {
      own(name, "\(step); so small a step leaves too few digits after rounding") {
        $0.own = { _ in step }
      }
    }
    own("step-of-number", "1e-6 |x|; it has a least size") { $0.own = { 1e-6 * abs($0) } }
  }

  private static let large: KeyValuePairs<String, Double> = [
    "step-of-one": 1, "step-of-a-half": 0.5, "step-of-a-quarter": 0.25, "step-of-a-tenth": 0.1,
    "step-of-a-twentieth": 0.05, "step-of-a-hundredth": 0.01, "step-of-5-thousandths": 0.005,
    "step-of-a-thousandth": 1e-3,
  ]

  private static let tiny: KeyValuePairs<String, Double> = [
    "step-of-1e-9": 1e-9, "step-of-1e-10": 1e-10, "step-of-1e-11": 1e-11, "step-of-1e-12": 1e-12,
    "step-of-1e-13": 1e-13, "step-of-1e-14": 1e-14, "step-of-1e-15": 1e-15,
    "step-of-1e-16": 1e-16, "step-of-machine-epsilon": .ulpOfOne, "step-lost": 1e-20,
  ]
}
