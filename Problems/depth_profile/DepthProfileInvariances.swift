public import ExerciseKit
import Matrices

extension DepthProfileTrial {
  /// What changes of the arguments do to the outputs.
  public static var invariances: [Invariance<DepthProfileInput>] {
    [
      Invariance(
        "every example of the batch is there twice",
        because: "the mean of the gradients stays, and so does its norm",
        ["batch_gradient": .stays]
      ) { $0.batch += $0.batch },
      Invariance(
        "every token of the stream is there twice",
        because: "a mean over all elements stays when each is counted twice; a norm would grow",
        ["stream_rms": .stays]
      ) { $0.stream = $0.stream.map { Matrix($0.rowArrays + $0.rowArrays) } },
      Invariance(
        "every column of the gradients dW_1 and every row of dW_2 is there twice, as in a network with "
          + "each hidden unit twice",
        because:
          "a sum of squares doubles, so the norm grows by the root of 2: norms depend on size",
        ["layer_gradients": .changesOtherwise]
      ) {
        $0.w1 = $0.w1.map { Matrix($0.rowArrays.map { $0 + $0 }) }
        $0.w2 = $0.w2.map { Matrix($0.rowArrays + $0.rowArrays) }
      },
      Invariance(
        "all gradients and all numbers of the stream are doubled",
        because:
          "the root of a sum of squares grows with its numbers; the exponent does not see them",
        [
          "batch_gradient": .times(2), "layer_gradients": .times(2), "stream_rms": .times(2),
          "exponent": .stays,
        ]
      ) {
        $0.batch = $0.batch.map { $0.scaled(by: 2) }
        $0.w1 = $0.w1.map { $0.scaled(by: 2) }
        $0.w2 = $0.w2.map { $0.scaled(by: 2) }
        $0.stream = $0.stream.map { $0.scaled(by: 2) }
      },
      Invariance(
        "every size is doubled, and every depth too",
        because: "logarithms grow by a constant, which moves the line and keeps its slope",
        ["exponent": .stays]
      ) {
        $0.depths = $0.depths.scaled(by: 2)
        $0.sizes = $0.sizes.scaled(by: 2)
      },
      Invariance(
        "every size is replaced by 1 over it",
        because: "every logarithm of a size changes its sign, and so does the slope",
        ["exponent": .times(-1)]
      ) { $0.sizes = $0.sizes.map { 1 / $0 } },
      Invariance(
        "every size is replaced by its square",
        because: "every logarithm of a size doubles, and so does the slope",
        ["exponent": .times(2)]
      ) { $0.sizes = $0.sizes.map { $0 * $0 } },
    ]
  }
}
