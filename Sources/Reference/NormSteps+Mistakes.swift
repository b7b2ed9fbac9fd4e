import Tensors

/// What goes wrong in any norm over rows with a gain, LayerNorm or RMSNorm, on the way forward.
extension NormSteps {
  @MistakeList<NormSteps>
  static var forwardMistakes: [Mistake<NormSteps>] {
    rowMistakes
    epsilonMistakes
    divisorMistakes
    gainMistakes
  }

  @MistakeList<NormSteps>
  private static var rowMistakes: [Mistake<NormSteps>] {
    Mistake(
      "over-columns", "the columns are normalized; each row is normalized by itself",
      why: "It is what BatchNorm does, and what axis 0 does in NumPy."
    ) { $0.grouping = .columns }
    Mistake(
      "over-everything", "all tokens are normalized together; each row is normalized by itself",
      why: "`x.mean()` without an axis averages all elements."
    ) { $0.grouping = .everything }
    Mistake(
      "statistics-of-first-row",
      "every row is normalized with the means of the first; each row has its own",
      why: "An index stays at 0 where it belongs to a loop."
    ) { $0.statistics = { $0[0..<1] } }
    Mistake(
      "statistics-of-last-row",
      "every row is normalized with the means of the last; each row has its own",
      why: "A variable outside the loop keeps what the last turn left there."
    ) { $0.statistics = { $0[($0.shape[0] - 1)..<$0.shape[0]] } }
    Mistake(
      "statistics-of-all-rows",
      "every row is normalized with means over all rows; each row has its own",
      why: "`x.mean()` without an axis averages all elements.", isReadyMade: true
    ) { $0.statistics = { $0.mean() } }
    [1.0, 2, 3, 4, 5, 6].map { bound in
      Mistake(
        "clipped-to-\(Int(bound))",
        "normalized numbers end at -\(Int(bound)) and \(Int(bound)); nothing bounds them",
        why: "Outliers are often clipped in data that is standardized."
      ) { $0.kept = { bounded($0, by: bound) } }
    }
  }

