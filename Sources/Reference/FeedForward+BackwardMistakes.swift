import Tensors

/// What goes wrong on the way back through a feed-forward network.
extension FeedForwardSteps {
  @MistakeList<FeedForwardSteps> static var backwardMistakes: [Mistake<FeedForwardSteps>] {
    upstream
    masks
    sources
    parameters
  }

  @MistakeList<FeedForwardSteps> private static var upstream: [Mistake<FeedForwardSteps>] {
    Mistake(
      "upstream-ignored", "the gradient starts from all ones; it starts from upstream",
      why: "`y.sum().backward()` starts so, and examples often use it."
    ) { $0.received = { upstream, _ in upstream.filled(1) } }
    Mistake.formulas(
      \.received, "upstream-over", "upstream is", right: "used as it is",
      why: "A loss is often a mean; then its upstream has the factor already.")([
        "tokens: divided by the number of tokens": { dy, _ in dy / Double(dy.shape[0]) },
        "elements: divided by the number of elements": { dy, _ in dy / Double(dy.count) },
      ])
    Mistake.ready(\.received, "upstream", .term(), rest: "it is used as it is", except: ["dropped"])
    Mistake.formulas(
      \.received, "upstream", "upstream is", right: "used as it is, for nothing rectifies y",
      why: "In many networks every layer ends with its activation.")([
        "rectified: passed through a ReLU first": { upstream, _ in relu(upstream) },
        "masked-by-output: used where the output is positive": { $0 * $1.marked { $0 > 0 } },
      ])
    Mistake(
      "hidden-bias-forgotten-backward",
      "the hidden layer is made anew without b_h; b_h decides which units are on",
      why: "The bias drops out of the derivative of z, but not out of z."
    ) { $0.hiddenBiasAgain = { bias, _ in bias * 0 } }
    Mistake.family(
      "the gradient of h ", "; it is what comes back through both matrices, token by token",
      why: "In a Transformer a shortcut stands beside, and layers end with an activation.",
      isReadyMade: true)([
        "input-gradient-with-shortcut: has upstream added": { $0.inputGradient = { $0 + $1 } },
        "upstream-returned: is upstream": { $0.inputGradient = { $1 } },
        "input-gradient-over-tokens: is divided by the number of tokens":
          { $0.inputGradient = { dh, _ in dh / Double(dh.shape[0]) } },
        "input-gradient-rectified: passes a ReLU": { $0.inputGradient = { dh, _ in relu(dh) } },
      ])
    Mistake.ready(\.inputGradient, "the gradient of h", .term())
  }

  @MistakeList<FeedForwardSteps> private static var masks: [Mistake<FeedForwardSteps>] {
    Mistake(
      "mask-forgotten", "the ReLU is left out on the way back; units that are off pass nothing",
      why: "The rectifier has no parameters, so it is easy to walk past in the backward pass."
    ) { $0.slope = { $0.z.filled(1) } }
    for (name, words, value) in slopes {
      Mistake(
        name, "on the way back the ReLU's factor is \(words); it is 1 where z > 0, and 0 elsewhere",
        why: "Slope, value and sign of one function are easily mixed up.",
        isReadyMade: name != "mask-includes-zero" && name != "mask-inverted"
      ) { $0.slope = value }
    }
    Mistake.family(
      "", "; the sign of z alone counts", why: "Backward looks like the same layers in reverse.")([
        "mask-from-gradient: the gradient itself passes a ReLU":
          { $0.throughActivation = { da, _ in relu(da) } },
        "mask-and-gradient-rectified: behind the mask the gradient passes a ReLU of its own":
          { $0.throughActivation = { relu($0 * $1) } },
      ])
    Mistake.ready(\.dz, "the gradient behind the ReLU", .term(), named: "hidden-gradient")
  }

  /// What stands in the place of the mask.
  private static let slopes: [(String, String, @Sendable (FeedForwardScope) -> Tensor)] = [
    ("mask-includes-zero", "1 at z = 0 as well", { $0.z.marked { $0 >= 0 } }),
    ("mask-half-at-zero", "1/2 at 0", { ($0.z.marked { $0 >= 0 } + $0.z.marked { $0 > 0 }) / 2 }),
    ("mask-dead-zone", "0 for small positive z as well", { $0.z.marked { $0 > deadZone } }),
    ("mask-tiny-dead-zone", "0 for tiny positive z as well", { $0.z.marked { $0 > 1e-8 } }),
    ("mask-inverted", "1 where z < 0", { $0.z.marked { $0 < 0 } }),
    ("mask-complement", "1 where z <= 0", { $0.z.marked { $0 <= 0 } }),
    ("mask-as-sign", "the sign of z", { $0.z.marked { $0 > 0 } - $0.z.marked { $0 < 0 } }),
    ("mask-as-activation", "relu(z)", { relu($0.z) }),
    ("mask-as-preactivation", "z", { $0.z }),
    ("mask-as-size", "the size of z", { abs($0.z) }),
    ("mask-leaky", "0.01 below 0", { $0.z.marked { $0 > 0 } * 0.99 + 0.01 }),
    ("mask-of-first-token", "that of the first token", { $0.z.marked { $0 > 0 }[0..<1] }),
    ("mask-as-tanh-slope", "1 - tanh(z)^2", { 1 - tanh($0.z) * tanh($0.z) }),
  ]

