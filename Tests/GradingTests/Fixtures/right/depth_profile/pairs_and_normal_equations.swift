import LearnerSupport
import Matrices
import Problems

struct DepthProfileSolution: DepthProfileContract {
  func batchGradientNorm(_ gradients: [Matrix]) -> Double {
    // |sum G|^2 is the sum of all inner products of two gradients.
    var total = 0.0
    for a in gradients { for b in gradients { total += dot(a.elements, b.elements) } }
    return sqrt(max(total, 0)) / Double(gradients.count)
  }

  func layerGradientNorms(w1: [Matrix], w2: [Matrix]) -> [Double] {
    w1.indices.map { l in
      // the trace of G^T G
      let a = matmul(w1[l].transposed, w1[l]), b = matmul(w2[l], w2[l].transposed)
      return sqrt((0..<a.rows).reduce(0.0) { $0 + a[$1, $1] + b[$1, $1] })
    }
  }

  func streamRMS(_ stream: [Matrix]) -> [Double] {
    stream.map { x in batchGradientNorm([x]) / sqrt(Double(x.rows)) / sqrt(Double(x.columns)) }
  }

  func depthExponent(depths: [Double], sizes: [Double]) -> Double {
    // A x = b, with A 2 x 2, by Cramer's rule
    let design = Matrix(depths.map { [1, log($0)] })
    let target = Matrix(sizes.map { [log($0)] })
    let a = matmul(design.transposed, design), b = matmul(design.transposed, target)
    return (a[0, 0] * b[1, 0] - a[1, 0] * b[0, 0]) / (a[0, 0] * a[1, 1] - a[0, 1] * a[1, 0])
  }
}
