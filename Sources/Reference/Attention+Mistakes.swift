import Tensors

extension AttentionSteps {
  @MistakeList<AttentionSteps>
  static var mistakes: [Mistake<AttentionSteps>] {
    HeadSteps.mainMistakes.lifted(to: \.head)
    HeadSteps.scoreMistakes.lifted(to: \.head)
    HeadSteps.maskMistakes.lifted(to: \.head)
    HeadSteps.softmaxMistakes.lifted(to: \.head)
    roleMistakes
    headMistakes
    joinMistakes
    mapMistakes
    biasMistakes
    parameterMistakes
  }

  /// What goes wrong with an attention that is used ready-made, without a mask.
  static var layerMistakes: [Mistake<AttentionSteps>] {
    [oneHead] + roleMistakes
      + (HeadSteps.unmaskedMistakes.lifted(to: \.head) + parameterMistakes + biasMistakes)
      .asReadyMade()
  }

  private static let inputs: [Place<AttentionSteps, AffineSteps>] = [
    Place("of-queries", "for the queries", \.query.map),
    Place("of-keys", "for the keys", \.key.map),
    Place("of-values", "for the values", \.value.map),
  ]
  private static let output = Place<AttentionSteps, AffineSteps>(
    "of-output", "for the output", \.output.map)

  private static let exchanged = Mistake<AttentionSteps>.family(
    "", " have changed places",
    why: "Three tensors of one shape are easily passed in another order.")

  private mutating func exchange(_ a: StepPath<Self, RoleSteps>, _ b: StepPath<Self, RoleSteps>) {
    let first = self[keyPath: a].source
    self[keyPath: a].source = self[keyPath: b].source
    self[keyPath: b].source = first
  }

  /// Which tokens play which part.
  @MistakeList<AttentionSteps>
  private static var roleMistakes: [Mistake<AttentionSteps>] {
    exchanged([
      "queries-and-keys-swapped: queries and keys": { $0.exchange(\.query, \.key) },
      "keys-and-values-swapped: keys and values": { $0.exchange(\.key, \.value) },
      "queries-and-values-swapped: queries and values": { $0.exchange(\.query, \.value) },
      "roles-rotated?: queries (now the keys), keys (now the values) and values": {
        $0.exchange(\.query, \.key)
        $0.exchange(\.key, \.value)
      },
      "roles-rotated-back?: queries (now the values), keys (now the queries) and values": {
        $0.exchange(\.key, \.value)
        $0.exchange(\.query, \.key)
      },
    ])
    Mistake.operands(
      \.query.source, "queries-are", "the scores compare the keys with", right: "the queries",
      ["the keys": { $0.keys }, "the values": { $0.values }])
    Mistake.operands(
      \.value.source, "values-are", "the weights gather", right: "the values",
      ["the queries": { $0.queries }, "the keys": { $0.keys }])
  }

  private static let oneHead = Mistake<AttentionSteps>(
    "heads-ignored", "a single head of width d does all the work; there are several",
    why: "The shapes fit without ever cutting anything."
  ) {
    $0.headCount = { _ in 1 }
    $0.head.divisor = { sqrt(Double($0.width)) }
  }

  private mutating func cut(_ cut: HeadCut) { (query.cut, key.cut, value.cut) = (cut, cut, cut) }

