import Matrices
import Tensors

/// What is at hand on the way back through a norm, each `[groups, numbers]` or broadcast to it.
struct NormScope {
  /// The numbers that came in.
  var x: Tensor
  /// Minus their center.
  var centered: Tensor
  /// What stands for the variance.
  var variance: Tensor
  /// What they were divided by.
  var deviation: Tensor
  /// The normalized numbers.
  var normalized: Tensor
  /// The gradient that arrived at the output.
  var upstream: Tensor
  /// The same times the gain: the gradient of the normalized numbers.
  var gradient: Tensor
}

/// Which numbers share a mean and a deviation.
enum Grouping {
  case rows
  case columns
  case everything

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
  /// Which numbers share a mean and a deviation.
  @Choice var grouping = Grouping.rows
  /// What is subtracted from a row.
  @Choice var center: (Tensor) -> Tensor = { $0.mean(axis: -1, keepsDimensions: true) }
  /// What is squared for the variance: of a row, centered and as it came.
  @Choice var deviations: (_ centered: Tensor, _ x: Tensor) -> Tensor = { centered, _ in centered }
  /// Each deviation's share of the variance.
  @Choice var square: (Tensor) -> Tensor = { $0 * $0 }
  /// How the squares become one number.
  @Choice var averaged = Reduction.mean
  /// Epsilon as it is used.
  @Choice var epsilon: (Double) -> Double = { $0 }
  /// What a row is divided by, given its variance and epsilon.
  @Choice var deviation: (Tensor, Double) -> Tensor = { sqrt($0 + $1) }
  /// What is divided: of a row, centered and as it came.
  @Choice var numerator: (_ centered: Tensor, _ x: Tensor) -> Tensor = { centered, _ in centered }
  /// The division.
  @Choice var divided: (Tensor, _ by: Tensor) -> Tensor = { $0 / $1 }
  /// The factor of a normalized row, given the gain.
  @Choice var factor: (Tensor) -> Tensor = { $0 }
  /// The same on the way back; nil for the forward's.
  @Choice var factorBackward: ((Tensor) -> Tensor)? = nil

  /// The upstream gradient as it is used.
  @Choice var received: (Tensor) -> Tensor = { $0 }
  /// Whether the gain multiplies the gradient after the norm's own derivative.
  @Choice var gainComesLast = false
  /// Whether the norm's derivative is that of the forward pass as it is.
  @Choice var isExact = false
  /// What comes straight through.
  @Choice var ownTerm: (NormScope) -> Tensor = { $0.gradient }
  /// What comes through the mean: of what, how reduced, and with what factor.
  @Choice var meanOperand: (NormScope) -> Tensor = { $0.gradient }
  @Choice var meanReduced = Reduction.mean
  @Choice var meanTerm: (Tensor) -> Tensor = { $0 }
  /// What comes through the deviation: of what, how reduced, times what, and with what factor.
  @Choice var slopeOperand: (NormScope) -> Tensor = { $0.gradient }
  @Choice var slopeInput: (NormScope) -> Tensor = { $0.normalized }
  @Choice var slopeReduced = Reduction.mean
  @Choice var slopeFactor: (NormScope) -> Tensor = { $0.normalized }
  @Choice var slopeTerm: (Tensor) -> Tensor = { $0 }
  /// What the gradient of x is divided by.
  @Choice var backwardDivisor: (NormScope) -> Tensor = { $0.deviation }
  /// What is done with the gradient of x last.
  @Choice var returned: (Tensor) -> Tensor = { $0 }

  /// The gradient that the gain collects, before it is multiplied.
  @Choice var gainUpstream: (_ upstream: Tensor, _ gain: Tensor) -> Tensor = { upstream, _ in upstream }
  /// What the gain was multiplied with, in the shape of x.
  @Choice var gainInput: (NormScope) -> Tensor = { $0.normalized }
  @Choice var gainCollected = TokenSum.sum

  /// The normalized numbers in the shape of x.
  func normalized(_ x: Tensor, epsilon: Double) -> Tensor {
    grouping.join(scope(grouping.split(x), epsilon).normalized, like: x)
  }

  /// The gradient of x, given the one of the output.
  func inputGradient(_ x: Tensor, gain: Tensor, epsilon: Double, upstream: Tensor) -> Tensor {
    let factor = (factorBackward ?? factor)(gain)
    let u = received(upstream)
    var scope = scope(grouping.split(x), epsilon)
    scope.upstream = grouping.split(u)
    scope.gradient = grouping.split(gainComesLast ? u : u * factor)
    let through = isExact ? exact(scope, epsilon) : textbook(scope)
    let gradient = grouping.join(through, like: x)
    return returned(gainComesLast ? gradient * factor : gradient)
  }

  /// The gradient of the gain.
  func gainGradient(_ x: Tensor, gain: Tensor, epsilon: Double, upstream: Tensor) -> Tensor {
    let scope = scope(grouping.split(x), epsilon)
    let input = grouping.join(gainInput(scope), like: x)
    return gainCollected(gainUpstream(received(upstream), gain) * input)
  }

  private func scope(_ x: Tensor, _ epsilon: Double) -> NormScope {
    let centered = x - center(x)
    let variance = averaged(square(deviations(centered, x)))
    let deviation = deviation(variance, self.epsilon(epsilon))
    return NormScope(
      x: x, centered: centered, variance: variance, deviation: deviation,
      normalized: divided(numerator(centered, x), deviation), upstream: x, gradient: x)
  }

  private func textbook(_ s: NormScope) -> Tensor {
    let level = meanTerm(meanReduced(meanOperand(s)))
    let slope = slopeReduced(slopeOperand(s) * slopeInput(s))
    return (ownTerm(s) - level - slopeTerm(slopeFactor(s) * slope)) / backwardDivisor(s)
  }

  private func exact(_ s: NormScope, _ epsilon: Double) -> Tensor {
    let x = s.x.detached.variable()
    return Gradients(of: scope(x, epsilon).normalized, cotangent: s.gradient)[x]
  }
}
