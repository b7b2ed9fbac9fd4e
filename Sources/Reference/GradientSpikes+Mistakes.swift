import Matrices

extension GradientSpikesKey {
  private typealias Steps = GradientSpikesSteps

  static var mistakes: [Mistake<GradientSpikesSteps>] {
    norms + counted + maxima + clipping + factors + spikeMistakes
  }

  @MistakeList<Steps>
  private static var norms: [Mistake<Steps>] {
    let norm = Family<Steps>(
      "the norm is ", "; it is the root of the sum of all squares",
      why: "Each matrix has a norm, and plots average; squares and roots are lost on the way.")
    norm("sum-of-norms", "the sum of the matrices' norms") {
      ($0.share, $0.root) = ({ sqrt($0) }, { $0 })
    }
    norm("mean-of-norms", "the mean of the matrices' norms") {
      ($0.share, $0.added, $0.root) = ({ sqrt($0) }, { mean($0) }, { $0 })
    }
    norm("largest-norm", "the largest of the matrices' norms") { $0.added = largest }
    norm("sum-of-sizes", "the sum of the absolute values") {
      ($0.contribution, $0.root) = ({ abs($0) }, { $0 })
    }
    norm("largest-size", "the largest absolute value") {
      ($0.contribution, $0.root) = ({ abs($0) }, { $0 })
      ($0.pooled, $0.added) = (largest, largest)
    }
    norm("sum-of-numbers", "the sum of the numbers") {
      ($0.contribution, $0.root) = ({ $0 }, { $0 })
    }
    norm("root-forgotten", "the sum of the squares, without a root") { $0.root = { $0 } }
    norm("root-mean-square", "the root of the mean of the squares") {
      $0.divided = { total, numbers, _ in total / Double(numbers) }
    }
    norm("norm-over-matrices", "divided by the number of matrices") {
      $0.divided = { total, _, matrices in total / Double(matrices * matrices) }
    }
    norm("norm-over-numbers", "divided by the count of numbers") {
      $0.divided = { total, numbers, _ in total / Double(numbers * numbers) }
    }
    norm("over-matrices", "that of the squares divided by the number of matrices") {
      $0.divided = { total, _, matrices in total / Double(matrices) }
    }
    Mistake.ready(\.root, "the norm", .factor() + .constant(0), except: ["squared", "negated"])
    norm("epsilon-under-root", "that with 1e-6 under the root") { $0.root = { sqrt($0 + 1e-6) } }
    norm("small-epsilon-under-root", "that with 1e-12 under the root") {
      $0.root = { sqrt($0 + 1e-12) }
    }
    norm("epsilon-of-1e-8-under-root", "that with 1e-8 under the root") {
      $0.root = { sqrt($0 + 1e-8) }
    }
    norm("epsilon-in-norm", "too large by 1e-6") { $0.root = { sqrt($0) + 1e-6 } }
    norm("sizes-under-root", "the root of added absolute values") {
      $0.contribution = { abs($0) }
    }
    norm("numbers-under-root", "the root of the added numbers") { $0.contribution = { $0 } }
    norm("numbers-cancel", "that of the matrices' sums") {
      ($0.contribution, $0.share) = ({ $0 }, { $0 * $0 })
    }
    norm("mean-square-of-each", "the root of the matrices' added mean squares") {
      $0.pooled = { mean($0) }
    }
    norm("largest-of-each", "that of each matrix's largest number") { $0.pooled = largest }
    norm("norms-under-root", "the root of the matrices' added norms") { $0.share = { sqrt($0) } }
    norm("squares-of-sums", "that of the matrices' sums of squares") { $0.share = { $0 * $0 } }
  }

  private static let largest: @Sendable ([Double]) -> Double = { $0.max() ?? 0 }

  @MistakeList<Steps>
  private static var counted: [Mistake<Steps>] {
    let counts = Family<Steps>(
      "the norm is that of ", "; all matrices count, however many",
      why: "A loop starts at 1 or ends early, `=` stands for `+=`, or biases are left out.")
    counts("last-matrix-alone", "the last matrix alone") { $0.counted = { $0.suffix(1) } }
    counts("first-matrix-alone", "the first matrix alone") { $0.counted = { Array($0.prefix(1)) } }
    counts("last-matrix-left-out", "all but the last matrix") { $0.counted = { $0.dropLast() } }
    counts("first-matrix-left-out", "all but the first matrix") {
      $0.counted = { Array($0.dropFirst()) }
    }
    counts("rows-of-one-left-out", "matrices of more than one row") {
      $0.counted = { $0.filter { $0.rows > 1 } }
    }
    counts("three-matrices", "the first three matrices") { $0.counted = { Array($0[0..<3]) } }
    counts("two-matrices", "the first two matrices") { $0.counted = { Array($0[0..<2]) } }
  }

