extension Tensor {
  /// Returns the tensor marked as one whose gradient is wanted.
  ///
  ///     let x = Tensor([1, 2, 3]).variable()
  ///     let gradients = Gradients(of: (x * x).sum())
  ///     gradients[x]   // [2, 4, 6]
  ///
  /// A tensor that was computed can be marked too: the gradient still flows on to its inputs.
  ///
  /// - Returns: A tensor with the same numbers; ask for the gradient of this one, not of the receiver.
  public func variable() -> Tensor { marked(Mark(name: nil, value: untracked)) }

  /// Returns the tensor marked as a parameter whose gradient is wanted under a name.
  ///
  ///     let w = Tensor([[1, 2], [3, 4]]).named("W_Q")
  ///
  /// - Parameter name: What the gradient is called in `Gradients.named`.
  /// - Returns: A tensor with the same numbers; use this one, not the receiver.
  public func named(_ name: String) -> Tensor { marked(Mark(name: name, value: untracked)) }

  /// The same numbers as a constant: no gradient flows through it.
  ///
  /// `Gradients` still knows what it was computed from, and so can say that a gradient was stopped
  /// here. Nothing of the graph is kept alive.
  ///
  /// - Complexity: O(the number of operations behind the value), to find what it depends on.
  public var detached: Tensor {
    guard let node else { return self }
    let marks = Graph(from: node).nodes.flatMap { node in
      (node.mark.map { [DetachedMark(mark: $0)] } ?? []) + node.detached.filter { $0.mark != nil }
    }
    return Tensor(
      unchecked: shape, data,
      node: Node(operation: "detached", shape: shape, edges: [], detached: marks))
  }

  private func marked(_ mark: Mark) -> Tensor {
    let edges = node.map { [Edge(source: $0, pullback: .value { dy in dy })] } ?? []
    return Tensor(
      unchecked: shape, data,
      node: Node(operation: mark.name ?? "variable", shape: shape, edges: edges, mark: mark))
  }
}
