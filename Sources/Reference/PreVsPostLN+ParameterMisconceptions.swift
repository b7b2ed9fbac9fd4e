import Layers
import Problems
import Tensors

/// Beliefs about the layers and about where their parameters come from.
extension PreVsPostLNKey {
  static let parameterMisconceptions: [Misconception] = [
    Misconception(
      "outer-layer-first", OuterLayerFirst(),
      belief: "Layers are named in the order in which data flows through them.",
      why: "`Dense(D)(relu(Dense(d_ff)(h)))` is one line, and makes the outer layer first.",
      sentence:
        "here Dense(D) was made before Dense(d_ff) and took the name Dense_0; make d_ff's first"),
    Misconception(
      "no-relu", NoRelu(),
      belief: "The sublayer is two linear maps.",
      why: "The rectifier has no parameters and is easily left out.",
      sentence: "these are the numbers without the relu between the two Dense layers"),
    Misconception(
      "relu-last", ReluLast(),
      belief: "The rectifier follows the second Dense layer.",
      why: "Activations often close a layer.",
      sentence: "here relu comes after the second Dense layer; it belongs between the two"),
    Misconception(
      "gelu", GeluForRelu(),
      belief: "The activation of a Transformer is GELU.",
      why: "That of BERT and GPT-2 is.",
      sentence: "these are the numbers with GELU; this sublayer has relu"),
    Misconception(
      "seed-ignored", SeedIgnored(),
      belief: "The parameters are those of seed 0.",
      why: "`PRNGKey(0)` stands in most examples.",
      sentence: "here the parameters are those of seed 0; draw them from the argument `seed`"),
    Misconception(
      "seed-plus-one", SeedPlusOne(),
      belief: "The seed's own key is used up before the parameters are drawn.",
      why: "Keys are split before they are used, and seed + 1 looks like a fresh one.",
      sentence: "here the parameters are those of seed + 1; draw them from the seed itself"),
    Misconception(
      "seed-without-sign", SeedWithoutSign(),
      belief: "A seed is its size.",
      why: "Other generators take no negative seeds.",
      sentence: "here a negative seed lost its sign; hand the seed on as it is"),
    Misconception(
      "seed-cut-to-31-bits", SeedCutTo31Bits(),
      belief: "A seed is a positive 32-bit number.",
      why: "NumPy's old generators took a remainder to keep seeds in range.",
      sentence: "here only 31 bits of the seed count; hand the seed on as it is"),
    Misconception(
      "norm-for-each-place", NormForEachPlace(),
      belief: "Pre-LN and Post-LN each own a norm.",
      why: "They stand in two places of the code, so two objects are made.",
      sentence:
        "here Post-LN has a norm of its own, LayerNorm_1; one norm, LayerNorm_0, serves both"),
    Misconception(
      "branch-for-each-mode", BranchForEachMode(),
      belief: "Pre-LN and Post-LN each own a branch.",
      why: "Two models are written side by side, and the mode chooses one of them.",
      sentence:
        "here Post-LN has Dense layers of its own, Dense_2 and Dense_3; one pair serves both modes"),
    Misconception(
      "epsilon-of-pytorch", EpsilonOfPyTorch(),
      belief: "The norm's epsilon is 1e-5.",
      why: "It is in PyTorch.",
      sentence: "here epsilon is 1e-5, as in PyTorch; in flax.linen it is 1e-6"),
    Misconception(
      "flattened-by-columns", FlattenedByColumns(),
      belief: "Flattening goes down the columns.",
      why: "It does in Fortran and MATLAB.",
      sentence: "here the output is flattened column by column; it goes row by row"),
  ]

  /// Separated by the first case: other kernels, of other shapes under their names.
  struct OuterLayerFirst: PreVsPostLNSteps {
    func branch(_ scope: ParameterScope, width: Int, dFF: Int, isPre: Bool) -> TokenMap {
      let out = Dense(width, in: scope)
      let hidden = Dense(dFF, in: scope)
      return { out(relu(hidden($0))) }
    }
  }

  /// Separated by the first case, as are the next two.
  struct NoRelu: PreVsPostLNSteps {
    func branch(_ scope: ParameterScope, width: Int, dFF: Int, isPre: Bool) -> TokenMap {
      let (hidden, out) = (Dense(dFF, in: scope), Dense(width, in: scope))
      return { out(hidden($0)) }
    }
  }

  struct ReluLast: PreVsPostLNSteps {
    func branch(_ scope: ParameterScope, width: Int, dFF: Int, isPre: Bool) -> TokenMap {
      let (hidden, out) = (Dense(dFF, in: scope), Dense(width, in: scope))
      return { relu(out(hidden($0))) }
    }
  }

  struct GeluForRelu: PreVsPostLNSteps {
    func branch(_ scope: ParameterScope, width: Int, dFF: Int, isPre: Bool) -> TokenMap {
      let (hidden, out) = (Dense(dFF, in: scope), Dense(width, in: scope))
      return { out(gelu(hidden($0))) }
    }
  }

  /// Separated by the first case, whose seed is 1.
  struct SeedIgnored: PreVsPostLNSteps {
    func used(_ seed: Int) -> Int { 0 }
  }

  /// Separated by the first case.
  struct SeedPlusOne: PreVsPostLNSteps {
    func used(_ seed: Int) -> Int { seed &+ 1 }
  }

  /// Separated by seed -1.
  struct SeedWithoutSign: PreVsPostLNSteps {
    func used(_ seed: Int) -> Int { Int(seed.magnitude) }
  }

  /// Separated by seed -1, and by 2^31.
  struct SeedCutTo31Bits: PreVsPostLNSteps {
    func used(_ seed: Int) -> Int { seed & 0x7FFF_FFFF }
  }

  /// Separated by the parameters of Post-LN; its outputs are right, and the gradients that are asked
  /// for are not there.
  struct NormForEachPlace: PreVsPostLNSteps {
    func norm(_ scope: ParameterScope, isPre: Bool) -> TokenMap {
      let (first, last) = (LayerNorm(in: scope), LayerNorm(in: scope))
      return isPre ? first.callAsFunction : last.callAsFunction
    }
  }

  /// Separated by the second case.
  struct BranchForEachMode: PreVsPostLNSteps {
    func branch(_ scope: ParameterScope, width: Int, dFF: Int, isPre: Bool) -> TokenMap {
      let pre = [Dense(dFF, in: scope), Dense(width, in: scope)]
      let post = [Dense(dFF, in: scope), Dense(width, in: scope)]
      let layers = isPre ? pre : post
      return { layers[1](relu(layers[0]($0))) }
    }
  }

  /// Separated by the rows of small variance.
  struct EpsilonOfPyTorch: PreVsPostLNSteps {
    func norm(_ scope: ParameterScope, isPre: Bool) -> TokenMap {
      LayerNorm(in: scope, epsilon: 1e-5).callAsFunction
    }
  }

  /// Separated by the first case with two tokens.
  struct FlattenedByColumns: PreVsPostLNSteps {
    func flattened(_ y: Tensor) -> Tensor { y.transposed.reshaped([y.count]) }
  }
}
