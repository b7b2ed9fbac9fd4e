import Layers
import Problems
import Tensors

/// A map of tokens, such as the branch or the norm.
typealias TokenMap = (Tensor) -> Tensor

/// The sublayer taken apart, each step as it should be; a misconception replaces one.
protocol PreVsPostLNSteps: PreVsPostLNContract {
  /// Whether a mode means Pre-LN.
  func isPre(_ mode: Double) -> Bool
  /// The seed of the parameters.
  func used(_ seed: Int) -> Int
  /// The branch, its layers named as they are made.
  func branch(_ scope: ParameterScope, width: Int, dFF: Int, isPre: Bool) -> TokenMap
  /// The norm.
  func norm(_ scope: ParameterScope, isPre: Bool) -> TokenMap
  /// The sublayer in Pre-LN.
  func pre(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor
  /// The sublayer in Post-LN.
  func post(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor
  /// The numbers in the order in which they are returned.
  func flattened(_ y: Tensor) -> Tensor
}

extension PreVsPostLNSteps {
  func isPre(_ mode: Double) -> Bool { mode >= 0.5 }
  func used(_ seed: Int) -> Int { seed }
  func branch(_ scope: ParameterScope, width: Int, dFF: Int, isPre: Bool) -> TokenMap {
    let hidden = Dense(dFF, in: scope)
    let out = Dense(width, in: scope)
    return { out(relu(hidden($0))) }
  }
  func norm(_ scope: ParameterScope, isPre: Bool) -> TokenMap {
    LayerNorm(in: scope).callAsFunction
  }
  func pre(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor { x + f(norm(x)) }
  func post(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor { norm(x + f(x)) }
  func flattened(_ y: Tensor) -> Tensor { y.reshaped([y.count]) }

  func forward(seed: Int, x: Tensor, mode: Double, dFF: Int) -> Tensor {
    let scope = ParameterScope(seed: used(seed))
    let isPre = isPre(mode)
    let f = branch(scope, width: x.shape[1], dFF: dFF, isPre: isPre)
    let norm = norm(scope, isPre: isPre)
    return flattened(isPre ? pre(x, f, norm) : post(x, f, norm))
  }
}
