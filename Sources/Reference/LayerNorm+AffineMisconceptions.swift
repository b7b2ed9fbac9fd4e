import Matrices
import Problems

/// Beliefs about the gain and the bias.
extension LayerNormKey {
  static let affineMisconceptions: [Misconception] = [
    Misconception(
      "gain-plus-one", GainPlusOne(),
      belief: "The factor is 1 + gain.",
      why: "Some models, such as Gemma, store the gain as its distance from 1.",
      sentence: "these are the numbers of the factor 1 + gain; here the factor is the gain itself"),
    Misconception(
      "gain-forgotten", GainForgotten(),
      belief: "A normalized row needs no factor, forward or backward.",
      why: "The gain starts as ones in real models, where leaving it out changes nothing.",
      sentence: "these are the numbers with every gain set to 1; column j is multiplied by gain[j]"),
    Misconception(
      "bias-forgotten", BiasForgotten(),
      belief: "The output is gain times the normalized row.",
      why: "The bias starts as zeros in real models, where leaving it out changes nothing.",
      sentence: "these are the numbers without the bias; it is added last"),
    Misconception(
      "gain-and-bias-swapped", GainAndBiasSwapped(),
      belief: "The bias multiplies and the gain is added.",
      why: "Two vectors of one length are easily passed in the wrong order.",
      sentence: "these are the numbers with gain and bias in each other's place"),
    Misconception(
      "bias-inside-gain", BiasInsideGain(),
      belief: "The output is gain * (normalized + bias).",
      why: "A pair of parentheses more looks harmless.",
      sentence: "these are the numbers of gain * (normalized + bias); the bias is added last"),
    Misconception(
      "affine-first", AffineFirst(),
      belief: "Gain and bias are applied to x, and the result is normalized.",
      why: "Layers usually end with their nonlinear part.",
      sentence: "these are the numbers of gain * x + bias, normalized; normalizing comes first"),
  ]

  /// Separated by d = 2.
  struct GainPlusOne: LayerNormSteps {
    func factor(_ gain: Double) -> Double { 1 + gain }
  }

  /// Separated by d = 2, in the output and in the gradient of x.
  ///
  /// Whoever forgets it only in the backward pass is found by it too.
  struct GainForgotten: LayerNormSteps {
    func factor(_ gain: Double) -> Double { 1 }
  }

  /// Separated by d = 1; no gradient shows it.
  struct BiasForgotten: LayerNormSteps {
    func offset(_ bias: Double, gain: Double) -> Double { 0 }
  }

  /// Separated by d = 1, where the output is the gain and the gradients are in each other's place.
  struct GainAndBiasSwapped: LayerNormSteps {
    func assigned<Value>(_ gain: Value, _ bias: Value) -> (gain: Value, bias: Value) {
      (bias, gain)
    }
  }

  /// Separated by d = 1.
  ///
  /// The backward pass is that of the task.
  struct BiasInsideGain: LayerNormSteps {
    func offset(_ bias: Double, gain: Double) -> Double { gain * bias }
  }

  /// Separated by d = 1, where its output is 0.
  ///
  /// The backward pass is that of the task, because `backward` does not get the bias that it would need.
  struct AffineFirst: LayerNormSteps {
    func forward(_ x: Matrix, gain: [Double], bias: [Double], epsilon: Double) -> Matrix {
      normalized(x * gain + bias, epsilon: epsilon)
    }
  }
}
