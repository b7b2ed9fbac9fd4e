/// Returns a linear map of the last axis with a bias: `matmul(x, kernel) + bias` in one operation.
///
/// - Parameters:
///   - x: `[..., inputs]`.
///   - kernel: `[inputs, features]`.
///   - bias: `[features]`, or nil for none.
/// - Returns: `[..., features]`. The shapes must fit.
/// - Complexity: O(rows * inputs * features).
///
/// > Gradient: `matmul(dy, kernel.transposed)`, `matmul(x.transposed, dy)`, and the sum of `dy` over
/// > the rows.
package func linear(_ x: Tensor, _ kernel: Tensor, _ bias: Tensor?) -> Tensor {
  let (inputs, features) = (kernel.shape[0], kernel.shape[1])
  guard x.count > 0, features > 0 else {
    let y = matmul(x, kernel)
    return bias.map { y + $0 } ?? y
  }
  let rows = x.count / inputs
  var shape = x.shape
  shape[shape.count - 1] = features
  let y = [Double].filled(count: rows * features) { y in
    if let bias {
      bias.data.withUnsafeBufferPointer { bias in
        multiply(
          m: rows, n: features, k: inputs, x, inputs, kernel, features, into: y.baseAddress!,
          from: .row(bias.baseAddress!))
      }
    } else {
      multiply(
        m: rows, n: features, k: inputs, x, inputs, kernel, features, into: y.baseAddress!,
        from: .zeros)
    }
  }
  // No pullback may hold on to the graph.
  let (plainX, plainKernel) = (x.untracked, kernel.untracked)
  var edges: [Edge] = []
  edges.reserveCapacity(3)
  edges.add(
    x,
    .writing { dy, dx, adds in
      multiply(
        m: rows, n: inputs, k: features, dy, features, plainKernel, features, transposesB: true,
        into: dx, from: adds ? .result : .zeros)
    })
  edges.add(
    kernel,
    .writing { dy, dKernel, adds in
      multiply(
        m: inputs, n: features, k: rows, plainX, inputs, dy, features, transposesA: true,
        into: dKernel, from: adds ? .result : .zeros)
    })
  if let bias {
    edges.add(
      bias,
      .writing { dy, dBias, adds in
        if !adds { dBias.update(repeating: 0, count: features) }
        dy.data.withUnsafeBufferPointer { dy in
          addRows(dy.baseAddress!, rows: rows, width: features, to: dBias)
        }
      })
  }
  return Tensor("linear", shape: shape, y, edges: edges)
}

/// Multiplies the numbers of two tensors, seen as matrices with rows of a given width.
private func multiply(
  m: Int, n: Int, k: Int, _ a: Tensor, _ aWidth: Int, _ b: Tensor, _ bWidth: Int,
  transposesA: Bool = false, transposesB: Bool = false,
  into c: UnsafeMutablePointer<Double>, from start: ProductStart
) {
  a.data.withUnsafeBufferPointer { a in
    b.data.withUnsafeBufferPointer { b in
      let left = StridedMatrix(start: a.baseAddress!, row: aWidth, column: 1)
      let right = StridedMatrix(start: b.baseAddress!, row: bWidth, column: 1)
      multiply(
        m: m, n: n, k: k, transposesA ? left.transposed : left,
        transposesB ? right.transposed : right, into: c, cRow: n, from: start)
    }
  }
}

/// Adds each row of a matrix to a sum, eight columns at a time.
private func addRows(
  _ x: UnsafePointer<Double>, rows: Int, width: Int, to sum: UnsafeMutablePointer<Double>
) {
  var column = 0
  while column &+ 8 <= width {
    let target = UnsafeMutableRawPointer(sum + column)
    var total = target.loadUnaligned(as: Lanes.self)
    for row in 0..<rows {
      total += UnsafeRawPointer(x + (row &* width &+ column)).loadUnaligned(as: Lanes.self)
    }
    target.storeBytes(of: total, as: Lanes.self)
    column &+= 8
  }
  while column < width {
    for row in 0..<rows { sum[column] += x[row &* width &+ column] }
    column &+= 1
  }
}
