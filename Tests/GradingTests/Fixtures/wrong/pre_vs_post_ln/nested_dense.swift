import Layers
import Problems
import Tensors

struct PreVsPostLNSolution: PreVsPostLNContract {
  func forward(seed: Int, x: Tensor, mode: Double, dFF: Int) -> Tensor {
    let scope = ParameterScope(seed: seed)
    let norm = LayerNorm(in: scope)
    let isPre = mode >= 0.5
    let h = isPre ? norm(x) : x
    let sum = x + Dense(x.shape[1], in: scope)(relu(Dense(dFF, in: scope)(h)))
    return (isPre ? sum : norm(sum)).reshaped([-1])
  }
}
