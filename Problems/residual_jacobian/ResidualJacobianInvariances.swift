public import ExerciseKit
import Matrices

extension ResidualJacobianTrial {
  /// What changes of the arguments do to the outputs.
  public static var invariances: [Invariance<ResidualJacobianInput>] {
    [
      Invariance(
        "upstream is doubled",
        because:
          "every gradient is upstream times Jacobians, and the norm's Jacobian does not see it",
        ["jacobian": .stays, "post_norm": .times(2), "pre_norm": .times(2)]
      ) { $0.upstream = $0.upstream.scaled(by: 2) },
      Invariance(
        "5 is added to every number of x",
        because:
          "the norm subtracts the mean, so its output and its Jacobian are the same there; the "
          + "stacks' Jacobians are given",
        allChecks(.stays)
      ) { $0.x = $0.x.shifted(by: 5) },
      Invariance(
        "x is doubled, and epsilon is 4 times as large",
        because:
          "the normalized token stays, and the root that divides doubles: the larger what comes "
          + "in, the smaller the gradient that goes back",
        ["jacobian": .times(0.5)]
      ) {
        $0.x = $0.x.scaled(by: 2)
        $0.epsilon *= 4
      },
      Invariance(
        "every number of x changes its sign",
        because: "the normalized token changes its sign, and the Jacobian has it twice",
        ["jacobian": .stays]
      ) { $0.x = $0.x.scaled(by: -1) },
      Invariance(
        "the gain is doubled",
        because: "gain[i] is a factor of row i of the Jacobian; the stacks' Jacobians are given",
        ["jacobian": .times(2), "post_norm": .stays, "pre_norm": .stays]
      ) { $0.gain = $0.gain.scaled(by: 2) },
      Invariance(
        "all Jacobians of norms and branches change their signs",
        because:
          "in pre-norm the two meet in a product, I + B N; in post-norm, N (I + B), the identity "
          + "stands between them",
        ["jacobian": .stays, "post_norm": .changesOtherwise, "pre_norm": .stays]
      ) {
        $0.norms = $0.norms.map { $0.scaled(by: -1) }
        $0.branches = $0.branches.map { $0.scaled(by: -1) }
      },
    ]
  }
}
