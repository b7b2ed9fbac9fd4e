public import ExerciseKit
import Tensors

extension PlacementsNowTrial {
  /// What changes of the arguments do to the outputs.
  public static var invariances: [Invariance<PlacementsNowInput>] {
    [
      doublesUpstream(\.upstream),
      Invariance(
        "5 is added to every number of x",
        because:
          "LN does not see 5: a shortcut from x hands it on, and one from LN(x) does not have it; "
          + "tanh sees it",
        [
          "lns": .plus(5), "lns/x": .stays, "peri": .plus(5), "peri/x": .stays, "hybrid": .stays,
          "hybrid/x": .stays, "b2t": .changesOtherwise, "dyt": .changesOtherwise,
        ]
      ) { $0.x = $0.x.shifted(by: 5) },
      Invariance(
        "3 is added to every number of bias_2",
        because:
          "in B2T the second norm comes last; in Peri-LN it adds 3 to a shortcut, which LN_3 does "
          + "not see; in LayerNorm Scaling the network sees it",
        [
          "b2t": .plus(3), "b2t/x": .stays, "peri": .plus(3), "peri/x": .stays,
          "lns": .changesOtherwise, "hybrid": .stays, "dyt": .stays,
        ]
      ) { $0.bias2 = $0.bias2.shifted(by: 3) },
      Invariance(
        "3 is added to every number of bias_4",
        because: "Peri-LN's last norm comes behind the network, and no other form has one",
        ["peri": .plus(3), "peri/x": .stays, "lns": .stays, "b2t": .stays]
      ) { $0.bias4 = $0.bias4.shifted(by: 3) },
      Invariance(
        "a and gain_1 get the other sign",
        because:
          "tanh is odd, so that the two signs cancel; a norm's gain has nothing to cancel it",
        [
          "dyt": .stays, "dyt/x": .stays, "lns": .changesOtherwise, "hybrid": .changesOtherwise,
        ]
      ) {
        $0.a = $0.a.scaled(by: -1)
        $0.gain1 = $0.gain1.scaled(by: -1)
      },
      Invariance(
        "l is multiplied by 4",
        because: "only LayerNorm Scaling knows a layer's number",
        ["lns": .changesOtherwise, "b2t": .stays, "peri": .stays, "hybrid": .stays, "dyt": .stays]
      ) { $0.l *= 4 },
      swapsTokens(
        \.x, \.upstream, of: { $0.x.shape[0] },
        because: "the attention sees all other tokens alike, and the gradients of parameters are "
          + "sums over tokens",
        allChecks(
          .stays,
          but: Dictionary(
            uniqueKeysWithValues: ["lns", "b2t", "peri", "hybrid", "dyt"].flatMap {
              [($0, .swapsRows), ("\($0)/x", .swapsRows)]
            }))),
    ]
  }
}
