import Matrices

extension GradientSpikesKey {
  private typealias Steps = GradientSpikesSteps

  static var mistakes: [Mistake<GradientSpikesSteps>] {
    norms + counted + maxima + clipping + factors + spikeMistakes
  }

  @MistakeList<Steps> private static var norms: [Mistake<Steps>] {
    let norm = Mistake<Steps>.family(
      "the norm is ", "; it is the root of the sum of all squares",
      why: "Each matrix has a norm, and plots average; squares and roots are lost on the way.")
    norm("sum-of-norms", "the sum of the matrices' norms") { ($0.share, $0.root) = (sqrt, same) }
    norm("mean-of-norms", "the mean of the matrices' norms") {
      ($0.share, $0.added, $0.root) = (sqrt, mean, same)
    }
    norm("largest-norm", "the largest of the matrices' norms") { $0.added = largest }
    norm("sum-of-sizes", "the sum of the absolute values") { ($0.part, $0.root) = (abs, same) }
    norm("largest-size", "the largest absolute value") {
      ($0.part, $0.root) = (abs, same)
      ($0.pooled, $0.added) = (largest, largest)
    }
    norm("sum-of-numbers", "the sum of the numbers") { ($0.part, $0.root) = (same, same) }
    norm("root-forgotten", "the sum of the squares, without a root") { $0.root = { $0 } }
    norm("root-mean-square", "the root of the mean of the squares") { $0.divided = { n, _ in n } }
    norm("norm-over-matrices", "divided by the matrices' count") { $0.divided = { $1 * $1 } }
    norm("norm-over-numbers", "divided by the count of numbers") { $0.divided = { n, _ in n * n } }
    norm("over-matrices", "that of the squares over the matrices' count") { $0.divided = { $1 } }
    Mistake.ready(\.root, "the norm", .factor() + .constant(0), except: ["squared", "negated"])
    norm("epsilon-under-root", "with 1e-6 under the root") { $0.root = { sqrt($0 + 1e-6) } }
    norm("small-epsilon-under-root", "with 1e-12 under the root") { $0.root = { sqrt($0 + 1e-12) } }
    norm("epsilon-of-1e-8-under-root", "with 1e-8 under the root") { $0.root = { sqrt($0 + 1e-8) } }
    norm("epsilon-in-norm", "too large by 1e-6") { $0.root = { sqrt($0) + 1e-6 } }
    norm("sizes-under-root", "the root of added absolute values") { $0.part = abs }
    norm("numbers-under-root", "the root of the added numbers") { $0.part = { $0 } }
    norm("numbers-cancel", "that of matrix sums") { ($0.part, $0.share) = (same, { $0 * $0 }) }
    norm("mean-square-of-each", "the root of the matrices' added mean squares") { $0.pooled = mean }
    norm("largest-of-each", "that of each matrix's largest number") { $0.pooled = largest }
    norm("norms-under-root", "the root of the matrices' added norms") { $0.share = sqrt }
    norm("squares-of-sums", "that of the matrices' sums of squares") { $0.share = { $0 * $0 } }
  }

  private static let same: @Sendable (Double) -> Double = { $0 }
  private static let largest: @Sendable ([Double]) -> Double = { $0.max() ?? 0 }

  @MistakeList<Steps> private static var counted: [Mistake<Steps>] {
    let counts = Mistake<Steps>.family(
      at:
        \.counted, "the norm is that of ", "; all matrices count, however many",
      why: "A loop starts at 1 or ends early, `=` stands for `+=`, or biases are left out.")
    counts("last-matrix-alone", "the last matrix alone") { $0.suffix(1) }
    counts("first-matrix-alone", "the first matrix alone") { Array($0.prefix(1)) }
    counts("last-matrix-left-out", "all but the last matrix") { $0.dropLast() }
    counts("first-matrix-left-out", "all but the first matrix") { Array($0.dropFirst()) }
    counts("rows-of-one-left-out", "matrices of more than one row") { $0.filter { $0.rows > 1 } }
    counts("three-matrices", "the first three matrices") { Array($0[0..<3]) }
    counts("two-matrices", "the first two matrices") { Array($0[0..<2]) }
  }