  /// How the columns are cut.
  @MistakeList<AttentionSteps>
  private static var headMistakes: [Mistake<AttentionSteps>] {
    oneHead
    Mistake.family(why: "All these shapes have the right count, and reshaping back undoes it.")([
      "heads-by-reshape: a head is a block of numbers in memory; a head is a block of columns": {
        $0.cut(.memory)
        $0.joined = { $0.reshaped([$0.shape[1], -1]) }
      },
      "heads-interleaved: a head has every heads-th column; its columns stand side by side": {
        $0.cut(.strided)
        $0.joined = { $0.permuted([1, 2, 0]).reshaped([$0.shape[1], -1]) }
      },
      "heads-ignored-but-scaled: there is one head of width d, with scores over sqrt(d / heads)":
        { $0.headCount = { _ in 1 } },
      "heads-and-width-swapped: there are d / heads heads of `heads` columns each":
        { $0.headCount = { $0.size } },
    ])
    Mistake.family(why: "The number of heads and their width are mixed up.")([
      "heads-of-one-column?: each column is a head of its own; a head has d / heads columns":
        { $0.headCount = { $0.width } }
    ])
    HeadCut.mistakes([\.query.cut, \.key.cut, \.value.cut], except: [.reversed, .first, .last])
    HeadCut.mistakes([\.query.cut, \.key.cut], of: "scores").asReadyMade()
    HeadCut.mistakes([\.key.cut, \.value.cut], of: "keys and values").asReadyMade()
    HeadCut.mistakes([\.query.cut], of: "queries").asReadyMade()
    HeadCut.mistakes([\.key.cut], of: "keys").asReadyMade()
    HeadCut.mistakes([\.value.cut], of: "values").asReadyMade()
  }

  private static let joined = Mistake<AttentionSteps>.family(
    "", "; the heads stand side by side, the first one first",
    why: "The shape is right, and no error tells.")

  /// How the heads are put together.
  @MistakeList<AttentionSteps>
  private static var joinMistakes: [Mistake<AttentionSteps>] {
    joined([
      "heads-joined-by-reshape: the heads are joined by reshaping alone":
        { $0.joined = { $0.reshaped([$0.shape[1], -1]) } },
      "heads-joined-strided: the heads' columns take turns":
        { $0.joined = { $0.permuted([1, 2, 0]).reshaped([$0.shape[1], -1]) } },
      "heads-averaged: the heads are divided by their number":
        { $0.joinedDivisor = { Double($0.heads) } },
      "heads-averaged-and-repeated: the mean of the heads is repeated":
        { $0.joined = { $0.mean(axis: 0).repeated($0.shape[0]) } },
      "heads-averaged-and-matrix-cut: the mean of the heads meets the first rows of W_O": {
        $0.joined = { $0.mean(axis: 0) }
        $0.output.map.mapped = { matmul($0, $1[0..<$0.shape[1]]) + $2 }
      },
      "heads-reversed: the heads stand in reverse order":
        { $0.joined = { $0.headsReversed.permuted([1, 0, 2]).reshaped([$0.shape[1], -1]) } },
      "heads-over-root?: the heads are divided by sqrt(heads)":
        { $0.joinedDivisor = { sqrt(Double($0.heads)) } },
      "heads-summed-and-repeated?: the sum of the heads is repeated":
        { $0.joined = { $0.sum(axis: 0).repeated($0.shape[0]) } },
      "heads-summed-and-matrix-cut?: the sum of the heads meets the first rows of W_O": {
        $0.joined = { $0.sum(axis: 0) }
        $0.output.map.mapped = { matmul($0, $1[0..<$0.shape[1]]) + $2 }
      },
      "first-head-repeated?: the first head stands in the place of each":
        { $0.joined = { $0[0].repeated($0.shape[0]) } },
      "last-head-repeated?: the last head stands in the place of each":
        { $0.joined = { $0[$0.shape[0] - 1].repeated($0.shape[0]) } },
    ])
    Mistake.family(
      why: "What belongs around a loop is easily written inside, and a shortcut anywhere.")([
        "output-bias-for-each-head: b_O is added once for each head; it is added once":
          { $0.biasCount = { Double($0.heads) } },
        "shortcut-added: x is added at the end; the residual connection is not part of this":
          { $0.finished = { $0 + $1 } },
      ])
    Mistake.ready(\.finished, "the output", .term(), except: ["dropped"])
    Mistake.family(
      why: "An array is not filled, or the wrong variable is used.")([
        "output-bias-for-each-token?: b_O is added once for each token; it is added once":
          { $0.biasCount = { Double($0.tokens) } },
        "output-zero?: the output is 0 everywhere": { $0.finished = { y, _ in y * 0 } },
        "input-returned?: the output is x itself": { $0.finished = { _, x in x } },
      ])
  }

