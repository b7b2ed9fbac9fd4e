import Layers
import Tensors
import Testing

@Suite struct ParameterScopeTests {
  private let x = Tensor([[1, -2, 3], [4, 5, -6]])

  @Test("Layers are named by type, in the order in which they are made")
  func countedNames() {
    let scope = ParameterScope(seed: 1)
    let first = Dense(2, in: scope)
    let norm = LayerNorm(in: scope)
    let second = Dense(3, in: scope, usesBias: false)
    _ = first(norm(second(x)))
    #expect(
      scope.parameters.names == [
        "Dense_0/kernel", "Dense_0/bias", "LayerNorm_0/scale", "LayerNorm_0/bias",
        "Dense_1/kernel",
      ])
  }

  @Test("An explicit name overrides the counted one and leaves the count alone")
  func explicitNames() {
    let scope = ParameterScope(seed: 1)
    _ = Dense(3, in: scope, name: "in")(x)
    _ = Dense(3, in: scope)(x)
    let same = ParameterScope(seed: 1)
    _ = Dense(3, in: same, name: "Dense_0")(x)
    #expect(scope.parameters.names == ["in/kernel", "in/bias", "Dense_0/kernel", "Dense_0/bias"])
    #expect(
      scope.parameters["Dense_0/kernel"]?.data == same.parameters["Dense_0/kernel"]?.data)
    #expect(scope.parameters["in/kernel"]?.data != same.parameters["Dense_0/kernel"]?.data)
  }

  @Test("A layer called twice keeps its parameters, and their gradients add up")
  func calledTwice() {
    let scope = ParameterScope(seed: 1)
    let dense = Dense(3, in: scope)
    let y = dense(dense(x))
    #expect(scope.parameters.count == 2)
    let gradients = Gradients(of: y.sum())
    #expect(gradients.named.names == ["Dense_0/kernel", "Dense_0/bias"])
  }

  @Test("Layers inside layers are named by their path")
  func paths() {
    let scope = ParameterScope(seed: 1)
    _ = FeedForward(width: 3, hidden: 5, in: scope)(x)
    _ = FeedForward(width: 3, hidden: 5, in: scope)(x)
    #expect(scope.parameters.names.first == "FeedForward_0/Dense_0/kernel")
    #expect(scope.parameters.names.last == "FeedForward_1/Dense_1/bias")
    #expect(scope.parameters.count == 8)
  }

  @Test("A scope of given parameters hands them out under the same names")
  func givenParameters() {
    let drawn = ParameterScope(seed: 1)
    let y = Dense(2, in: drawn)(x)
    let given = ParameterScope(parameters: drawn.parameters)
    let z = Dense(2, in: given)(x)
    #expect(y.data == z.data)
    #expect(Gradients(of: z.sum()).named.names == ["Dense_0/kernel", "Dense_0/bias"])
  }

  @Test("An embedding looks up rows, for one sequence and for a batch")
  func embedding() {
    let embed = Embedding(table: Tensor([[1, 2], [3, 4], [5, 6]]).named("table"))
    #expect(embed([2, 0]).data == [5, 6, 1, 2])
    #expect(embed([[2, 0, 1], [1, 1, 1]]).shape == [2, 3, 2])
    #expect(Gradients(of: embed([1, 1]).sum()).named["table"]?.data == [0, 0, 2, 2, 0, 0])
  }

  @Test("Attention of one sequence is that of a batch of one")
  func attentionWithoutBatch() {
    let tokens = Tensor([[1, -2, 3, 0], [4, 5, -6, 1], [0, 1, 2, -1]])
    let attention = MultiHeadAttention(
      width: 4, heads: 2, isCausal: true, queryKeyNorm: .rmsNorm, in: ParameterScope(seed: 4))
    let single = attention(tokens)
    #expect(single.shape == [3, 4])
    #expect(attention(tokens.reshaped([1, 3, 4])).data == single.data)
    #expect(attention(stack([tokens, tokens]))[1].data == single.data)
  }

  @Test("A normalization of width 1 gives its bias")
  func widthOne() {
    let norm = LayerNorm(scale: Tensor([3]), bias: Tensor([0.5]))
    #expect(norm(Tensor([[7], [-2]])).data == [0.5, 0.5])
  }

  @Test("An input of another width is one line that names the parameter")
  func otherWidth() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let dense = Dense(2, in: ParameterScope(seed: 1))
      _ = dense(Tensor([[1, 2, 3]]))
      _ = dense(Tensor([[1, 2]]))
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(
      text.hasPrefix(
        "Dense_0/kernel: the parameter has shape [3, 2] and this call needs [2, 2]; "
          + "a layer must get inputs of the same width each time"))
  }

  @Test("A given parameter of another width is one line that names it")
  func givenOtherWidth() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = LayerNorm(scale: Tensor([1, 2]))(Tensor([[1, 2, 3]]))
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(
      text.hasPrefix(
        "LayerNorm: scale has shape [2] and this input needs [3]; "
          + "parameters must fit the last length of the input"))
  }

  @Test("A name used twice is one line that names the layer")
  func nameUsedTwice() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let scope = ParameterScope(seed: 1)
      _ = Dense(2, in: scope, name: "out")
      _ = Dense(2, in: scope, name: "out")
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(
      text.hasPrefix(
        "Dense: the scope already has a layer named out; each name may be used once"))
  }
}
