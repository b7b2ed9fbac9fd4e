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
  /// Writes the cotangent of the input, or adds it where other uses have left theirs.
  ///
  /// For operations that can do either at the same cost. The sum has the input's number of elements;
  /// where `adds` is false, its numbers mean nothing yet and all must be written.
  case writing(@Sendable (_ dy: Tensor, _ sum: UnsafeMutablePointer<Double>, _ adds: Bool) -> Void)
  /// Takes one of the cotangents that the node's joint rule returns, by its place.
  case joint(Int)
}

/// What returns the cotangents of all inputs of an operation at once, in the inputs' shapes.
///
/// For operations in which they share most of the work.
typealias JointPullback = @Sendable (_ dy: Tensor) -> [Tensor]

/// An input of a node, and how a cotangent gets back to it.
struct Edge: Sendable {
  var source: Node
  let pullback: Pullback
}

extension [Edge] {
  /// Appends the edge to an input, if that is tracked.
  @inline(__always)
  mutating func add(_ input: Tensor, _ pullback: @autoclosure () -> Pullback) {
    if let source = input.node { append(Edge(source: source, pullback: pullback())) }
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
  /// What the edges that say `joint` take their part of.
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
    var pending = edges
    edges = []
    while var edge = pending.popLast() {
      guard isKnownUniquelyReferenced(&edge.source) else { continue }
      pending.append(contentsOf: edge.source.edges)
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