  @MistakeList<Steps> private static var maxima: [Mistake<Steps>] {
    let limit = Mistake<Steps>.family(
      at:
        \.limit, "the maximum is ", "; it is for all together, as given",
      why: "Each matrix was to have its share; or 1, the usual one, is written out.")
    limit("maximum-over-count", "divided by the number of matrices") { $0 / $1 }
    limit("maximum-over-root-of-count", "over the root of the matrices' count") { $0 / sqrt($1) }
    limit("maximum-times-count", "multiplied by the number of matrices") { $0 * $1 }
    limit("maximum-always-1", "always 1") { _, _ in 1 }
    Mistake.ready(\.limit, "the maximum", .power() + .term(), except: ["dropped", "negated"])
  }

  @MistakeList<Steps> private static var clipping: [Mistake<Steps>] {
    let each = Mistake<Steps>.family(
      at:
        \.grouping, "", "; one factor scales all numbers of all matrices",
      why: "A loop over the parameters is where the clipping happens.")
    each("clipped-one-by-one", "matrices are clipped one by one") { x, f in x.flatMap { f([$0]) } }
    each("rows-clipped-one-by-one", "rows are clipped one by one") { x, clip in
      x.map { Matrix($0.rowArrays.flatMap { clip([[$0]])[0].rowArrays }) }
    }
    each("first-clipped-alone", "only matrix 0 is scaled") { x, f in [f(x)[0]] + x.dropFirst() }
    each("last-not-clipped", "the last matrix stays") { x, f in f(x).dropLast() + x.suffix(1) }
    let scaled = Mistake<Steps>.family(
      at:
        \.scaled, "of the numbers, ", "; one factor scales all",
      why: "That is clipping by value, or takes away what is too much.")
    scaled("values-clamped", "each is cut at the maximum") { x, _, c, _ in max(-c, min(c, x)) }
    scaled("large-values-clamped", "those above the maximum become it") { x, _, c, _ in min(c, x) }
    scaled("all-filled-with-maximum", "each becomes the maximum") { _, _, c, _ in c }
    scaled("large-matrices-alone-scaled", "those of matrices of small norms stay") {
      x, f, c, norm in
      norm > c ? x * f : x
    }
    scaled("large-numbers-alone-scaled", "those smaller than the maximum stay") { x, f, c, _ in
      abs(x) > c ? x * f : x
    }
    scaled("excess-subtracted", "the excess is taken away") { x, f, c, _ in x - (c / f - c) }
    let large = Mistake<Steps>.family(
      "", "; gradients whose norm is above the maximum are scaled down to it",
      why: "`min` and `max`, `<` and `>` get mixed up; the usual maximum is 1.")
    large("small-scaled-up", "small gradients are scaled up, too") { $0.exceeds = .always }
    large("never-clipped", "the gradients come back as they came") { $0.exceeds = .never }
    large("only-small-scaled", "small gradients are scaled up, large stay") { $0.exceeds = .less }
    large("squared-norm-compared", "the squared norm is compared") { $0.compared = { $0 * $0 } }
    large("compared-with-one", "gradients above norm 1 are scaled") {
      $0.compared = { $0 > 1 ? .infinity : 0 }
    }
  }

  @MistakeList<Steps> private static var factors: [Mistake<Steps>] {
    let divisor = Mistake<Steps>.family(
      at:
        \.divisor, "the divisor is ", "; it is the norm, with no epsilon",
      why: "`clip_grad_norm_` of PyTorch adds 1e-6; and the squares were at hand before the root.")
    divisor("epsilon-added", "norm + 1e-6") { $0 + 1e-6 }
    divisor("divided-by-squared-norm", "the squared norm") { $0 * $0 }
    divisor("divided-by-norm-plus-1", "norm + 1") { $0 + 1 }
    let factor = Mistake<Steps>.family(
      at:
        \.factor, "the factor is ", "; it is maximum / norm",
      why: "One half of the quotient was lost; some training loops skip such a step.")
    factor("step-dropped", "0") { _, _, _ in 0 }
    factor("divided-by-norm-only", "1 / norm") { _, norm, _ in 1 / norm }
    factor("multiplied-by-maximum", "the maximum") { maximum, _, _ in maximum }
    factor("divided-by-maximum", "1 / maximum") { maximum, _, _ in 1 / maximum }
    factor("factor-over-count", "divided by the number of matrices") { $0 / $1 / $2 }
    factor("gap-as-factor", "1 - maximum / norm") { max, norm, _ in 1 - max / norm }
    Mistake.ready(
      \.factor, "the factor", .factor(), rest: "it is maximum / norm", named: "factor",
      except: ["forgotten"])
  }
}
