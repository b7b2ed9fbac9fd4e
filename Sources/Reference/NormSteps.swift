import Matrices
import Tensors

/// The values that the backward pass of a norm can use, each `[groups, numbers]` or broadcast to it.
struct NormScope {
  /// The numbers that came in, minus their center, and divided; what stands for the variance.
  var x, centered, normalized, variance: Tensor
  /// What they were divided by.
  var deviation: Tensor
  /// The gradient that arrived at the output, and times the gain: that of the normalized numbers.
  var upstream, gradient: Tensor

  /// The same, but divided as something else was.
  func divided(as other: NormScope) -> NormScope {
    var scope = self
    scope.deviation = other.deviation
    return scope
  }
}

/// Which numbers share a mean and a deviation.
enum Grouping {
  case rows, columns, everything

  /// The groups as the rows of a matrix.
  func split(_ x: Tensor) -> Tensor {
    switch self {
    case .rows: x
    case .columns: x.transposed
    case .everything: x.reshaped([1, x.count])
    }
  }

  /// What was split, put together again in the shape that it had.
  func join(_ groups: Tensor, like x: Tensor) -> Tensor {
    switch self {
    case .rows: groups
    case .columns: groups.transposed
    case .everything: groups.reshaped(x.shape)
    }
  }
}

/// A norm over rows with a gain, taken apart, forward and backward: LayerNorm by default.
///
/// The backward pass is the textbook's formula, filled with whatever the forward pass computes, or the
/// machine's exact derivative of that.
struct NormSteps {
  /// Which numbers share a mean and a divisor.
  @Choice var grouping = Grouping.rows
  /// How a row becomes its mean, and what of that is subtracted.
  @Choice var centerReduced = Reduction.mean
  @Choice var center: (Tensor) -> Tensor = { $0 }
  /// What is squared: of a row, centered and as it came, and epsilon.
  @Choice var deviations: (_ centered: Tensor, _ x: Tensor, _ epsilon: Double) -> Tensor = {
    centered, _, _ in centered
  }
  /// Each number's share of the mean of squares.
  @Choice var square: (Tensor) -> Tensor = { $0 * $0 }
  /// How the squares become one number.
  @Choice var averaged = Reduction.mean
  /// The means of all rows, as they are used.
  @Choice var statistics: (Tensor) -> Tensor = { $0 }
  /// Epsilon as it is used, given the count of numbers in a row.
  @Choice var epsilon: (_ epsilon: Double, _ count: Int) -> Double = { epsilon, _ in epsilon }
  /// What a row is divided by, given its mean of squares and epsilon.
  @Choice var deviation: (Tensor, Double) -> Tensor = { sqrt($0 + $1) }
  /// What is divided: of a row, centered and as it came.
  @Choice var numerator: (_ centered: Tensor, _ x: Tensor) -> Tensor = { centered, _ in centered }
  /// The division.
  @Choice var divided: (Tensor, _ by: Tensor, _ center: Tensor) -> Tensor = { a, b, _ in a / b }
  /// What is done to the normalized numbers on the way forward.
  @Choice var kept: (Tensor) -> Tensor = { $0 }
  /// The factor of a normalized row, given the gain.
  @Choice var factor: (Tensor) -> Tensor = { $0 }
  /// The same laid along the rows, given their number.
  @Choice var spread: (Tensor, _ rows: Int) -> Tensor = { factor, _ in factor }
  /// The output, given x.
  @Choice var output: (Tensor, _ x: Tensor) -> Tensor = { output, _ in output }
  /// The factor on the way back; nil for the forward's.
  @Choice var factorBackward: ((Tensor) -> Tensor)? = nil

