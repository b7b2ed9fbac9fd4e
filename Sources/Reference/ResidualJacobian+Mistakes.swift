import Matrices
import Tensors

extension ResidualJacobianKey {
  @MistakeList<ResidualJacobianSteps>
  static var mistakes: [Mistake<ResidualJacobianSteps>] {
    (NormSteps.forwardMistakes + NormSteps.centerMistakes).filter { mistake in
      !leftOut.contains(mistake.name)
        && !["clipped", "gain"].contains { mistake.name.hasPrefix($0) }
    }.lifted(to: \.layerNorm.norm)
    Mistake(
      "gain-plus-one", "row i is multiplied by 1 + gain[i]; it is multiplied by gain[i]",
      why: "Some models store the gain as its distance from 1."
    ) { $0.layerNorm.norm.factor = { 1 + $0 } }
    gain
    terms
    stack.map { $0.lifted(toAll: [post, pre]) }
    layers
  }

  private static let post = Place<ResidualJacobianSteps, StackSteps>("in-post", "", \.post)
  private static let pre = Place<ResidualJacobianSteps, StackSteps>("in-pre", "", \.pre)

  /// Mistakes of a norm that say nothing about one token's Jacobian, or that others tell better.
  private static let leftOut: Set<String> = [
    "over-columns", "over-everything", "statistics-of-first-row", "statistics-of-last-row",
    "divided-by-variance", "gain-forgotten", "multiplied-by-deviation", "mean-kept-in-numerator",
    "mean-of-squares-across-rows", "mean-of-squares-overall", "center-across-rows",
    "center-overall", "square-of-mean",
  ]

  @MistakeList<ResidualJacobianSteps>
  private static var gain: [Mistake<ResidualJacobianSteps>] {
    Mistake(
      "gain-on-the-right", "gain[j] scales column j, as in the transpose; gain[i] scales row i",
      why: "`matrix * gain` scales columns, and some books write the transpose."
    ) {
      $0.layerNorm.norm.gainFirst = { upstream, _ in upstream }
      $0.layerNorm.norm.gainLast = { $0 * $1 }
    }
    Mistake(
      "gain-forgotten", "every gain is taken as 1; row i is multiplied by gain[i]",
      why: "Papers derive the Jacobian for a gain of 1."
    ) { $0.layerNorm.norm.factor = { $0.filled(1) } }
    Mistake.ready(
      \.layerNorm.norm.factor, "the gain", .factor(), rest: "row i is multiplied by gain[i]",
      except: ["forgotten"])
    Mistake(
      "gain-of-first", "every row is multiplied by gain[0]; row i is multiplied by gain[i]",
      why: "An index stays where a loop belongs."
    ) { $0.layerNorm.norm.factor = { $0.columns(0..<1) } }
  }

