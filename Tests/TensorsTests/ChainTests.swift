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

  @Test("A chain in which each value is used twice is as fast")
  func doubledChain() {
    let x = Tensor(1).variable()
    var y = x
    for _ in 0..<1_000 { y = (y + y) * 0.5 }
    #expect(Gradients(of: y)[x].data == [1])
  }
}