  /// The upstream gradient as it is used.
  @Choice var received: (Tensor) -> Tensor = { $0 }
  /// What the factor does to the gradient before the norm's own derivative, and after it.
  @Choice var gainFirst: (Tensor, _ factor: Tensor) -> Tensor = { $0 * $1 }
  @Choice var gainLast: (Tensor, _ factor: Tensor) -> Tensor = { gradient, _ in gradient }
  /// Whether the norm's derivative is that of the forward pass as it is.
  @Choice var isExact = false
  /// What is at hand on the way back, given that for x and that for the normalized numbers.
  @Choice var revisited: (NormScope, _ again: () -> NormScope) -> NormScope = { scope, _ in scope }
  /// What comes straight, and what it is divided by.
  @Choice var mainOperand: (NormScope) -> Tensor = { $0.gradient }
  @Choice var mainDivisor: (NormScope) -> Tensor = { $0.deviation }
  /// What comes through the mean: of what, how reduced, with what factor and divisor.
  @Choice var meanOperand: (NormScope) -> Tensor = { $0.gradient }
  @Choice var meanReduced = Reduction.mean
  @Choice var meanTerm: (Tensor) -> Tensor = { $0 }
  @Choice var meanDivisor: (NormScope) -> Tensor = { $0.deviation }
  /// What comes through the divisor: of what, how reduced, times what, with what factor and divisor.
  @Choice var slopeOperand: (NormScope) -> Tensor = { $0.gradient }
  @Choice var slopeInput: (NormScope) -> Tensor = { $0.normalized }
  @Choice var slopeReduced = Reduction.mean
  @Choice var slopeFactor: (NormScope) -> Tensor = { $0.normalized }
  @Choice var slopeTerm: (Tensor) -> Tensor = { $0 }
  @Choice var slopeDivisor: (NormScope) -> Tensor = { $0.deviation }
  /// What is done with the gradient of x last, given x and upstream.
  @Choice var returned: (Tensor, _ x: Tensor, _ upstream: Tensor) -> Tensor = { dx, _, _ in dx }

  /// The gradient that the gain collects, before it is multiplied.
  @Choice var gainUpstream: (Tensor, _ gain: Tensor) -> Tensor = { upstream, _ in upstream }
  /// What the gain was multiplied with, in the shape of x.
  @Choice var gainInput: (NormScope) -> Tensor = { $0.normalized }
  @Choice var gainCollected = TokenSum.sum
  @Choice var gainReturned: (Tensor) -> Tensor = { $0 }

  /// A norm that keeps the mean, as RMSNorm does: nothing comes back through one.
  static var keepingMean: NormSteps {
    var steps = NormSteps()
    steps._center = Choice(wrappedValue: { $0 * 0 })
    steps._meanTerm = Choice(wrappedValue: { $0 * 0 })
    return steps
  }

  /// The normalized numbers in the shape of x.
  func normalized(_ x: Tensor, epsilon: Double) -> Tensor {
    kept(grouping.join(scope(grouping.split(x), epsilon).normalized, like: x))
  }

  /// The factor of each normalized number.
  func scale(_ gain: Tensor, rows: Int) -> Tensor { spread(factor(gain), rows) }

  /// The gradient of x, given the one of the output.
  func inputGradient(_ x: Tensor, gain: Tensor, epsilon: Double, upstream: Tensor) -> Tensor {
    let factor = spread((factorBackward ?? factor)(gain), x.shape[0])
    let u = received(upstream)
    var scope = scope(grouping.split(x), epsilon)
    let normalized = scope.normalized
    scope = revisited(scope) { self.scope(normalized, epsilon) }
    scope.upstream = grouping.split(u)
    scope.gradient = grouping.split(gainFirst(u, factor))
    let through = isExact ? exact(scope, epsilon) : textbook(scope)
    return returned(gainLast(grouping.join(through, like: x), factor), x, u)
  }

  /// The gradient of the gain.
  func gainGradient(_ x: Tensor, gain: Tensor, epsilon: Double, upstream: Tensor) -> Tensor {
    let scope = scope(grouping.split(x), epsilon)
    let input = grouping.join(gainInput(scope), like: x)
    return gainReturned(gainCollected(gainUpstream(received(upstream), gain) * input))
  }

  private func scope(_ x: Tensor, _ epsilon: Double) -> NormScope {
    let center = center(statistics(centerReduced(x)))
    let centered = x - center
    let variance = statistics(averaged(square(deviations(centered, x, epsilon))))
    let deviation = deviation(variance, self.epsilon(epsilon, x.shape[1]))
    return NormScope(
      x: x, centered: centered, normalized: divided(numerator(centered, x), deviation, center),
      variance: variance, deviation: deviation, upstream: x, gradient: x)
  }

  private func textbook(_ s: NormScope) -> Tensor {
    let level = meanTerm(meanReduced(meanOperand(s)))
    let slope = slopeTerm(slopeFactor(s) * slopeReduced(slopeOperand(s) * slopeInput(s)))
    return mainOperand(s) / mainDivisor(s) - level / meanDivisor(s) - slope / slopeDivisor(s)
  }

  private func exact(_ s: NormScope, _ epsilon: Double) -> Tensor {
    let x = s.x.detached.variable()
    return Gradients(of: scope(x, epsilon).normalized, cotangent: s.gradient)[x]
  }
}
