/// Returns a linear map of the last axis with a bias: `matmul(x, kernel) + bias` in one operation.
///
/// - Parameters:
///   - x: `[..., inputs]`.
///   - map: The kernel, `[inputs, features]`, and the bias.
/// - Returns: `[..., features]`. The shapes must fit.
/// - Complexity: O(rows * inputs * features).
///
/// > Gradient: `matmul(dy, kernel.transposed)`, `matmul(x.transposed, dy)`, and the sum of `dy` over
/// > the rows.
package func linear(_ x: Tensor, _ map: LinearMap) -> Tensor {
  guard x.count > 0, map.features > 0 else {
    let y = matmul(x, map.kernel)
    return map.bias.map { y + $0 } ?? y
  }
  let rows = x.count / map.inputs
  let y = [Double].filled(count: rows * map.features) { y in
    x.data.withUnsafeBufferPointer { x in
      map.apply(to: x.baseAddress!, rows: rows, into: y.baseAddress!)
    }
  }
  var edges: [Edge] = []
  edges.reserveCapacity(3)
  edges.add(x, as: 0)
  edges.add(map, as: 1)
  // No pullback may hold on to the graph.
  let (plainX, plainMap) = (x.data, map.untracked)
  return Tensor("linear", shape: map.shape(from: x.shape), y, edges: edges) { dy, cotangents in
    withPointers(plainX, dy.data) { x, dy in
      cotangents.write(0) { plainMap.pullBack(dy, rows: rows, to: $0, adds: $1) }
      plainMap.pullBack(dy, x, rows: rows, to: &cotangents, as: 1)
    }
  }
}
