import Layers
import Problems
import Tensors

/// The answer to `pre_vs_post_ln`.
public enum PreVsPostLNKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    reference: Reference(),
    secondSolution: SecondSolution(),
    misconceptions: placeMisconceptions + modeMisconceptions + parameterMisconceptions)

  /// Every step as it should be.
  struct Reference: PreVsPostLNSteps {}

  /// The same, one token at a time and with loops over the elements; the layers are made in another
  /// order and so are named.
  struct SecondSolution: PreVsPostLNContract {
    func forward(seed: Int, x: Tensor, mode: Double, dFF: Int) -> Tensor {
      let scope = ParameterScope(seed: seed)
      let d = x.shape[1]
      let norm = scope.layer("LayerNorm", named: "LayerNorm_0")
      let scale = norm.parameter("scale", number: 1, shape: [d], .ones)
      let shift = norm.parameter("bias", number: 2, shape: [d], .zeros)
      let outer = scope.layer("Dense", named: "Dense_1")
      let inner = scope.layer("Dense", named: "Dense_0")

      func normalized(_ row: [Tensor]) -> [Tensor] {
        let mean = stack(row).mean()
        let deviation = sqrt(stack(row.map { pow($0 - mean, 2) }).mean() + 1e-6)
        return row.indices.map { (row[$0] - mean) / deviation * scale[$0] + shift[$0] }
      }
      func linear(_ row: [Tensor], _ layer: ParameterScope, _ features: Int) -> [Tensor] {
        let kernel = layer.parameter(
          "kernel", number: 1, shape: [row.count, features], .lecunNormal)
        let bias = layer.parameter("bias", number: 2, shape: [features], .zeros)
        return (0..<features).map { j in
          row.indices.reduce(bias[j]) { $0 + row[$1] * kernel[$1, j] }
        }
      }
      func branch(_ row: [Tensor]) -> [Tensor] {
        linear(linear(row, inner, dFF).map(relu), outer, d)
      }

      var y: [Tensor] = []
      for t in 0..<x.shape[0] {
        let row = (0..<d).map { x[t, $0] }
        if mode < 0.5 {
          y += normalized(zip(row, branch(row)).map { $0 + $1 })
        } else {
          y += zip(row, branch(normalized(row))).map { $0 + $1 }
        }
      }
      return stack(y)
    }
  }
}
