internal import Layers
internal import Problems
internal import Tensors

/// A small Transformer that guesses the next character.
struct CharacterModel: Sendable {
  var placement: Placement
  /// The layers L.
  var depth: Int
  /// The width d; the hidden width is 4 d unless said otherwise.
  var width: Int
  var hiddenWidth: Int
  var heads: Int = 2
  /// The characters that it sees at once.
  var tokens: Int = 16
  var mixing: TokenMixing = .causal
  /// How the matrices of the layers are drawn.
  var initializer: Initializer = .xavierNormal

  init(_ placement: Placement, depth: Int, width: Int, hiddenWidth: Int? = nil) {
    self.placement = placement
    self.depth = depth
    self.width = width
    self.hiddenWidth = hiddenWidth ?? 4 * width
  }

  /// What the model makes of some windows.
  struct Pass {
    /// A score for each character of the alphabet, `[B, T, 28]`.
    let logits: Tensor
    /// The residual stream: what enters the first sub-layer, and what leaves each, `[B, T, d]`.
    let stream: [Tensor]
    /// What the last linear map gets, `[B, T, d]`.
    let output: Tensor
  }

  /// Draws the parameters.
  ///
  /// Embeddings are drawn from N(0, 1), the matrices by `initializer`; what the placement's recipe
  /// does to them then, such as DeepNorm's factor (8 L)^(-1/4), is done.
  func parameters(seed: Int) -> NamedTensors {
    let scope = ParameterScope(seed: seed)
    _ = pass(Array(repeating: Array(repeating: 0, count: tokens), count: 1), in: scope)
    var parameters = scope.parameters
    guard let drawn = placement.recipe.drawn else { return parameters }
    for (name, tensor) in parameters where name.hasPrefix("Layer_") || name.hasPrefix("final/") {
      parameters[name] = drawn(Tensor(shape: tensor.shape, data: tensor.data), name, depth)
    }
    return parameters
  }

  /// Runs the model.
  ///
  /// - Parameters:
  ///   - inputs: Rows of characters, all of `tokens` or fewer.
  ///   - parameters: Those of `parameters(seed:)`, or what training made of them.
  /// - Returns: Logits, stream and output; gradients flow to each parameter under its name.
  func callAsFunction(_ inputs: [[Int]], _ parameters: NamedTensors) -> Pass {
    pass(inputs, in: ParameterScope(parameters: parameters))
  }

  private func pass(_ inputs: [[Int]], in scope: ParameterScope) -> Pass {
    let characters = Embedding(
      GrammarText.alphabet, width: width, in: scope, name: "characters", initializer: .normal())
    let places = Embedding(
      tokens, width: width, in: scope, name: "places", initializer: .normal())
    let length = inputs.first?.count ?? 0
    let x = characters(inputs) + places(Array(0..<length))
    let (stream, output) = stack(x, in: scope)
    let head = Dense(
      GrammarText.alphabet, in: scope, name: "head", kernelInitializer: .xavierNormal)
    return Pass(logits: head(output), stream: stream, output: output)
  }

  /// Runs the layers alone.
  ///
  /// - Parameters:
  ///   - x: What stands in the place of the embeddings, `[B, T, d]`.
  ///   - scope: Where the parameters are drawn, or given.
  ///   - forms: Whose forms of `residual_placements` are used; nil for the kit's own.
  ///   - marksStream: Whether gradients are kept for each tensor of the stream.
  /// - Returns: What enters the first sub-layer and what leaves each; and what comes out at the end.
  func stack(
    _ x: Tensor, in scope: ParameterScope, forms: (any ResidualPlacementsContract)? = nil,
    marksStream: Bool = false
  ) -> (stream: [Tensor], output: Tensor) {
    let recipe = placement.recipe
    func marked(_ x: Tensor) -> Tensor { marksStream ? x.variable() : x }
    var x = marked(recipe.start(x, scope))
    var stream = [x]
    var sum = recipe.keepsSum ? x : nil
    for number in 1...depth {
      let layer = scope.layer("Layer")
      let layerInput = x
      func advance(_ branch: @escaping (Tensor) -> Tensor, isAttention: Bool) {
        let half = SubLayer(
          input: x, layerInput: layerInput,
          branch: { x in
            let y = branch(x)
            sum = sum.map { $0 + y }
            return y
          }, isAttention: isAttention, layer: number, depth: depth, scope: layer, forms: forms)
        x = marked(recipe.rule(half))
        stream.append(x)
      }
      if let mix = mix(in: layer, norms: recipe.attention) { advance(mix, isAttention: true) }
      let feedForward = FeedForward(
        width: width, hidden: hiddenWidth, in: layer, kernelInitializer: initializer)
      advance(feedForward.callAsFunction, isAttention: false)
    }
    return (stream, recipe.end(x, sum, scope))
  }

  private func mix(in scope: ParameterScope, norms: Placement.AttentionNorms)
    -> ((Tensor) -> Tensor)?
  {
    switch mixing {
    case .none: return nil
    case .causal, .full:
      let isCausal = mixing == .causal
      if norms == .queriesKeysAndValues {
        return NormalizedAttention(
          width: width, heads: heads, isCausal: isCausal, in: scope, initializer: initializer
        ).callAsFunction
      }
      return MultiHeadAttention(
        width: width, heads: heads, isCausal: isCausal,
        queryKeyNorm: norms == .queriesAndKeys
          ? .layerNorm : norms == .rootMeanSquare ? .rmsNorm : nil, in: scope,
        kernelInitializer: initializer
      ).callAsFunction
    case .uniform:
      let value = Dense(width, in: scope, name: "value", kernelInitializer: initializer)
      return { x in value(x.mean(axis: -2, keepsDimensions: true)) }
    }
  }

  /// The name of a matrix of a layer's feed-forward network.
  ///
  /// - Parameters:
  ///   - number: 1 for the matrix into the hidden width, 2 for the one back.
  ///   - layer: Counted from 0.
  /// - Returns: The name, as in `Layer_3/FeedForward_0/Dense_0/kernel`.
  static func feedForwardMatrix(_ number: Int, ofLayer layer: Int) -> String {
    "Layer_\(layer)/FeedForward_0/Dense_\(number - 1)/kernel"
  }
}

/// What a layer does before its feed-forward network.
enum TokenMixing: Sendable {
  /// Nothing: a token never sees another.
  case none
  /// Attention to the tokens so far.
  case causal
  /// Attention to all tokens.
  case full
  /// The mean of the tokens' values, which is attention whose queries and keys are 0: the setting of
  /// the theorems of Xiong et al. 2020 (arXiv 2002.04745, section 3.3).
  case uniform
}
