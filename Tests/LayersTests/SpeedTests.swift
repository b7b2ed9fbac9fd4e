import Layers
import Testing

@testable import Tensors

/// What makes the gradients of a deep stack quick: few operations, each visited once.
///
/// How long they take is measured by `swift run instructor bench`.
@Suite struct SpeedTests {
  /// The stack that the labs train at depth: pre-norm layers, d = 16, 8 sequences of 16 tokens.
  private func loss(layers count: Int) -> Tensor {
    let scope = ParameterScope(seed: 1)
    var h = Tensor(
      shape: [8, 16, 16], data: (0..<2048).map { Double(($0 * 37) % 101) / 50 - 1 }
    ).variable()
    for _ in 0..<count {
      let attention = MultiHeadAttention(width: 16, heads: 2, isCausal: true, in: scope)
      h = h + attention(LayerNorm(in: scope)(h))
      h = h + FeedForward(width: 16, hidden: 64, in: scope)(LayerNorm(in: scope)(h))
    }
    return (h * 0.01).sum()
  }

  @Test("Each of 96 layers adds the same few operations, forward and back") func deepStack() throws
  {
    func nodes(_ count: Int) throws -> Int {
      Graph(from: try #require(loss(layers: count).node)).found.count
    }
    let (none, one) = (try nodes(0), try nodes(1))
    // Its 16 parameters, and one node for each norm, projection, attention, network and sum.
    let layer = one - none
    #expect((16...32).contains(layer))
    #expect(try nodes(96) == none + 96 * layer)
    #expect(Gradients(of: loss(layers: 96)).named.count == 96 * 16)
  }
}
