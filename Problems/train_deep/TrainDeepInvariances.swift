public import ExerciseKit
import Tensors

extension TrainDeepTrial {
  /// What changes of the arguments do to the outputs.
  public static var invariances: [Invariance<TrainDeepInput>] {
    [
      Invariance(
        "1 is added to every number of c, the bias of the logits",
        because: "all logits of a guess grow by one number, which a softmax does not see",
        ["loss": .stays, "norm": .stays, "m": .stays, "v": .stays],
        where: { !$0.isLongRun }
      ) { $0.c = $0.c.shifted(by: 1) },
      Invariance(
        "the first two windows of each step's batch change places",
        because: "the loss is a mean over all guesses, in any order",
        [
          "loss": .stays, "norm": .stays, "parameters": .stays, "m": .stays, "v": .stays,
        ], where: { !$0.isLongRun && $0.windows.shape[1] > 1 }
      ) { input in
        let shape = input.windows.shape
        input.windows = stack(
          (0..<shape[0]).map { input.windows[$0].swappingFirst(of: shape[1]) })
      },
      Invariance(
        "every window is there twice, in each step",
        because: "a mean stays when each guess is counted twice; a sum would double",
        [
          "loss": .stays, "norm": .stays, "parameters": .stays, "m": .stays, "v": .stays,
        ], where: { !$0.isLongRun }
      ) { input in
        input.windows = concatenate([input.windows, input.windows], axis: 1)
      },
    ]
  }
}
