import Matrices

extension GradientSpikesKey {
  @MistakeList<GradientSpikesSteps>
  static var mistakes: [Mistake<GradientSpikesSteps>] {
    norm
    parts
    clipping
    factors
    spikeMistakes
  }

  @MistakeList<GradientSpikesSteps>
  private static var norm: [Mistake<GradientSpikesSteps>] {
    Mistake(
      "sum-of-norms",
      "the matrices' norms are added; add their squares, and take the root at the end",
      why: "Each parameter has a norm, and a total is a sum."
    ) {
      $0.share = { sqrt($0) }
      $0.root = { $0 }
    }
    Mistake(
      "mean-of-norms",
      "the matrices' norms are averaged; add their squares, and take the root at the end",
      why: "Plots of training often average over parameters."
    ) {
      $0.share = { sqrt($0) }
      $0.added = { sum($0) / Double($0.count) }
      $0.root = { $0 }
    }
    Mistake(
      "largest-norm",
      "the largest of the matrices' norms stands for all; the global norm takes all together",
      why: "It is the one that explodes."
    ) { $0.added = { $0.max() ?? 0 } }
    Mistake(
      "sum-of-sizes", "the absolute values are added; add the squares, then take the root",
      why: "It is a norm, too, and needs no squares."
    ) {
      $0.contribution = { abs($0) }
      $0.root = { $0 }
    }
    Mistake(
      "largest-size", "the largest absolute value stands for all; add the squares of all numbers",
      why: "It is a norm, too, and a quick one."
    ) {
      $0.contribution = { abs($0) }
      $0.pooled = { $0.max() ?? 0 }
      $0.added = { $0.max() ?? 0 }
      $0.root = { $0 }
    }
    Mistake(
      "sum-of-numbers", "the numbers are added as they are; add their squares, then take the root",
      why: "The square is lost on the way into the loop."
    ) {
      $0.contribution = { $0 }
      $0.root = { $0 }
    }
    Mistake(
      "root-forgotten", "the norm is the sum of the squares; it is the root of that",
      why: "It is the part that takes a loop, and the root comes after it."
    ) { $0.root = { $0 } }
    Mistake(
      "root-mean-square", "the squares are averaged over all numbers; a norm takes their sum",
      why: "RMSNorm and the size of activations do so."
    ) { $0.divided = { total, numbers, _ in total / Double(numbers) } }
    Mistake(
      "norm-over-matrices", "the norm is divided by the number of matrices; it is a root of a sum",
      why: "Plots of training often average over parameters."
    ) { $0.divided = { total, _, matrices in total / Double(matrices * matrices) } }
    Mistake(
      "norm-over-numbers", "the norm is divided by the count of numbers; it is a root of a sum",
      why: "An average does not grow with the model."
    ) { $0.divided = { total, numbers, _ in total / Double(numbers * numbers) } }
    Mistake(
      "over-matrices", "the sum of the squares is divided by the number of matrices; it is a sum",
      why: "Plots of training often average over parameters."
    ) { $0.divided = { total, _, matrices in total / Double(matrices) } }
    Mistake.ready(\.root, "the norm", .factor() + .constant(0), except: ["squared", "negated"])
    Mistake(
      "epsilon-under-root", "1e-6 is added under the root of the norm; no epsilon is added",
      why: "LayerNorm has one there."
    ) { $0.root = { sqrt($0 + 1e-6) } }
    Mistake(
      "small-epsilon-under-root", "1e-12 is added under the root of the norm; no epsilon is added",
      why: "LayerNorm has one there, and a smaller one looks harmless."
    ) { $0.root = { sqrt($0 + 1e-12) } }
    Mistake(
      "epsilon-of-1e-8-under-root", "1e-8 is added under the root of the norm; no epsilon is added",
      why: "LayerNorm has one there, and Adam has this number."
    ) { $0.root = { sqrt($0 + 1e-8) } }
    Mistake(
      "epsilon-in-norm", "1e-6 is added to the norm itself; no epsilon is added",
      why: "It guards a division by 0 later."
    ) { $0.root = { sqrt($0) + 1e-6 } }
  }