  private static let insideSources:
    [(String, String, StepPath<FeedForwardSteps, (FeedForwardScope) -> Tensor>)] = [
      ("hidden-bias-gradient", "b_h", \.hiddenBiasSource), ("input-gradient", "h", \.inputSource),
      ("hidden-weight-gradient", "W_h", \.hiddenWeightSource),
    ]

  @MistakeList<FeedForwardSteps> private static var sources: [Mistake<FeedForwardSteps>] {
    for (name, noun, path) in insideSources {
      Mistake(
        "\(name)-unmasked",
        "\(noun)'s gradient is made with what comes before the ReLU; \(noun) stands inside it",
        why: "The gradient that reaches the hidden layer is at hand."
      ) { $0[keyPath: path] = { $0.da } }
    }
    Mistake(
      "output-weight-gradient-of-preactivation",
      "W_f's gradient is made with the pre-activation; W_f multiplies its ReLU",
      why: "The pre-activation was kept for the mask and is at hand."
    ) { $0.outputWeightInput = { $0.z } }
    Mistake.operands(
      \.outputWeightInput, "output-weight-gradient-of", "W_f's gradient multiplies upstream by",
      right: "relu(z)")([
        "the mask": { $0.z.marked { $0 > 0 } }, "1": { $0.z.filled(1) },
        "the size of z": { abs($0.z) },
      ])
    Mistake.operands(
      \.hiddenWeightInput, "hidden-weight-gradient-of", "W_h's gradient multiplies dL/dz by",
      right: "h")(["relu(h)": { relu($0.h) }, "1": { $0.h.filled(1) }])
    Mistake.operands(
      \.hiddenBiasSource, "hidden-bias-gradient-of", "b_h's gradient sums", right: "dL/dz")([
        "the mask": { $0.z.marked { $0 > 0 } }, "z": { $0.z }, "relu(z)": { $0.a },
        "upstream": { $0.dy },
      ])
    Mistake.operands(
      \.outputBiasSource, "output-bias-gradient-of", "b_f's gradient sums", right: "upstream")([
        "1": { $0.dy.filled(1) }, "the output": { $0.y }, "upstream's size": { abs($0.dy) },
      ])
  }

  @MistakeList<FeedForwardSteps> private static var parameters: [Mistake<FeedForwardSteps>] {
    Mistake(
      "parameter-gradients-averaged",
      "the gradient is divided by the number of tokens; the tokens' shares are summed", why: mean
    ) {
      ($0.hiddenWeightGradient, $0.outputWeightGradient) = (averaged, averaged)
      ($0.hiddenBiasCollected, $0.outputBiasCollected) = (.mean, .mean)
    }
    Mistake(
      "weight-gradients-averaged",
      "the gradients of the matrices are divided by the number of tokens; the shares are summed",
      why: mean
    ) { ($0.hiddenWeightGradient, $0.outputWeightGradient) = (averaged, averaged) }
    for (path, name, noun) in weightPlaces {
      Mistake(
        "\(name)-averaged",
        "\(noun) is divided by the number of tokens; the tokens' shares are summed", why: mean
      ) { $0[keyPath: path] = averaged }
      Mistake.ready(path, noun, .term(), named: name)
    }
    Mistake.tokenSums(
      [\.hiddenBiasCollected, \.outputBiasCollected], "the gradient", named: "bias-gradients")
    Mistake.tokenSums([\.hiddenBiasCollected], "b_h's gradient", named: "hidden-bias-gradient")
    Mistake.tokenSums([\.outputBiasCollected], "b_f's gradient", named: "output-bias-gradient")
    Mistake.ready(
      \.hiddenBiasGradient, "b_h's gradient", .term(), named: "hidden-bias-gradient")
    Mistake.ready(
      \.outputBiasGradient, "b_f's gradient", .term(), named: "output-bias-gradient")
    Mistake.family(
      "of the gradients ", "; each is its own parameter's",
      why: "Two of a kind are easily returned in the wrong order.")([
        "bias-gradients-swapped: those of b_h and b_f change places": { $0.swapsBiases = true },
        "weight-gradients-swapped: those of W_h and W_f change places": { $0.swapsWeights = true },
      ])
  }

  private static let mean = "A loss is often a mean; then its upstream has the factor already."
  private static let averaged: @Sendable (Tensor, Int) -> Tensor = { $0 / Double($1) }
  private static let weightPlaces:
    [(StepPath<FeedForwardSteps, (Tensor, Int) -> Tensor>, String, String)] = [
      (\.hiddenWeightGradient, "hidden-weight-gradient", "W_h's gradient"),
      (\.outputWeightGradient, "output-weight-gradient", "W_f's gradient"),
    ]
}
