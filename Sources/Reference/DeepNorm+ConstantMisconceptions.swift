import Problems
import Tensors

/// Beliefs about alpha and beta; a sentence must be true of one stack by itself.
extension DeepNormKey {
  static let constantMisconceptions: [Misconception] = [
    Misconception(
      "two-and-eight-swapped", TwoAndEightSwapped(),
      belief: "Alpha has the 8 and beta the 2.",
      why: "Two numbers in two formulas that look alike.",
      sentence: "here alpha has the factor 8 and beta the factor 2; it is the other way round"),
    Misconception(
      "as-if-alone", AsIfAlone(),
      belief: "A stack has the same constants alone and in a model with an encoder and a decoder.",
      why: "The paper's two simple formulas are the ones that people remember.",
      sentence: "these are the constants of a model that is this stack alone; here there are both"),
    Misconception(
      "sublayers-counted", SublayersCounted(),
      belief: "N and M count sublayers.",
      why: "DeepNorm is applied to sublayers, and 1,000 layers are 2,500 of them.",
      sentence: "here the numbers of layers are doubled; N and M count layers, not sublayers"),
    Misconception(
      "layers-swapped", LayersSwapped(),
      belief: "N counts the decoder's layers and M the encoder's.",
      why: "Two whole numbers side by side, with no unit to tell them apart.",
      sentence: "here N and M have changed places; N counts the encoder's layers"),
    Misconception(
      "beta-without-minus", BetaWithoutMinus(),
      belief: "Beta grows with depth as alpha does.",
      why: "A minus in an exponent is easily lost.",
      sentence: "beta's exponent has lost its minus here; beta makes weights smaller, not larger"),
    Misconception(
      "beta-reciprocal", BetaReciprocal(),
      belief: "Beta is 1 / alpha.",
      why: "The exponents differ in their sign only.",
      sentence: "here beta is 1 / alpha; it has a factor of its own"),
    Misconception(
      "square-roots", SquareRoots(),
      belief: "The exponents are 1/2 and -1/2.",
      why: "GLM-130B, a well-known model with DeepNorm, has (2 N)^(1/2) and (2 N)^(-1/2).",
      sentence: "these are GLM-130B's constants, with square roots; the paper has fourth roots"),
    Misconception(
      "one-by-one-point-one-five", OneByOnePointOneFive(),
      belief: "The encoder's beta has the factor 1 / 1.15.",
      why: "So it has in torchscale, the authors' code; 1 / 1.15 is 0.8696.",
      sentence: "here beta has the factor 1 / 1.15, as in torchscale; use the paper's 0.87"),
    Misconception(
      "factors-forgotten", FactorsForgotten(),
      belief: "The encoder's constants are powers and nothing else.",
      why: "0.81 and 0.87 look like numbers somebody fitted.",
      sentence: "these are the powers of N^4 M alone; alpha has a factor 0.81, beta a factor 0.87"),
    Misconception(
      "decoder-only-of-both", DecoderOnlyOfBoth(),
      belief: "Every decoder has 3 and 12.",
      why: "The paper's decoder beside an encoder has them.",
      sentence: "here a decoder without an encoder has 3 and 12; those are for models with both"),
  ]

  /// Separated by the first case, as the others of this file.
  struct TwoAndEightSwapped: DeepNormSteps {
    func encoderOnly(_ n: Double) -> DeepNormConstants {
      DeepNormConstants(alpha: pow(8 * n, 0.25), beta: pow(2 * n, -0.25))
    }
    func decoderOnly(_ m: Double) -> DeepNormConstants { encoderOnly(m) }
  }

  struct AsIfAlone: DeepNormSteps {
    func encoder(_ n: Double, _ m: Double) -> DeepNormConstants { encoderOnly(n) }
    func decoder(_ n: Double, _ m: Double) -> DeepNormConstants { decoderOnly(m) }
  }

  struct SublayersCounted: DeepNormSteps {
    func counted(_ layers: Int) -> Double { 2 * Double(layers) }
  }

  struct LayersSwapped: DeepNormSteps {
    func constants(of stack: DeepNormStack, encoderLayers: Int, decoderLayers: Int)
      -> DeepNormConstants
    {
      Reference().constants(
        of: stack, encoderLayers: decoderLayers, decoderLayers: encoderLayers)
    }
  }

  /// A step that changes beta only.
  private static func changed(
    _ constants: DeepNormConstants, _ beta: (DeepNormConstants) -> Double
  ) -> DeepNormConstants {
    DeepNormConstants(alpha: constants.alpha, beta: beta(constants))
  }

  struct BetaWithoutMinus: DeepNormSteps {
    func encoderOnly(_ n: Double) -> DeepNormConstants {
      changed(Reference().encoderOnly(n)) { 1 / $0.beta }
    }
    func decoderOnly(_ m: Double) -> DeepNormConstants { encoderOnly(m) }
    func encoder(_ n: Double, _ m: Double) -> DeepNormConstants {
      changed(Reference().encoder(n, m)) { 0.87 * 0.87 / $0.beta }
    }
    func decoder(_ n: Double, _ m: Double) -> DeepNormConstants {
      changed(Reference().decoder(n, m)) { 1 / $0.beta }
    }
  }

  struct BetaReciprocal: DeepNormSteps {
    func encoderOnly(_ n: Double) -> DeepNormConstants {
      changed(Reference().encoderOnly(n)) { 1 / $0.alpha }
    }
    func decoderOnly(_ m: Double) -> DeepNormConstants { encoderOnly(m) }
    func encoder(_ n: Double, _ m: Double) -> DeepNormConstants {
      changed(Reference().encoder(n, m)) { 1 / $0.alpha }
    }
    func decoder(_ n: Double, _ m: Double) -> DeepNormConstants {
      changed(Reference().decoder(n, m)) { 1 / $0.alpha }
    }
  }

  struct SquareRoots: DeepNormSteps {
    func encoderOnly(_ n: Double) -> DeepNormConstants {
      DeepNormConstants(alpha: sqrt(2 * n), beta: 1 / sqrt(2 * n))
    }
    func decoderOnly(_ m: Double) -> DeepNormConstants { encoderOnly(m) }
  }

  struct OneByOnePointOneFive: DeepNormSteps {
    func encoder(_ n: Double, _ m: Double) -> DeepNormConstants {
      changed(Reference().encoder(n, m)) { $0.beta / 0.87 / 1.15 }
    }
  }

  struct FactorsForgotten: DeepNormSteps {
    func encoder(_ n: Double, _ m: Double) -> DeepNormConstants {
      let right = Reference().encoder(n, m)
      return DeepNormConstants(alpha: right.alpha / 0.81, beta: right.beta / 0.87)
    }
  }

  struct DecoderOnlyOfBoth: DeepNormSteps {
    func decoderOnly(_ m: Double) -> DeepNormConstants { decoder(m, m) }
  }
}
