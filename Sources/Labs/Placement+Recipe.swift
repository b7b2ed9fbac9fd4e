internal import Layers
internal import LearnerSupport
internal import Tensors

extension Placement {
  /// What a placement does, all in one value.
  struct Recipe {
    /// What is done to the embeddings.
    var start: (_ x: Tensor, _ scope: ParameterScope) -> Tensor = { x, _ in x }
    /// One half of a layer.
    var rule: (SubLayer) -> Tensor
    /// What is done after the last layer; `sum` is x0 with all branches added, or nil.
    var end: (_ x: Tensor, _ sum: Tensor?, _ scope: ParameterScope) -> Tensor = { x, _, _ in x }
    /// Whether that sum is kept.
    var keepsSum: Bool = false
    var attention: AttentionNorms = .none
    /// What is done to a parameter of the layers, or of what stands behind them, after it was drawn.
    var drawn: ((_ parameter: Tensor, _ name: String, _ depth: Int) -> Tensor)?
  }

  /// What of an attention is normalized, each head by itself.
  enum AttentionNorms {
    case none, queriesAndKeys, queriesKeysAndValues
    /// Queries and keys, by their root mean square.
    case rootMeanSquare
  }

  var recipe: Recipe {
    switch self {
    case .postNorm: Recipe(rule: { $0.postNorm() })
    case .preNorm: Recipe(rule: { $0.preNorm() }, end: finalNorm)
    case .resPostNorm: Recipe(rule: { $0.resPostNorm() }, end: finalNorm)
    case .resPostNormWithQK:
      Recipe(rule: { $0.resPostNorm() }, end: finalNorm, attention: .queriesAndKeys)
    case .doubleNorm: Recipe(rule: { $0.doubleNorm() }, end: finalNorm)
    case .periNorm:
      Recipe(
        start: { x, scope in LayerNorm(in: scope, name: "first")(x) },
        rule: { $0.doubleNorm() }, end: finalNorm)
    case .deepNorm:
      Recipe(
        rule: { $0.deepNorm(alpha: pow(2 * Double($0.depth), 0.25)) },
        drawn: { parameter, name, depth in
          let beta = pow(8 * Double(depth), -0.25)
          let scaled = ["value/kernel", "out/kernel", "Dense_0/kernel", "Dense_1/kernel"]
          return scaled.contains(where: name.hasSuffix) ? parameter.map { beta * $0 } : parameter
        })
    case .layerNormScaling:
      Recipe(
        rule: { $0.input + $0.branch($0.norm()($0.input) / sqrt(Double($0.layer))) },
        end: finalNorm)
    case .mixNorm:
      Recipe(
        rule: { $0.layer <= $0.depth / 4 ? $0.postNorm() : $0.preNorm() }, end: finalNorm)
    case .hybridNorm:
      Recipe(
        rule: { half in
          let z = half.isAttention ? half.input : half.norm()(half.input)
          return z + half.branch(z)
        }, end: finalNorm, attention: .queriesKeysAndValues)
    case .keel:
      Recipe(rule: { half in
        let branch = half.branch(half.norm()(half.input))
        guard half.layer > 1 else {
          return half.isAttention ? half.input + branch : half.norm()(half.input + branch)
        }
        return half.norm()(2 * Double(half.depth) * half.input + branch)
      })
    case .spanNorm:
      Recipe(rule: { $0.norm()($0.layerInput + $0.branch($0.input)) })
    case .b2t:
      Recipe(rule: { half in
        let sum = half.input + half.branch(half.input)
        return half.norm()(half.isAttention ? sum : half.layerInput + sum)
      })
    case .resiDual:
      Recipe(
        rule: { $0.postNorm() },
        end: { x, sum, scope in x + LayerNorm(in: scope, name: "final")(sum ?? x) },
        keepsSum: true)
    case .dynamicTanh:
      Recipe(
        rule: { $0.input + $0.branch(scaledTanh($0.input, $0.scope.layer("DynamicTanh"))) },
        end: { x, _, scope in scaledTanh(x, scope.layer("DynamicTanh", named: "final")) },
        drawn: { parameter, name, _ in
          name.hasSuffix("alpha") ? parameter.map { 0.5 * $0 } : parameter
        })
    case .dividedPreNorm:
      Recipe(
        rule: { $0.input + $0.branch($0.norm()($0.input)) / (2 * Double($0.depth)) },
        end: finalNorm)
    case .depthMuP:
      Recipe(
        rule: { $0.input + $0.branch($0.norm()($0.input)) / sqrt(Double($0.depth)) },
        end: finalNorm)
    case .nGPT:
      Recipe(
        start: { x, _ in unit(x) },
        rule: { half in
          unit(half.input + 0.05 * (unit(half.branch(half.input)) - half.input))
        },
        attention: .rootMeanSquare,
        drawn: { parameter, name, _ in
          guard name.hasSuffix("kernel") else { return parameter }
          // The axis of the stream: that of the outputs in the two maps back into it.
          let isBack = name.hasSuffix("out/kernel") || name.hasSuffix("Dense_1/kernel")
          let squares = (parameter * parameter).sum(axis: isBack ? 1 : 0, keepsDimensions: true)
          return parameter / sqrt(squares)
        })
    case .noNorm: Recipe(rule: { $0.input + $0.branch($0.input) })
    }
  }
}

/// A norm after the last layer.
private let finalNorm: @Sendable (Tensor, Tensor?, ParameterScope) -> Tensor = { x, _, scope in
  LayerNorm(in: scope, name: "final")(x)
}

/// Each token divided by its root mean square: of unit length but for the factor sqrt(d).
private func unit(_ x: Tensor) -> Tensor {
  x / sqrt((x * x).mean(axis: -1, keepsDimensions: true) + 1e-6)
}

/// `scale * tanh(alpha * x) + bias` with parameters of a scope.
private func scaledTanh(_ x: Tensor, _ scope: ParameterScope) -> Tensor {
  let width = x.shape.last ?? 1
  let alpha = scope.parameter("alpha", number: 1, shape: [1], .ones)
  let scale = scope.parameter("scale", number: 2, shape: [width], .ones)
  let bias = scope.parameter("bias", number: 3, shape: [width], .zeros)
  return scale * tanh(alpha * x) + bias
}

extension Tensor {
  /// A constant with each number changed.
  fileprivate func map(_ change: (Double) -> Double) -> Tensor {
    Tensor(shape: shape, data: data.map(change))
  }
}
