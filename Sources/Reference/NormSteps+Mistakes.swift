import Tensors

/// What goes wrong in any norm over rows with a gain, LayerNorm or RMSNorm, on the way forward.
extension NormSteps {
  @MistakeList<NormSteps> static var forwardMistakes: [Mistake<NormSteps>] {
    rowMistakes
    epsilonMistakes
    divisorMistakes
    gainMistakes
  }

  @MistakeList<NormSteps> private static var rowMistakes: [Mistake<NormSteps>] {
    Mistake.family(
      "", "; each row is normalized by itself", why: "It is what axis 0, or no axis, does in NumPy."
    )([
      "over-columns: the columns are normalized": { $0.grouping = .columns },
      "over-everything: all tokens are normalized together": { $0.grouping = .everything },
    ])
    Mistake.family(
      "every row is normalized with ", "; each row has its own", why: "A loop is missing.")([
        "statistics-of-first-row: the means of the first": { $0.statistics = { $0[0..<1] } },
        "statistics-of-last-row: the means of the last":
          { $0.statistics = { $0[($0.shape[0] - 1)..<$0.shape[0]] } },
        "statistics-of-all-rows: means over all rows": { $0.statistics = { $0.mean() } },
      ])
    [1.0, 2, 3, 4, 5, 6].map { bound in
      Mistake(
        "clipped-to-\(Int(bound))",
        "normalized numbers end at -\(Int(bound)) and \(Int(bound)); nothing bounds them",
        why: "Outliers are often clipped in data that is standardized.", isReadyMade: true
      ) { $0.kept = { -1 * maximum(-1 * maximum($0, -bound), -bound) } }
    }
  }

  @MistakeList<NormSteps> private static var epsilonMistakes: [Mistake<NormSteps>] {
    Mistake(
      "epsilon-outside-root", "the divisor is root + epsilon; epsilon belongs under the root",
      why: "It guards a division there just as well, and some well-known code does it."
    ) { $0.deviation = { sqrt($0) + $1 } }
    Mistake.formulas(
      \.deviation, "epsilon", "the divisor is", right: "sqrt(mean of squares + epsilon)",
      why: "Elsewhere epsilon guards a division so.", isReadyMade: false)([
        "inside-and-outside: the root + epsilon once more": { sqrt($0 + $1) + $1 },
        "as-floor: max(root, epsilon)": { maximum(sqrt($0), $1) },
        "as-floor-under-root: sqrt(max(mean of squares, epsilon))": { sqrt(maximum($0, $1)) },
      ])
    Mistake.formulas(
      \.epsilon, "epsilon", "epsilon is", right: "added to the mean as it is",
      why: "It is a detail, and joins the sum or its loop.", isReadyMade: false)([
        "over-d: divided by d": { $0 / Double($1) },
        "times-d: multiplied by d": { $0 * Double($1) },
        "forgotten: left out": { _, _ in 0 },
      ])
    Mistake.ready(\.epsilon, "epsilon", .constant(1e-5, 1e-6, 1e-8, 1e-12))
    Mistake.ready(
      \.epsilon, "epsilon", .power() + .term(), rest: "it is added as it is", except: ["dropped"])
  }

