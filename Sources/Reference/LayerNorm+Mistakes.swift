import Tensors

extension LayerNormKey {
  @MistakeList<LayerNormSteps> static var mistakes: [Mistake<LayerNormSteps>] {
    NormSteps.mistakes.lifted(to: \.norm)
    NormSteps.meanMistakes.lifted(to: \.norm)
    affine
    parameters
  }

  /// What goes wrong on the way forward, for layers that have a norm in them.
  @MistakeList<LayerNormSteps> static var forwardMistakes: [Mistake<LayerNormSteps>] {
    NormSteps.forwardMistakes.lifted(to: \.norm)
    NormSteps.centerMistakes.lifted(to: \.norm)
    affine
  }

  private static let none: @Sendable (Tensor, Tensor) -> Tensor = { bias, _ in bias * 0 }
  private static let plain: @Sendable (Tensor, Tensor, Tensor) -> Tensor = { x, _, _ in x }

  @MistakeList<LayerNormSteps> private static var affine: [Mistake<LayerNormSteps>] {
    Mistake(
      "gain-and-bias-swapped", "gain and bias are in each other's place",
      why: "Two vectors of one length are easily passed in the wrong order."
    ) { $0.isSwapped = true }
    Mistake.family(
      "", "; the output is gain * normalized row + bias",
      why: "Gain and bias start as ones and zeros in real models, where nothing shows them.")([
        "affine-forgotten: the output is the normalized row": { $0.affine = plain },
        "bias-inside-gain: the output is gain * (normalized + bias)": { $0.offset = { $0 * $1 } },
        "affine-first: gain * x + bias is normalized last":
          { ($0.input, $0.affine) = ({ $0 * $1 + $2 }, plain) },
        "bias-before-norm: the bias is added to x":
          { ($0.input, $0.offset) = ({ x, _, bias in x + bias }, none) },
        "norm-forgotten: the output is gain * x + bias":
          { ($0.norm.center, $0.norm.deviation) = ({ $0 * 0 }, { $0 * 0 + 1 + $1 * 0 }) },
      ])
    Mistake(
      "bias-forgotten", "the bias is left out; it is added last", why: "It starts as zeros."
    ) { $0.offset = none }
    Mistake.ready(\.offset, "the bias", .term(), rest: "it is added once", except: ["dropped"])
    Mistake.family(
      "", "; column j of each row gets that of j",
      why: "An index stays at 0, or i and j are mixed up.", isReadyMade: true)([
        "bias-of-first-column: all columns get bias[0]": { $0.offset = { bias, _ in bias[0..<1] } },
        "bias-by-row: row i gets bias[i]": { $0.spread = { byRow($0, $1) } },
        "gain-and-bias-by-row: row i gets gain[i] and bias[i]":
          { ($0.norm.spread, $0.spread) = ({ byRow($0, $1) }, { byRow($0, $1) }) },
        "bias-in-first-row: the first row alone gets one": { $0.spread = { inRow(0, $0, of: $1) } },
      ])
  }

  @MistakeList<LayerNormSteps> private static var parameters: [Mistake<LayerNormSteps>] {
    Mistake.family(
      "the gradient ", "; the bias sums upstream, the gain upstream * normalized",
      why: "upstream * gain, x - mean and the other gradient's line are at hand.")([
        "gain-in-parameter-gradients: has the factor gain once too often":
          { ($0.norm.gainUpstream, $0.biasUpstream) = ({ $0 * $1 }, { $0 * $1 }) },
        "gain-gradient-of-centered: of the gain multiplies upstream by x - mean":
          { $0.norm.gainInput = { $0.centered } },
        "bias-gradient-times-gain: of the bias has a factor gain":
          { $0.biasUpstream = { $0 * $1 } },
        "bias-gradient-times-normalized: of the bias has a factor normalized":
          { $0.biasInput = { $0 } },
      ])
    Mistake(
      "parameter-gradients-swapped", "the gradients of gain and bias are in each other's place",
      why: "Two vectors of one length are easily returned in the wrong order."
    ) { $0.swapsGradients = true }
    Mistake.ready(\.biasReturned, "the bias's gradient", .term(), named: "bias-gradient")
    Mistake.tokenSums(
      [\.norm.gainCollected, \.biasCollected], "the gradient", named: "parameter-gradients")
    Mistake.tokenSums([\.norm.gainCollected], "the gain's gradient")
    Mistake.tokenSums([\.biasCollected], "the bias's gradient")
  }
}
