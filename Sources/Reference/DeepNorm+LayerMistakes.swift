import LearnerSupport
import Tensors

/// The layer: that of Post-LN, and alpha.
extension DeepNormKey {
  @MistakeList<DeepNormSteps>
  static var layer: [Mistake<DeepNormSteps>] {
    AlphaWeights.mistakes.lifted(to: [
      Place("around-attention", "around the attention", \DeepNormSteps.attentionAlpha),
      Place("around-network", "around the network", \DeepNormSteps.networkAlpha),
    ])
    PlacementPart.postMistakes.filter { !alike.contains($0.name) }
      .lifted(to: \DeepNormSteps.layer.post)
    TransformerLayerSteps.normMistakes.lifted(to: \DeepNormSteps.layer)
    // What is likely elsewhere comes last here.
    PlacementPart.mistakes.filter { !alike.contains($0.name) }.map(lessLikely)
      .lifted(to: \DeepNormSteps.layer.post)
    TransformerLayerSteps.partMistakes.map(lessLikely).lifted(to: \DeepNormSteps.layer)
    Mistake(
      "network-first",
      "the network comes first, in LN_1, and the attention second; it is the other way",
      why: "Both are sublayers of one form."
    ) { $0.layer.areBranchesSwapped = true }
    Mistake(
      "second-sublayer-from-x",
      "the second sublayer starts from x, as if there were no attention; it starts from h",
      why: "A variable keeps its name where its meaning has changed."
    ) {
      $0.layer.post.network.shortcut = { $0.x }
      $0.layer.post.network.entering = { $0.x }
    }
    Mistake(
      "norms-first", "the tokens are normalized first, for shortcut and branch; LN takes the sum",
      why: "`x = norm(x)` on a line of its own overwrites what the shortcut needs."
    ) {
      for path in [\DeepNormSteps.layer.post.attention, \.layer.post.network] {
        $0[keyPath: path].shortcut = { $0.norm($0.h) }
        $0[keyPath: path].entering = { $0.norm($0.h) }
        $0[keyPath: path].finished = { $1 }
      }
    }
    Mistake(
      "beta-in-forward", "W_V, W_O, W_h and W_f are multiplied by 1 / (sqrt(2) alpha) in the layer",
      why: "A model that is one stack has this beta beside its alpha."
    ) { $0.used = { $0.initialized($1, beta: 1 / (sqrt(2) * $2)) } }
    Mistake(
      "alpha-in-parameters", "W_V, W_O, W_h and W_f are multiplied by alpha in the layer",
      why: "Both constants are taken for factors of weights."
    ) { $0.used = { $0.initialized($1, beta: $2) } }
  }

  private static func lessLikely<Steps>(_ mistake: Mistake<Steps>) -> Mistake<Steps> {
    Mistake(
      mistake.name, mistake.sentence, why: mistake.why, isReadyMade: true, mistake.change)
  }

  /// What others say better: of alpha, or of the norms.
  private static let alike: Set = [
    "shortcut-doubled", "shortcut-doubled-of-attention", "shortcut-doubled-of-network",
    "sum-by-other-norm", "sum-by-other-norm-of-attention", "sum-by-other-norm-of-network",
    "other-branch",
  ]
}

extension AlphaWeights {
  @MistakeList<AlphaWeights>
  static var mistakes: [Mistake<AlphaWeights>] {
    Mistake(
      "alpha-forgotten", "there is no alpha, as in Post-LN; it weighs the shortcut",
      why: "The paper does scale some initial weights, by beta."
    ) { $0.shortcut = { _ in 1 } }
    Mistake(
      "alpha-on-branch", "it is LN(x + alpha f(x)); alpha belongs to the shortcut",
      why: "Other methods scale the branch, by a small number."
    ) { ($0.shortcut, $0.branch) = ({ _ in 1 }, { $0 }) }
    Mistake(
      "alpha-on-sum", "it is LN(alpha (x + f(x))); alpha belongs to the shortcut only",
      why: "Brackets in the wrong place; but for epsilon, the norm cancels such a factor."
    ) { ($0.shortcut, $0.sum) = ({ _ in 1 }, { $0 }) }
    Mistake(
      "alpha-on-output", "it is alpha LN(x + f(x)); alpha belongs to the shortcut, inside of LN",
      why: "That scales the next shortcut, and the next branch with it."
    ) { ($0.shortcut, $0.output) = ({ _ in 1 }, { $0 }) }
    Mistake(
      "alpha-on-output-too",
      "alpha multiplies what LN returns, too; it belongs to the shortcut only",
      why: "The next shortcut is the same tensor."
    ) { $0.output = { $0 } }
    Mistake(
      "alpha-before-branch", "the branch gets its input times alpha; it gets it as it is",
      why: "`x = alpha * x` on a line of its own overwrites what the branch should get."
    ) { $0.input = { $0 } }
    Mistake(
      "alpha-on-input-alone", "the branch's input has the alpha; it belongs to the shortcut",
      why: "`f(alpha * x)` and `alpha * x` are a bracket apart."
    ) { ($0.shortcut, $0.input) = ({ _ in 1 }, { $0 }) }
    Mistake(
      "branch-over-alpha", "it is LN(x + f(x) / alpha); but for epsilon that is LN(alpha x + f(x))",
      why: "But for epsilon, the norm cancels a factor of the sum."
    ) { ($0.shortcut, $0.branch) = ({ _ in 1 }, { 1 / $0 }) }
    Mistake(
      "branch-over-root-2-alpha", "the branch is multiplied by 1 / (sqrt(2) alpha), a beta",
      why: "A model that is one stack has this beta beside its alpha."
    ) { $0.branch = { 1 / (sqrt(2) * $0) } }
    Mistake(
      "branch-times-beta-of-one-layer", "the branch is multiplied by 8^(-1/4); it has no factor",
      why: "That is the beta of a single layer."
    ) { $0.branch = { _ in pow(8, -0.25) } }
    Mistake(
      "branch-times-1-minus-alpha", "the branch is multiplied by 1 - alpha; it has no factor",
      why: "Moving averages share 1 between two terms."
    ) { $0.branch = { 1 - $0 } }
    Mistake.ready(
      \.shortcut, "alpha", .factor() + .constant(2.0), rest: "the shortcut is multiplied by alpha",
      except: ["forgotten"])
    [6, 12].map { layers in
      Mistake(
        "alpha-of-\(layers)-layers", "alpha is (2 N)^(1/4) for N = \(layers); it is an argument",
        why: "Examples have the number written out.", isReadyMade: true
      ) { $0.shortcut = { _ in pow(2 * Double(layers), 0.25) } }
    }
  }
}
