public import ExerciseKit
import Matrices

extension RMSNormTrial {
  /// What changes of the arguments do to the outputs.
  public static var invariances: [Invariance<RMSNormInput>] {
    [
      doublesUpstream(\.upstream),
      Invariance(
        "5 is added to every number of x",
        because: "RMSNorm subtracts no mean, as LayerNorm does: 5 changes the squares",
        ["output": .changesOtherwise, "x": .changesOtherwise]
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
          "the mean of squares and epsilon grow by 4, their root by 2, and x divided by it stays; the gradient of "
          + "x is divided by that root",
        allChecks(.stays, but: ["x": .times(0.5)])
      ) {
        $0.x = $0.x.scaled(by: 2)
        $0.epsilon *= 4
      },
      Invariance(
        "every number of x changes its sign",
        because:
          "the squares stay, so the normalized rows change their signs; the gradient of x has "
          + "them twice or not at all",
        ["output": .times(-1), "x": .stays, "gain": .times(-1)]
      ) { $0.x = $0.x.scaled(by: -1) },
      Invariance(
        "the gain is doubled",
        because:
          "the gain multiplies last on the way forward and first on the way back to x; its own "
          + "gradient does not contain it",
        ["output": .times(2), "x": .times(2), "gain": .stays]
      ) { $0.gain = $0.gain.scaled(by: 2) },
    ]
  }
}