  /// What the linear maps do.
  @MistakeList<AttentionSteps>
  private static var mapMistakes: [Mistake<AttentionSteps>] {
    Mistake.family(why: "PyTorch's linear layer stores its weight that way.")([
      "weights-transposed: all four maps are x W^T + b; they are x W + b":
        { for place in inputs + [output] { $0[keyPath: place.path].weight = { $0.transposed } } },
      "input-weights-transposed: queries, keys and values are x W^T + b; they are x W + b":
        { for place in inputs { $0[keyPath: place.path].weight = { $0.transposed } } },
    ])
    AffineSteps.weightMistakes.flatMap { mistake in
      (inputs + [output]).map { mistake.lifted(to: $0) }
    }.renamed([
      "weight-transposed-of-output": "output-weight-transposed",
      "map-forgotten-of-output": "output-projection-forgotten",
    ])
  }

  /// What happens to the biases.
  @MistakeList<AttentionSteps>
  private static var biasMistakes: [Mistake<AttentionSteps>] {
    Mistake.family(why: "The paper writes the maps without biases.")([
      "biases-dropped: there is no bias at all; there are b_Q, b_K, b_V and b_O":
        { for place in inputs + [output] { $0[keyPath: place.path].bias = { $0 * 0 } } },
      "input-biases-dropped: b_Q, b_K and b_V are left out; the maps are x W + b":
        { for place in inputs { $0[keyPath: place.path].bias = { $0 * 0 } } },
    ])
    // What happens to b_K drops out of the softmax.
    AffineSteps.biasMistakes.flatMap { mistake in
      [inputs[0], inputs[2], output].map { mistake.lifted(to: $0) }
    }.renamed([
      "bias-dropped-of-queries": "query-bias-dropped",
      "bias-dropped-of-values": "value-bias-dropped",
      "bias-dropped-of-output": "output-bias-dropped",
    ])
  }

  private typealias Parameters = KeyValuePairs<String, @Sendable (AttentionWeights) -> Tensor>
  private static let matrices: Parameters = [
    "W_Q": { $0.wQ }, "W_K": { $0.wK }, "W_V": { $0.wV }, "W_O": { $0.wO },
  ]
  private static let biases: Parameters = [
    "b_Q": { $0.bQ }, "b_K": { $0.bK }, "b_V": { $0.bV }, "b_O": { $0.bO },
  ]
  private typealias ParameterPath = StepPath<AttentionSteps, (AttentionWeights) -> Tensor>
  private static let roles:
    [(name: String, words: String, own: String, ParameterPath, ParameterPath)] = [
      ("query", "the queries are made with", "Q", \.query.weight, \.query.bias),
      ("key", "the keys are made with", "K", \.key.weight, \.key.bias),
      ("value", "the values are made with", "V", \.value.weight, \.value.bias),
      ("output", "the output is made with", "O", \.output.weight, \.output.bias),
    ]

  /// Which parameters the maps have.
  @MistakeList<AttentionSteps>
  static var parameterMistakes: [Mistake<AttentionSteps>] {
    Mistake(
      "query-and-key-weights-swapped",
      "W_Q and W_K are in each other's place; the biases are right", why: "Both have one shape."
    ) { ($0.query.weight, $0.key.weight) = ($0.key.weight, $0.query.weight) }
    for (name, words, own, weight, bias) in roles {
      let all =
        Mistake.operands(weight, "\(name)-matrix", words, right: "W_\(own)", matrices)
        + Mistake.operands(bias, "\(name)-bias", words, right: "b_\(own)", biases)
      // What happens to b_K drops out of the softmax.
      all.filter { !$0.name.hasSuffix("-\(own.lowercased())") && !$0.name.hasPrefix("key-bias") }
    }
  }
}

extension Tensor {
  /// The same columns several times, side by side.
  fileprivate func repeated(_ count: Int) -> Tensor {
    concatenate(Array(repeating: self, count: count), axis: 1)
  }
}
