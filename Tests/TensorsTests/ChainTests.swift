import Foundation
import Tensors
import Testing

@Suite struct ChainTests {
  @Test("A chain of 100,000 nodes is pulled back and released without a deep stack")
  func longChain() {
    let x = Tensor([1, 2]).variable()
    var y = x
    for _ in 0..<100_000 { y = y + 1 }
    #expect(Gradients(of: y, cotangent: Tensor([3, 4]))[x].data == [3, 4])
  }

  @Test("A value used twice at each of 1,000 steps is visited once at each")
  func doubledChain() {
    let x = Tensor(1).variable()
    var y = x
    for _ in 0..<1_000 { y = (y + y) * 0.5 }
    #expect(Gradients(of: y)[x].data == [1])
  }

  /// On a stack of 64 kB, a nested call for each of 1,500 nodes would overflow.
  @Test("A chain of any operation needs no deep stack", arguments: gradientTable)
  func chainOfOperation(_ row: GradientRow) async {
    let reach = await withCheckedContinuation { continuation in
      let thread = Thread { continuation.resume(returning: reachThroughChain(row)) }
      thread.stackSize = 64 << 10
      thread.start()
    }
    #expect(reach == .reached)
  }
}

/// Feeds an operation's output back into its first input 1,500 times, then pulls a gradient back.
private func reachThroughChain(_ row: GradientRow) -> Gradients.Reach {
  var generator = SplitMix(state: 5)
  var inputs = row.shapes.map { generator.tensor($0, in: row.range) }
  let start = inputs[0].variable()
  inputs[0] = start
  for _ in 0..<1_500 {
    // The next input depends on the output, but its numbers stay in the operation's range.
    let output = row.function(inputs)
    inputs[0] = Tensor(shape: start.shape, repeating: 1) + output.sum() * 0
  }
  return Gradients(of: inputs[0], cotangent: Tensor(shape: start.shape)).reach(of: start)
}
