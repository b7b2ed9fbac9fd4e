import Layers
import Problems
import Tensors

struct PreVsPostLNSolution: PreVsPostLNContract {
  func forward(seed: Int, x: Tensor, mode: Double, dFF: Int) -> Tensor {
    let scope = ParameterScope(seed: seed)
    let hidden = Dense(dFF, in: scope)
    let out = Dense(x.shape[1], in: scope)
    let norm = LayerNorm(in: scope)
    let isPre = mode >= 0.5
    let h = isPre ? norm(x) : x
    let sum = h + out(relu(hidden(h)))
    return (isPre ? sum : norm(sum)).reshaped([-1])
  }
}
