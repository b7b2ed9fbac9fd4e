import Tensors

/// What is at hand around a branch: the layer got `x`, and this sublayer gets `h`.
struct SublayerScope {
  var x: Tensor
  var h: Tensor
  /// The sum from which `h` was made; `x` in front of the first.
  var sum: Tensor
  /// What the branch before returned; `x` in front of the first.
  var before: Tensor
  var branch: (Tensor) -> Tensor
  var norm: (Tensor) -> Tensor
  var otherBranch: (Tensor) -> Tensor
  var otherNorm: (Tensor) -> Tensor
  var cross: (_ queries: Tensor, _ others: Tensor) -> Tensor
}

/// A branch, its shortcut and its norm taken apart: Pre-LN or Post-LN.
struct SublayerPart {
  /// What the branch gets.
  @Choice var entering: (SublayerScope) -> Tensor
  /// What the branch makes of it.
  @Choice var applied: (SublayerScope, Tensor) -> Tensor = { $0.branch($1) }
  /// What is added of it.
  @Choice var returned: (SublayerScope, Tensor) -> Tensor = { $1 }
  @Choice var shortcut: (SublayerScope) -> Tensor = { $0.h }
  @Choice var added: (_ shortcut: Tensor, _ branch: Tensor) -> Tensor = { $0 + $1 }
  /// What is made of the sum.
  @Choice var finished: (SublayerScope, Tensor) -> Tensor

  /// With the norm in front of the branch.
  static var pre: SublayerPart { SublayerPart(entering: { $0.norm($0.h) }, finished: { $1 }) }
  /// With the norm behind the sum.
  static var post: SublayerPart { SublayerPart(entering: { $0.h }, finished: { $0.norm($1) }) }

  /// The branch's share, the sum, and what is made of it.
  func callAsFunction(_ s: SublayerScope) -> (branch: Tensor, sum: Tensor, y: Tensor) {
    let branch = returned(s, applied(s, entering(s)))
    let sum = added(shortcut(s), branch)
    return (branch, sum, finished(s, sum))
  }
}

/// The two sublayers of a layer, one after the other.
struct PlacementPart {
  var attention: SublayerPart
  var network: SublayerPart
  /// What the layer returns: of its input, what the first sublayer made, and the second.
  @Choice var returned: (_ x: Tensor, _ h: Tensor, _ y: Tensor) -> Tensor = { _, _, y in y }

  init(_ part: SublayerPart) { (attention, network) = (part, part) }

  func callAsFunction(_ x: Tensor, _ s: TransformerLayerParts) -> Tensor {
    let first = attention(
      SublayerScope(
        x: x, h: x, sum: x, before: x, branch: s.attention, norm: s.norm1,
        otherBranch: s.feedForward, otherNorm: s.norm2, cross: s.cross))
    let second = network(
      SublayerScope(
        x: x, h: first.y, sum: first.sum, before: first.branch, branch: s.feedForward,
        norm: s.norm2, otherBranch: s.attention, otherNorm: s.norm1, cross: s.cross))
    return returned(x, first.y, second.y)
  }
}
