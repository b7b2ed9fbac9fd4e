import LearnerSupport
import Matrices
import Problems

struct GradientSpikesSolution: GradientSpikesContract {
  func globalNorm(_ gradients: [Matrix]) -> Double {
    var total = 0.0
    for gradient in gradients {
      for value in gradient.elements { total += value * value }
    }
    return sqrt(total)
  }

  func clipped(_ gradients: [Matrix], to maximum: Double) -> [Matrix] {
    let norm = globalNorm(gradients)
    if norm == 0 { return gradients }
    let factor = min(1, maximum / norm)
    return gradients.map { $0 * factor }
  }

  func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let half = sorted.count / 2
    if sorted.count % 2 == 1 { return sorted[half] }
    return (sorted[half - 1] + sorted[half]) / 2
  }

  func spikes(in norms: [Double], above factor: Double, window: Int) -> Int {
    var count = 0
    for i in norms.indices {
      if i < window { continue }
      let before = Array(norms[(i - window)..<i])
      if norms[i] > factor * mean(before) { count += 1 }
    }
    return count
  }
}
