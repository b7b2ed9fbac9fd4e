/// How primitive operations are made: a value, and for each input a pullback.
///
/// The closure that makes them sees its inputs without their history, so no rule can hold on to the
/// graph. Everything that can be written with other operations is, and needs no rule.
///
/// To add an operation, add a file to `Operations` and a row to the table in `GradientTests`: the row
/// has its gradient checked, its values with and without history, and a long chain of it released.
extension Tensor {
  /// Returns the result of a primitive operation of one input.
  @inline(__always)
  static func primitive(
    _ operation: String, _ x: Tensor, _ rule: (Tensor) -> (value: Tensor, dx: Pullback)
  ) -> Tensor {
    var (y, dx) = rule(x.untracked)
    if let source = x.node {
      y.node = Node(
        operation: operation, shape: y.shape, edges: [Edge(source: source, pullback: dx)])
    }
    return y
  }

  /// Returns the result of a primitive operation of two inputs.
  @inline(__always)
  static func primitive(
    _ operation: String, _ a: Tensor, _ b: Tensor,
    _ rule: (Tensor, Tensor) -> (value: Tensor, da: Pullback, db: Pullback)
  ) -> Tensor {
    var (y, da, db) = rule(a.untracked, b.untracked)
    var edges: [Edge] = []
    if let source = a.node { edges.append(Edge(source: source, pullback: da)) }
    if let source = b.node { edges.append(Edge(source: source, pullback: db)) }
    if !edges.isEmpty { y.node = Node(operation: operation, shape: y.shape, edges: edges) }
    return y
  }

  /// Returns the result of a primitive operation of any number of inputs.
  static func primitive(
    _ operation: String, _ inputs: [Tensor],
    _ rule: ([Tensor]) -> (value: Tensor, pullbacks: [Pullback])
  ) -> Tensor {
    var (y, pullbacks) = rule(inputs.map(\.untracked))
    var edges: [Edge] = []
    for (input, pullback) in zip(inputs, pullbacks) {
      if let source = input.node { edges.append(Edge(source: source, pullback: pullback)) }
    }
    if !edges.isEmpty { y.node = Node(operation: operation, shape: y.shape, edges: edges) }
    return y
  }

  /// Creates the result of an operation with a joint rule.
  ///
  /// - Parameters:
  ///   - operation: How it is spelled in code.
  ///   - shape: The shape of the result.
  ///   - data: Its numbers.
  ///   - edges: Where cotangents go: to the tracked inputs, by the numbers that the rule knows them by.
  ///   - joint: How cotangents get there.
  init(
    _ operation: String, shape: [Int], _ data: [Double], edges: [Edge],
    joint: @escaping JointPullback
  ) {
    self.init(
      unchecked: shape, data,
      node: edges.isEmpty
        ? nil : Node(operation: operation, shape: shape, edges: edges, joint: joint))
  }
}
