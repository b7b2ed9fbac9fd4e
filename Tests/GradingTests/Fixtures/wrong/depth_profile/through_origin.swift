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

  func streamRMS(_ stream: [Matrix]) -> [Double] {
    stream.map { sqrt(mean($0.elements.map { $0 * $0 })) }
  }

  func depthExponent(depths: [Double], sizes: [Double]) -> Double {
    let x = depths.map(log), y = sizes.map(log)
    return dot(x, y) / dot(x, x)
  }
}
