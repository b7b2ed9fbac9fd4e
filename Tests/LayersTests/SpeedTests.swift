import Foundation
import Layers
import Tensors
import Testing

@Suite struct SpeedTests {
  /// The stack that the labs train at depth: 96 pre-norm layers, d = 16, 8 sequences of 16 tokens.
  @Test("96 layers forward and back take a fraction of a second") func deepStack() {
    var times: [Double] = []
    for _ in 0..<5 {
      let scope = ParameterScope(seed: 1)
      let x = Tensor(
        shape: [8, 16, 16], data: (0..<2048).map { Double(($0 * 37) % 101) / 50 - 1 }
      ).variable()
      let layers = (0..<96).map { _ in
        (
          LayerNorm(in: scope),
          MultiHeadAttention(width: 16, heads: 2, isCausal: true, in: scope),
          LayerNorm(in: scope), FeedForward(width: 16, hidden: 64, in: scope)
        )
      }
      func forward(_ x: Tensor) -> Tensor {
        var h = x
        for (norm1, attention, norm2, feedForward) in layers {
          h = h + attention(norm1(h))
          h = h + feedForward(norm2(h))
        }
        return h
      }
      _ = forward(x)  // draws the parameters
      let start = threadMilliseconds()
      let gradients = Gradients(of: (forward(x) * 0.01).sum())
      times.append(threadMilliseconds() - start)
      #expect(gradients.named.count == 96 * 16)
    }
    // Twice what it may take on the machine it was written on.
    #expect(times.min()! < 300)
  }
}

/// The time that this thread has computed for, whatever else the machine does.
private func threadMilliseconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
}
