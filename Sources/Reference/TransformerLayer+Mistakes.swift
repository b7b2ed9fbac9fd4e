import Problems
import Tensors

extension TransformerLayerSteps {
  @MistakeList<TransformerLayerSteps>
  static var mistakes: [Mistake<TransformerLayerSteps>] {
    generalMistakes
    placementMistakes
    formMistakes
    normMistakes
    partMistakes
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
  @MistakeList<TransformerLayerSteps>
  private static var generalMistakes: [Mistake<TransformerLayerSteps>] {
    Mistake(
      "pre-and-post-swapped",
      "Pre-LN and Post-LN are in each other's place; the name says where LN stands to the branch",
      why: "\"Pre\" and \"post\" can be said of the norm or of the sum."
    ) { $0.areFormsSwapped = true }
    Mistake(
      "network-first",
      "the network comes first, in LN_1, and the attention second; it is the other way",
      why: "The formulas are alike, and nothing stops who swaps the branches."
    ) { $0.areBranchesSwapped = true }
  }

  /// What goes wrong inside of the branches.
  static var partMistakes: [Mistake<TransformerLayerSteps>] {
    let network = LayerNetworkSteps.mistakes.map { mistake in
      Mistake<TransformerLayerSteps>(
        mistake.name, mistake.sentence, why: mistake.why, isReadyMade: mistake.isReadyMade
      ) { [change = mistake.change] in $0.network = change }
    }
    let attention = AttentionSteps.layerMistakes.map { mistake in
      Mistake<TransformerLayerSteps>(
        mistake.name, "in the attention, \(mistake.sentence)", why: mistake.why,
        isReadyMade: mistake.isReadyMade
      ) { [change = mistake.change] in $0.attention = change }
    }
    return network + attention.renamed(["heads-ignored": "one-head"])
  }

  /// What goes wrong in the norms.
  @MistakeList<TransformerLayerSteps>
  static var normMistakes: [Mistake<TransformerLayerSteps>] {
    Mistake(
      "norm-shared", "LN_2 has the parameters of LN_1; it has its own, gain_2 and bias_2",
      why: "At the start of training, with gains of 1 and biases of 0, nothing changes."
    ) {
      $0.norm2.gain = { $0.gain1 }
      $0.norm2.bias = { $0.bias1 }
    }
    Mistake(
      "norm-shared-backward", "LN_1 has the parameters of LN_2; it has its own, gain_1 and bias_1",
      why: "At the start of training, with gains of 1 and biases of 0, nothing changes."
    ) {
      $0.norm1.gain = { $0.gain2 }
      $0.norm1.bias = { $0.bias2 }
    }
    Mistake(
      "norms-swapped", "the two norms are in each other's place; LN_1 belongs to the attention",
      why: "The norms are made far away from where they are used."
    ) { $0.areNormsSwapped = true }
    LayerNormPart<TransformerLayerParameters>.parameterMistakes.lifted(to: [
      Place("of-norm-1", "in LN_1", \TransformerLayerSteps.norm1),
      Place("of-norm-2", "in LN_2", \TransformerLayerSteps.norm2),
    ])
    LayerNormPart<TransformerLayerParameters>.rowMistakes.map {
      $0.lifted(toAll: [
        Place("", "", \TransformerLayerSteps.norm1), Place("", "", \TransformerLayerSteps.norm2),
      ])
    }
    Mistake.operands(
      \.norm1.gain, "gain-of-norm-1-is", "the gain of LN_1 is", right: "gain_1",
      ["gain_2": { $0.gain2 }])
    Mistake.operands(
      \.norm1.bias, "bias-of-norm-1-is", "the bias of LN_1 is", right: "bias_1",
      ["bias_2": { $0.bias2 }])
    Mistake.operands(
      \.norm2.gain, "gain-of-norm-2-is", "the gain of LN_2 is", right: "gain_2",
      ["gain_1": { $0.gain1 }])
    Mistake.operands(
      \.norm2.bias, "bias-of-norm-2-is", "the bias of LN_2 is", right: "bias_2",
      ["bias_1": { $0.bias1 }])
  }
}
