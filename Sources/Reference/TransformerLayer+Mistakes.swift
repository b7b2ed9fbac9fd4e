import Problems
import Tensors

extension TransformerLayerSteps {
  @MistakeList<TransformerLayerSteps>
  static var mistakes: [Mistake<TransformerLayerSteps>] {
    generalMistakes
    placementMistakes
    partMistakes
    normMistakes
  }

  /// What goes wrong with the order of things, under the names that are common.
  static var placementMistakes: [Mistake<TransformerLayerSteps>] {
    let pre = Place<TransformerLayerSteps, PlacementPart>("in-pre", "in Pre-LN", \.pre)
    let post = Place<TransformerLayerSteps, PlacementPart>("in-post", "in Post-LN", \.post)
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
    Mistake(
      "shortcuts-overwritten", "each branch is added to itself; one of the two terms is what entered",
      why: "Code with one variable, `x = attention(x)` and then `x + x`, reads well."
    ) {
      for part in allSublayers { $0[keyPath: part].added = { $1 + $1 } }
    }
    Mistake(
      "shortcuts-forgotten", "there are no shortcuts; each branch is added to what entered",
      why: "The question is where the norms go, and the sums seem to be given."
    ) {
      for part in allSublayers { $0[keyPath: part].shortcut = { $0.h * 0 } }
    }
    Mistake(
      "first-shortcut-forgotten",
      "nothing is added to what the attention returns; its shortcut starts from x",
      why: "Of two sums that look alike one is easily lost."
    ) {
      $0.pre.attention.shortcut = { $0.h * 0 }
      $0.post.attention.shortcut = { $0.h * 0 }
    }
    Mistake(
      "second-shortcut-forgotten",
      "nothing is added to what the network returns; its shortcut starts from h",
      why: "Of two sums that look alike one is easily lost."
    ) {
      $0.pre.network.shortcut = { $0.h * 0 }
      $0.post.network.shortcut = { $0.h * 0 }
    }
  }

  private static let allSublayers: [StepPath<TransformerLayerSteps, SublayerPart>] = [
    \.pre.attention, \.pre.network, \.post.attention, \.post.network,
  ]

  /// What goes wrong inside of the branches.
  static var partMistakes: [Mistake<TransformerLayerSteps>] {
    LayerNetworkSteps.mistakes.map { mistake in
      Mistake(mistake.name, mistake.sentence, why: mistake.why) { [change = mistake.change] in
        $0.network = change
      }
    }
      + AttentionSteps.layerMistakes.renamed(["heads-ignored": "one-head"]).map { mistake in
        Mistake(
          mistake.name, "in the attention, \(mistake.sentence)", why: mistake.why
        ) { [change = mistake.change] in $0.attention = change }
      }
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
