import LearnerSupport
import Matrices
import Problems

// The norm without overflow, as BLAS computes it; scaling by division; a median by halving.
struct GradientSpikesSolution: GradientSpikesContract {
  func globalNorm(_ gradients: [Matrix]) -> Double {
    var scale = 0.0
    var squares = 1.0
    for value in gradients.flatMap(\.elements) where value != 0 {
      let size = abs(value)
      if size > scale {
        squares = 1 + squares * (scale / size) * (scale / size)
        scale = size
      } else {
        squares += (size / scale) * (size / scale)
      }
    }
    return scale * sqrt(squares)
  }

  func clipped(_ gradients: [Matrix], to maximum: Double) -> [Matrix] {
    let excess = max(1, globalNorm(gradients) / maximum)
    var result: [Matrix] = []
    for gradient in gradients { result.append(gradient / excess) }
    return result
  }

  private func median(_ values: ArraySlice<Double>) -> Double {
    if values.count <= 2 { return mean(Array(values)) }
    return median(values.sorted().dropFirst().dropLast())
  }

  func spikes(in norms: [Double], above factor: Double, window: Int) -> Int {
    zip(norms.indices, norms).filter { i, norm in
      i >= window && norm - factor * median(norms[..<i].suffix(window)) > 0
    }.count
  }
}
