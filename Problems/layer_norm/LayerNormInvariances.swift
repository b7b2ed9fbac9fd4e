public import ExerciseKit
import Matrices

extension LayerNormTrial {
  /// What changes of the arguments do to the outputs.
  public static var invariances: [Invariance<LayerNormInput>] {
    [
      doublesUpstream(\.upstream),
      Invariance(
        "5 is added to every number of x",
        because: "the norm subtracts each row's mean, which grows by 5 too", allChecks(.stays)
      ) { $0.x = $0.x.shifted(by: 5) },
      swapsTokens(
        \.x, \.upstream, of: { $0.x.rows },
        because:
          "every token is normalized by itself, and the gradients of parameters are sums over "
          + "tokens",
        allChecks(.stays, but: ["output": .swapsRows, "x": .swapsRows])),
      Invariance(
        "x is doubled, and epsilon is 4 times as large",
        because:
          "the variance and epsilon grow by 4, their root by 2, and x divided by it stays; the gradient of "
          + "x is divided by that root",
        allChecks(.stays, but: ["x": .times(0.5)])
      ) {
        $0.x = $0.x.scaled(by: 2)
        $0.epsilon *= 4
      },
      Invariance(
        "every number of x changes its sign",
        because:
          "the normalized rows change their signs; the gradient of x has them twice or not at all",
        ["x": .stays, "gain": .times(-1), "bias": .stays]
      ) { $0.x = $0.x.scaled(by: -1) },
      Invariance(
        "the gain is doubled",
        because:
          "on the way back the gain multiplies upstream first, but only on the way to x; the "
          + "bias is added without it",
        ["output": .changesOtherwise, "x": .times(2), "gain": .stays, "bias": .stays]
      ) { $0.gain = $0.gain.scaled(by: 2) },
      Invariance(
        "3 is added to every number of the bias",
        because: "the bias is added last, and no gradient depends on it",
        allChecks(.stays, but: ["output": .plus(3)])
      ) { $0.bias = $0.bias.shifted(by: 3) },
    ]
  }
}
