import Tensors

extension FeedForwardKey {
  @MistakeList<FeedForwardSteps>
  static var mistakes: [Mistake<FeedForwardSteps>] {
    activations.map { name, words, function in
      Mistake(
        name, "the activation is \(words); the task asks for ReLU",
        why: "Other networks use it in this place."
      ) { $0.activation = function }
    }
    Mistake.ready(\.activation, "the hidden layer", .term(), rest: "it is relu(z)")
    forward
    biases
    weights
    FeedForwardSteps.backwardMistakes
  }

  /// What stands in the place of ReLU.
  private static let activations: [(String, String, @Sendable (Tensor) -> Tensor)] = [
    ("no-relu", "left out", { $0 }),
    ("gelu", "GELU (tanh form)", { gelu($0, .tanh) }),
    ("gelu-exact", "GELU (with erf)", { gelu($0) }),
    ("silu", "SiLU, z * sigmoid(z)", { $0 * sigmoid($0) }),
    ("leaky-relu", "a leaky ReLU with slope 0.01 below 0", { leaky($0, 0.01) }),
    ("leaky-relu-tenth", "a leaky ReLU with slope 0.1 below 0", { leaky($0, 0.1) }),
    ("leaky-relu-fifth", "a leaky ReLU with slope 0.2 below 0", { leaky($0, 0.2) }),
    ("elu", "ELU, exp(z) - 1 below 0", { relu($0) + exp(-1 * relu(-1 * $0)) - 1 }),
    ("softplus", "log(1 + exp(z))", { relu($0) + log(1 + exp(-1 * abs($0))) }),
    ("relu6", "ReLU6, with 6 as its upper bound", { 6 - relu(6 - relu($0)) }),
    ("relu1", "clamped to 0...1", { 1 - relu(1 - relu($0)) }),
    ("tanh", "tanh", { tanh($0) }),
    ("sigmoid", "the sigmoid", { sigmoid($0) }),
    ("abs", "the size of z", { abs($0) }),
    ("relu-squared", "the square of ReLU", { relu($0) * relu($0) }),
    ("relu-negated", "max(-z, 0)", { relu(-1 * $0) }),
    ("min-for-max", "min(z, 0)", { -1 * relu(-1 * $0) }),
    ("hard-sigmoid", "a sigmoid made of straight lines", { (6 - relu(6 - relu($0 + 3))) / 6 }),
    ("hard-swish", "z times a sigmoid of straight lines", {
      $0 * (6 - relu(6 - relu($0 + 3))) / 6
    }),
    ("step", "1 above 0, and 0 elsewhere", { $0.marked { $0 > 0 } }),
    ("softmax", "softmax over the hidden units", { softmax($0, axis: -1) }),
    ("dead-zone", "0 for small positive z as well", { $0 * $0.marked { $0 > deadZone } }),
  ]

  @MistakeList<FeedForwardSteps>
  private static var forward: [Mistake<FeedForwardSteps>] {
    Mistake(
      "relu-after-second-matrix", "the ReLU comes after W_f; its place is before W_f",
      why: "In many networks every layer ends with its activation."
    ) {
      $0.activation = { $0 }
      $0.outputActivation = { relu($0) }
    }
    Mistake(
      "relu-twice", "a second ReLU follows at the end; the output has none",
      why: "In many networks every layer ends with its activation."
    ) { $0.outputActivation = { relu($0) } }
    Mistake(
      "tanh-at-the-end", "tanh follows at the end; the output has no activation",
      why: "In many networks every layer ends with its activation."
    ) { $0.outputActivation = { tanh($0) } }
    Mistake(
      "relu-of-input", "the tokens pass a ReLU before W_h; they are multiplied as they are",
      why: "In a stack of layers the input of one is the rectified output of another."
    ) { $0.input = { relu($0) } }
    Mistake(
      "shortcut-added", "the shortcut adds its share; it is no part of this network",
      why: "In a Transformer every feed-forward network is wrapped in one."
    ) {
      $0.returned = { $0 + $1 }
      $0.inputGradient = { $0 + $1 }
    }
    Mistake(
      "input-returned", "the output is h as it came; the network's is asked for",
      why: "A line that computes is not yet one that returns."
    ) { $0.returned = { $1 } }
    Mistake.ready(\.returned, "the output", .term())
  }

  @MistakeList<FeedForwardSteps>
  private static var biases: [Mistake<FeedForwardSteps>] {
    Mistake(
      "hidden-bias-dropped", "b_h is left out; it is added before the ReLU",
      why: "Papers often leave the biases out of the formula."
    ) { $0.hiddenBias = { bias, _ in bias * 0 } }
    Mistake(
      "output-bias-dropped", "b_f is left out; it is added to every row of the output",
      why: "Papers often leave the biases out of the formula."
    ) { $0.outputBias = { bias, _ in bias * 0 } }
    Mistake(
      "biases-dropped", "b_h and b_f are left out; both are added, each after its matrix",
      why: "Papers often leave the biases out of the formula."
    ) {
      $0.hiddenBias = { bias, _ in bias * 0 }
      $0.outputBias = { bias, _ in bias * 0 }
    }
    Mistake.ready(\.hiddenBias, "b_h", .term(), rest: "it is added once", except: ["dropped"])
    Mistake.ready(\.outputBias, "b_f", .term(), rest: "it is added once", except: ["dropped"])
    Mistake(
      "hidden-bias-after-relu", "b_h is added after the ReLU; it belongs inside",
      why: "A bias is thought of as the last thing that is added to a layer."
    ) {
      $0.hiddenBias = { bias, _ in bias * 0 }
      $0.lateBias = { $0 }
    }
    Mistake(
      "hidden-bias-twice", "b_h is added before the ReLU and after it; it belongs inside alone",
      why: "One of the two places was meant to replace the other."
    ) { $0.lateBias = { $0 } }
    rows(\.hiddenBias, "hidden-bias", "b_h")
    rows(\.outputBias, "output-bias", "b_f")
    Mistake(
      "biases-in-first-row", "b_h and b_f are added to the first row alone; every row gets them",
      why: "An index stays where a loop belongs."
    ) {
      $0.hiddenBias = { inRow(0, $0, of: $1) }
      $0.outputBias = { inRow(0, $0, of: $1) }
    }
  }

