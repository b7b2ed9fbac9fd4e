extension Graph {
  /// Returns the cotangent of each node that is marked, nil for all others.
  ///
  /// Walks the nodes from the output to the inputs: when a node's turn comes, all uses of its value
  /// have added their part. A cotangent that no one asked for is dropped once it is passed on.
  func pullBack(_ seed: Tensor) -> [Tensor?] {
    var sums: [Tensor?] = Array(repeating: nil, count: nodes.count)
    sums[nodes.count - 1] = seed
    for index in nodes.indices.reversed() {
      guard let dy = sums[index] else { continue }
      let node = nodes[index]
      if node.mark == nil { sums[index] = nil }
      for edge in node.edges {
        add(edge, dy, of: node, to: &sums[position[ObjectIdentifier(edge.source)]!])
      }
    }
    return sums
  }

  /// Pulls a cotangent back along one edge and adds it to what has arrived.
  private func add(_ edge: Edge, _ dy: Tensor, of node: Node, to sum: inout Tensor?) {
    switch edge.pullback {
    case .value(let pullback):
      let dx = pullback(dy)
      guard dx.shape == edge.source.shape else {
        fatalError(
          "the gradient rule of \(node.operation) gives shape \(dx.shape) for an input of shape "
            + "\(edge.source.shape)")
      }
      if sum == nil { sum = dx } else { accumulate(dx.data, in: &sum!.data) }
    case .adding(let pullback):
      if sum == nil { sum = Tensor(shape: edge.source.shape, repeating: 0) }
      pullback(dy, &sum!.data)
    }
  }
}

/// Adds numbers to a sum of the same length.
func accumulate(_ values: [Double], in sum: inout [Double]) {
  sum.withUnsafeMutableBufferPointer { sum in
    values.withUnsafeBufferPointer { values in
      for i in values.indices { sum[i] += values[i] }
    }
  }
}
