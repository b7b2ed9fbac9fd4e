import LearnerSupport
import Matrices
import Problems

struct DepthProfileSolution: DepthProfileContract {
  // The summed loss; and the mean of the sum is taken of matrices of one size only.
  func batchGradientNorm(_ gradients: [Matrix]) -> Double {
    let total = gradients.dropFirst().reduce(gradients[0], +)
    return sqrt(dot(total.elements, total.elements))
  }

  func layerGradientNorms(w1: [Matrix], w2: [Matrix]) -> [Double] {
    zip(w1, w2).map { sqrt(dot(($0 + $1.transposed).elements, ($0 + $1.transposed).elements)) }
  }

  func streamRMS(_ stream: [Matrix]) -> [Double] {
    stream.map { sqrt(mean($0.elements.map { $0 * $0 })) }
  }

  func depthExponent(depths: [Double], sizes: [Double]) -> Double {
    let x = depths.map(log), y = sizes.map(log)
    let mx = mean(x), my = mean(y)
    let products = zip(x, y).map { ($0 - mx) * ($1 - my) }
    return sum(products) / sum(x.map { ($0 - mx) * ($0 - mx) })
  }
}
