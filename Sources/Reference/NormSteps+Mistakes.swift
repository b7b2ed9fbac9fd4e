import Tensors

/// What goes wrong in any norm over rows with a gain, LayerNorm or RMSNorm.
extension NormSteps {
  @MistakeList<NormSteps>
  static var mistakes: [Mistake<NormSteps>] {
    forwardMistakes
    backwardMistakes
    gainMistakes
  }

  @MistakeList<NormSteps>
  static var forwardMistakes: [Mistake<NormSteps>] {
    Mistake(
      "over-columns", "the columns are normalized; each row is normalized by itself",
      why: "It is what BatchNorm does, and what axis 0 does in NumPy."
    ) { $0.grouping = .columns }
    Mistake(
      "over-everything",
      "all tokens share one mean and deviation; each row is normalized by itself",
      why: "`x.mean()` without an axis averages all elements."
    ) { $0.grouping = .everything }
    Mistake(
      "epsilon-outside-root", "the divisor is root + epsilon; epsilon belongs under the root",
      why: "It guards a division there just as well, and some well-known code does it."
    ) { $0.deviation = { sqrt($0) + $1 } }
    Mistake(
      "epsilon-inside-and-outside",
      "epsilon is added under the root and once more outside; it belongs under the root",
      why: "One of the two guards was meant to replace the other."
    ) { $0.deviation = { sqrt($0 + $1) + $1 } }
    Mistake(
      "epsilon-as-floor", "the divisor is max(root, epsilon); epsilon is added under the root",
      why: "Elsewhere it is used so, as in `max(norm, eps)` in front of a division."
    ) { $0.deviation = { maximum(sqrt($0), $1) } }
    Mistake(
      "epsilon-as-floor-under-root",
      "the divisor is sqrt(max(mean of squares, epsilon)); epsilon is added, not a floor",
      why: "A guard against a root of 0 looks complete with it."
    ) { $0.deviation = { sqrt(maximum($0, $1)) } }
    Mistake(
      "divided-by-variance",
      "each row is divided by the mean of squares + epsilon; the root of that is missing",
      why: "The root is easily lost; where the variance is near 1, nothing shows it."
    ) { $0.deviation = { $0 + $1 } }
    Mistake(
      "deviation-squared", "the divisor is the square of variance + epsilon, not its root",
      why: "A power of 2 is typed for one of 1/2."
    ) { $0.deviation = { pow($0 + $1, 2) } }
    Mistake(
      "deviation-rooted-twice", "the divisor is the root of the root; one root is enough",
      why: "The deviation was already at hand when the root was taken."
    ) { $0.deviation = { sqrt(sqrt($0) + $1) } }
    Mistake(
      "multiplied-by-deviation", "each row is multiplied by its divisor; it is divided by it",
      why: "1 / root and root are mixed up."
    ) { $0.divided = { $0 * $1 } }
    Mistake(
      "gain-plus-one", "the factor is 1 + gain; here the factor is the gain itself",
      why: "Some models, such as Gemma, store the gain as its distance from 1."
    ) { $0.factor = { 1 + $0 } }
    Mistake(
      "gain-forgotten", "every gain is taken as 1; column j is multiplied by gain[j]",
      why: "The gain starts as ones in real models, where leaving it out changes nothing."
    ) { $0.factor = { $0.filled(1) } }
    Mistake.ready(\.epsilon, "epsilon", .constant(1e-5, 1e-6, 1e-8, 1e-12, 0), except: ["always-0"])
    Mistake.ready(\.epsilon, "epsilon", .power() + .term(), except: ["dropped"])
      Mistake(
        "epsilon-forgotten", "epsilon is left out; it is added under the root",
        why: "Epsilon is so small that it seems to be a detail; a constant row needs it."
      ) { $0.epsilon = { _ in 0 } }
      Mistake(
        "sum-of-squares", "the squares are summed, not averaged; it is a mean over d numbers",
        why: "In linear algebra, to normalize is to divide by the length."
      ) { $0.averaged = .sum }
      Mistake(
        "mean-absolute-deviation", "sizes are averaged where their squares belong",
        why: "The mean size is a deviation too."
      ) { $0.square = { abs($0) } }
    Mistake.reductions(\.averaged, "the mean of squares", except: [.sum, .overOneLess])
  }

