public import ExerciseKit
import Tensors

extension TransformerStackTrial {
  /// What changes of the arguments do to the outputs.
  public static var invariances: [Invariance<TransformerStackInput>] {
    [
      doublesUpstream(\.upstream),
      Invariance(
        "5 is added to every number of x",
        because:
          "every Pre-LN branch sees the stream through a norm, the shortcuts hand 5 on, and the "
          + "final norm takes it away; in Post-LN attention sees x itself",
        [
          "pre_norm": .stays, "pre_norm/x": .stays, "pre_norm/layers": .stays,
          "pre_norm/final_norm": .stays, "post_norm": .changesOtherwise,
        ]
      ) { $0.x = $0.x.shifted(by: 5) },
      swapsTokens(
        \.x, \.upstream, of: { $0.x.shape[0] },
        because: "without a mask attention does not know a token's place, and the gradients of "
          + "parameters are sums over tokens",
        allChecks(
          .stays,
          but: [
            "post_norm": .swapsRows, "post_norm/x": .swapsRows, "pre_norm": .swapsRows,
            "pre_norm/x": .swapsRows,
          ])),
      Invariance(
        "1 is added to every number of b_K, in every layer",
        because: "all scores of a row grow by one number, which a softmax does not see",
        allChecks(.stays)
      ) { $0.parameters.bK = $0.parameters.bK.shifted(by: 1) },
      Invariance(
        "final_gain and final_bias are doubled",
        because:
          "the final norm stands behind the Pre-LN layers alone, and what comes back to them has "
          + "the final gain as a factor",
        [
          "post_norm": .stays, "post_norm/x": .stays, "pre_norm": .times(2),
          "pre_norm/x": .times(2),
          "pre_norm/layers": .times(2), "pre_norm/final_norm": .stays,
        ]
      ) {
        $0.finalGain = $0.finalGain.scaled(by: 2)
        $0.finalBias = $0.finalBias.scaled(by: 2)
      },
    ]
  }
}
