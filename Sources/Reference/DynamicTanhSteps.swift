import LearnerSupport
import Tensors

/// What a dynamic tanh is made of.
struct DynamicTanhScope {
  let a, gain, bias: Tensor
}

/// `gain * tanh(a * x) + bias` taken apart, each step as it should be.
struct DynamicTanhSteps {
  /// What of the tokens goes in.
  @Choice var taken: (Tensor) -> Tensor = { $0 }
  @Choice var inside: (Tensor, DynamicTanhScope) -> Tensor = { $1.a * $0 }
  @Choice var squashed: (Tensor) -> Tensor = { tanh($0) }
  @Choice var scaled: (Tensor, DynamicTanhScope) -> Tensor = { $1.gain * $0 }
  @Choice var shifted: (Tensor, DynamicTanhScope) -> Tensor = { $0 + $1.bias }
  /// What is made of what the branch returns.
  @Choice var behind: (Tensor, DynamicTanhScope) -> Tensor = { branch, _ in branch }

  func callAsFunction(_ x: Tensor, _ scope: DynamicTanhScope) -> Tensor {
    shifted(scaled(squashed(inside(taken(x), scope)), scope), scope)
  }
}

extension DynamicTanhSteps {
  private typealias Slip = Mistake<DynamicTanhSteps>

  private static let formula = "; it is gain * tanh(a * x) + bias"

  /// What goes wrong in it.
  @MistakeList<DynamicTanhSteps> static var mistakes: [Mistake<DynamicTanhSteps>] {
    factor
    tokens
    places
    affine
    Slip.family(
      at: \.squashed, "", formula, why: "Names of functions are alike, and a call gets lost.")([
        "tanh-forgotten: there is no tanh": { $0 },
        "tanh-is-sigmoid: 1 / (1 + exp(-v)) stands in the place of tanh(v)":
          { (tanh($0 / 2) + 1) / 2 },
        "tanh-twice?: tanh is taken twice": { tanh(tanh($0)) },
        "tanh-is-clamp: v is cut off at -1 and 1 in the place of tanh(v)":
          { relu($0 + 1) - relu($0 - 1) - 1 },
        "tanh-is-relu?: the rectifier stands in the place of tanh": { relu($0) },
        "tanh-is-softsign?: v / (1 + |v|) stands in the place of tanh(v)":
          { $0 / (abs($0) + 1) },
      ])
  }

  private static let factor: [Slip] = Slip.family(
    "", formula, why: "A learned factor can stand in several places, and begins at 0.5.")([
      "a-forgotten: a is left out": { $0.inside = { x, _ in x } },
      "a-outside-tanh: a multiplies tanh(x)":
        { ($0.inside, $0.scaled) = ({ x, _ in x }, { $1.gain * ($1.a * $0) }) },
      "a-outside-tanh-too?: a multiplies tanh(a * x)":
        { $0.scaled = { $1.gain * ($1.a * $0) } },
      "a-on-all: a multiplies gain * tanh(x) + bias":
        { ($0.inside, $0.shifted) = ({ x, _ in x }, { $1.a * ($0 + $1.bias) }) },
      "a-behind-branch: a multiplies what FFN returns":
        { ($0.inside, $0.behind) = ({ x, _ in x }, { $1.a * $0 }) },
      "a-always-one-half: a is always 0.5": { $0.inside = { x, _ in 0.5 * x } },
      "a-alone-in-tanh: gain * tanh(a) * x + bias":
        { ($0.inside, $0.squashed) = ({ tanh($1.a) * $0 }, { $0 }) },
      "a-divides: x is divided by a": { $0.inside = { $0 / $1.a } },
      "a-added?: a is added to x": { $0.inside = { $0 + $1.a } },
      "a-squared?: a is squared": { $0.inside = { $1.a * $1.a * $0 } },
      "a-negated?: a has the wrong sign": { $0.inside = { -($1.a * $0) } },
    ])

  private static let tokens: [Slip] = Slip.family(
    at: \.taken, "", "; the tanh takes a times x as it came in",
    why: "DyT stands in the place of a norm, which does this; plain numbers carry no gradient.")([
      "mean-removed-in-dyt: the mean of each row is taken from x":
        { $0 - $0.mean(axis: -1, keepsDimensions: true) },
      "normalized-in-dyt: x is normalized in front of the tanh, with epsilon 1e-5":
        { normalized($0, epsilon: 1e-5) },
      "normalized-in-dyt-with-1e-6?: x is normalized in front of the tanh, with epsilon 1e-6":
        { normalized($0, epsilon: 1e-6) },
      "x-from-numbers-in-dyt: x is made from plain numbers, so no gradient reaches it through DyT":
        { $0.withoutGradient },
    ])

