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
    HeadSteps.mainMistakes.map { inOneHead($0, \.firstHead, "first") }
    HeadSteps.mainMistakes.map { inOneHead($0, \.lastHead, "last") }
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

  private static func inOneHead(
    _ mistake: Mistake<HeadSteps>,
    _ path: StepPath<AttentionSteps, ((inout HeadSteps) -> Void)?>, _ head: String
  ) -> Mistake<AttentionSteps> {
    Mistake(
      "\(mistake.name)-in-\(head)-head", "in the \(head) head alone, \(mistake.sentence)",
      why: "One of several heads is treated apart.", isReadyMade: true
    ) { [change = mistake.change] in $0[keyPath: path] = change }
  }

  /// Which tokens play which part.
  @MistakeList<AttentionSteps>
  private static var roleMistakes: [Mistake<AttentionSteps>] {
    Mistake(
      "queries-and-keys-swapped", "queries and keys are in each other's place",
      why: "The product of keys and queries has the same shape as that of queries and keys."
    ) {
      $0.query.source = { $0.keys }
      $0.key.source = { $0.queries }
    }
    Mistake(
      "keys-and-values-swapped", "keys and values are in each other's place",
      why: "Both are linear maps of the tokens, of one shape."
    ) {
      $0.key.source = { $0.values }
      $0.value.source = { $0.keys }
    }
    Mistake(
      "queries-and-values-swapped", "queries and values are in each other's place",
      why: "Three tensors of one shape are easily passed in the wrong order."
    ) {
      $0.query.source = { $0.values }
      $0.value.source = { $0.queries }
    }
    Mistake(
      "roles-rotated", "the keys are compared with the values, and the queries are gathered",
      why: "Three tensors of one shape are easily passed in the wrong order.", isReadyMade: true
    ) {
      $0.query.source = { $0.keys }
      $0.key.source = { $0.values }
      $0.value.source = { $0.queries }
    }
    Mistake(
      "roles-rotated-back", "the values are compared with the queries, and the keys are gathered",
      why: "Three tensors of one shape are easily passed in the wrong order.", isReadyMade: true
    ) {
      $0.query.source = { $0.values }
      $0.key.source = { $0.queries }
      $0.value.source = { $0.keys }
    }
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

  /// How the columns are cut.
  @MistakeList<AttentionSteps>
  private static var headMistakes: [Mistake<AttentionSteps>] {
    Mistake(
      "heads-by-reshape",
      "a head is a block of numbers in memory; a head is a block of columns",
      why: "The shape is right, and reshaping back undoes it."
    ) {
      $0.query.cut = .memory
      $0.key.cut = .memory
      $0.value.cut = .memory
      $0.joined = { $0.reshaped([$0.shape[1], -1]) }
    }
    Mistake(
      "heads-interleaved",
      "a head has every heads-th column; it has d / heads columns side by side",
      why: "m x (d / heads) x heads is as good a shape as m x heads x (d / heads)."
    ) {
      $0.query.cut = .strided
      $0.key.cut = .strided
      $0.value.cut = .strided
      $0.joined = { $0.permuted([1, 2, 0]).reshaped([$0.shape[1], -1]) }
    }
    oneHead
    Mistake(
      "heads-ignored-but-scaled",
      "these are a single head of width d and scores over sqrt(d / heads); cut the columns",
      why: "The shapes fit without ever cutting anything."
    ) { $0.headCount = { _ in 1 } }
    Mistake(
      "heads-of-one-column", "each column is a head of its own; a head has d / heads columns",
      why: "The number of heads and the width of a head are mixed up.", isReadyMade: true
    ) { $0.headCount = { $0.width } }
    Mistake(
      "heads-and-width-swapped",
      "there are d / heads heads of `heads` columns each; it is the other way",
      why: "The two numbers stand side by side in one call."
    ) { $0.headCount = { $0.size } }
    Mistake(
      "heads-across-rows",
      "the rows are cut into d / heads parts of `heads` numbers, each a head by itself",
      why: "m x (d / heads) x heads has the right count, and the permutation stays the same.",
      isReadyMade: true
    ) {
      $0.cut = { x, heads in x.reshaped([heads, -1, x.shape[0]]).permuted([0, 2, 1]) }
    }
    HeadCut.mistakes([\.query.cut, \.key.cut, \.value.cut], except: [.reversed, .first, .last])
    HeadCut.mistakes([\.query.cut, \.key.cut], of: "scores").asReadyMade()
    HeadCut.mistakes([\.key.cut, \.value.cut], of: "keys and values").asReadyMade()
    HeadCut.mistakes([\.query.cut], of: "queries").asReadyMade()
    HeadCut.mistakes([\.key.cut], of: "keys").asReadyMade()
    HeadCut.mistakes([\.value.cut], of: "values").asReadyMade()
  }

  /// How the heads are put together.
  @MistakeList<AttentionSteps>
  private static var joinMistakes: [Mistake<AttentionSteps>] {
    Mistake(
      "heads-joined-by-reshape",
      "the heads are joined by reshaping alone; each row must get its own heads first",
      why: "The shape is right, and no error tells."
    ) { $0.joined = { $0.reshaped([$0.shape[1], -1]) } }
    Mistake(
      "heads-joined-strided",
      "the heads' columns take turns in a row; those of a head stand side by side",
      why: "The axes are permuted once too often before the reshape."
    ) { $0.joined = { $0.permuted([1, 2, 0]).reshaped([$0.shape[1], -1]) } }
    Mistake(
      "heads-averaged", "what the heads give is divided by their number; they are put side by side",
      why: "The mean is how several opinions are usually put together."
    ) { $0.joinedDivisor = { Double($0.heads) } }
    Mistake(
      "heads-over-root", "what the heads give is divided by sqrt(heads); they are put side by side",
      why: "A sum of several is often divided so.", isReadyMade: true
    ) { $0.joinedDivisor = { sqrt(Double($0.heads)) } }
    Mistake(
      "heads-averaged-and-repeated",
      "the mean of the heads is repeated; the heads themselves stand side by side",
      why: "A mean has d / heads columns, and repeating it makes the shape fit."
    ) {
      $0.joined = {
        concatenate(Array(repeating: $0.mean(axis: 0), count: $0.shape[0]), axis: 1)
      }
    }
    Mistake(
      "heads-summed-and-repeated",
      "the sum of the heads is repeated; the heads themselves stand side by side",
      why: "A sum has d / heads columns, and repeating it makes the shape fit.", isReadyMade: true
    ) {
      $0.joined = { concatenate(Array(repeating: $0.sum(axis: 0), count: $0.shape[0]), axis: 1) }
    }
    Mistake(
      "heads-averaged-and-matrix-cut",
      "the mean of the heads meets the first rows of W_O; put the heads side by side",
      why: "A mean has d / heads columns, and cutting W_O makes the shape fit."
    ) {
      $0.joined = { $0.mean(axis: 0) }
      $0.output.map.mapped = { matmul($0, $1[0..<$0.shape[1]]) + $2 }
    }
    Mistake(
      "heads-summed-and-matrix-cut",
      "the sum of the heads meets the first rows of W_O; put the heads side by side",
      why: "A sum has d / heads columns, and cutting W_O makes the shape fit.", isReadyMade: true
    ) {
      $0.joined = { $0.sum(axis: 0) }
      $0.output.map.mapped = { matmul($0, $1[0..<$0.shape[1]]) + $2 }
    }
    Mistake(
      "heads-reversed", "the heads stand in reverse order; the first head has the first columns",
      why: "Inserting each head at the front of the list reverses their order."
    ) {
      $0.joined = { $0.headsReversed.permuted([1, 0, 2]).reshaped([$0.shape[1], -1]) }
    }
    Mistake(
      "first-head-repeated", "the first head stands in the place of each; each gives its own",
      why: "An index stays where the loop's variable belongs.", isReadyMade: true
    ) {
      $0.joined = { concatenate(Array(repeating: $0[0], count: $0.shape[0]), axis: 1) }
    }
    Mistake(
      "last-head-repeated", "the last head stands in the place of each; each gives its own",
      why: "A variable is overwritten in the loop, and its last value is used.", isReadyMade: true
    ) {
      $0.joined = {
        concatenate(Array(repeating: $0[$0.shape[0] - 1], count: $0.shape[0]), axis: 1)
      }
    }
    Mistake(
      "only-first-head", "the first head alone gives numbers, the others 0; each gives its own",
      why: "A loop ends after its first round.", isReadyMade: true
    ) {
      $0.joined = { heads in
        concatenate((0..<heads.shape[0]).map { $0 == 0 ? heads[$0] : heads[$0] * 0 }, axis: 1)
      }
    }
    Mistake(
      "last-head-missing", "the last head gives 0; each gives its own",
      why: "A loop ends one round too early.", isReadyMade: true
    ) {
      $0.joined = { heads in
        let last = heads.shape[0] - 1
        return concatenate((0...last).map { $0 == last ? heads[$0] * 0 : heads[$0] }, axis: 1)
      }
    }
    Mistake(
      "output-bias-for-each-head", "b_O is added once for each head; it is added once",
      why: "Summed head by head, the bias is easily written inside the loop."
    ) { $0.biasCount = { Double($0.heads) } }
    Mistake(
      "output-bias-for-each-token", "b_O is added once for each token; it is added once",
      why: "Summed token by token, the bias is easily written inside the loop.", isReadyMade: true
    ) { $0.biasCount = { Double($0.tokens) } }
    Mistake(
      "shortcut-added", "x is added at the end; the residual connection is not part of this",
      why: "Every Transformer adds x around its attention."
    ) { $0.finished = { $0 + $1 } }
    Mistake.ready(\.finished, "the output", .term(), except: ["dropped"])
    Mistake(
      "output-zero", "the output is 0 everywhere", why: "An array is made and never filled.",
      isReadyMade: true
    ) { $0.finished = { y, _ in y * 0 } }
    Mistake(
      "input-returned", "the output is x itself", why: "The wrong variable is returned.",
      isReadyMade: true
    ) { $0.finished = { _, x in x } }
  }

  /// What the linear maps do.
  @MistakeList<AttentionSteps>
  private static var mapMistakes: [Mistake<AttentionSteps>] {
    Mistake(
      "weights-transposed", "all four maps are x W^T + b; they are x W + b",
      why: "PyTorch's linear layer stores its weight that way."
    ) { for place in inputs + [output] { $0[keyPath: place.path].weight = { $0.transposed } } }
    Mistake(
      "input-weights-transposed", "queries, keys and values are x W^T + b; they are x W + b",
      why: "PyTorch's linear layer stores its weight that way."
    ) { for place in inputs { $0[keyPath: place.path].weight = { $0.transposed } } }
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
    Mistake(
      "biases-dropped", "there is no bias at all; there are b_Q, b_K, b_V and b_O",
      why: "The paper writes the maps without biases."
    ) { for place in inputs + [output] { $0[keyPath: place.path].bias = { $0 * 0 } } }
    Mistake(
      "input-biases-dropped", "b_Q, b_K and b_V are left out; the maps are x W + b",
      why: "The paper writes the maps without biases."
    ) { for place in inputs { $0[keyPath: place.path].bias = { $0 * 0 } } }
    // What happens to b_K drops out of the softmax.
    AffineSteps.biasMistakes.flatMap { mistake in
      [inputs[0], inputs[2], output].map { mistake.lifted(to: $0) }
    }.renamed([
      "bias-dropped-of-queries": "query-bias-dropped",
      "bias-dropped-of-values": "value-bias-dropped",
      "bias-dropped-of-output": "output-bias-dropped",
    ])
  }

  /// Which parameters the maps have.
  @MistakeList<AttentionSteps>
  static var parameterMistakes: [Mistake<AttentionSteps>] {
    Mistake(
      "query-and-key-weights-swapped",
      "W_Q and W_K are in each other's place; the biases are right",
      why: "Both have one shape."
    ) {
      $0.query.weight = { $0.wK }
      $0.key.weight = { $0.wQ }
    }
    Mistake.operands(
      \.query.weight, "query-matrix", "the queries are made with", right: "W_Q",
      ["W_K": { $0.wK }, "W_V": { $0.wV }, "W_O": { $0.wO }])
    Mistake.operands(
      \.key.weight, "key-matrix", "the keys are made with", right: "W_K",
      ["W_Q": { $0.wQ }, "W_V": { $0.wV }, "W_O": { $0.wO }])
    Mistake.operands(
      \.value.weight, "value-matrix", "the values are made with", right: "W_V",
      ["W_Q": { $0.wQ }, "W_K": { $0.wK }, "W_O": { $0.wO }])
    Mistake.operands(
      \.output.weight, "output-matrix", "the output is made with", right: "W_O",
      ["W_Q": { $0.wQ }, "W_K": { $0.wK }, "W_V": { $0.wV }])
    Mistake.operands(
      \.query.bias, "query-bias", "the queries have the bias", right: "b_Q",
      ["b_K": { $0.bK }, "b_V": { $0.bV }, "b_O": { $0.bO }])
    Mistake.operands(
      \.value.bias, "value-bias", "the values have the bias", right: "b_V",
      ["b_Q": { $0.bQ }, "b_K": { $0.bK }, "b_O": { $0.bO }])
    Mistake.operands(
      \.output.bias, "output-bias", "the output has the bias", right: "b_O",
      ["b_Q": { $0.bQ }, "b_K": { $0.bK }, "b_V": { $0.bV }])
  }
}
