public import ExerciseKit
import Tensors

extension TransformerLayerTrial {
  /// What changes of the arguments do to the outputs.
  public static var invariances: [Invariance<TransformerLayerInput>] {
    [
      doublesUpstream(\.upstream),
      Invariance(
        "5 is added to every number of x",
        because:
          "in Pre-LN both branches see the stream through a norm, which takes 5 away, and the "
          + "shortcuts hand it on; in Post-LN attention sees x itself",
        [
          "pre_norm": .plus(5), "pre_norm/x": .stays, "pre_norm/attention": .stays,
          "pre_norm/feed_forward": .stays, "pre_norm/norms": .stays,
          "post_norm": .changesOtherwise,
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
        "1 is added to every number of b_K",
        because: "all scores of a row grow by one number, which a softmax does not see",
        allChecks(.stays)
      ) { $0.parameters.bK = $0.parameters.bK.shifted(by: 1) },
      Invariance(
        "3 is added to every number of bias_2",
        because: "in Post-LN the second norm comes last, and its bias is added last; in Pre-LN the "
          + "network sees it",
        [
          "post_norm": .plus(3), "post_norm/x": .stays, "post_norm/norms": .stays,
          "pre_norm": .changesOtherwise,
        ]
      ) { $0.parameters.bias2 = $0.parameters.bias2.shifted(by: 3) },
    ]
  }
}
