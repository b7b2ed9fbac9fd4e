import LearnerSupport
import Matrices
import Problems

struct DepthProfileSolution: DepthProfileContract {
  func batchGradientNorm(_ gradients: [Matrix]) -> Double {
    let mean = gradients.dropFirst().reduce(gradients[0], +) / Double(gradients.count)
    return sqrt(dot(mean.elements, mean.elements))
  }

  func layerGradientNorms(w1: [Matrix], w2: [Matrix]) -> [Double] {
    zip(w1, w2).map { sqrt(dot($0.elements, $0.elements) + dot($1.elements, $1.elements)) }
  }

  // Each token by itself, then their mean.
  func streamRMS(_ stream: [Matrix]) -> [Double] {
    stream.map { x in mean(x.rowArrays.map { row in sqrt(mean(row.map { $0 * $0 })) }) }
  }

  // A straight line in a plot with one logarithmic axis.
  func depthExponent(depths: [Double], sizes: [Double]) -> Double {
    let y = sizes.map(log)
    let mx = mean(depths), my = mean(y)
    let products = zip(depths, y).map { ($0 - mx) * ($1 - my) }
    return sum(products) / sum(depths.map { ($0 - mx) * ($0 - mx) })
  }
}