  @MistakeList<GradientSpikesSteps>
  private static var parts: [Mistake<GradientSpikesSteps>] {
    Mistake(
      "sizes-under-root", "the root is taken of added absolute values; squares belong under it",
      why: "abs and square both make a number positive."
    ) { $0.contribution = { abs($0) } }
    Mistake(
      "numbers-under-root", "the root is taken of the added numbers; squares belong under it",
      why: "The square is lost on the way into the loop."
    ) { $0.contribution = { $0 } }
    Mistake(
      "numbers-cancel", "each matrix's numbers are added and then squared; square each number",
      why: "The square was put around the sum."
    ) {
      $0.contribution = { $0 }
      $0.share = { $0 * $0 }
    }
    Mistake(
      "mean-square-of-each", "each matrix gives its mean square; it gives the sum of its squares",
      why: "RMSNorm and the size of activations do so."
    ) { $0.pooled = { sum($0) / Double($0.count) } }
    Mistake(
      "largest-of-each", "each matrix gives its largest square alone; it gives all of them",
      why: "The largest number is the one that explodes."
    ) { $0.pooled = { $0.max() ?? 0 } }
    Mistake(
      "norms-under-root", "the root is taken of added norms; the squares of the norms are added",
      why: "A root was taken for each matrix, and another at the end."
    ) { $0.share = { sqrt($0) } }
    Mistake(
      "squares-of-sums", "each matrix's sum of squares is squared again; it is added as it is",
      why: "Norms are squared before they are added; here they had no root yet."
    ) { $0.share = { $0 * $0 } }
    Mistake(
      "last-matrix-alone", "the norm is that of the last matrix alone; all matrices count",
      why: "In a loop `=` stands where `+=` belongs."
    ) { $0.counted = { $0.suffix(1) } }
    Mistake(
      "first-matrix-alone", "the norm is that of the first matrix alone; all matrices count",
      why: "An index stays where a loop belongs, or a `return` inside of it."
    ) { $0.counted = { Array($0.prefix(1)) } }
    Mistake(
      "last-matrix-left-out", "the last matrix does not count for the norm; all matrices do",
      why: "Biases are left out of weight decay; or the loop ends one too early."
    ) { $0.counted = { $0.dropLast() } }
    Mistake(
      "first-matrix-left-out", "the first matrix does not count for the norm; all matrices do",
      why: "The loop starts at 1."
    ) { $0.counted = { Array($0.dropFirst()) } }
    Mistake(
      "rows-of-one-left-out", "matrices of one row do not count for the norm; all matrices do",
      why: "Biases, which have one row, are left out of weight decay."
    ) { $0.counted = { $0.filter { $0.rows > 1 } } }
    Mistake(
      "three-matrices", "the first three matrices count for the norm; all do, however many",
      why: "The cases at hand had three."
    ) { $0.counted = { Array($0[0..<3]) } }
    Mistake(
      "two-matrices", "the first two matrices count for the norm; all do, however many",
      why: "Two are named W, and the third is a bias."
    ) { $0.counted = { Array($0[0..<2]) } }
  }

  @MistakeList<GradientSpikesSteps>
  private static var clipping: [Mistake<GradientSpikesSteps>] {
    Mistake(
      "clipped-one-by-one",
      "each matrix is clipped by its own norm; one factor for all keeps the direction",
      why: "A loop over the parameters is where the clipping happens."
    ) { $0.grouping = .matrices }
    Mistake(
      "rows-clipped-one-by-one", "each row is clipped by its own norm; one factor scales all",
      why: "Norms of rows are what LayerNorm is about."
    ) { $0.grouping = .rows }
    Mistake(
      "first-clipped-alone", "only the first matrix is scaled; one factor scales all",
      why: "An index stays where a loop belongs."
    ) { $0.grouping = .firstAlone }
    Mistake(
      "last-not-clipped", "the last matrix stays as it is; one factor scales all",
      why: "It is a bias; or the loop ends one too early."
    ) { $0.grouping = .allButLast }
    Mistake(
      "small-scaled-up",
      "small gradients are scaled up to the maximum; clipping leaves them as they are",
      why: "The factor maximum / norm does that, and its `min` with 1 is easily left out."
    ) { $0.exceeds = .always }
    Mistake(
      "never-clipped", "the gradients come back as they came; too large ones are scaled down",
      why: "A new matrix is made, and the old one returned."
    ) { $0.exceeds = .never }
    Mistake(
      "only-small-scaled", "gradients below the maximum are scaled up to it, larger ones stay",
      why: "`max` stands for `min`, or `<` for `>`."
    ) { $0.exceeds = .less }
    Mistake(
      "squared-norm-compared", "the squared norm is compared with the maximum; the norm is",
      why: "The squares were at hand before the root was taken."
    ) { $0.compared = { $0 * $0 } }
    Mistake(
      "compared-with-one", "gradients above norm 1 are scaled; those above the maximum are",
      why: "1 is the usual maximum."
    ) { $0.compared = { $0 > 1 ? .infinity : 0 } }
    Mistake(
      "maximum-over-count", "the maximum is divided by the number of matrices; it is for all",
      why: "Each matrix was to get its share."
    ) { $0.limit = { $0 / Double($1) } }
    Mistake(
      "maximum-over-root-of-count",
      "the maximum is divided by the root of the number of matrices; it is for all together",
      why: "Shares of a norm add up by their squares."
    ) { $0.limit = { $0 / sqrt(Double($1)) } }
    Mistake(
      "maximum-times-count", "the maximum is multiplied by the number of matrices; it is for all",
      why: "Each matrix was to have it for itself."
    ) { $0.limit = { $0 * Double($1) } }
    Mistake(
      "maximum-always-1", "the maximum is always 1; it is an argument",
      why: "1 is the usual maximum, and the argument goes unused."
    ) { $0.limit = { _, _ in 1 } }
    Mistake.ready(\.limit, "the maximum", .power() + .term(), except: ["dropped", "negated"])
  }

