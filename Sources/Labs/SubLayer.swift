internal import Layers
internal import LearnerSupport
internal import Problems
internal import Tensors

/// One half of a layer, as the rule of a placement gets it: attention, or the feed-forward network.
struct SubLayer {
  /// What enters it, `[..., T, d]`.
  let input: Tensor
  /// What entered the whole layer; in the first half, `input`.
  let layerInput: Tensor
  /// Attention or the feed-forward network; it keeps the shape.
  let branch: (Tensor) -> Tensor
  let isAttention: Bool
  /// The number of the layer, from 1.
  let layer: Int
  /// The layers L.
  let depth: Int
  /// Where the layer draws its parameters.
  let scope: ParameterScope
  /// Whose five forms are used; nil for those below.
  let forms: (any ResidualPlacementsContract)?

  /// A norm with a gain and a bias of its own.
  struct Norm {
    static let epsilon: Double = 1e-6
    let gain: Tensor
    let bias: Tensor

    func callAsFunction(_ x: Tensor) -> Tensor {
      layerNormalized(x, gain: gain, bias: bias, epsilon: Self.epsilon)
    }
  }

  /// The layer's next norm: `LayerNorm_0`, `LayerNorm_1`, ...
  func norm() -> Norm {
    let scope = scope.layer("LayerNorm")
    let width = input.shape.last ?? 1
    return Norm(
      gain: scope.parameter("scale", number: 1, shape: [width], .ones),
      bias: scope.parameter("bias", number: 2, shape: [width], .zeros))
  }

  // MARK: The forms of residual_placements

  func postNorm() -> Tensor {
    let norm = norm()
    guard let forms else { return norm(input + branch(input)) }
    return inRows { x, f in
      forms.postNorm(x, f: f, gain: norm.gain, bias: norm.bias, epsilon: Norm.epsilon)
    }
  }

  func preNorm() -> Tensor {
    let norm = norm()
    guard let forms else { return input + branch(norm(input)) }
    return inRows { x, f in
      forms.preNorm(x, f: f, gain: norm.gain, bias: norm.bias, epsilon: Norm.epsilon)
    }
  }

  func resPostNorm() -> Tensor {
    let norm = norm()
    guard let forms else { return input + norm(branch(input)) }
    return inRows { x, f in
      forms.resPostNorm(x, f: f, gain: norm.gain, bias: norm.bias, epsilon: Norm.epsilon)
    }
  }

  func doubleNorm() -> Tensor {
    let (inner, outer) = (norm(), norm())
    guard let forms else { return input + outer(branch(inner(input))) }
    return inRows { x, f in
      forms.doubleNorm(
        x, f: f, gain: inner.gain, bias: inner.bias, gainOut: outer.gain, biasOut: outer.bias,
        epsilon: Norm.epsilon)
    }
  }

  func deepNorm(alpha: Double) -> Tensor {
    let norm = norm()
    guard let forms else { return norm(input * alpha + branch(input)) }
    return inRows { x, f in
      forms.deepNorm(
        x, f: f, alpha: alpha, gain: norm.gain, bias: norm.bias, epsilon: Norm.epsilon)
    }
  }

  /// Runs a solution's form, which gets tokens as the rows of a matrix.
  private func inRows(_ form: (Tensor, @escaping (Tensor) -> Tensor) -> Tensor) -> Tensor {
    let (shape, width) = (input.shape, input.shape.last ?? 1)
    let rows = [input.count / max(width, 1), width]
    let y = form(input.reshaped(rows)) { x in
      guard x.shape == rows else {
        learnerMistake("the branch was given shape \(x.shape); its tokens have shape \(rows)")
      }
      return branch(x.reshaped(shape)).reshaped(rows)
    }
    guard y.shape == rows else {
      learnerMistake("a form returned shape \(y.shape); it was given \(rows)")
    }
    return y.reshaped(shape)
  }
}
