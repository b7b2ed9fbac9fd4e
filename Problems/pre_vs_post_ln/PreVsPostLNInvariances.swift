public import ExerciseKit
import Tensors

extension PreVsPostLNTrial {
  /// What changes of the arguments do to the outputs.
  public static var invariances: [Invariance<PreVsPostLNInput>] {
    [
      doublesUpstream(\.upstream),
      Invariance(
        "5 is added to every number of x, in Pre-LN",
        because:
          "the norm in front of the branch subtracts the mean, so the branch does not see 5, and "
          + "the shortcut hands it on",
        allChecks(.stays, but: ["output": .plus(5)]), where: { $0.mode >= 0.5 }
      ) { $0.x = $0.x.shifted(by: 5) },
      Invariance(
        "5 is added to every number of x, in Post-LN",
        because: "the branch sees x as it is, so what it adds is another; the norm takes only the "
          + "shortcut's 5 away",
        ["output": .changesOtherwise, "x": .changesOtherwise], where: { $0.mode < 0.5 }
      ) { $0.x = $0.x.shifted(by: 5) },
      swapsTokens(
        \.x, \.upstream, of: { $0.x.shape[0] },
        because:
          "every token passes by itself, and the gradients of parameters are sums over tokens",
        [
          "x": .swapsRows, "Dense_0/kernel": .stays, "Dense_1/kernel": .stays,
          "LayerNorm_0/scale": .stays, "parameters": .stays,
        ]),
    ]
  }
}
