extension Graph {
  /// Returns the cotangent of each node that is marked, by number, nil for all others.
  ///
  /// Walks the nodes from the output to the inputs: when a node's turn comes, all uses of its value
  /// have added their part. A cotangent that no one asked for is dropped once it is passed on.
  func pullBack(_ seed: Tensor) -> [Tensor?] {
    var sums: [Tensor?] = Array(repeating: nil, count: found.count)
    sums[0] = seed
    for number in order.reversed() {
      let node = found[number]
      // Taken out, so that whoever adds to it next may do so in place.
      guard let dy = sums[number].take() else { continue }
      if node.mark != nil { sums[number] = dy }
      let joint = node.joint?(dy) ?? []
      node.edges.withUnsafeBufferPointer { edges in
        for place in edges.indices {
          edges[place].add(dy, joint, to: &sums[source(ofEdge: place, of: number)])
        }
      }
    }
    return sums
  }
}

extension Edge {
  /// Pulls a cotangent back along the edge and adds it to what has arrived.
  ///
  /// - Parameters:
  ///   - dy: The cotangent of the operation's output.
  ///   - joint: What the operation's joint rule returned, if it has one.
  ///   - sum: What has arrived at the source; nil for nothing yet.
  fileprivate func add(_ dy: Tensor, _ joint: [Tensor], to sum: inout Tensor?) {
    switch pullback {
    case .value(let pullback): Self.add(pullback(dy), to: &sum)
    case .joint(let place): Self.add(joint[place], to: &sum)
    case .adding(let pullback):
      if sum == nil { sum = Tensor(shape: source.shape, repeating: 0) }
      pullback(dy, &sum!.data)
    case .writing(let pullback):
      if sum == nil {
        let shape = source.shape
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

  private static func add(_ dx: Tensor, to sum: inout Tensor?) {
    if sum == nil { sum = dx } else { accumulate(dx.data, in: &sum!.data) }
  }
}

/// Adds numbers to a sum of the same length.
func accumulate(_ values: [Double], in sum: inout [Double]) {
  precondition(values.count == sum.count, "a gradient rule gives another shape than its input's")
  sum.withUnsafeMutableBufferPointer { sum in
    values.withUnsafeBufferPointer { values in
      for i in values.indices { sum[i] += values[i] }
    }
  }
}
