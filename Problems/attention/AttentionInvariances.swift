public import ExerciseKit
import Tensors

extension AttentionTrial {
  /// What changes of the arguments do to the outputs.
  public static var invariances: [Invariance<AttentionInput>] {
    [
      doublesUpstream(\.upstream),
      Invariance(
        "the first two tokens change places, in x and in upstream, and causal is false",
        because:
          "without a mask nothing tells a token's place, and the gradients of parameters are sums "
          + "over tokens",
        allChecks(.stays, but: ["output": .swapsRows, "x": .swapsRows]),
        where: { $0.x.shape[0] > 1 && !$0.causal }, swap),
      Invariance(
        "the first two tokens change places, in x and in upstream, and causal is true",
        because:
          "the mask counts places: the first token sees itself alone, and now it is another one",
        ["output": .changesOtherwise, "x": .changesOtherwise],
        where: { $0.x.shape[0] > 1 && $0.causal }, swap),
      Invariance(
        "1 is added to every number of b_K",
        because: "all scores of a row grow by one number, which a softmax does not see",
        allChecks(.stays)
      ) { $0.bK = $0.bK.shifted(by: 1) },
      Invariance(
        "W_Q and b_Q are doubled, and W_K and b_K are halved",
        because:
          "a score is a query times a key, in which the factors cancel; the gradient of a factor "
          + "takes the other one's",
        [
          "output": .stays, "x": .stays, "W_Q": .times(0.5), "b_Q": .times(0.5), "W_K": .times(2),
          "W_V": .stays, "b_V": .stays, "W_O": .stays, "b_O": .stays,
        ]
      ) {
        ($0.wQ, $0.bQ) = ($0.wQ.scaled(by: 2), $0.bQ.scaled(by: 2))
        ($0.wK, $0.bK) = ($0.wK.scaled(by: 0.5), $0.bK.scaled(by: 0.5))
      },
      Invariance(
        "W_V and b_V are doubled, and W_O is halved",
        because:
          "values pass the weights of the softmax and W_O, both linear, so the factors cancel; the "
          + "gradient of a factor takes the other one's",
        allChecks(.stays, but: ["W_V": .times(0.5), "b_V": .times(0.5), "W_O": .times(2)])
      ) {
        ($0.wV, $0.bV) = ($0.wV.scaled(by: 2), $0.bV.scaled(by: 2))
        $0.wO = $0.wO.scaled(by: 0.5)
      },
      Invariance(
        "3 is added to every number of b_O",
        because: "b_O is added last, and no gradient depends on it",
        allChecks(.stays, but: ["output": .plus(3)])
      ) { $0.bO = $0.bO.shifted(by: 3) },
    ]
  }

  private static func swap(_ input: inout AttentionInput) {
    let tokens = input.x.shape[0]
    input.x = input.x.swappingFirst(of: tokens)
    input.upstream = input.upstream.swappingFirst(of: tokens)
  }
}
