public import ExerciseKit
import Matrices

extension ResidualAddTrial {
  /// What changes of the arguments do to the outputs.
  public static var invariances: [Invariance<ResidualAddInput>] {
    [
      doublesUpstream(\.upstream),
      swapsTokens(
        \.x, \.upstream, of: { $0.x.rows },
        because: "every token passes the branch and the shortcut by itself",
        allChecks(.swapsRows)),
      Invariance(
        "every number of x changes its sign",
        because: "x and tanh(x W) are odd functions of x, and the slope of an odd function is even",
        ["output": .times(-1), "x": .stays]
      ) { $0.x = $0.x.scaled(by: -1) },
      Invariance(
        "W and upstream change their signs",
        because:
          "the branch changes its sign and x does not; coming back through the branch, the signs "
          + "of W and upstream cancel, but not on the shortcut",
        ["output": .changesOtherwise, "x": .changesOtherwise]
      ) {
        $0.w = $0.w.scaled(by: -1)
        $0.upstream = $0.upstream.scaled(by: -1)
      },
    ]
  }
}
