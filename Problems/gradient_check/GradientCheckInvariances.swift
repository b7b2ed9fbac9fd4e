public import ExerciseKit
import Matrices

extension GradientCheckTrial {
  /// What changes of the arguments do to the outputs.
  public static var invariances: [Invariance<GradientCheckInput>] {
    [
      Invariance(
        "weights are doubled, and so are the claims and the floor",
        because:
          "f doubles, and its gradient; the error of an element is a quotient, in which 2 cancels",
        ["differences": .times(2), "gradient": .times(2), "verdicts": .stays, "places": .stays]
      ) {
        $0.weights = $0.weights.scaled(by: 2)
        $0.claims = $0.claims.map { $0.scaled(by: 2) }
        $0.floor *= 2
      },
      Invariance(
        "weights and claims change their signs",
        because: "f and its gradient change their signs; the error of an element has only sizes",
        ["differences": .times(-1), "gradient": .times(-1), "verdicts": .stays, "places": .stays]
      ) {
        $0.weights = $0.weights.scaled(by: -1)
        $0.claims = $0.claims.map { $0.scaled(by: -1) }
      },
      Invariance(
        "step is doubled",
        because:
          "a difference has an error of about step^2; the gradient is a property of f, and its "
          + "step is yours to choose",
        [
          "differences": .changesOtherwise, "gradient": .stays, "verdicts": .stays,
          "places": .stays,
        ]
      ) { $0.step *= 2 },
      Invariance(
        "the first two rows of x and of weights change places",
        because: "f adds up what its rows give, each by itself",
        ["differences": .swapsRows, "gradient": .swapsRows], where: { $0.x.rows > 1 }
      ) {
        $0.weights = $0.weights.swappingFirst(of: $0.x.rows)
        $0.x = $0.x.swappingFirst(of: $0.x.rows)
      },
      Invariance(
        "the first two claims change places",
        because: "each claim is judged by itself, and f does not see them",
        [
          "differences": .stays, "gradient": .stays, "verdicts": .swapsRows,
          "places": .swapsRows,
        ], where: { $0.claims.count > 1 }
      ) { $0.claims.swapAt(0, 1) },
    ]
  }
}
