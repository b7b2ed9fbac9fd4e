public import ExerciseKit
import Matrices

extension FeedForwardTrial {
  /// What changes of the arguments do to the outputs.
  public static var invariances: [Invariance<FeedForwardInput>] {
    [
      doublesUpstream(\.upstream),
      Invariance(
        "the first two hidden units change places: columns of W_h, numbers of b_h, rows of W_f",
        because:
          "a sum over hidden units does not know their order; their own gradients move with them",
        allChecks(.stays, but: ["W_h": .swapsColumns, "b_h": .swapsRows, "W_f": .swapsRows]),
        where: { $0.bH.count > 1 }
      ) {
        let units = $0.bH.count
        $0.wH = $0.wH.transposed.swappingFirst(of: units).transposed
        $0.bH = $0.bH.swappingFirst(of: units)
        $0.wF = $0.wF.swappingFirst(of: units)
      },
      Invariance(
        "W_h and b_h are doubled, and W_f is halved",
        because:
          "the rectifier of twice a number is twice its rectifier, so the factors cancel; the "
          + "gradient of a matrix takes the other one's factor",
        allChecks(
          .stays, but: ["W_h": .times(0.5), "b_h": .times(0.5), "W_f": .times(2)])
      ) {
        $0.wH = $0.wH.scaled(by: 2)
        $0.bH = $0.bH.scaled(by: 2)
        $0.wF = $0.wF.scaled(by: 0.5)
      },
      swapsTokens(
        \.h, \.upstream, of: { $0.h.rows }, called: "h",
        because:
          "every token passes by itself, and the gradients of parameters are sums over tokens",
        allChecks(.stays, but: ["output": .swapsRows, "h": .swapsRows])),
      Invariance(
        "3 is added to every number of b_f",
        because: "b_f is added last, and no gradient depends on it",
        allChecks(.stays, but: ["output": .plus(3)])
      ) { $0.bF = $0.bF.shifted(by: 3) },
    ]
  }
}
