import Problems
import Tensors

/// The answer to `transformer_stack`.
public enum TransformerStackKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    TransformerStackSteps.init, mistakes: TransformerStackSteps.mistakes, budget: 4000)
}

/// The parameters that a final norm could have.
struct FinalParameters {
  var gain: Tensor
  var bias: Tensor
  var layers: [TransformerLayerParameters]
  var last: TransformerLayerParameters { layers[layers.count - 1] }
}

/// What is at hand behind the last layer.
struct StackScope {
  var x: Tensor
  var y: Tensor
  /// What each layer made, the last one `y`.
  var outputs: [Tensor]
  var total: Tensor { outputs.dropFirst().reduce(outputs[0], +) }
  var norm: (Tensor) -> Tensor
}

/// How layers follow each other, taken apart.
struct StackPart {
  @Choice var isPre: Bool
  /// What the first layer gets.
  @Choice var entering: (_ x: Tensor, _ norm: (Tensor) -> Tensor) -> Tensor = { x, _ in x }
  /// What each layer gets: of x, and of what the one before made.
  @Choice var handedOn: (_ x: Tensor, _ before: Tensor) -> Tensor = { $1 }
  /// What is made of a layer's output.
  @Choice var between:
    (_ h: Tensor, _ y: Tensor, _ isLast: Bool, _ norm: (Tensor) -> Tensor) -> Tensor = {
      _, y, _, _ in y
    }
  @Choice var finished: (StackScope) -> Tensor
}

/// The stacks taken apart, each step as it should be.
struct TransformerStackSteps: TransformerStackContract {
  var layer = TransformerLayerSteps()
  /// What the first or the last layer alone does otherwise.
  @Choice var firstLayer: ((inout TransformerLayerSteps) -> Void)? = nil
  @Choice var lastLayer: ((inout TransformerLayerSteps) -> Void)? = nil
  var final = LayerNormPart<FinalParameters>(gain: { $0.gain }, bias: { $0.bias })
  @Choice var post = StackPart(isPre: false, finished: { $0.y })
  @Choice var pre = StackPart(isPre: true, finished: { $0.norm($0.y) })
  /// The layers that are run, in their order.
  @Choice var order: ([TransformerLayerParameters]) -> [TransformerLayerParameters] = { $0 }
  @Choice var epsilon: (Double) -> Double = { $0 }
  @Choice var areFormsSwapped = false

  func postNorm(
    _ x: Tensor, layers: [TransformerLayerParameters], finalGain: Tensor, finalBias: Tensor,
    heads: Int, epsilon: Double
  ) -> Tensor {
    let final = FinalParameters(gain: finalGain, bias: finalBias, layers: layers)
    return run(areFormsSwapped ? pre : post, x, final, heads, self.epsilon(epsilon))
  }

  func preNorm(
    _ x: Tensor, layers: [TransformerLayerParameters], finalGain: Tensor, finalBias: Tensor,
    heads: Int, epsilon: Double
  ) -> Tensor {
    let final = FinalParameters(gain: finalGain, bias: finalBias, layers: layers)
    return run(areFormsSwapped ? post : pre, x, final, heads, self.epsilon(epsilon))
  }

  private func run(
    _ part: StackPart, _ x: Tensor, _ p: FinalParameters, _ heads: Int, _ epsilon: Double
  ) -> Tensor {
    let norm = final.norm(p, epsilon: epsilon)
    let layers = order(p.layers)
    var y = part.entering(x, norm)
    var outputs: [Tensor] = []
    for (l, p) in layers.enumerated() {
      var steps = layer
      if l == 0 { firstLayer?(&steps) }
      if l == layers.count - 1 { lastLayer?(&steps) }
      let h = part.handedOn(x, y)
      let made =
        part.isPre
        ? steps.preNorm(h, parameters: p, heads: heads, epsilon: epsilon)
        : steps.postNorm(h, parameters: p, heads: heads, epsilon: epsilon)
      y = part.between(h, made, l == layers.count - 1, norm)
      outputs.append(y)
    }
    return part.finished(StackScope(x: x, y: y, outputs: outputs, norm: norm))
  }
}
