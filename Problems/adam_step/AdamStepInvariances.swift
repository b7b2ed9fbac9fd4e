public import ExerciseKit
import Tensors

extension AdamStepTrial {
  /// What changes of the arguments do to the outputs.
  public static var invariances: [Invariance<AdamStepInput>] {
    [
      Invariance(
        "g, m and epsilon are doubled, and v is 4 times as large",
        because:
          "m and the root of v grow alike, so their quotient stays: Adam does not see the size of "
          + "gradients",
        ["theta": .stays, "m": .times(2), "v": .times(4)]
      ) {
        $0.g = $0.g.map { $0.scaled(by: 2) }
        $0.m = $0.m.map { $0.scaled(by: 2) }
        $0.v = $0.v.map { $0.scaled(by: 4) }
        $0.epsilon *= 2
      },
      Invariance(
        "theta, g and m change their signs",
        because:
          "m is linear in gradients, v has their squares, and both terms of the step turn round",
        ["theta": .times(-1), "m": .times(-1), "v": .stays]
      ) {
        $0.theta = $0.theta.map { $0.scaled(by: -1) }
        $0.g = $0.g.map { $0.scaled(by: -1) }
        $0.m = $0.m.map { $0.scaled(by: -1) }
      },
      Invariance(
        "theta and lr are doubled, and weight_decay is halved",
        because:
          "lr times weight_decay stays, so theta keeps the same part of itself and takes a step of "
          + "twice the size",
        ["theta": .times(2), "m": .stays, "v": .stays]
      ) {
        $0.theta = $0.theta.map { $0.scaled(by: 2) }
        $0.rate *= 2
        $0.weightDecay /= 2
      },
      Invariance(
        "lr is doubled",
        because:
          "the moments are of gradients, which the rate does not enter; theta moves by twice as "
          + "much, which does not double theta",
        ["theta": .changesOtherwise, "m": .stays, "v": .stays]
      ) { $0.rate *= 2 },
      Invariance(
        "theta is doubled",
        because: "moments are of gradients; theta itself enters only by its decay",
        ["theta": .changesOtherwise, "m": .stays, "v": .stays]
      ) { $0.theta = $0.theta.map { $0.scaled(by: 2) } },
    ]
  }
}
