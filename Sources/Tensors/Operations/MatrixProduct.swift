/// Returns the matrix product: element `[i, j]` is the sum over k of `a[i, k] * b[k, j]`.
///
/// NumPy's `a @ b`. Axes before the last two are a batch and broadcast; a vector of shape `[k]` on
/// the left is a row, on the right a column, and its axis is gone from the result.
///
/// - Parameters:
///   - a: `[..., m, k]` or `[k]`.
///   - b: `[..., k, n]` or `[k]`.
/// - Returns: `[..., m, n]`.
/// - Complexity: O(m n k) for each matrix of the batch.
///
/// > Gradient: `matmul(dy, b.transposed)` and `matmul(a.transposed, dy)`, summed over the copies that
/// > broadcasting made.
public func matmul(_ a: Tensor, _ b: Tensor) -> Tensor {
  let shape = orStop { () throws(ShapeError) in try matmulShape(a.shape, b.shape) }
  if a.rank == 1 { return matmul(a.reshaped([1, a.shape[0]]), b).reshaped(shape) }
  if b.rank == 1 { return matmul(a, b.reshaped([b.shape[0], 1])).reshaped(shape) }
  if b.rank == 2, a.rank > 2 {
    // One large product instead of a batch of small ones, in both directions.
    let (k, n) = (b.shape[0], b.shape[1])
    return matmul(a.reshaped([shape.dropLast().reduce(1, *), k]), b)
      .reshaped(Array(shape.dropLast()) + [n])
  }
  return Tensor.primitive("matmul", a, b) { a, b in
    (
      product(a, b),
      .value { dy in product(dy, b, transposesB: true).summed(to: a.shape) },
      .value { dy in product(a, dy, transposesA: true).summed(to: b.shape) }
    )
  }
}

/// Returns the shape of a matrix product.
///
/// - Throws: `ShapeError` when the shapes do not fit.
package func matmulShape(_ a: [Int], _ b: [Int]) throws(ShapeError) -> [Int] {
  guard let last = a.last, let first = b.count > 1 ? b[b.count - 2] : b.first else {
    throw ShapeError(
      operation: "matmul", finding: "shapes \(a) and \(b) do not fit",
      rule: "both need an axis; to multiply by a number write *")
  }
  guard last == first else {
    throw ShapeError(
      operation: "matmul", finding: "shapes \(a) and \(b) do not fit",
      rule: b.count > 1
        ? "the last length of the first must equal the second-to-last of the second"
        : "the last length of the first must equal the length of the second")
  }
  do {
    let batch = try broadcastShape(a.dropLast(2), b.dropLast(2), operation: "matmul")
    return batch + a.dropLast().suffix(1) + (b.count > 1 ? b.suffix(1) : [])
  } catch {
    throw ShapeError(
      operation: "matmul", finding: "shapes \(a) and \(b) do not fit",
      rule: "the lengths before the last two, aligned from the right, must be equal or contain 1")
  }
}

/// Returns the products of two batches of matrices, each transposed if wanted, without history.
private func product(
  _ a: Tensor, _ b: Tensor, transposesA: Bool = false, transposesB: Bool = false
) -> Tensor {
  let (aRows, aColumns) = (a.shape[a.rank - 2], a.shape[a.rank - 1])
  let (bRows, bColumns) = (b.shape[b.rank - 2], b.shape[b.rank - 1])
  let (m, k) = transposesA ? (aColumns, aRows) : (aRows, aColumns)
  let n = transposesB ? bRows : bColumns
  let (aBatch, bBatch) = (Array(a.shape.dropLast(2)), Array(b.shape.dropLast(2)))
  let batch = orStop { () throws(ShapeError) in
    try broadcastShape(aBatch, bBatch, operation: "matmul")
  }
  let plan = BroadcastPlan(aBatch, bBatch, shape: batch)
  let count = batch.product * m * n
  let data = [Double].filled(count: count) { c in
    guard count > 0, let c = c.baseAddress else { return }
    guard k > 0 else { return c.update(repeating: 0, count: count) }
    a.data.withUnsafeBufferPointer { a in
      b.data.withUnsafeBufferPointer { b in
        guard let a = a.baseAddress, let b = b.baseAddress else { return }
        plan.forEachRun { start, i, j, length, aStep, bStep in
          for item in 0..<length {
            let left = StridedMatrix(
              start: a + (i + item * aStep) * m * k, row: aColumns, column: 1)
            let right = StridedMatrix(
              start: b + (j + item * bStep) * k * n, row: bColumns, column: 1)
            multiply(
              m: m, n: n, k: k, transposesA ? left.transposed : left,
              transposesB ? right.transposed : right,
              into: c + (start + item) * m * n, cRow: n)
          }
        }
      }
    }
  }
  return Tensor(unchecked: batch + [m, n], data)
}
