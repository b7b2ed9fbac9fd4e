public import ExerciseKit
import Tensors

extension ResidualPlacementsTrial {
  /// What changes of the arguments do to the outputs.
  public static var invariances: [Invariance<ResidualPlacementsInput>] {
    [
      doublesUpstream(\.upstream),
      Invariance(
        "5 is added to every number of x",
        because:
          "where a norm stands in front of the branch, the branch does not see 5, and the shortcut "
          + "hands it on; elsewhere the branch sees it",
        [
          "pre_norm": .plus(5), "pre_norm/x": .stays, "double_norm": .plus(5),
          "double_norm/x": .stays, "post_norm": .changesOtherwise,
          "res_post_norm": .changesOtherwise, "deep_norm": .changesOtherwise,
        ]
      ) { $0.x = $0.x.shifted(by: 5) },
      Invariance(
        "3 is added to every number of bias",
        because:
          "behind the branch a norm's bias is added last; in front of it, the branch sees it",
        [
          "post_norm": .plus(3), "post_norm/x": .stays, "res_post_norm": .plus(3),
          "res_post_norm/x": .stays, "deep_norm": .plus(3), "deep_norm/x": .stays,
          "pre_norm": .changesOtherwise, "double_norm": .changesOtherwise,
        ]
      ) { $0.bias = $0.bias.shifted(by: 3) },
      Invariance(
        "gain and bias are doubled",
        because:
          "a norm that comes last hands the factor on; in front of the branch, or beside the "
          + "shortcut, it does not reach all of the output",
        [
          "post_norm": .times(2), "post_norm/x": .times(2), "deep_norm": .times(2),
          "deep_norm/x": .times(2), "pre_norm": .changesOtherwise,
          "res_post_norm": .changesOtherwise,
        ]
      ) {
        $0.gain = $0.gain.scaled(by: 2)
        $0.bias = $0.bias.scaled(by: 2)
      },
      Invariance(
        "alpha is doubled",
        because: "alpha is the weight of DeepNorm's shortcut, and no other form has one",
        [
          "deep_norm": .changesOtherwise, "post_norm": .stays, "post_norm/x": .stays,
          "pre_norm": .stays, "pre_norm/x": .stays,
        ]
      ) { $0.alpha *= 2 },
      swapsTokens(
        \.x, \.upstream, of: { $0.x.shape[0] },
        because:
          "norm, branch and shortcut take every token by itself; the gradients of gain and bias "
          + "are sums over tokens",
        allChecks(
          .stays,
          but: Dictionary(
            uniqueKeysWithValues: [
              "post_norm", "pre_norm", "res_post_norm", "double_norm", "deep_norm",
            ].flatMap { [($0, .swapsRows), ("\($0)/x", .swapsRows)] }))),
    ]
  }
}
