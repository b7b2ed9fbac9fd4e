import Layers
import Problems
import Tensors

/// Makes the layers out of order, under explicit names, and only the wiring depends on the mode.
struct PreVsPostLNSolution: PreVsPostLNContract {
  func forward(seed: Int, x: Tensor, mode: Double, dFF: Int) -> Tensor {
    let scope = ParameterScope(seed: seed)
    let norm = LayerNorm(in: scope, name: "LayerNorm_0")
    let second = Dense(x.shape[1], in: scope, name: "Dense_1")
    let first = Dense(dFF, in: scope, name: "Dense_0")
    let branch = { (h: Tensor) -> Tensor in
      let z = first(h)
      return second(
        z.filled(with: 0, where: Tensor(shape: z.shape, data: z.data.map { $0 > 0 ? 0 : 1 })))
    }
    let wirings: [(Tensor) -> Tensor] = [{ norm($0 + branch($0)) }, { $0 + branch(norm($0)) }]
    let y = wirings[mode < 0.5 ? 0 : 1](x)
    return y.reshaped([x.shape[0] * x.shape[1]])
  }
}
