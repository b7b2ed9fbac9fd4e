import Matrices
package import Problems

/// The answer to `gradient_spikes`.
public enum GradientSpikesKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    reference: Reference(),
    secondSolution: SecondSolution(),
    misconceptions: normMisconceptions + clippingMisconceptions + spikeMisconceptions)

  /// The reference, for those who measure with it.
  package static var reference: any GradientSpikesContract { Reference() }

  /// Every step as it should be.
  struct Reference: GradientSpikesSteps {}

  /// The norm from the norms of the matrices, clipping by cases, and a median by counting.
  struct SecondSolution: GradientSpikesContract {
    func globalNorm(_ gradients: [Matrix]) -> Double {
      let norms = gradients.map { sqrt(dot($0.elements, $0.elements)) }
      return sqrt(dot(norms, norms))
    }

    func clipped(_ gradients: [Matrix], to maximum: Double) -> [Matrix] {
      let norm = globalNorm(gradients)
      guard norm > maximum else { return gradients }
      return gradients.map { $0 / norm * maximum }
    }

    func spikes(in norms: [Double], above factor: Double, window: Int) -> Int {
      var count = 0
      for i in norms.indices where i >= window {
        if norms[i] / factor > median(norms[(i - window)..<i]) { count += 1 }
      }
      return count
    }

    /// The mean of the numbers that have at most half of the others on either side.
    private func median(_ values: ArraySlice<Double>) -> Double {
      let middle = values.filter { value in
        let below = values.count { $0 < value }
        let above = values.count { $0 > value }
        return 2 * max(below, above) <= values.count
      }
      return ((middle.min() ?? 0) + (middle.max() ?? 0)) / 2
    }
  }
}
