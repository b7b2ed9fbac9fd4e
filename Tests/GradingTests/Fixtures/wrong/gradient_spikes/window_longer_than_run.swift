import LearnerSupport
import Matrices
import Problems

struct GradientSpikesSolution: GradientSpikesContract {
  func globalNorm(_ gradients: [Matrix]) -> Double {
    var s = 0.0
    for g in gradients {
      for e in g.elements { s += e * e }
    }
    return sqrt(s)
  }

  func clipped(_ gradients: [Matrix], to maximum: Double) -> [Matrix] {
    let norm = globalNorm(gradients)
    if norm <= maximum { return gradients }
    return gradients.map { $0 * (maximum / norm) }
  }

  func median(_ v: [Double]) -> Double {
    let s = v.sorted()
    let n = s.count
    return n % 2 == 1 ? s[n / 2] : (s[n / 2 - 1] + s[n / 2]) / 2
  }

  func spikes(in norms: [Double], above factor: Double, window: Int) -> Int {
    var count = 0
    for i in window..<norms.count {
      if true {
        let past = Array(norms[(i - window)..<i])
        if norms[i] > factor * median(past) { count += 1 }
      }
    }
    return count
  }
}