  @MistakeList<NormSteps>
  private static var epsilonMistakes: [Mistake<NormSteps>] {
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
      "epsilon-over-d", "epsilon is divided by d; it is added to the mean, not to the sum",
      why: "It joins the sum inside the parentheses that the division follows."
    ) { $0.epsilon = { $0 / Double($1) } }
    Mistake(
      "epsilon-times-d", "epsilon is multiplied by d; it is added to the mean once",
      why: "It is added in the loop, once for each number."
    ) { $0.epsilon = { $0 * Double($1) } }
    Mistake(
      "epsilon-forgotten", "epsilon is left out; it is added under the root",
      why: "Epsilon is so small that it seems to be a detail; a row without spread needs it."
    ) { $0.epsilon = { _, _ in 0 } }
    Mistake.ready(\.epsilon, "epsilon", .constant(1e-3, 1e-5, 1e-6, 1e-8, 1e-12))
    Mistake.ready(
      \.epsilon, "epsilon", .power() + .term(), rest: "it is added as it is", except: ["dropped"])
  }

  @MistakeList<NormSteps>
  private static var divisorMistakes: [Mistake<NormSteps>] {
    Mistake(
      "divided-by-variance",
      "the divisor is mean of squares + epsilon; the root of that is missing",
      why: "The root is easily lost; where the divisor is near 1, nothing shows it."
    ) { $0.deviation = { $0 + $1 } }
    Mistake(
      "deviation-squared", "the divisor is the square of mean of squares + epsilon, not its root",
      why: "A power of 2 is typed for one of 1/2."
    ) { $0.deviation = { pow($0 + $1, 2) } }
    Mistake(
      "deviation-rooted-twice", "the divisor is sqrt(root + epsilon); one root is enough",
      why: "The root was already at hand when it was taken again."
    ) { $0.deviation = { sqrt(sqrt($0) + $1) } }
    Mistake(
      "root-of-root", "the divisor is the root of the root; one root is enough",
      why: "The root was already at hand when it was taken again."
    ) { $0.deviation = { sqrt(sqrt($0 + $1)) } }
    Mistake(
      "division-forgotten", "nothing is divided; each row is divided by its root",
      why: "The root is computed, and goes unused."
    ) { $0.deviation = { $0 * 0 + 1 + $1 * 0 } }
    Mistake(
      "multiplied-by-deviation", "each row is multiplied by its divisor; it is divided by it",
      why: "1 / root and root are mixed up."
    ) { $0.divided = { a, b, _ in a * b } }
    Mistake(
      "variance-over-d-minus-1", "the sum of squares is divided by d - 1; it is divided by d",
      why: "Statistics courses do, and so does `torch.var` by default."
    ) { $0.averaged = .overOneLess }
    Mistake(
      "sum-of-squares", "the squares are summed, not averaged; it is a mean over d numbers",
      why: "In linear algebra, to normalize is to divide by the length."
    ) { $0.averaged = .sum }
    Mistake.reductions(\.averaged, "the mean of squares", except: [.sum, .overOneLess])
    Mistake(
      "mean-absolute-deviation", "sizes are averaged where their squares belong",
      why: "The mean size is a deviation too."
    ) { $0.square = { abs($0) } }
    Mistake(
      "mean-size-rooted",
      "the divisor is sqrt(square of the mean size + epsilon); squares are averaged",
      why: "Mean and square change places."
    ) {
      $0.square = { abs($0) }
      $0.deviation = { sqrt($0 * $0 + $1) }
    }
    Mistake(
      "mean-size", "the divisor is mean size + epsilon; it is the root of the mean of squares",
      why: "The mean size is a deviation too."
    ) {
      $0.square = { abs($0) }
      $0.deviation = { $0 + $1 }
    }
    Mistake(
      "largest-size", "the divisor is the largest size + epsilon; it is the root of a mean of squares",
      why: "To scale by the largest number is another usual way to normalize."
    ) {
      $0.square = { abs($0) }
      $0.averaged = .largest
      $0.deviation = { $0 + $1 }
    }
    Mistake(
      "square-forgotten", "the numbers are averaged without being squared; squares belong there",
      why: "The square gets lost between two lines."
    ) { $0.square = { $0 } }
    Mistake(
      "square-of-mean",
      "the mean is squared; squares are averaged",
      why: "Mean and square change places."
    ) {
      $0.square = { $0 }
      $0.deviation = { sqrt($0 * $0 + $1) }
    }
  }

  @MistakeList<NormSteps>
  private static var gainMistakes: [Mistake<NormSteps>] {
    Mistake(
      "gain-plus-one", "the factor is 1 + gain; here the factor is the gain itself",
      why: "Some models, such as Gemma, store the gain as its distance from 1."
    ) { $0.factor = { 1 + $0 } }
    Mistake(
      "gain-forgotten", "every gain is taken as 1; column j is multiplied by gain[j]",
      why: "The gain starts as ones in real models, where leaving it out changes nothing."
    ) { $0.factor = { $0.filled(1) } }
    Mistake(
      "gain-of-first-column", "gain[0] multiplies all columns; column j is multiplied by gain[j]",
      why: "An index stays at 0 where it belongs to a loop."
    ) { $0.factor = { $0[0..<1] } }
    Mistake(
      "gain-by-row", "row i is multiplied by gain[i]; column j is multiplied by gain[j]",
      why: "i and j are one letter apart."
    ) { $0.spread = { byRow($0, $1) } }
    Mistake.ready(
      \.factor, "the gain", .factor(), rest: "it multiplies once", except: ["forgotten"])
  }
}

extension NormSteps {
  @MistakeList<NormSteps>
  static var outputMistakes: [Mistake<NormSteps>] {
    Mistake(
      "shortcut-added", "x is added to the output; a shortcut is no part of the norm",
      why: "In a Transformer the two stand side by side."
    ) { $0.output = { $0 + $1 } }
    Mistake(
      "input-returned", "the output is x as it came; it is normalized",
      why: "A line that computes is not yet one that returns."
    ) { $0.output = { $1 } }
    Mistake(
      "output-rectified", "the output passes a ReLU; a norm has no activation",
      why: "In many networks every layer ends with its activation."
    ) { $0.output = { output, _ in relu(output) } }
    Mistake(
      "output-through-tanh", "the output passes tanh; a norm has no activation",
      why: "In many networks every layer ends with its activation."
    ) { $0.output = { output, _ in tanh(output) } }
    Mistake.ready(\.output, "the output", .term())
  }
}

/// Each number, or the bound that it lies beyond.
private func bounded(_ x: Tensor, by bound: Double) -> Tensor {
  -1 * maximum(-1 * maximum(x, -bound), -bound)
}
