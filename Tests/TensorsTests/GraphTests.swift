import Tensors
import Testing

@Suite struct GraphTests {
  @Test("A value used twice gets the sum over its uses")
  func accumulates() {
    let x = Tensor([1, 2, 3]).variable()
    let y = (x * x).sum() + x[1] + x.sum()
    #expect(Gradients(of: y)[x].data == [3, 6, 7])
  }

  @Test("Named parameters are listed in the order of their first use")
  func namedParameters() {
    let a = Tensor([1, 2]).named("a")
    let b = Tensor([3, 4]).named("b")
    let unused = Tensor([5, 6]).named("unused")
    let gradients = Gradients(of: b * a, cotangent: Tensor([1, 10]))
    #expect(gradients.named.names == ["b", "a"])
    #expect(gradients.named["a"]?.data == [3, 40])
    #expect(gradients[b].data == [1, 20])
    #expect(gradients.named["unused"] == nil)
    #expect(gradients.reach(of: unused) == .unreached)
  }

  @Test("Parameters that share a name share a gradient")
  func sharedName() {
    let y = Tensor(2).named("w") * 3 + Tensor(2).named("w") * 4
    #expect(Gradients(of: y).named["w"]?.data == [7])
  }

  @Test("A value that is not reached has gradient zero")
  func unreached() {
    let x = Tensor([1, 2]).variable()
    let other = Tensor([3, 4]).variable()
    let rebuilt = Tensor(shape: x.shape, data: x.data) * other
    let gradients = Gradients(of: rebuilt.sum())
    #expect(gradients[x].data == [0, 0])
    #expect(gradients.reach(of: x) == .unreached)
    #expect(gradients.reach(of: other) == .reached)
  }

  @Test("A constant output reaches nothing")
  func constantOutput() {
    let x = Tensor([1, 2]).variable()
    let gradients = Gradients(of: Tensor(3))
    #expect(gradients[x].data == [0, 0])
    #expect(gradients.reach(of: x) == .unreached)
    #expect(gradients.named.isEmpty)
  }

  @Test("A gradient of zeros is still reached")
  func zeroGradient() {
    let x = Tensor([-1, -2]).variable()
    let gradients = Gradients(of: relu(x).sum())
    #expect(gradients[x].data == [0, 0])
    #expect(gradients.reach(of: x) == .reached)
  }

  @Test("A detached value stops the gradient, and is told apart from one that is not reached")
  func detached() {
    let x = Tensor([1, 2]).variable()
    let w = Tensor([3, 4]).variable()
    let gradients = Gradients(of: ((x * 2).detached * w).sum())
    #expect(gradients[x].data == [0, 0])
    #expect(gradients.reach(of: x) == .detached)
    #expect(gradients[w].data == [2, 4])
    let twice = Gradients(of: (x.detached + 1).detached.sum() + w.sum())
    #expect(twice.reach(of: x) == .detached)
    let both = Gradients(of: (x.detached * x).sum())
    #expect(both.reach(of: x) == .reached)
    #expect(both[x].data == [1, 2])
  }

  @Test("A computed tensor can be marked, and the gradient still flows on")
  func markedInTheMiddle() {
    let x = Tensor(3).variable()
    let h = (x * x).named("h")
    let gradients = Gradients(of: h * 5)
    #expect(gradients.named["h"]?.data == [5])
    #expect(gradients[h].data == [5])
    #expect(gradients[x].data == [30])
  }

  @Test("An output that is itself marked has its cotangent as gradient")
  func markedOutput() {
    let x = Tensor([3, 4]).variable()
    #expect(Gradients(of: x, cotangent: Tensor([5, 6]))[x].data == [5, 6])
  }

  @Test("Assigning to an element changes no other variable")
  func valueSemantics() {
    let x = Tensor([1, 2]).variable()
    var y = x
    y[0] = Tensor(7)
    #expect(x.data == [1, 2])
    #expect(y.data == [7, 2])
    #expect(Gradients(of: x.sum())[x].data == [1, 1])
    #expect(Gradients(of: y.sum())[x].data == [0, 1])
  }

  @Test("At 0 the gradient of relu is 0")
  func reluAtZero() {
    let x = Tensor([-1, 0, 1]).variable()
    #expect(Gradients(of: relu(x).sum())[x].data == [0, 0, 1])
  }

  @Test("Equal largest elements share the gradient of max")
  func maximumOfEqual() {
    let x = Tensor([[1, 3, 3], [2, 1, 0]]).variable()
    #expect(Gradients(of: x.max(axis: 1).sum())[x].data == [0, 0.5, 0.5, 1, 0, 0])
  }
}
