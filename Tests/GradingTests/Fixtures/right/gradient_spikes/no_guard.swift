import LearnerSupport
import Matrices
import Problems

// min(1, maximum / 0) is 1, so a norm of 0 needs no case of its own; the window is kept sorted.
struct GradientSpikesSolution: GradientSpikesContract {
  func globalNorm(_ gradients: [Matrix]) -> Double {
    gradients.map { ($0 * $0).rowSums.reduce(0, +) }.reduce(0, +).squareRoot()
  }

  func clipped(_ gradients: [Matrix], to maximum: Double) -> [Matrix] {
    let factor = min(1, maximum / globalNorm(gradients))
    return gradients.map { gradient in
      Matrix(rows: gradient.rows, columns: gradient.columns) { i, j in gradient[i, j] * factor }
    }
  }

  func spikes(in norms: [Double], above factor: Double, window: Int) -> Int {
    var sorted: [Double] = []
    var count = 0
    for (i, norm) in norms.enumerated() {
      if sorted.count == window {
        let twice = sorted[window / 2] + sorted[(window - 1) / 2]
        if 2 * norm / twice > factor { count += 1 }
        sorted.remove(at: sorted.firstIndex(of: norms[i - window])!)
      }
      sorted.insert(norm, at: sorted.firstIndex { $0 > norm } ?? sorted.count)
    }
    return count
  }
}
