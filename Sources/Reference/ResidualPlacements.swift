package import Problems
import Tensors

/// The answer to `residual_placements`.
public enum ResidualPlacementsKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    ResidualPlacementsSteps.init, mistakes: mistakes.map { $0.known(as: names) }, budget: 14_000)

  /// The reference, for those who measure with it.
  package static var reference: any ResidualPlacementsContract { ResidualPlacementsSteps() }

  /// The names of those that many people make.
  private static let names = [
    "norm-on-branch-outer-norm-on-branch-in-double": "double-behind-branch",
    "norm-on-input-norm-on-branch-in-res-post": "res-post-with-both-norms",
    "norm-on-shortcut-norm-on-branch-in-res-post": "res-post-on-both",
    "norm-on-input-outer-norm-on-sum-in-double": "double-around-sum",
    "norm-on-input-norm-on-sum-in-post": "post-with-both-norms",
    "norm-on-input-norm-on-sum-in-pre": "pre-with-both-norms",
    "norm-on-sum-in-res-post": "res-post-around-sum", "norm-on-input-in-deep": "deep-before-branch",
    "norm-on-shortcut-in-post": "post-on-shortcut", "norm-on-branch-in-deep": "deep-on-branch",
    "norm-on-branch-in-post": "post-on-branch", "norm-on-branch-in-pre": "pre-on-branch",
  ]
}

/// The five forms taken apart, each step as it should be.
struct ResidualPlacementsSteps: ResidualPlacementsContract {
  var post = SublayerSteps(.post)
  var pre = SublayerSteps(.pre)
  var resPost = SublayerSteps(.resPost)
  var double = SublayerSteps(.double)
  var deep = SublayerSteps(.post)
  /// The only norm, and that in front of the branch in the double norm.
  var inner = NormInPlace { ($0.gain, $0.bias) }
  /// That behind the branch in the double norm.
  var outer = NormInPlace { ($0.gainOut, $0.biasOut) }

  func postNorm(
    _ x: Tensor, f: (Tensor) -> Tensor, gain: Tensor, bias: Tensor, epsilon: Double
  ) -> Tensor { post(x, f: f, norm: norms(gain, bias, epsilon)) }

  func preNorm(
    _ x: Tensor, f: (Tensor) -> Tensor, gain: Tensor, bias: Tensor, epsilon: Double
  ) -> Tensor { pre(x, f: f, norm: norms(gain, bias, epsilon)) }

  func resPostNorm(
    _ x: Tensor, f: (Tensor) -> Tensor, gain: Tensor, bias: Tensor, epsilon: Double
  ) -> Tensor { resPost(x, f: f, norm: norms(gain, bias, epsilon)) }

  func doubleNorm(
    _ x: Tensor, f: (Tensor) -> Tensor, gain: Tensor, bias: Tensor, gainOut: Tensor,
    biasOut: Tensor, epsilon: Double
  ) -> Tensor { double(x, f: f, norm: norms(gain, bias, out: (gainOut, biasOut), epsilon)) }

  func deepNorm(
    _ x: Tensor, f: (Tensor) -> Tensor, alpha: Double, gain: Tensor, bias: Tensor, epsilon: Double
  ) -> Tensor { deep(x, alpha: alpha, f: f, norm: norms(gain, bias, epsilon)) }

  private func norms(
    _ gain: Tensor, _ bias: Tensor, out: (Tensor, Tensor)? = nil,
    _ epsilon: Double
  ) -> (Wiring.Norm, Tensor) -> Tensor {
    let scope = NormParameters(
      gain: gain, bias: bias, gainOut: out?.0 ?? gain, biasOut: out?.1 ?? bias)
    return { ($0 == .inner ? inner : outer)($1, scope, epsilon: epsilon) }
  }
}

/// The norms' parameters that are at hand; where there is one norm, its own twice.
struct NormParameters {
  let gain, bias, gainOut, biasOut: Tensor
}

/// A norm and the parameters that it is given.
struct NormInPlace {
  @Choice var gain: (NormParameters) -> Tensor
  @Choice var bias: (NormParameters) -> Tensor
  var norm = LayerNormSteps()

  init(_ own: @escaping (NormParameters) -> (gain: Tensor, bias: Tensor)) {
    _gain = Choice(wrappedValue: { own($0).gain })
    _bias = Choice(wrappedValue: { own($0).bias })
  }

  func callAsFunction(_ x: Tensor, _ parameters: NormParameters, epsilon: Double) -> Tensor {
    norm(x, gain: gain(parameters), bias: bias(parameters), epsilon: epsilon)
  }
}