  @MistakeList<NormSteps>
  private static var backwardMistakes: [Mistake<NormSteps>] {
    Mistake(
      "deviation-constant",
      "the deviation is taken for a constant; it depends on every element of the row",
      why: "The term with the normalized row is small when d is large."
    ) { $0.slopeTerm = { $0 * 0 } }
    Mistake(
      "divided-by-variance-backward",
      "the gradient is divided by variance + epsilon; it is divided by the root of that",
      why: "A derivative of 1 / s brings an s squared with it."
    ) { $0.backwardDivisor = { $0.deviation * $0.deviation } }
    Mistake(
      "division-forgotten-backward", "the gradient is not divided by the deviation",
      why: "The terms in parentheses are the hard part; the factor in front gets lost."
    ) { $0.backwardDivisor = { $0.deviation.filled(1) } }
    Mistake(
      "gain-after-normalization-backward",
      "on the way back the gain multiplies last; it comes first, with upstream",
      why: "It multiplies last on the way forward."
    ) { $0.gainComesLast = true }
    Mistake(
      "gain-forgotten-backward",
      "the gradient misses the gain; on the way back it multiplies upstream first",
      why: "Derivations of the normalization leave the gain out, and so does their result."
    ) { $0.factorBackward = { $0.filled(1) } }
    Mistake(
      "upstream-ignored", "these are the numbers for an upstream gradient of all ones",
      why: "`y.sum().backward()` starts so, and examples often use it."
    ) { $0.received = { $0.filled(1) } }
    Mistake(
      "constants-backward", "the gradient is upstream * gain / divisor; the divisor depends on x",
      why: "Then dL/dx is one line."
    ) {
      $0.meanTerm = { $0 * 0 }
      $0.slopeTerm = { $0 * 0 }
    }
    Mistake.ready(\.slopeTerm, "the deviation's term", .term(), except: ["dropped"])
    Mistake.reductions(\.slopeReduced, "the deviation's term", except: [.overOneLess])
      Mistake(
        "deviation-term-over-d-minus-1",
        "the deviation's term is divided by d - 1; the variance divides by d",
        why: "Statistics courses divide a variance so; the forward pass here does not."
      ) { $0.slopeReduced = .overOneLess }
    Mistake.operands(
      \.slopeFactor, "slope-times", "the deviation's term is multiplied by",
      right: "the normalized row",
      ["x": { $0.x }, "the centered row": { $0.centered }, "1": { $0.x.filled(1) }])
    Mistake.operands(
      \.slopeInput, "slope-of", "the deviation's term averages the gradient times",
      right: "the normalized row",
      ["x": { $0.x }, "the centered row": { $0.centered }, "1": { $0.x.filled(1) }])
    Mistake.operands(
      \.slopeOperand, "slope-from", "the deviation's term starts from",
      right: "upstream * gain", ["upstream": { $0.upstream }])
  }

  @MistakeList<NormSteps>
  private static var gainMistakes: [Mistake<NormSteps>] {
    Mistake(
      "gain-gradient-without-normalized",
      "the gain's gradient is the sum of upstream; it multiplies by the normalized row as well",
      why: "Both parameters have one number a column, and the bias's gradient is at hand."
    ) { $0.gainInput = { $0.x.filled(1) } }
    Mistake(
      "gain-gradient-of-x",
      "the gain's gradient multiplies upstream by x; the gain multiplies the normalized row",
      why: "In a linear layer the gradient of a weight multiplies by the layer's input."
    ) { $0.gainInput = { $0.x } }
  }
}
