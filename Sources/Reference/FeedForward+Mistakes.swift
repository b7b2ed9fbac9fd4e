import Tensors

extension FeedForwardKey {
  @MistakeList<FeedForwardSteps> static var mistakes: [Mistake<FeedForwardSteps>] {
    for (name, words, function) in activations {
      Mistake(
        name, "the activation is \(words); the task asks for ReLU",
        why: "Other networks use it in this place.", isReadyMade: !likely.contains(name)
      ) { $0.activation = function }
    }
    Mistake.ready(\.activation, "the hidden layer", .term(), rest: "it is relu(z)")
    forward
    biases
    weights
    FeedForwardSteps.backwardMistakes
  }

  private static let likely: Set<String> = [
    "no-relu", "gelu", "gelu-exact", "silu", "leaky-relu", "relu6", "tanh", "sigmoid",
  ]

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
    ("hard-swish", "z times such a sigmoid", { $0 * (6 - relu(6 - relu($0 + 3))) / 6 }),
    ("step", "1 above 0, and 0 elsewhere", { $0.marked { $0 > 0 } }),
    ("softmax", "softmax over the hidden units", { softmax($0, axis: -1) }),
    ("dead-zone", "0 for small positive z as well", { $0 * $0.marked { $0 > deadZone } }),
  ]

  @MistakeList<FeedForwardSteps> private static var forward: [Mistake<FeedForwardSteps>] {
    Mistake.family(
      "", "; the only activation is ReLU, between the matrices",
      why: "In many networks every layer ends with its activation.")([
        "relu-after-second-matrix: the ReLU comes after W_f":
          { ($0.activation, $0.outputActivation) = ({ $0 }, { relu($0) }) },
        "relu-twice: a second ReLU follows at the end": { $0.outputActivation = { relu($0) } },
        "tanh-at-the-end: tanh follows at the end": { $0.outputActivation = { tanh($0) } },
        "relu-of-input: the tokens pass a ReLU before W_h": { $0.input = { relu($0) } },
      ])
    Mistake(
      "shortcut-added", "the shortcut adds its share; it is no part of this network",
      why: "In a Transformer every feed-forward network is wrapped in one."
    ) { ($0.returned, $0.inputGradient) = ({ $0 + $1 }, { $0 + $1 }) }
    Mistake(
      "input-returned", "the output is h as it came; the network's is asked for",
      why: "A line that computes is not yet one that returns."
    ) { $0.returned = { $1 } }
    Mistake.ready(\.returned, "the output", .term())
  }

  private static let none: @Sendable (Tensor, Int) -> Tensor = { bias, _ in bias * 0 }
  private static let first: @Sendable (Tensor, Int) -> Tensor = { inRow(0, $0, of: $1) }

  @MistakeList<FeedForwardSteps> private static var biases: [Mistake<FeedForwardSteps>] {
    Mistake.family(
      "", "; it is added to every row", why: "Papers often leave the biases out of the formula.")([
        "hidden-bias-dropped: b_h is left out": { $0.hiddenBias = none },
        "output-bias-dropped: b_f is left out": { $0.outputBias = none },
        "biases-dropped: each bias is left out": { ($0.hiddenBias, $0.outputBias) = (none, none) },
      ])
    Mistake.ready(\.hiddenBias, "b_h", .term(), rest: "it is added once", except: ["dropped"])
    Mistake.ready(\.outputBias, "b_f", .term(), rest: "it is added once", except: ["dropped"])
    Mistake.family(
      "b_h is added ", "; it belongs inside", why: "A bias is thought of as the last thing.")([
        "hidden-bias-after-relu: after the ReLU": { ($0.hiddenBias, $0.lateBias) = (none, { $0 }) },
        "hidden-bias-twice: before the ReLU and after it": { $0.lateBias = { $0 } },
      ])
    for (path, name, noun) in biasPlaces {
      Mistake.formulas(
        path, name, noun, right: "added to every row, \(noun)[j] in column j",
        why: "An index stays, or i and j change places.")([
          "in-first-row: is added to the first row alone": first,
          "in-last-row: is added to the last row alone": { inRow($1 - 1, $0, of: $1) },
          "by-row: is added by rows, place i in row i": { byRow($0, $1) },
          "of-first-column: gives place 0 to all columns": { bias, _ in bias[0..<1] },
        ])
    }
    Mistake(
      "biases-in-first-row", "b_h and b_f are added to the first row alone; every row gets them",
      why: "An index stays where a loop belongs."
    ) { ($0.hiddenBias, $0.outputBias) = (first, first) }
  }

  private static let biasPlaces:
    [(StepPath<FeedForwardSteps, (Tensor, Int) -> Tensor>, String, String)] = [
      (\.hiddenBias, "hidden-bias", "b_h"), (\.outputBias, "output-bias", "b_f"),
    ]

  /// Where a transpose is missing, most cases stop: their shapes clash.
  @MistakeList<FeedForwardSteps> private static var weights: [Mistake<FeedForwardSteps>] {
    Mistake.family(
      "", "; W_h is d x d_h, W_f d_h x d, and both multiply as they are",
      why: "PyTorch's Linear keeps its weight that way round and multiplies `x @ W.T`.")([
        "hidden-weight-transposed: W_h is transposed": { $0.hiddenWeights = turned },
        "output-weight-transposed: W_f is transposed": { $0.outputWeights = turned },
        "weights-transposed: W_h and W_f are transposed":
          { ($0.hiddenWeights, $0.outputWeights) = (turned, turned) },
      ])
    Mistake.family(
      "on the way back ", "; there each matrix is transposed",
      why: "Copying the forward line changes nothing that a square matrix would notice.")([
        "hidden-weight-untransposed-backward: W_h is as it is": { $0.backThroughHidden = { $0 } },
        "output-weight-untransposed-backward: W_f is as it is": { $0.backThroughOutput = { $0 } },
        "weights-untransposed-backward: both are as they are":
          { ($0.backThroughHidden, $0.backThroughOutput) = ({ $0 }, { $0 }) },
      ])
    Mistake.family(
      "", "; a gradient has the shape of its matrix",
      why: "It is the right formula for `a @ W.T`, PyTorch's way round.")([
        "weight-gradient-transposed: the gradients of the matrices are transposed":
          { ($0.hiddenWeightGradient, $0.outputWeightGradient) = (turnedBack, turnedBack) },
        "hidden-weight-gradient-transposed: the gradient of W_h is transposed":
          { $0.hiddenWeightGradient = turnedBack },
        "output-weight-gradient-transposed: the gradient of W_f is transposed":
          { $0.outputWeightGradient = turnedBack },
      ])
  }

  private static let turned: @Sendable (Tensor) -> Tensor = { $0.transposed }
  private static let turnedBack: @Sendable (Tensor, Int) -> Tensor = { dw, _ in dw.transposed }
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