  private static func normalized(_ x: Tensor, epsilon: Double) -> Tensor {
    let variance = x.variance(axis: -1, keepsDimensions: true)
    return (x - x.mean(axis: -1, keepsDimensions: true)) / sqrt(variance + epsilon)
  }

  private static let places: [Slip] = Slip.family(
    "DyT(x) is ", formula,
    why: "A norm has gain and bias behind it, and an affine map often inside.")([
      "gain-inside-tanh: tanh(gain * a * x) + bias":
        { ($0.inside, $0.scaled) = ({ $1.gain * ($1.a * $0) }, { t, _ in t }) },
      "bias-inside-tanh: gain * tanh(a * x + bias)":
        { ($0.inside, $0.shifted) = ({ $1.a * $0 + $1.bias }, { t, _ in t }) },
      "gain-and-bias-inside-tanh: tanh(gain * a * x + bias)": {
        $0.inside = { $1.gain * ($1.a * $0) + $1.bias }
        ($0.scaled, $0.shifted) = ({ t, _ in t }, { t, _ in t })
      },
      "all-inside-tanh: tanh(a * (gain * x + bias))": {
        $0.inside = { $1.a * ($1.gain * $0 + $1.bias) }
        ($0.scaled, $0.shifted) = ({ t, _ in t }, { t, _ in t })
      },
      "bias-before-a?: gain * tanh(a * (x + bias))":
        { ($0.inside, $0.shifted) = ({ $1.a * ($0 + $1.bias) }, { t, _ in t }) },
      "gain-inside-tanh-too?: gain * tanh(gain * a * x) + bias":
        { $0.inside = { $1.gain * ($1.a * $0) } },
      "bias-inside-tanh-too?: gain * tanh(a * x + bias) + bias":
        { $0.inside = { $1.a * $0 + $1.bias } },
      "a-and-gain-swapped: a * tanh(gain * x + bias)": {
        $0.inside = { $1.gain * $0 + $1.bias }
        ($0.scaled, $0.shifted) = ({ $1.a * $0 }, { t, _ in t })
      },
      "a-for-gain?: a * tanh(gain * x) + bias":
        { ($0.inside, $0.scaled) = ({ $1.gain * $0 }, { $1.a * $0 }) },
      "bias-inside-gain: gain * (tanh(a * x) + bias)":
        { ($0.scaled, $0.shifted) = ({ t, _ in t }, { $1.gain * ($0 + $1.bias) }) },
    ])

  private static let affine: [Slip] = Slip.family(
    "", formula, why: "Parameters that begin at 1 and 0 are easily forgotten or mixed up.")([
      "tanh-bias-forgotten: bias is left out": { $0.shifted = { t, _ in t } },
      "tanh-gain-forgotten: gain is left out": { $0.scaled = { t, _ in t } },
      "tanh-alone: gain and bias are left out":
        { ($0.scaled, $0.shifted) = ({ t, _ in t }, { t, _ in t }) },
      "tanh-gain-and-bias-swapped: gain and bias have changed places":
        { ($0.scaled, $0.shifted) = ({ $1.bias * $0 }, { $0 + $1.gain }) },
      "gain-and-bias-behind-branch: FFN gets tanh(a * x), and gain and bias are behind FFN": {
        ($0.scaled, $0.shifted) = ({ t, _ in t }, { t, _ in t })
        $0.behind = { $1.gain * $0 + $1.bias }
      },
      "gain-behind-branch?: FFN gets tanh(a * x) + bias, and gain is behind FFN":
        { ($0.scaled, $0.behind) = ({ t, _ in t }, { $1.gain * $0 }) },
      "bias-behind-branch: FFN gets gain * tanh(a * x), and bias is added behind FFN":
        { ($0.shifted, $0.behind) = ({ t, _ in t }, { $0 + $1.bias }) },
      "a-in-place-of-gain?: a multiplies, and gain is left out": { $0.scaled = { $1.a * $0 } },
      "tanh-bias-negated?: bias is subtracted": { $0.shifted = { $0 - $1.bias } },
      "tanh-gain-plus-one?: gain + 1 multiplies": { $0.scaled = { ($1.gain + 1) * $0 } },
      "tanh-divided-by-gain?: gain divides": { $0.scaled = { $0 / $1.gain } },
    ])
}
