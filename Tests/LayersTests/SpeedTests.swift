import Layers
import Tensors
import Testing

@Suite struct SpeedTests {
  /// The stack that the labs train at depth: 96 pre-norm layers, d = 16, 8 sequences of 16 tokens.
  @Test("96 layers forward and back take well under a second") func deepStack() {
    let clock = ContinuousClock()
    var times: [Duration] = []
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
      times.append(
        clock.measure {
          let gradients = Gradients(of: (forward(x) * 0.01).sum())
          #expect(gradients.named.count == 96 * 16)
        })
    }
    // The measured time is a sixth of this; machines that run tests differ.
    #expect(times.min()! < .seconds(1))
  }
}