  @MistakeList<Steps>
  private static var maxima: [Mistake<Steps>] {
    let maximum = Family<Steps>(
      "the maximum is ", "; it is for all together, as given",
      why: "Each matrix was to have its share; or 1, the usual one, is written out.")
    maximum("maximum-over-count", "divided by the number of matrices") {
      $0.limit = { $0 / Double($1) }
    }
    maximum("maximum-over-root-of-count", "divided by the root of the number of matrices") {
      $0.limit = { $0 / sqrt(Double($1)) }
    }
    maximum("maximum-times-count", "multiplied by the number of matrices") {
      $0.limit = { $0 * Double($1) }
    }
    maximum("maximum-always-1", "always 1") { $0.limit = { _, _ in 1 } }
    Mistake.ready(\.limit, "the maximum", .power() + .term(), except: ["dropped", "negated"])
  }

  @MistakeList<Steps>
  private static var clipping: [Mistake<Steps>] {
    let scaled = Family<Steps>(
      "", "; one factor scales all numbers of all matrices",
      why: "A loop over the parameters clips where it stands, or clips by value.")
    scaled("clipped-one-by-one", "each matrix is clipped by its own norm") {
      $0.grouping = { all, clip in all.flatMap { clip([$0]) } }
    }
    scaled("rows-clipped-one-by-one", "each row is clipped by its own norm") {
      $0.grouping = { all, clip in
        all.map { Matrix($0.rowArrays.flatMap { clip([[$0]])[0].rowArrays }) }
      }
    }
    scaled("first-clipped-alone", "only the first matrix is scaled") {
      $0.grouping = { all, clip in Array(clip(all).prefix(1)) + all.dropFirst() }
    }
    scaled("last-not-clipped", "the last matrix stays as it is") {
      $0.grouping = { all, clip in Array(clip(all).dropLast()) + all.suffix(1) }
    }
    scaled("values-clamped", "each number is cut at the maximum") {
      $0.scaled = { matrix, _, c in matrix.map { max(-c, min(c, $0)) } }
    }
    scaled("large-values-clamped", "each number above the maximum becomes the maximum") {
      $0.scaled = { matrix, _, c in matrix.map { min(c, $0) } }
    }
    scaled("all-filled-with-maximum", "too large gradients are filled with the maximum") {
      $0.scaled = { matrix, _, c in matrix.map { _ in c } }
    }
    scaled("large-matrices-alone-scaled", "matrices of smaller norm than the maximum stay") {
      $0.scaled = { VectorSize.length($0.elements) > $2 ? $0 * $1 : $0 }
    }
    scaled("large-numbers-alone-scaled", "numbers smaller than the maximum stay") {
      $0.scaled = { matrix, factor, c in matrix.map { abs($0) > c ? $0 * factor : $0 } }
    }
    scaled("excess-subtracted", "each number is made smaller by what is too much") {
      $0.scaled = { matrix, factor, c in matrix - (c / factor - c) }
    }
    let large = Family<Steps>(
      "", "; gradients whose norm is above the maximum are scaled down to it",
      why: "`min` and `max`, `<` and `>` get mixed up; the usual maximum is 1.")
    large("small-scaled-up", "small gradients are scaled up, too") { $0.exceeds = .always }
    large("never-clipped", "the gradients come back as they came") { $0.exceeds = .never }
    large("only-small-scaled", "small gradients are scaled up, large ones stay") {
      $0.exceeds = .less
    }
    large("squared-norm-compared", "the squared norm is compared") { $0.compared = { $0 * $0 } }
    large("compared-with-one", "gradients above norm 1 are scaled") {
      $0.compared = { $0 > 1 ? .infinity : 0 }
    }
  }

  @MistakeList<Steps>
  private static var factors: [Mistake<Steps>] {
    let divisor = Family<Steps>(
      "the divisor is ", "; it is the norm, with no epsilon",
      why: "`clip_grad_norm_` of PyTorch adds 1e-6; and the squares were at hand before the root.")
    divisor("epsilon-added", "norm + 1e-6") { $0.divisor = { $0 + 1e-6 } }
    divisor("divided-by-squared-norm", "the squared norm") { $0.divisor = { $0 * $0 } }
    divisor("divided-by-norm-plus-1", "norm + 1") { $0.divisor = { $0 + 1 } }
    let factor = Family<Steps>(
      "the factor is ", "; it is maximum / norm",
      why: "One half of the quotient was lost; some training loops skip such a step.")
    factor("step-dropped", "0") { $0.factor = { _, _, _ in 0 } }
    factor("divided-by-norm-only", "1 / norm") { $0.factor = { _, norm, _ in 1 / norm } }
    factor("multiplied-by-maximum", "the maximum") { $0.factor = { maximum, _, _ in maximum } }
    factor("divided-by-maximum", "1 / maximum") { $0.factor = { maximum, _, _ in 1 / maximum } }
    factor("factor-over-count", "divided by the number of matrices") {
      $0.factor = { $0 / $1 / Double($2) }
    }
    factor("gap-as-factor", "1 - maximum / norm") { $0.factor = { max, norm, _ in 1 - max / norm } }
    Mistake.ready(
      \.factor, "the factor", .factor(), rest: "it is maximum / norm", named: "factor",
      except: ["forgotten"])
  }
}
