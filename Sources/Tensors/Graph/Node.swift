/// What a pullback does with the cotangent of an operation's output.
///
/// Both see values only, never tracked tensors: a rule that held on to the graph would make its
/// release recursive.
enum Pullback: Sendable {
  /// Returns the cotangent of the input, in the input's shape.
  case value(@Sendable (_ dy: Tensor) -> Tensor)
  /// Adds the cotangent of the input to what other uses of the input have added already.
  ///
  /// For operations that touch few elements of a large input.
  case adding(@Sendable (_ dy: Tensor, _ sum: inout [Double]) -> Void)
  /// The node's joint rule passes it on, as that of the operation's input of this number.
  case joint(Int)
}

/// What passes a cotangent back to all inputs of an operation at once.
///
/// For operations whose inputs share work in the backward pass. The cotangent is the rule's own, to change
/// in place.
typealias JointPullback =
  @Sendable (_ dy: inout Tensor, _ inputs: inout InputCotangents) -> Void

/// An input of a node, and how a cotangent gets back to it.
struct Edge: Sendable {
  var source: Node
  let pullback: Pullback
}

extension [Edge] {
  /// Appends the edge to an input that a joint rule knows by a number, if it is tracked.
  mutating func add(_ input: Tensor, as number: Int) {
    if let source = input.node { append(Edge(source: source, pullback: .joint(number))) }
  }
}

/// A tracked value's place in the graph: how it depends on other values, but not the value itself.
///
/// `@unchecked Sendable`: everything is constant but `edges`, and that changes only while a node is
/// released, when no one else holds a reference to it.
final class Node: @unchecked Sendable {
  /// The operation as it is spelled in code, for messages about the engine's own rules.
  let operation: String
  /// The shape of the value.
  let shape: [Int]
  /// The tracked inputs; constants are left out.
  private(set) var edges: [Edge]
  /// How a cotangent gets along the edges that say `joint`; nil where none does.
  let joint: JointPullback?
  /// What `Gradients` keeps a gradient under; nil for intermediate values.
  let mark: Mark?
  /// What a detached value was computed from.
  let detached: [DetachedMark]

  init(
    operation: String, shape: [Int], edges: [Edge], joint: JointPullback? = nil,
    mark: Mark? = nil, detached: [DetachedMark] = []
  ) {
    self.operation = operation
    self.shape = shape
    self.edges = edges
    self.joint = joint
    self.mark = mark
    self.detached = detached
  }

  /// Releases the graph below in a loop: left to itself, a chain of nodes is released by one nested
  /// call per node, which overflows the stack.
  deinit {
    guard !edges.isEmpty else { return }
    var pending = [edges]
    edges = []
    while !pending.isEmpty {
      guard var edge = pending[pending.count - 1].popLast() else {
        pending.removeLast()
        continue
      }
      guard isKnownUniquelyReferenced(&edge.source), !edge.source.edges.isEmpty else { continue }
      pending.append(edge.source.edges)
      edge.source.edges = []
    }
  }
}

/// The identity of a value whose gradient is wanted, its name if it has one, and the value.
final class Mark: Sendable {
  let name: String?
  /// The marked numbers, without their history.
  let value: Tensor

  init(name: String?, value: Tensor) {
    self.name = name
    self.value = value
  }
}

/// A mark that a detached value was computed from; it keeps nothing alive.
///
/// `@unchecked Sendable`: the reference is never assigned again, and reading a weak reference is
/// atomic. (A `weak let` would say so itself, but wants Swift 6.3.)
struct DetachedMark: @unchecked Sendable {
  private(set) weak var mark: Mark?
}
