import LearnerSupport
import Matrices
import Problems

func squares(_ x: Matrix) -> Double { dot(x.elements, x.elements) }

struct DepthProfileSolution: DepthProfileContract {
  func batchGradientNorm(_ gradients: [Matrix]) -> Double {
    let total = gradients.dropFirst().reduce(gradients[0], +)
    return sqrt(squares(total / Double(gradients.count)))
  }

  func layerGradientNorms(w1: [Matrix], w2: [Matrix]) -> [Double] {
    zip(w1, w2).map { sqrt(squares($0) + squares($1)) }
  }

  func streamRMS(_ stream: [Matrix]) -> [Double] {
    stream.map { sqrt(mean(($0 * $0).elements)) }
  }

  func depthExponent(depths: [Double], sizes: [Double]) -> Double {
    let x = depths.map(log), y = sizes.map(log)
    let mx = mean(x), my = mean(y)
    return sum(zip(x, y).map { ($0 - mx) * ($1 - my) }) / sum(x.map { ($0 - mx) * ($0 - mx) })
  }
}
