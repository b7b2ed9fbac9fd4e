extension Graph {
  /// Returns the cotangent of each node that is marked, by number, nil for all others.
  ///
  /// Walks the nodes from the output to the inputs: when a node's turn comes, all uses of its value
  /// have added their part. A cotangent that no one asked for is dropped once it is passed on.
  func pullBack(_ seed: Tensor) -> [Tensor?] {
    var sums: [Tensor?] = Array(repeating: nil, count: found.count)
    sums[0] = seed
    for number in order.reversed() {
      guard let dy = sums[number] else { continue }
      let node = found[number]
      if node.mark == nil { sums[number] = nil }
      let joint = node.joint?(dy) ?? []
      for place in node.edges.indices {
        add(
          node.edges[place], dy, joint, of: node, to: &sums[source(ofEdge: place, of: number)])
      }
    }
    return sums
  }

  /// Pulls a cotangent back along one edge and adds it to what has arrived.
  private func add(
    _ edge: Edge, _ dy: Tensor, _ joint: [Tensor], of node: Node, to sum: inout Tensor?
  ) {
    switch edge.pullback {
    case .value(let pullback): add(pullback(dy), along: edge, of: node, to: &sum)
    case .joint(let place): add(joint[place], along: edge, of: node, to: &sum)
    case .adding(let pullback):
      if sum == nil { sum = Tensor(shape: edge.source.shape, repeating: 0) }
      pullback(dy, &sum!.data)
    case .writing(let pullback):
      if sum == nil {
        let shape = edge.source.shape
        sum = Tensor(
          unchecked: shape,
          .filled(count: shape.product) { sum in
            if let sum = sum.baseAddress { pullback(dy, sum, false) }
          })
      } else {
        sum!.data.withUnsafeMutableBufferPointer { sum in
          if let sum = sum.baseAddress { pullback(dy, sum, true) }
        }
      }
    }
  }

  /// Adds the cotangent of an edge's source to what has arrived.
  private func add(_ dx: Tensor, along edge: Edge, of node: Node, to sum: inout Tensor?) {
    guard dx.shape == edge.source.shape else {
      fatalError(
        "the gradient rule of \(node.operation) gives shape \(dx.shape) for an input of shape "
          + "\(edge.source.shape)")
    }
    if sum == nil { sum = dx } else { accumulate(dx.data, in: &sum!.data) }
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
