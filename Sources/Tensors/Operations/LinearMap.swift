/// A kernel and a bias: what a linear map of rows consists of.
package struct LinearMap: Sendable {
  /// `[inputs, features]`.
  let kernel: Tensor
  /// `[features]`, or nil for none.
  let bias: Tensor?

  /// Puts a map together; the shapes must fit.
  package init(kernel: Tensor, bias: Tensor?) {
    self.kernel = kernel
    self.bias = bias
  }

  /// The width of a row.
  var inputs: Int { kernel.shape[0] }
  /// The width of what it becomes.
  var features: Int { kernel.shape[1] }

  /// The shape that rows of a shape become.
  func shape(from shape: [Int]) -> [Int] {
    inputs == features ? shape : shape.dropLast() + [features]
  }

  /// The same numbers without history.
  var untracked: LinearMap { LinearMap(kernel: kernel.untracked, bias: bias?.untracked) }

  /// Writes `x kernel + bias` to `y`, row after row.
  func apply(
    to x: UnsafePointer<Double>, rows: Int, into y: UnsafeMutablePointer<Double>
  ) {
    kernel.data.withUnsafeBufferPointer { kernel in
      func multiply(from start: ProductStart) {
        Tensors.multiply(
          m: rows, n: features, k: inputs, StridedMatrix(x, width: inputs),
          StridedMatrix(kernel.baseAddress!, width: features), into: y, cRow: features,
          from: start)
      }
      guard let bias else { return multiply(from: .zeros) }
      bias.data.withUnsafeBufferPointer { multiply(from: .row($0.baseAddress!)) }
    }
  }

  /// Pulls a cotangent of `y` back to `x`.
  ///
  /// - Parameters:
  ///   - dy: The cotangent.
  ///   - rows: How many rows there are.
  ///   - dx: Where that of `x` goes.
  ///   - adds: Whether it is added to what is there.
  func pullBack(
    _ dy: UnsafePointer<Double>, rows: Int, to dx: UnsafeMutablePointer<Double>, adds: Bool
  ) {
    kernel.data.withUnsafeBufferPointer { kernel in
      multiply(
        m: rows, n: inputs, k: features, StridedMatrix(dy, width: features),
        StridedMatrix(kernel.baseAddress!, width: features).transposed, into: dx, cRow: inputs,
        from: adds ? .result : .zeros)
    }
  }

  /// Pulls a cotangent of `y` back to the kernel and the bias.
  ///
  /// - Parameters:
  ///   - dy: The cotangent.
  ///   - x: What the map was applied to.
  ///   - rows: How many rows there are.
  ///   - cotangents: Where those of the operation's inputs go.
  ///   - number: The number of the kernel among them; the bias has the next.
  func pullBack(
    _ dy: UnsafePointer<Double>, _ x: UnsafePointer<Double>, rows: Int,
    to cotangents: inout InputCotangents, as number: Int
  ) {
    cotangents.write(number) { dKernel, adds in
      multiply(
        m: inputs, n: features, k: rows, StridedMatrix(x, width: inputs).transposed,
        StridedMatrix(dy, width: features), into: dKernel, cRow: features,
        from: adds ? .result : .zeros)
    }
    cotangents.write(number + 1) { dBias, adds in
      if !adds { dBias.update(repeating: 0, count: features) }
      addRows(dy, rows: rows, width: features, to: dBias)
    }
  }
}

extension [Edge] {
  /// Appends the edges to a map's kernel and bias, which a joint rule knows by a number and the next.
  mutating func add(_ map: LinearMap, as number: Int) {
    add(map.kernel, as: number)
    if let bias = map.bias { add(bias, as: number + 1) }
  }
}

/// Adds each row of a matrix to a sum, sixteen columns at a time: as many additions as a processor
/// begins before the first is done.
private func addRows(
  _ x: UnsafePointer<Double>, rows: Int, width: Int, to sum: UnsafeMutablePointer<Double>
) {
  @inline(__always) func lanes(_ pointer: UnsafeRawPointer, _ place: Int) -> Lanes {
    pointer.loadUnaligned(fromByteOffset: 64 &* place, as: Lanes.self)
  }
  var column = 0
  while column &+ 16 <= width {
    let target = UnsafeMutableRawPointer(sum + column)
    var (first, second) = (lanes(target, 0), lanes(target, 1))
    for row in 0..<rows {
      let source = UnsafeRawPointer(x + (row &* width &+ column))
      first += lanes(source, 0)
      second += lanes(source, 1)
    }
    target.storeBytes(of: first, as: Lanes.self)
    target.storeBytes(of: second, toByteOffset: 64, as: Lanes.self)
    column &+= 16
  }
  while column < width {
    for row in 0..<rows { sum[column] += x[row &* width &+ column] }
    column &+= 1
  }
}

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
