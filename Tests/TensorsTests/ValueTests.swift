import Tensors
import Testing

@Suite struct ValueTests {
  private let x: Tensor = [[1, 2, 3], [4, 5, 6]]

  @Test("Literals and arrays give shapes")
  func literals() {
    #expect(x.shape == [2, 3])
    #expect(Tensor([[[1, 2]], [[3, 4]]]).shape == [2, 1, 2])
    #expect(Tensor(3).shape == [])
    #expect(Tensor([Double]()).shape == [0])
    #expect(Tensor(shape: [2, 0]).count == 0)
    #expect(x.description == "[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]")
    #expect(Tensor(3).description == "3.0")
    #expect(Tensor(shape: [2, 0]).description == "[[], []]")
    #expect(x[1, 2].scalar == 6)
  }

  @Test("The examples of the documentation hold")
  func examples() {
    #expect((x + [1, 0, 0]).data == [2, 2, 3, 5, 5, 6])
    #expect(Tensor([[1, 2], [3, 4]]).sum(axis: 0).data == [4, 6])
    #expect(x.reshaped([3, 2]).description == "[[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]")
    #expect(gather([[1, 2], [3, 4]], [1, 1, 0]).data == [3, 4, 3, 4, 1, 2])
    #expect(concatenate([[[1], [2]], [[3], [4]]], axis: 1).data == [1, 3, 2, 4])
    #expect(stack([[1, 2], [3, 4]], axis: -1).data == [1, 3, 2, 4])
    #expect(causalMask(tokens: 3).data == [0, 1, 1, 0, 0, 1, 0, 0, 0])
    let p = softmax([1, 2, 3], axis: -1)
    #expect(zip(p.data, [0.0900, 0.2447, 0.6652]).allSatisfy { abs($0 - $1) < 5e-5 })
  }

  @Test("Parts are read by position and by range")
  func parts() {
    #expect(x[1].data == [4, 5, 6])
    #expect(x[0..., 1].data == [2, 5])
    #expect(x[0..., 1].shape == [2])
    #expect(x[1..<2, 1...2].description == "[[5.0, 6.0]]")
    #expect(x[0..<0].shape == [0, 3])
    #expect(x.transposed[2].data == [3, 6])
  }

  @Test("Reductions keep an axis if asked")
  func reductions() {
    #expect(x.sum(axis: -1, keepsDimensions: true).shape == [2, 1])
    #expect(x.mean(axis: 0).data == [2.5, 3.5, 4.5])
    #expect(x.mean().scalar == 3.5)
    #expect(x.variance(axis: 1).data.allSatisfy { abs($0 - 2.0 / 3) < 1e-15 })
    #expect(x.max(axis: 1).data == [3, 6])
    #expect(Tensor(shape: [2, 0]).sum(axis: 1).data == [0, 0])
    #expect(Tensor(shape: [2, 0]).mean(axis: 1).data.allSatisfy { $0.isNaN })
    #expect(Tensor([1, .nan, 2]).max(axis: 0).scalar.isNaN)
  }

  @Test("Softmax does not overflow, and gives 0 for minus infinity")
  func softmaxEdges() {
    #expect(softmax([1000, 1000], axis: 0).data == [0.5, 0.5])
    #expect(softmax(Tensor([0, -.infinity]), axis: 0).data == [1, 0])
    #expect(softmax(Tensor([-.infinity, -.infinity]), axis: 0).data.allSatisfy { $0.isNaN })
    #expect(logSoftmax([0, 1000], axis: 0).data == [-1000, 0])
  }

  @Test("A product by blocks equals the sum over k, at all sizes around a block")
  func matmulSizes() {
    var generator = SplitMix(state: 3)
    for (m, k, n) in [(1, 1, 1), (3, 2, 5), (4, 4, 4), (5, 9, 7), (8, 3, 8), (9, 16, 13)] {
      let a = generator.tensor([m, k], in: -1...1)
      let b = generator.tensor([k, n], in: -1...1)
      let c = matmul(a, b)
      for i in 0..<m {
        for j in 0..<n {
          var sum = 0.0
          for p in 0..<k { sum += a.data[i * k + p] * b.data[p * n + j] }
          #expect(abs(c.data[i * n + j] - sum) < 1e-14)
        }
      }
    }
  }
}
