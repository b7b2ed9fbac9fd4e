import LearnerSupport
import Tensors

private typealias Slip = Mistake<DeepNormSteps>
private typealias AlphaSlip = Mistake<AlphaWeights>

/// The layer: that of Post-LN, and alpha.
extension DeepNormKey {
  @MistakeList<DeepNormSteps> static var layer: [Mistake<DeepNormSteps>] {
    AlphaWeights.mistakes.lifted(to: [
      Place("around-attention", "around the attention", \DeepNormSteps.attentionAlpha),
      Place("around-network", "around the network", \DeepNormSteps.networkAlpha),
    ])
    PlacementPart.postMistakes.filter { !alike.contains($0.name) }
      .lifted(to: \DeepNormSteps.layer.post)
    TransformerLayerSteps.normMistakes.lifted(to: \DeepNormSteps.layer)
    // What is likely elsewhere comes last here.
    PlacementPart.mistakes.filter { !alike.contains($0.name) }.asReadyMade()
      .lifted(to: \DeepNormSteps.layer.post)
    TransformerLayerSteps.partMistakes.asReadyMade().lifted(to: \DeepNormSteps.layer)
    branches
    used
  }

  private static let branches: [Slip] =
    Slip.family(why: "Sublayers have one form, and a name stays where its meaning has changed.")([
      "network-first: the network is first, in LN_1, and the attention second; swap them":
        { $0.layer.areBranchesSwapped = true },
      "second-sublayer-from-x: the second sublayer starts from x; it starts from h": {
        $0.layer.post.network.shortcut = { $0.x }
        $0.layer.post.network.entering = { $0.x }
      },
      "norms-first: tokens are normalized for shortcut and branch; LN takes the sum": {
        for path in [\DeepNormSteps.layer.post.attention, \.layer.post.network] {
          $0[keyPath: path].shortcut = { $0.norm($0.h) }
          $0[keyPath: path].entering = { $0.norm($0.h) }
          $0[keyPath: path].finished = { $1 }
        }
      },
    ])

  private static let used: [Slip] = Slip.family(
    at: \.used, "", "; the layer takes them as they are",
    why: "Both are taken for weights' factors.")([
      "beta-in-forward: W_V, W_O, W_h and W_f are divided by sqrt(2) alpha in the layer":
        { $0.initialized($1, beta: 1 / (sqrt(2) * $2)) },
      "alpha-in-parameters: W_V, W_O, W_h and W_f are multiplied by alpha in the layer":
        { $0.initialized($1, beta: $2) },
    ])

  /// What others say better: of alpha, or of the norms.
  private static let alike: Set = [
    "shortcut-doubled", "shortcut-doubled-of-attention", "shortcut-doubled-of-network",
    "sum-by-other-norm", "sum-by-other-norm-of-attention", "sum-by-other-norm-of-network",
    "other-branch",
  ]
}

extension AlphaWeights {
  @MistakeList<AlphaWeights> static var mistakes: [Mistake<AlphaWeights>] {
    alphas
    factors
    Mistake.ready(
      \.shortcut, "alpha", .factor() + .constant(2.0), rest: "the shortcut is multiplied by alpha",
      except: ["forgotten"])
    for layers in [6, 12] {
      Mistake(
        "alpha-of-\(layers)-layers", "alpha is (2 N)^(1/4) for N = \(layers); it is an argument",
        why: "Examples have the number written out.", isReadyMade: true
      ) { $0.shortcut = { _ in pow(2 * Double(layers), 0.25) } }
    }
  }

  private static let alphas: [AlphaSlip] = AlphaSlip.family(
    "", "; alpha multiplies the shortcut only, in LN(alpha x + f(x))",
    why: "Other methods scale the branch, brackets move, and `x = alpha * x` overwrites x.")([
      "alpha-forgotten: there is no alpha, as in Post-LN": { $0.shortcut = { _ in 1 } },
      "alpha-on-branch: it is LN(x + alpha f(x))": { $0.move(to: \.branch) },
      "alpha-on-sum: it is LN(alpha (x + f(x)))": { $0.move(to: \.sum) },
      "alpha-on-output: it is alpha LN(x + f(x))": { $0.move(to: \.output) },
      "alpha-on-output-too: alpha multiplies what LN returns, too": { $0.output = { $0 } },
      "alpha-before-branch: the branch gets its input times alpha, too": { $0.input = { $0 } },
      "alpha-on-input-alone: the branch's input has the alpha": { $0.move(to: \.input) },
    ])

  private static let factors: [AlphaSlip] =
    AlphaSlip.family("", "; it has no factor", why: "A model that is one stack has a beta, too.")([
      "branch-over-root-2-alpha: the branch is multiplied by 1 / (sqrt(2) alpha)":
        { $0.branch = { 1 / (sqrt(2) * $0) } },
      "branch-times-beta-of-one-layer: the branch is multiplied by 8^(-1/4)":
        { $0.branch = { _ in pow(8, -0.25) } },
      "branch-times-1-minus-alpha: the branch is multiplied by 1 - alpha":
        { $0.branch = { 1 - $0 } },
    ])
    + AlphaSlip.family(why: "But for epsilon, the norm cancels a factor of the sum.")([
      "branch-over-alpha: it is LN(x + f(x) / alpha); but for epsilon that is LN(alpha x + f(x))":
        { ($0.shortcut, $0.branch) = ({ _ in 1 }, { 1 / $0 }) }
    ])

  /// Alpha leaves the shortcut for another place.
  private mutating func move(to path: WritableKeyPath<Self, (Double) -> Double>) {
    (shortcut, self[keyPath: path]) = ({ _ in 1 }, { $0 })
  }
}