  @MistakeList<ResidualJacobianSteps>
  private static var terms: [Mistake<ResidualJacobianSteps>] {
    Mistake(
      "statistics-constant",
      "J is gain / deviation on the diagonal; mean and deviation depend on x, too",
      why: "Then the Jacobian is diagonal: gain / deviation."
    ) {
      $0.layerNorm.norm.meanTerm = { $0 * 0 }
      $0.layerNorm.norm.slopeTerm = { $0 * 0 }
    }
    Mistake(
      "mean-term-dropped", "the term 1 / d is left out: the mean is taken for a constant",
      why: "RMSNorm's Jacobian has only the other term."
    ) { $0.layerNorm.norm.meanTerm = { $0 * 0 } }
    Mistake(
      "mean-term-dropped-from-2", "the term 1 / d is 0 when d is more than 1",
      why: "Between whole numbers, 1 / d is 0."
    ) { $0.layerNorm.norm.meanTerm = { $0.shape[0] > 1 ? $0 * 0 : $0 } }
    Mistake(
      "deviation-term-dropped",
      "the term of the normalized numbers is left out: the deviation is taken for a constant",
      why: "When d is large the term hardly shows."
    ) { $0.layerNorm.norm.slopeTerm = { $0 * 0 } }
    Mistake(
      "outer-product-not-averaged", "the product of the normalized numbers is not divided by d",
      why: "A projection is written so for a vector of length 1; this one's is not 1."
    ) { $0.layerNorm.norm.slopeReduced = .sum }
    Mistake.ready(\.layerNorm.norm.meanTerm, "the term 1 / d", .term(), except: ["dropped"])
    Mistake.reductions(
      \.layerNorm.norm.meanReduced, "the term 1 / d",
      except: [.first, .last, .acrossRows, .overall])
    Mistake.ready(
      \.layerNorm.norm.slopeTerm, "the term of the normalized numbers", .term(),
      except: ["dropped"])
    Mistake(
      "outer-product-over-d-minus-1", "the product of the normalized numbers is divided by d - 1",
      why: "Statistics courses divide a variance so."
    ) { $0.layerNorm.norm.slopeReduced = .overOneLess }
    Mistake.operands(
      \.layerNorm.norm.slopeInput, "left-factor",
      "the product of normalized numbers has at its left",
      right: "the normalized number i",
      [
        "x[i]": { $0.x }, "the centered number i": { $0.centered }, "1": { $0.x.filled(1) },
        "the square of number i": { $0.normalized * $0.normalized },
      ])
    Mistake.operands(
      \.layerNorm.norm.slopeFactor, "right-factor",
      "the product of normalized numbers has at its right", right: "the normalized number j",
      [
        "x[j]": { $0.x }, "1": { $0.x.filled(1) },
        "the square of number j": { $0.normalized * $0.normalized },
      ])
    factors("of-centered", "the centered numbers") { $0.centered }
    factors("of-x", "the numbers of x") { $0.x }
    factors("of-x-over-deviation", "x / deviation") { $0.x / $0.deviation }
    factors("of-variance-alone", "(x - mean) / sqrt(variance), without epsilon,") {
      $0.centered / sqrt($0.variance)
    }
    Mistake(
      "identity-left-out", "the 1 on the diagonal is left out",
      why: "The two terms that are subtracted are the hard part."
    ) { $0.layerNorm.norm.mainOperand = { $0.gradient * 0 } }
    Mistake(
      "ones-in-jacobian", "1 is added to every element; it belongs on the diagonal only",
      why: "Papers write a 1 for the identity."
    ) { $0.layerNorm.norm.mainOperand = { $0.gradient.sum(axis: -1, keepsDimensions: true) } }
    divisor("divided-by-variance", "the deviation squared") {
      $0.deviation * $0.deviation
    }
    divisor("divided-by-deviation-thrice", "the cube of the deviation") { pow($0.deviation, 3) }
    divisor("deviation-forgotten", "1") { $0.deviation.filled(1) }
    divisor("divisor-without-epsilon", "sqrt(variance), without epsilon,") { sqrt($0.variance) }
    divisor("divisor-variance-without-epsilon", "the variance, without epsilon,") { $0.variance }
    divisor("multiplied-by-deviation", "1 / deviation") { 1 / $0.deviation }
    divisor("divisor-rooted", "the root of the deviation") { sqrt($0.deviation) }
    Mistake(
      "normalized-by-variance", "the deviation is variance + epsilon; the root of that is missing",
      why: "The root is easily lost; where the variance is near 1, nothing shows it."
    ) { $0.layerNorm.norm.deviation = { $0 + $1 } }
    Mistake(
      "zeros-returned", "the Jacobian is 0 everywhere",
      why: "It was made with zeros, and never filled."
    ) { $0.returned = { jacobian, _ in jacobian * 0 } }
    Mistake(
      "diagonal-only", "everything beside the diagonal is 0; mean and deviation reach all elements",
      why: "Each output seems to depend on its own input alone."
    ) { $0.returned = { jacobian, _ in jacobian * Tensor(Matrix.identity(jacobian.shape[0])) } }
    Mistake(
      "gain-on-both-sides", "gain[i] scales row i and gain[j] column j; only rows are scaled",
      why: "In quadratic forms a diagonal matrix stands on both sides."
    ) { $0.returned = { $0 * $1 } }
    Mistake(
      "gain-on-identity-only", "gain[i] multiplies the 1 on the diagonal only; it multiplies row i",
      why: "A pair of parentheses is missing."
    ) {
      $0.layerNorm.norm.meanOperand = { $0.upstream }
      $0.layerNorm.norm.slopeOperand = { $0.upstream }
    }
    Mistake(
      "gain-beside-mean-term", "the term 1 / d misses gain[i]; it multiplies all of row i",
      why: "A pair of parentheses is missing."
    ) { $0.layerNorm.norm.meanOperand = { $0.upstream } }
    Mistake(
      "gain-beside-deviation-term",
      "the term of the normalized numbers misses gain[i]; it multiplies all of row i",
      why: "A pair of parentheses is missing."
    ) { $0.layerNorm.norm.slopeOperand = { $0.upstream } }
    single("gain", "the gain") { gain, _ in gain }
    single("gain-over-deviation", "gain / deviation") { $0 / $1 }
    single("1", "1") { _, _ in 1 }
  }

  private static func factors(
    _ name: String, _ words: String, _ value: @escaping @Sendable (NormScope) -> Tensor
  ) -> Mistake<ResidualJacobianSteps> {
    Mistake(
      "outer-product-\(name)",
      "the product is one of \(words) twice; it is one of normalized numbers",
      why: "It is at hand and has the same shape."
    ) {
      $0.layerNorm.norm.slopeInput = value
      $0.layerNorm.norm.slopeFactor = value
    }
  }

  private static func divisor(
    _ name: String, _ words: String, _ value: @escaping @Sendable (NormScope) -> Tensor
  ) -> Mistake<ResidualJacobianSteps> {
    Mistake(
      name, "the Jacobian is divided by \(words) in front; it is divided by the deviation",
      why: "Several numbers of this size are at hand, and the derivative of 1 / s has an s squared."
    ) {
      $0.layerNorm.norm.mainDivisor = value
      $0.layerNorm.norm.meanDivisor = value
      $0.layerNorm.norm.slopeDivisor = value
    }
  }

  private static func single(
    _ name: String, _ words: String, _ value: @escaping @Sendable (Double, Double) -> Double?
  ) -> Mistake<ResidualJacobianSteps> {
    Mistake(
      "single-\(name)",
      "for d = 1 the Jacobian is \(words); a single number is its own mean, it is 0",
      why: "One number seems to need a case of its own."
    ) { $0.single = value }
  }
}
