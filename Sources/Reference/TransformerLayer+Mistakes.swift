import Problems
import Tensors

extension TransformerLayerSteps {
  static var mistakes: [Mistake<TransformerLayerSteps>] {
    generalMistakes + placementMistakes + formMistakes + normMistakes + partMistakes
  }

  /// What is common enough to be looked for in a stack as well.
  static var stackMistakes: [Mistake<TransformerLayerSteps>] {
    formMistakes
      + (generalMistakes + placementMistakes + normMistakes + partMistakes)
      .filter { !$0.isReadyMade }
  }

  private static let pre = Place<TransformerLayerSteps, PlacementPart>("in-pre", "in Pre-LN", \.pre)
  private static let post = Place<TransformerLayerSteps, PlacementPart>(
    "in-post", "in Post-LN", \.post)

  /// What goes wrong with branches and shortcuts in both forms.
  private static var placementMistakes: [Mistake<TransformerLayerSteps>] {
    // In both sublayers, the other branch is `network-first`.
    PlacementPart.mistakes.filter { $0.name != "other-branch" }
      .map { $0.lifted(toAll: [pre, post]) }.renamed([
        "shortcut-dropped": "shortcuts-forgotten",
        "shortcut-dropped-of-attention": "first-shortcut-forgotten",
        "shortcut-dropped-of-network": "second-shortcut-forgotten",
        "shortcut-overwritten": "shortcuts-overwritten",
      ])
  }

  /// What goes wrong in one form, under the names that are common.
  static var formMistakes: [Mistake<TransformerLayerSteps>] {
    let all =
      PlacementPart.preMistakes.map { $0.lifted(to: pre) }
      + PlacementPart.postMistakes.map { $0.lifted(to: post) }
    return all.renamed([
      "shortcut-normalized-in-pre": "pre-shortcuts-normalized",
      "shortcut-normalized-of-attention-in-pre": "pre-first-shortcut-normalized",
      "shortcut-normalized-of-network-in-pre": "pre-second-shortcut-normalized",
      "shortcut-from-x-of-network-in-pre": "pre-second-shortcut-from-x",
      "parallel-of-network-in-pre": "pre-parallel",
      "input-unnormalized-of-attention-in-pre": "pre-without-first-norm",
      "input-unnormalized-of-network-in-pre": "pre-without-second-norm",
      "on-branch-in-pre": "pre-on-branches",
      "as-post-of-network-in-pre": "pre-with-norm-at-end",
      "queries-only-in-pre": "pre-queries-only",
      "shortcut-from-sum-of-network-in-post": "post-second-shortcut-from-sum",
      "shortcut-from-x-of-network-in-post": "post-second-shortcut-from-x",
      "on-branch-in-post": "post-on-branches",
      "norm-forgotten-of-attention-in-post": "post-without-first-norm",
      "norm-forgotten-of-network-in-post": "post-without-second-norm",
      "input-normalized-in-post": "post-with-normalized-branches",
    ])
  }

  /// What shows in both forms.
  private static let generalMistakes = Mistake<TransformerLayerSteps>.family(
    why: "\"Pre\" and \"post\" can be said of the norm or of the sum, and formulas are alike.")([
      "pre-and-post-swapped: Pre-LN and Post-LN have changed places; Pre is LN before the branch":
        { $0.areFormsSwapped = true },
      "network-first: the network comes first, in LN_1, and the attention second":
        { $0.areBranchesSwapped = true },
    ])

  /// What goes wrong inside of the branches.
  static var partMistakes: [Mistake<TransformerLayerSteps>] {
    LayerNetworkSteps.mistakes.map { $0.handed(to: \.network) }
      + AttentionSteps.layerMistakes.map { $0.handed(to: \.attention, "in the attention, ") }
      .renamed(["heads-ignored": "one-head"])
  }

  private static let norms = [
    Place("of-norm-1", "in LN_1", \TransformerLayerSteps.norm1),
    Place("of-norm-2", "in LN_2", \TransformerLayerSteps.norm2),
  ]

  /// What goes wrong in the norms.
  @MistakeList<TransformerLayerSteps> static var normMistakes: [Mistake<TransformerLayerSteps>] {
    Mistake.family(why: "Early in training gains are 1 and biases 0, and nothing changes.")([
      "norm-shared: LN_2 has the parameters of LN_1; it has its own, gain_2 and bias_2":
        { ($0.norm2.gain, $0.norm2.bias) = ({ $0.gain1 }, { $0.bias1 }) },
      "norm-shared-backward: LN_1 has the parameters of LN_2; it has its own, gain_1 and bias_1":
        { ($0.norm1.gain, $0.norm1.bias) = ({ $0.gain2 }, { $0.bias2 }) },
      "norms-swapped: the two norms are in each other's place; LN_1 belongs to the attention":
        { $0.areNormsSwapped = true },
    ])
    LayerNormPart<TransformerLayerParameters>.parameterMistakes.lifted(to: norms)
    LayerNormPart<TransformerLayerParameters>.rowMistakes.map { $0.lifted(toAll: norms) }
    Mistake.operands(
      \.norm1.gain, "gain-of-norm-1-is", "LN_1 has", right: "gain_1")(["gain_2": { $0.gain2 }])
    Mistake.operands(
      \.norm1.bias, "bias-of-norm-1-is", "LN_1 has", right: "bias_1")(["bias_2": { $0.bias2 }])
    Mistake.operands(
      \.norm2.gain, "gain-of-norm-2-is", "LN_2 has", right: "gain_2")(["gain_1": { $0.gain1 }])
    Mistake.operands(
      \.norm2.bias, "bias-of-norm-2-is", "LN_2 has", right: "bias_2")(["bias_1": { $0.bias1 }])
  }
}