  @MistakeList<NormSteps> private static var divisorMistakes: [Mistake<NormSteps>] {
    Mistake.family(
      "the divisor is ", "; it is sqrt(mean of squares + epsilon)",
      why: "A root is lost, or taken twice; where the divisor is near 1, nothing shows it.")([
        "divided-by-variance: mean of squares + epsilon": { $0.deviation = { $0 + $1 } },
        "deviation-squared: (mean of squares + epsilon)^2": { $0.deviation = { pow($0 + $1, 2) } },
        "deviation-rooted-twice: sqrt(root + epsilon)": { $0.deviation = { sqrt(sqrt($0) + $1) } },
        "root-of-root: sqrt(sqrt(mean of squares + epsilon))": {
          $0.deviation = { sqrt(sqrt($0 + $1)) }
        },
        "division-forgotten: 1": { $0.deviation = { $0 * 0 + 1 + $1 * 0 } },
      ])
    Mistake(
      "multiplied-by-deviation", "each row is multiplied by its divisor; it is divided by it",
      why: "1 / root and root are mixed up."
    ) { $0.divided = { a, b, _ in a * b } }
    Mistake.family(
      "the squares' average ", "; it is their sum over d", why: "Statistics and geometry do so.")([
        "variance-over-d-minus-1: is their sum over d - 1": { $0.averaged = .overOneLess },
        "sum-of-squares: is their sum": { $0.averaged = .sum },
      ])
    Mistake.reductions(\.averaged, "the mean of squares", except: [.sum, .overOneLess])
    Mistake.family("", "; squares are averaged", why: "The square gets lost between two lines.")([
      "mean-absolute-deviation: sizes are averaged under the root": { $0.square = { abs($0) } },
      "mean-size-rooted: the divisor is sqrt(square of the mean size + epsilon)":
        { ($0.square, $0.deviation) = ({ abs($0) }, { sqrt($0 * $0 + $1) }) },
      "mean-size: the divisor is mean size + epsilon":
        { ($0.square, $0.deviation) = ({ abs($0) }, { $0 + $1 }) },
      "largest-size: the divisor is the largest size + epsilon":
        { ($0.square, $0.averaged, $0.deviation) = ({ abs($0) }, .largest, { $0 + $1 }) },
      "square-forgotten: the numbers are averaged as they are": { $0.square = { $0 } },
    ])
  }

  @MistakeList<NormSteps> private static var gainMistakes: [Mistake<NormSteps>] {
    Mistake.family(
      "", "; column j is multiplied by gain[j]", why: "The gain is 1 in examples; an index stays.")(
        [
          "gain-plus-one: the factor is 1 + gain": { $0.factor = { 1 + $0 } },
          "gain-forgotten: every gain is taken as 1": { $0.factor = { $0.filled(1) } },
          "gain-of-first-column: gain[0] multiplies all columns": { $0.factor = { $0[0..<1] } },
          "gain-by-row: row i is multiplied by gain[i]": { $0.spread = { byRow($0, $1) } },
        ])
    Mistake.ready(
      \.factor, "the gain", .factor(), rest: "it multiplies once", except: ["forgotten"])
  }

  @MistakeList<NormSteps> static var outputMistakes: [Mistake<NormSteps>] {
    Mistake.family(
      "", "; it is the normalized row", why: "In a Transformer other parts stand beside a norm.",
      isReadyMade: true)([
        "shortcut-added: x is added to the output": { $0.output = { $0 + $1 } },
        "input-returned: the output is x as it came": { $0.output = { $1 } },
        "output-rectified: the output passes a ReLU": { $0.output = { y, _ in relu(y) } },
        "output-through-tanh: the output passes tanh": { $0.output = { y, _ in tanh(y) } },
      ])
    Mistake.ready(\.output, "the output", .term())
  }

  /// What goes wrong with the mean, where one is removed.
  @MistakeList<NormSteps> static var centerMistakes: [Mistake<NormSteps>] {
    Mistake(
      "mean-kept", "the mean is left in, as in RMSNorm; LayerNorm removes it",
      why: "RMSNorm looks like LayerNorm without its first step."
    ) { $0.center = { $0 * 0 } }
    Mistake.ready(\.center, "the mean", .term(), rest: "it is subtracted once", except: ["dropped"])
    Mistake.reductions(\.centerReduced, "the mean", named: "center")
    Mistake.family(
      "", "; x - mean is squared, averaged and divided",
      why: "The mean is gone in one place, so it seems to be done with.")([
        "mean-kept-in-numerator: x is divided by the deviation": { $0.numerator = { $1 } },
        "squares-about-zero: x itself is squared": { $0.deviations = { _, x, _ in x } },
        "only-mean-divided: only the mean is divided": { $0.divided = { $0 + $2 - $2 / $1 } },
      ])
  }
}
