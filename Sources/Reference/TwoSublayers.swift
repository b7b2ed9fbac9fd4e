import Tensors

/// What is at hand around the second of two sublayers.
struct SecondSublayerScope {
  /// What the layer got, and what the first sublayer made of it.
  var x, h: Tensor
  /// What the first branch returned.
  var branch: Tensor
  /// The first norm of x.
  var normalized: Tensor
  /// The second sublayer's norm.
  var norm: TokenMap
}

/// A place for a norm in a layer: in the first sublayer or the second, the inner or the outer one.
enum LayerNormPlace: CaseIterable {
  case first, firstOuter, second, secondOuter
}

/// A layer of two sublayers around attention and network, each step as it should be.
struct TwoSublayers {
  var attention: SublayerSteps
  var network: SublayerSteps
  /// Which of the layer's norms stands where, counted from 1.
  var norms: ChoiceTable<LayerNormPlace, Int>
  /// What the second shortcut starts from, and what the second sublayer's branch comes from.
  @Choice var shortcut: (SecondSublayerScope) -> Tensor
  @Choice var entering: (SecondSublayerScope) -> Tensor = { $0.h }
  @Choice var areBranchesSwapped = false
  @Choice var returned: (SecondSublayerScope, _ y: Tensor) -> Tensor = { $1 }
  /// The layer's number as each sublayer sees it; 1 where it plays no part.
  @Choice var counted: (_ l: Double) -> (attention: Double, network: Double) = { ($0, $0) }

  /// Creates a layer.
  ///
  /// - Parameters:
  ///   - part: Both sublayers.
  ///   - shortcut: What the second shortcut starts from.
  init(
    _ part: SublayerSteps, shortcut: @escaping (SecondSublayerScope) -> Tensor = { $0.h }
  ) {
    (attention, network) = (part, part)
    _shortcut = Choice(wrappedValue: shortcut)
    let hasOuter = part.wiring == .double
    norms = ChoiceTable(LayerNormPlace.allCases) {
      switch $0 {
      case .first: 1
      case .firstOuter: hasOuter ? 2 : 1
      case .second: hasOuter ? 3 : 2
      case .secondOuter: hasOuter ? 4 : 2
      }
    }
  }

  func callAsFunction(
    _ x: Tensor, number: Double = 1, attention first: TokenMap, feedForward second: TokenMap,
    norm: (_ number: Int, Tensor) -> Tensor
  ) -> Tensor {
    let numbers = counted(number)
    var made = x
    let h = attention(
      x, alpha: numbers.attention,
      f: {
        made = areBranchesSwapped ? second($0) : first($0)
        return made
      }, norm: { norm(norms[$0 == .inner ? .first : .firstOuter], $1) })
    return withoutActuallyEscaping(norm) { norm in
      let scope = SecondSublayerScope(
        x: x, h: h, branch: made, normalized: norm(1, x), norm: { norm(norms[.second], $0) })
      let y = network(
        entering(scope), shortcut: shortcut(scope), alpha: numbers.network,
        f: { areBranchesSwapped ? first($0) : second($0) },
        norm: { norm(norms[$0 == .inner ? .second : .secondOuter], $1) })
      return returned(scope, y)
    }
  }
}