  @MistakeList<GradientSpikesSteps>
  private static var factors: [Mistake<GradientSpikesSteps>] {
    Mistake(
      "values-clamped", "each number is cut at the maximum; clipping by norm scales all of them",
      why: "That is clipping by value, which libraries offer under a similar name."
    ) { $0.scaled = { matrix, _, c in matrix.map { max(-c, min(c, $0)) } } }
    Mistake(
      "large-values-clamped", "each number above the maximum becomes the maximum; all are scaled",
      why: "`min(maximum, g)` looks like clipping, and forgets the negative side."
    ) { $0.scaled = { matrix, _, c in matrix.map { min(c, $0) } } }
    Mistake(
      "all-filled-with-maximum", "too large gradients are filled with the maximum, not scaled",
      why: "It is what clipping does to a single number."
    ) { $0.scaled = { matrix, _, c in matrix.map { _ in c } } }
    Mistake(
      "large-matrices-alone-scaled",
      "matrices whose own norm is above the maximum are scaled, others stay; one factor scales all",
      why: "Large gradients are what is to be made smaller."
    ) {
      $0.scaled = { matrix, factor, c in
        dot(matrix.elements, matrix.elements) > c * c ? matrix * factor : matrix
      }
    }
    Mistake(
      "large-numbers-alone-scaled",
      "numbers above the maximum are scaled, others stay; one factor scales all",
      why: "Large gradients are what is to be made smaller."
    ) { $0.scaled = { matrix, factor, c in matrix.map { abs($0) > c ? $0 * factor : $0 } } }
    Mistake(
      "excess-subtracted", "each number is made smaller by what is too much; all are scaled",
      why: "It is what clipping does to a single number."
    ) { $0.scaled = { matrix, factor, c in matrix - (c / factor - c) } }
    Mistake(
      "epsilon-added", "the divisor is norm + 1e-6, as PyTorch's; here is no epsilon",
      why: "`torch.nn.utils.clip_grad_norm_` does so."
    ) { $0.divisor = { $0 + 1e-6 } }
    Mistake(
      "divided-by-squared-norm", "the divisor is the squared norm; it is the norm",
      why: "The squares were at hand before the root was taken."
    ) { $0.divisor = { $0 * $0 } }
    Mistake(
      "divided-by-norm-plus-1", "the divisor is norm + 1; it is the norm",
      why: "The sum keeps the divisor away from 0."
    ) { $0.divisor = { $0 + 1 } }
    Mistake(
      "step-dropped", "gradients above the maximum become 0; clipping shortens them to the maximum",
      why: "Some training loops skip such a step."
    ) { $0.factor = { _, _, _ in 0 } }
    Mistake(
      "divided-by-norm-only", "what is too large gets norm 1; it should get the norm maximum",
      why: "With a maximum of 1, the usual one, it is the same."
    ) { $0.factor = { _, norm, _ in 1 / norm } }
    Mistake(
      "multiplied-by-maximum",
      "what is too large is multiplied by the maximum, not by maximum / norm",
      why: "The division is one step later in a formula that is read too fast."
    ) { $0.factor = { maximum, _, _ in maximum } }
    Mistake(
      "divided-by-maximum", "what is too large is divided by the maximum, not by norm / maximum",
      why: "Half of the quotient was lost."
    ) { $0.factor = { maximum, _, _ in 1 / maximum } }
    Mistake(
      "factor-over-count", "the factor is divided by the number of matrices; it is maximum / norm",
      why: "Each matrix was to get its share."
    ) { $0.factor = { $0 / $1 / Double($2) } }
    Mistake(
      "gap-as-factor", "the factor is 1 - maximum / norm; it is maximum / norm",
      why: "That is the part which is taken away."
    ) { $0.factor = { maximum, norm, _ in 1 - maximum / norm } }
    Mistake.ready(
      \.factor, "the factor", .factor(), rest: "it is maximum / norm", named: "factor",
      except: ["forgotten"])
  }
}
