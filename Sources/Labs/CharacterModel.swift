internal import Layers
internal import LearnerSupport
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
  /// Embeddings are drawn from N(0, 1), the matrices by `initializer`; DeepNorm scales the value and
  /// output matrices of attention and both of the feed-forward network by (8 L)^(-1/4).
  func parameters(seed: Int) -> NamedTensors {
    let scope = ParameterScope(seed: seed)
    _ = pass(Array(repeating: Array(repeating: 0, count: tokens), count: 1), in: scope)
    var parameters = scope.parameters
    guard placement == .deepNorm else { return parameters }
    let beta = pow(8 * Double(depth), -0.25)
    let scaled = ["value/kernel", "out/kernel", "Dense_0/kernel", "Dense_1/kernel"]
    for (name, tensor) in parameters where name.hasPrefix("Layer_") {
      if scaled.contains(where: name.hasSuffix) {
        parameters[name] = Tensor(shape: tensor.shape, data: tensor.data.map { beta * $0 })
      }
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
    var x = characters(inputs) + places(Array(0..<length))
    var stream = [x]
    for _ in 0..<depth {
      let layer = scope.layer("Layer")
      if let mix = mix(in: layer) {
        x = subLayer(mix, at: x, norm: LayerNorm(in: layer), in: layer)
        stream.append(x)
      }
      let feedForward = FeedForward(
        width: width, hidden: hiddenWidth, in: layer, kernelInitializer: initializer)
      x = subLayer(feedForward.callAsFunction, at: x, norm: LayerNorm(in: layer), in: layer)
      stream.append(x)
    }
    let output = placement.hasFinalNorm ? LayerNorm(in: scope, name: "final")(x) : x
    let head = Dense(
      GrammarText.alphabet, in: scope, name: "head", kernelInitializer: .xavierNormal)
    return Pass(logits: head(output), stream: stream, output: output)
  }

  private func subLayer(
    _ f: (Tensor) -> Tensor, at x: Tensor, norm: LayerNorm, in layer: ParameterScope
  ) -> Tensor {
    switch placement {
    case .postNorm: norm(x + f(x))
    case .preNorm: x + f(norm(x))
    case .resPostNorm, .resPostNormWithQK: x + norm(f(x))
    case .doubleNorm: x + LayerNorm(in: layer)(f(norm(x)))
    case .deepNorm: norm(x * pow(2 * Double(depth), 0.25) + f(x))
    }
  }

  private func mix(in scope: ParameterScope) -> ((Tensor) -> Tensor)? {
    switch mixing {
    case .none: return nil
    case .causal, .full:
      return MultiHeadAttention(
        width: width, heads: heads, isCausal: mixing == .causal,
        queryKeyNorm: placement == .resPostNormWithQK ? .layerNorm : nil, in: scope,
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

/// Where the norms of a layer stand, and what else belongs to the recipe.
enum Placement: String, Codable, Sendable, CaseIterable {
  /// `LN(x + F(x))` (Vaswani et al. 2017).
  case postNorm = "Post-LN"
  /// `x + F(LN(x))`, and a norm after the last layer.
  case preNorm = "Pre-LN"
  /// `x + LN(F(x))`, and a norm after the last layer; queries and keys are normalized too.
  case resPostNormWithQK = "res-post + QK"
  /// `x + LN(F(x))`, and a norm after the last layer.
  case resPostNorm = "res-post"
  /// `x + LN(F(LN(x)))`, and a norm after the last layer.
  case doubleNorm = "double norm"
  /// `LN(alpha x + F(x))` with smaller first weights (Wang et al. 2022, arXiv 2203.00555).
  case deepNorm = "DeepNorm"

  /// Those that the labs of gradients and of training look at.
  static let trained: [Placement] = [
    .postNorm, .preNorm, .resPostNormWithQK, .resPostNorm, .deepNorm,
  ]

  /// Whether a norm stands after the last layer.
  var hasFinalNorm: Bool { self != .postNorm && self != .deepNorm }
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