  /// A bias that not every row gets.
  private static func rows(
    _ path: StepPath<FeedForwardSteps, (Tensor, Int) -> Tensor>, _ name: String, _ noun: String
  ) -> [Mistake<FeedForwardSteps>] {
    [
      Mistake(
        "\(name)-in-first-row", "\(noun) is added to the first row alone; every row gets it",
        why: "An index stays where a loop belongs."
      ) { $0[keyPath: path] = { inRow(0, $0, of: $1) } },
      Mistake(
        "\(name)-in-last-row", "\(noun) is added to the last row alone; every row gets it",
        why: "An index stays where a loop belongs."
      ) { $0[keyPath: path] = { inRow($1 - 1, $0, of: $1) } },
      Mistake(
        "\(name)-by-row", "row i gets \(noun)[i] in all columns; column j gets \(noun)[j]",
        why: "i and j are one letter apart."
      ) { $0[keyPath: path] = { byRow($0, $1) } },
      Mistake(
        "\(name)-of-first-column", "all columns get \(noun)[0]; column j gets \(noun)[j]",
        why: "An index stays where a loop belongs."
      ) { $0[keyPath: path] = { bias, _ in bias[0..<1] } },
    ]
  }

  /// Where a transpose is missing, most cases stop: their shapes clash.
  @MistakeList<FeedForwardSteps>
  private static var weights: [Mistake<FeedForwardSteps>] {
    Mistake(
      "hidden-weight-transposed", "W_h is transposed; it is d x d_h and multiplies as it is",
      why: "PyTorch's Linear keeps its weight that way round and multiplies `x @ W.T`."
    ) { $0.hiddenWeights = { $0.transposed } }
    Mistake(
      "output-weight-transposed", "W_f is transposed; it is d_h x d and multiplies as it is",
      why: "PyTorch's Linear keeps its weight that way round and multiplies `x @ W.T`."
    ) { $0.outputWeights = { $0.transposed } }
    Mistake(
      "weights-transposed", "W_h and W_f are transposed; here they multiply as they are",
      why: "PyTorch's Linear keeps its weight that way round and multiplies `x @ W.T`."
    ) {
      $0.hiddenWeights = { $0.transposed }
      $0.outputWeights = { $0.transposed }
    }
    Mistake(
      "hidden-weight-untransposed-backward",
      "on the way back W_h multiplies as it is; there it is transposed",
      why: "Copying the forward line changes nothing that a square matrix would notice."
    ) { $0.backThroughHidden = { $0 } }
    Mistake(
      "output-weight-untransposed-backward",
      "on the way back W_f multiplies as it is; there it is transposed",
      why: "Copying the forward line changes nothing that a square matrix would notice."
    ) { $0.backThroughOutput = { $0 } }
    Mistake(
      "weights-untransposed-backward",
      "on the way back W_h and W_f multiply as they are; there they are transposed",
      why: "Copying the forward lines changes nothing that square matrices would notice."
    ) {
      $0.backThroughHidden = { $0 }
      $0.backThroughOutput = { $0 }
    }
    Mistake(
      "weight-gradient-transposed",
      "the gradients of the matrices are transposed; each has the shape of the matrix itself",
      why: "It is the right formula for `a @ W.T`, PyTorch's way round."
    ) {
      $0.hiddenWeightGradient = { dw, _ in dw.transposed }
      $0.outputWeightGradient = { dw, _ in dw.transposed }
    }
    Mistake(
      "hidden-weight-gradient-transposed",
      "the gradient of W_h is transposed; it has the shape of W_h itself",
      why: "It is the right formula for `h @ W.T`, PyTorch's way round."
    ) { $0.hiddenWeightGradient = { dw, _ in dw.transposed } }
    Mistake(
      "output-weight-gradient-transposed",
      "the gradient of W_f is transposed; it has the shape of W_f itself",
      why: "It is the right formula for `a @ W.T`, PyTorch's way round."
    ) { $0.outputWeightGradient = { dw, _ in dw.transposed } }
  }
}

/// Where a small positive pre-activation ends that counts as off.
let deadZone = 1e-3

/// The logistic function.
private func sigmoid(_ x: Tensor) -> Tensor { 1 / (1 + exp(-1 * x)) }

/// Each number, or a share of it when it is not positive.
private func leaky(_ x: Tensor, _ share: Double) -> Tensor { relu(x) + share * (x - relu(x)) }

extension Tensor {
  /// 1 where a condition holds, and 0 elsewhere; a constant.
  func marked(where condition: (Double) -> Bool) -> Tensor {
    Tensor(shape: shape, data: data.map { condition($0) ? 1 : 0 })
  }
}
