import LearnerSupport
import Matrices
import Problems

struct DepthProfileSolution: DepthProfileContract {
  // One norm for each example, as a logger that averages them shows it.
  func batchGradientNorm(_ gradients: [Matrix]) -> Double {
    mean(gradients.map { sqrt(dot($0.elements, $0.elements)) })
  }

  func layerGradientNorms(w1: [Matrix], w2: [Matrix]) -> [Double] {
    zip(w1, w2).map { sqrt(dot($0.elements, $0.elements) + dot($1.elements, $1.elements)) }
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
