import Problems
import Tensors

/// What the second solution of `deep_norm` takes from here, until that is a file of its own.
extension TransformerLayerKey {
  struct SecondSolution {
    func normalized(_ x: Tensor, _ gain: Tensor, _ bias: Tensor, _ epsilon: Double)
      -> Tensor
    {
      let mean = x.mean(axis: -1, keepsDimensions: true)
      let variance = (x * x).mean(axis: -1, keepsDimensions: true) - mean * mean
      return gain * (x - mean) * pow(variance + epsilon, -0.5) + bias
    }

    func attended(_ x: Tensor, _ p: TransformerLayerParameters, _ heads: Int) -> Tensor {
      let size = x.shape[1] / heads
      var y = p.bO
      for start in stride(from: 0, to: x.shape[1], by: size) {
        let columns = start..<(start + size)
        let q = matmul(x, p.wQ[0..., columns]) + p.bQ[columns]
        let k = matmul(x, p.wK[0..., columns]) + p.bK[columns]
        let v = matmul(x, p.wV[0..., columns]) + p.bV[columns]
        let e = exp(matmul(q, k.transposed) / sqrt(Double(size)))
        y = y + matmul(matmul(e, v) / e.sum(axis: -1, keepsDimensions: true), p.wO[columns])
      }
      return y
    }

    func expanded(_ x: Tensor, _ p: TransformerLayerParameters) -> Tensor {
      stack(
        (0..<x.shape[0]).map { i in
          var y = p.bF
          for k in 0..<p.bH.count {
            y += relu((x[i] * p.wH[0..., k]).sum() + p.bH[k]) * p.wF[k]
          }
          return y
        })
    }
  }
}
