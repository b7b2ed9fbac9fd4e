import Tensors

extension AttentionSteps {
  @MistakeList<AttentionSteps> static var mistakes: [Mistake<AttentionSteps>] {
    HeadSteps.mistakes.lifted(to: \.head)
    roleMistakes + joinMistakes + mapMistakes + biasMistakes + parameterMistakes
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
  private static let all = inputs + [Place("of-output", "for the output", \.output.map)]

  private static let exchanged = Mistake<AttentionSteps>.family(
    "", " have changed places",
    why: "Three tensors of one shape are easily passed in another order.")

  /// Gives each role what the next one has.
  private mutating func exchange(_ roles: StepPath<Self, RoleSteps>...) {
    let sources = roles.map { self[keyPath: $0].source }
    for (i, role) in roles.enumerated() {
      self[keyPath: role].source = sources[(i + 1) % sources.count]
    }
  }

  /// Which tokens play which part.
  @MistakeList<AttentionSteps> private static var roleMistakes: [Mistake<AttentionSteps>] {
    exchanged([
      "queries-and-keys-swapped: queries and keys": { $0.exchange(\.query, \.key) },
      "keys-and-values-swapped: keys and values": { $0.exchange(\.key, \.value) },
      "queries-and-values-swapped: queries and values": { $0.exchange(\.query, \.value) },
      "roles-rotated?: queries (now the keys), keys (now the values) and values":
        { $0.exchange(\.query, \.key, \.value) },
      "roles-rotated-back?: queries (now the values), values (now the keys) and keys":
        { $0.exchange(\.query, \.value, \.key) },
    ])
    Mistake.operands(
      \.query.source, "queries-are", "the scores compare the keys with", right: "the queries")([
        "the keys": { $0.keys }, "the values": { $0.values },
      ])
    Mistake.operands(
      \.value.source, "values-are", "the weights gather", right: "the values")([
        "the queries": { $0.queries }, "the keys": { $0.keys },
      ])
  }

  private static let oneHead = Mistake<AttentionSteps>(
    "heads-ignored", "a single head of width d does all the work; there are several",
    why: "The shapes fit without ever cutting anything."
  ) {
    $0.headCount = { _ in 1 }
    $0.head.divisor = { sqrt(Double($0.width)) }
  }

  private static let cuts: KeyValuePairs<String, [StepPath<AttentionSteps, HeadCut>]> = [
    "scores": [\.query.cut, \.key.cut], "keys and values": [\.key.cut, \.value.cut],
    "queries": [\.query.cut], "keys": [\.key.cut], "values": [\.value.cut],
  ]
  private mutating func cut(_ cut: HeadCut) { (query.cut, key.cut, value.cut) = (cut, cut, cut) }

  private static let joined = Mistake<AttentionSteps>.family(
    "", "; the heads stand side by side, the first one first",
    why: "The shape is right, and no error tells.")

  /// How the columns are cut and put together.
  @MistakeList<AttentionSteps> private static var joinMistakes: [Mistake<AttentionSteps>] {
    oneHead
    Mistake.family(
      "heads are ", "; each is d / heads columns side by side", why: "The shapes fit.")([
        "heads-by-reshape: blocks in memory": {
          $0.cut(.memory)
          $0.joined = { $0.reshaped([$0.shape[1], -1]) }
        },
        "heads-interleaved: columns `heads` apart": {
          $0.cut(.strided)
          $0.joined = { $0.permuted([1, 2, 0]).reshaped([$0.shape[1], -1]) }
        },
        "heads-ignored-but-scaled: one, of width d": { $0.headCount = { _ in 1 } },
        "heads-and-width-swapped: `heads` columns wide": { $0.headCount = { $0.size } },
        "heads-of-one-column?: single columns": { $0.headCount = { $0.width } },
      ])
    HeadCut.mistakes([\.query.cut, \.key.cut, \.value.cut], except: [.first, .last])
    for (words, cuts) in cuts { HeadCut.mistakes(cuts, of: words).asReadyMade() }
    joined([
      "heads-joined-by-reshape: the heads are only reshaped":
        { $0.joined = { $0.reshaped([$0.shape[1], -1]) } },
      "heads-joined-strided: the heads' columns take turns":
        { $0.joined = { $0.permuted([1, 2, 0]).reshaped([$0.shape[1], -1]) } },
      "heads-averaged: the heads are divided by `heads`":
        { $0.joinedDivisor = { Double($0.heads) } },
      "heads-averaged-and-repeated: their mean is repeated":
        { $0.joined = { $0.mean(axis: 0).repeated($0.shape[0]) } },
      "heads-averaged-and-matrix-cut: the mean of the heads meets the first rows of W_O": {
        $0.joined = { $0.mean(axis: 0) }
        $0.output.map.mapped = { matmul($0, $1[0..<$0.shape[1]]) + $2 }
      },
      "heads-reversed: the heads stand in reverse order":
        { $0.joined = { $0.headsReversed.permuted([1, 0, 2]).reshaped([$0.shape[1], -1]) } },
      "heads-over-root?: the heads are divided by sqrt(heads)":
        { $0.joinedDivisor = { sqrt(Double($0.heads)) } },
      "heads-summed-and-repeated?: their sum is repeated":
        { $0.joined = { $0.sum(axis: 0).repeated($0.shape[0]) } },
      "first-head-repeated?: the first is that of all":
        { $0.joined = { $0[0].repeated($0.shape[0]) } },
      "last-head-repeated?: the last is that of all":
        { $0.joined = { $0[$0.shape[0] - 1].repeated($0.shape[0]) } },
    ])
    Mistake.ready(\.finished, "the output", .term(), except: ["dropped"])
    Mistake.family("", "; the output is the heads times W_O + b_O", why: "Loops and names mix up.")(
      [
        "output-bias-for-each-head: each head adds b_O": { $0.biasCount = { Double($0.heads) } },
        "output-bias-for-each-token?: each token adds b_O":
          { $0.biasCount = { Double($0.tokens) } },
        "shortcut-added: x is added at the end": { $0.finished = { $0 + $1 } },
        "output-zero?: the output is 0 everywhere": { $0.finished = { y, _ in y * 0 } },
        "input-returned?: the output is x itself": { $0.finished = { _, x in x } },
      ])
  }

  /// What the linear maps do.
  @MistakeList<AttentionSteps> private static var mapMistakes: [Mistake<AttentionSteps>] {
    Mistake.family("all ", "; they are x W + b", why: "PyTorch's linear layer stores W^T.")([
      "weights-transposed: four maps are x W^T + b":
        { $0.change(all) { $0.weight = \.transposed } },
      "input-weights-transposed: maps but the output's are x W^T + b":
        { $0.change(inputs) { $0.weight = \.transposed } },
    ])
    AffineSteps.weightMistakes.flatMap { mistake in all.map { mistake.lifted(to: $0) } }.renamed([
      "weight-transposed-of-output": "output-weight-transposed",
      "map-forgotten-of-output": "output-projection-forgotten",
    ])
  }

  private mutating func change(
    _ places: [Place<Self, AffineSteps>], _ change: (inout AffineSteps) -> Void
  ) {
    for place in places { change(&self[keyPath: place.path]) }
  }

  /// What happens to the biases, but for b_K, which drops out of the softmax.
  @MistakeList<AttentionSteps> private static var biasMistakes: [Mistake<AttentionSteps>] {
    Mistake.family("", "; the maps are x W + b", why: "The paper writes them without biases.")([
      "biases-dropped: there are no biases": { $0.change(all) { $0.bias = { $0 * 0 } } },
      "input-biases-dropped: b_O is the only bias": { $0.change(inputs) { $0.bias = { $0 * 0 } } },
    ])
    AffineSteps.biasMistakes.flatMap { mistake in
      all.filter { $0.name != "of-keys" }.map { mistake.lifted(to: $0) }
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
  @MistakeList<AttentionSteps> static var parameterMistakes: [Mistake<AttentionSteps>] {
    Mistake(
      "query-and-key-weights-swapped",
      "W_Q and W_K are in each other's place; the biases are right", why: "Both have one shape."
    ) { ($0.query.weight, $0.key.weight) = ($0.key.weight, $0.query.weight) }
    for (name, words, own, weight, bias) in roles {
      let others =
        Mistake.operands(weight, "\(name)-matrix", words, right: "W_\(own)")(matrices)
        + Mistake.operands(bias, "\(name)-bias", words, right: "b_\(own)")(biases)
      // What happens to b_K drops out of the softmax.
      others.filter { !$0.name.hasSuffix("-\(own.lowercased())") && !$0.name.hasPrefix("key-bias") }
    }
  }
}

extension Tensor {
  /// The same columns several times, side by side.
  fileprivate func repeated(_ count: Int) -> Tensor {
    concatenate(Array(repeating: self, count: count), axis: 1)
  }
}
