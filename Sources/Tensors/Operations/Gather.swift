/// Returns rows of a table, such as the embeddings of tokens.
///
///     gather(Tensor([[1, 2], [3, 4]]), [1, 1, 0])   // [[3, 4], [3, 4], [1, 2]]
///
/// - Parameters:
///   - table: `[V, ...]`.
///   - indices: n positions along the first axis, each in `0..<V`; repeats are allowed.
/// - Returns: `[n, ...]`.
///
/// > Gradient: each row of `dy` added to the row of the table that it came from.
public func gather(_ table: Tensor, _ indices: [Int]) -> Tensor {
  orStop { () throws(ShapeError) in try checkGather(table.shape, indices) }
  let width = table.shape.dropFirst().reduce(1, *)
  return Tensor.primitive("gather", table) { table in
    (
      Tensor(
        unchecked: [indices.count] + table.shape.dropFirst(),
        indices.flatMap { table.data[($0 * width)..<(($0 + 1) * width)] }),
      .adding { dy, sum in
        for (row, index) in indices.enumerated() {
          for k in 0..<width { sum[index * width + k] += dy.data[row * width + k] }
        }
      }
    )
  }
}

/// Checks that indices are rows of a table.
package func checkGather(_ shape: [Int], _ indices: [Int]) throws(ShapeError) {
  guard let rows = shape.first else {
    throw ShapeError(
      operation: "gather", finding: "shape [] has no rows", rule: "a table has at least one axis")
  }
  for index in indices where index < 0 || index >= rows {
    throw ShapeError(
      operation: "gather", finding: "index \(index) is outside a table of shape \(shape)",
      rule: "indices must be in 0..<\(rows)")
  }
}
