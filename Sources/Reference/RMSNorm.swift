import Matrices
import Problems
import Tensors

/// The answer to `rms_norm`.
public enum RMSNormKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    RMSNormSteps.init, mistakes: mistakes,
    styles: [Style("exact-derivative") { $0.norm.isExact = true }],
    aliases: [
      "epsilon-outside-root-exact-backward": ["epsilon-outside-root", "exact-derivative"],
      "sum-of-squares-exact-backward": ["sum-of-squares", "exact-derivative"],
      "root-forgotten": ["divided-by-variance"],
      "root-forgotten-exact-backward": ["divided-by-variance", "exact-derivative"],
      "mean-removed-exact-backward": ["mean-removed", "exact-derivative"],
      "root-constant": ["deviation-constant"],
      "sum-for-mean-backward": ["deviation-term-summed"],
      "divided-by-square-backward": ["divided-by-variance-backward"],
      "gain-last-backward": ["gain-after-normalization-backward"],
      "gain-in-gain-gradient": ["gain-gradient-times-gain"],
    ],
    budget: 6_000)
}

/// RMS normalization taken apart, each step as it should be.
struct RMSNormSteps: RMSNormContract {
  /// The part that it shares with LayerNorm.
  var norm = NormSteps.keepingMean
  /// Whether the gain multiplies x before the norm.
  @Choice var gainComesFirst = false

  func forward(_ x: Matrix, gain: [Double], epsilon: Double) -> Matrix {
    let (x, factor) = (Tensor(x), norm.scale(Tensor(gain), rows: x.rows))
    let output =
      gainComesFirst
      ? norm.normalized(x * factor, epsilon: epsilon)
      : norm.normalized(x, epsilon: epsilon) * factor
    return Matrix(norm.output(output, x))
  }

  func backward(_ x: Matrix, gain: [Double], epsilon: Double, upstream: Matrix) -> RMSNormGradients
  {
    let (x, gain, upstream) = (Tensor(x), Tensor(gain), Tensor(upstream))
    if gainComesFirst {
      let scaled = norm.inputGradient(
        x * gain, gain: gain.filled(1), epsilon: epsilon, upstream: upstream)
      return RMSNormGradients(x: Matrix(scaled * gain), gain: norm.gainCollected(scaled * x).data)
    }
    return RMSNormGradients(
      x: Matrix(norm.inputGradient(x, gain: gain, epsilon: epsilon, upstream: upstream)),
      gain: norm.gainGradient(x, gain: gain, epsilon: epsilon, upstream: upstream).data)
  }
}

extension RMSNormKey {
  @MistakeList<RMSNormSteps> private static var mistakes: [Mistake<RMSNormSteps>] {
    NormSteps.mistakes.lifted(to: \.norm)
    Mistake.family(
      "", "; RMSNorm keeps the mean, and squares are averaged",
      why: "LayerNorm stands in the same layers; mean and square, or parentheses, change places.")([
        "mean-removed: the mean is removed, as in LayerNorm": { $0.norm.center = { $0 } },
        "mean-removed-from-numerator: the mean is removed from what is divided":
          { $0.norm.numerator = { x, _ in centered(x) } },
        "deviation-as-divisor: the divisor is the deviation":
          { $0.norm.deviations = { x, _, _ in centered(x) } },
        "layer-norm-backward: the gradient's mean is subtracted": { $0.norm.meanTerm = { $0 } },
        "epsilon-before-squares: epsilon is added to each number before it is squared":
          { ($0.norm.deviations, $0.norm.deviation) = ({ $0 + $2 }, { mean, _ in sqrt(mean) }) },
        "square-of-mean: the mean is squared":
          { ($0.norm.square, $0.norm.deviation) = ({ $0 }, { sqrt($0 * $0 + $1) }) },
      ])
    Mistake(
      "gain-first", "gain * x is normalized; normalizing comes first",
      why: "Layers usually end with their nonlinear part."
    ) { $0.gainComesFirst = true }
    Mistake.tokenSums([\.norm.gainCollected], "the gain's gradient", named: "gain-gradient")
  }

  private static func centered(_ x: Tensor) -> Tensor { x - Reduction.mean(x) }
}
