public import ExerciseKit
import Tensors

extension DeepNormTrial {
  /// What changes of the arguments do to the outputs.
  public static var invariances: [Invariance<DeepNormInput>] {
    [
      doublesUpstream(\.layer.upstream),
      Invariance(
        "N is doubled",
        because:
          "the stacks of a decoder alone and of a decoder beside an encoder have only M in their "
          + "constants; the encoder's have N, to a power",
        [
          "encoder_only": .changesOtherwise, "encoder": .changesOtherwise, "decoder_only": .stays,
          "decoder": .stays,
        ]
      ) { $0.encoderLayers *= 2 },
      Invariance(
        "beta is doubled",
        because:
          "beta is a factor of the first weights, once, and of some of them alone; the layer does "
          + "not see it",
        ["initialized": .changesOtherwise, "output": .stays, "x": .stays, "attention": .stays]
      ) { $0.beta *= 2 },
      swapsTokens(
        \.layer.x, \.layer.upstream, of: { $0.layer.x.shape[0] },
        because: "without a mask attention does not know a token's place, and the gradients of "
          + "parameters are sums over tokens",
        allChecks(.stays, but: ["output": .swapsRows, "x": .swapsRows])),
      Invariance(
        "3 is added to every number of bias_2",
        because: "the second norm comes last, and its bias is added last",
        ["output": .plus(3), "x": .stays, "attention": .stays, "norms": .stays]
      ) { $0.layer.parameters.bias2 = $0.layer.parameters.bias2.shifted(by: 3) },
      Invariance(
        "1 is added to every number of b_K",
        because: "all scores of a row grow by one number, which a softmax does not see",
        ["output": .stays, "x": .stays, "attention": .stays, "feed_forward": .stays]
      ) { $0.layer.parameters.bK = $0.layer.parameters.bK.shifted(by: 1) },
    ]
  }
}
