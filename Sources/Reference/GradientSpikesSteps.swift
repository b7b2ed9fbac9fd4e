import Matrices
import Problems

/// The norm, clipping and the count of spikes taken apart, each step as it should be; a
/// misconception replaces one.
protocol GradientSpikesSteps: GradientSpikesContract {
  /// What the gradients are multiplied by.
  func factor(norm: Double, maximum: Double) -> Double

  /// The steps that may be spikes.
  func candidates(_ norms: [Double], window: Int) -> [Int]
  /// The steps that a step is compared with.
  func window(before step: Int, _ norms: [Double], _ count: Int) -> [Double]
  /// What stands for the usual norm.
  func typical(_ norms: [Double]) -> Double
  /// Whether a step is a spike.
  func isSpike(_ norm: Double, typical: Double, factor: Double) -> Bool
  /// How many spikes these steps are.
  func count(_ spikes: [Int]) -> Int
}

extension GradientSpikesSteps {
  func globalNorm(_ gradients: [Matrix]) -> Double {
    let all = gradients.flatMap(\.elements)
    return sqrt(dot(all, all))
  }
  func factor(norm: Double, maximum: Double) -> Double {
    norm > 0 ? min(1, maximum / norm) : 1
  }

  func candidates(_ norms: [Double], window: Int) -> [Int] { norms.indices.filter { $0 >= window } }
  func window(before step: Int, _ norms: [Double], _ count: Int) -> [Double] {
    Array(norms[max(0, step - count)..<step])
  }
  func typical(_ norms: [Double]) -> Double {
    let sorted = norms.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
  func isSpike(_ norm: Double, typical: Double, factor: Double) -> Bool { norm > factor * typical }
  func count(_ spikes: [Int]) -> Int { spikes.count }

  func clipped(_ gradients: [Matrix], to maximum: Double) -> [Matrix] {
    let factor = factor(norm: globalNorm(gradients), maximum: maximum)
    return gradients.map { $0 * factor }
  }

  func spikes(in norms: [Double], above factor: Double, window: Int) -> Int {
    count(
      candidates(norms, window: window).filter { step in
        let before = self.window(before: step, norms, window)
        return isSpike(norms[step], typical: typical(before), factor: factor)
      })
  }
}
