import LearnerSupport
import Matrices
import Tensors
import Testing

/// Attention in the two styles that learners write, in a file that imports all that theirs may.
@Suite struct LearnerStyleTests {
  private func whole(_ x: Tensor, _ wq: Tensor, _ wk: Tensor, _ wv: Tensor) -> Tensor {
    let (q, k, v) = (matmul(x, wq), matmul(x, wk), matmul(x, wv))
    let scores = matmul(q, k.transposed) / sqrt(Double(q.shape[1]))
    return matmul(softmax(scores, axis: -1), v)
  }

  private func byElements(_ x: Tensor, _ wq: Tensor, _ wk: Tensor, _ wv: Tensor) -> Tensor {
    func product(_ a: Tensor, _ b: Tensor) -> Tensor {
      stack(
        (0..<a.shape[0]).map { i in
          stack(
            (0..<b.shape[1]).map { j in
              var sum = Tensor(0)
              for k in 0..<a.shape[1] { sum += a[i, k] * b[k, j] }
              return sum
            })
        })
    }
    let (q, k, v) = (product(x, wq), product(x, wk), product(x, wv))
    let tokens = x.shape[0]
    var y = Tensor(shape: [tokens, v.shape[1]])
    for i in 0..<tokens {
      var weights: [Tensor] = []
      for j in 0..<tokens {
        weights.append(exp((q[i] * k[j]).sum() / sqrt(Double(q.shape[1]))))
      }
      var total = Tensor(0.0)
      for weight in weights { total = total + weight }
      for c in 0..<v.shape[1] {
        for j in 0..<tokens { y[i, c] += weights[j] / total * v[j, c] }
      }
    }
    return y
  }

  @Test("Loops over elements give the values and gradients of whole tensors")
  func loops() {
    var generator = SplitMix(state: 8)
    let shapes = [[4, 3], [3, 2], [3, 2], [3, 5]]
    let inputs = shapes.map { generator.tensor($0, in: -1...1).variable() }
    let a = whole(inputs[0], inputs[1], inputs[2], inputs[3])
    let b = byElements(inputs[0], inputs[1], inputs[2], inputs[3])
    #expect(a.shape == b.shape)
    #expect(zip(a.data, b.data).allSatisfy { abs($0 - $1) < 1e-13 })
    let cotangent = generator.tensor(a.shape, in: -1...1)
    let (da, db) = (Gradients(of: a, cotangent: cotangent), Gradients(of: b, cotangent: cotangent))
    for input in inputs {
      #expect(zip(da[input].data, db[input].data).allSatisfy { abs($0 - $1) < 1e-13 })
    }
  }

  @Test("Matrices, tensors and numbers live together in one file")
  func overloads() {
    let matrix: Matrix = [[1, 2], [3, 4]]
    let tensor: Tensor = [[1, 2], [3, 4]]
    #expect(matmul(matrix, matrix).elements == matmul(tensor, tensor).data)
    #expect(sqrt(4.0) == 2 && sqrt(Tensor(4)).scalar == 2)
    #expect(exp(Tensor(1)).scalar == exp(1.0) && log(Tensor(3)).scalar == log(3.0))
    #expect(pow(Tensor(3), 2).scalar == pow(3.0, 2.0) && tanh(Tensor(1)).scalar == tanh(1.0))
    let x = 2 * tensor + 1 - tensor / 2 - (1 - -tensor)
    #expect(x.data == [0.5, 1, 1.5, 2])
    #expect((3 / tensor).data == [3, 1.5, 1, 0.75])
    let scale = 0.5
    #expect((scale * tensor).data == (tensor * scale).data)
    #expect((matrix + [1, 1]).elements == (tensor + [1, 1]).data)
  }
}
