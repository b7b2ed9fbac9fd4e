/// Returns the shape that two shapes broadcast to, by NumPy's rule.
///
/// - Throws: `ShapeError` when a pair of lengths, aligned from the right, differs and has no 1.
package func broadcastShape(_ a: [Int], _ b: [Int], operation: String) throws(ShapeError) -> [Int] {
  let rank = max(a.count, b.count)
  var result = Array(repeating: 1, count: rank)
  for axis in 0..<rank {
    let inA = axis - (rank - a.count)
    let inB = axis - (rank - b.count)
    let (m, n) = (inA < 0 ? 1 : a[inA], inB < 0 ? 1 : b[inB])
    guard m == n || m == 1 || n == 1 else {
      throw ShapeError(
        operation: operation, finding: "shapes \(a) and \(b) do not broadcast",
        rule: "aligned from the right, each pair of lengths must be equal or contain 1")
    }
    result[axis] = m == 1 ? n : m
  }
  return result
}

/// How to walk two arrays that broadcast to one shape, in runs along which both advance evenly.
struct BroadcastPlan {
  /// The lengths of the axes, with neighbors merged where both arrays allow it; never empty.
  private var lengths: [Int] = []
  /// How far each array advances along each axis; 0 where it is repeated.
  private var aStrides: [Int] = []
  private var bStrides: [Int] = []

  /// Plans the walk over `shape`, to which `a` and `b` broadcast.
  init(_ a: [Int], _ b: [Int], shape: [Int]) {
    // From the last axis to the first, so that merging keeps the runs along the last.
    var (aSpan, bSpan) = (1, 1)
    for back in shape.indices.map({ $0 + 1 }) {
      let length = shape[shape.count - back]
      let aLength = back <= a.count ? a[a.count - back] : 1
      let bLength = back <= b.count ? b[b.count - back] : 1
      let aStride = aLength == 1 ? 0 : aSpan
      let bStride = bLength == 1 ? 0 : bSpan
      aSpan *= aLength
      bSpan *= bLength
      if length == 1 { continue }
      if let last = lengths.last, aStride == aStrides.last! * last, bStride == bStrides.last! * last
      {
        lengths[lengths.count - 1] *= length
      } else {
        lengths.append(length)
        aStrides.append(aStride)
        bStrides.append(bStride)
      }
    }
    if lengths.isEmpty { (lengths, aStrides, bStrides) = ([1], [0], [0]) }
  }

  /// Calls `body` for each run: where it starts in the result, in `a` and in `b`, how long it is, and
  /// how far each array advances by step, which is 0 or 1.
  @inline(__always)
  func forEachRun(
    _ body: (_ start: Int, _ a: Int, _ b: Int, _ length: Int, _ aStep: Int, _ bStep: Int) -> Void
  ) {
    guard !lengths.contains(0) else { return }
    let axes = lengths.count
    var index = Array(repeating: 0, count: axes)
    var (start, a, b) = (0, 0, 0)
    while true {
      body(start, a, b, lengths[0], aStrides[0], bStrides[0])
      start += lengths[0]
      var axis = 1
      while axis < axes {
        index[axis] += 1
        a += aStrides[axis]
        b += bStrides[axis]
        if index[axis] < lengths[axis] { break }
        a -= aStrides[axis] * lengths[axis]
        b -= bStrides[axis] * lengths[axis]
        index[axis] = 0
        axis += 1
      }
      if axis == axes { return }
    }
  }
}

extension Tensor {
  /// Returns a function of each pair of elements of two tensors, broadcast to one shape.
  @inline(__always)
  static func elementwise(
    _ operation: String, _ a: Tensor, _ b: Tensor, _ function: (Double, Double) -> Double
  ) -> Tensor {
    if a.shape == b.shape {
      return Tensor(
        unchecked: a.shape,
        .filled(count: a.count) { y in
          a.data.withUnsafeBufferPointer { a in
            b.data.withUnsafeBufferPointer { b in
              for i in y.indices { y[i] = function(a[i], b[i]) }
            }
          }
        })
    }
    let shape = orStop { () throws(ShapeError) in
      try broadcastShape(a.shape, b.shape, operation: operation)
    }
    let plan = BroadcastPlan(a.shape, b.shape, shape: shape)
    return Tensor(
      unchecked: shape,
      .filled(count: shape.product) { y in
        a.data.withUnsafeBufferPointer { a in
          b.data.withUnsafeBufferPointer { b in
            plan.forEachRun { start, i, j, length, aStep, bStep in
              if aStep == 1 && bStep == 1 {
                for k in 0..<length { y[start + k] = function(a[i + k], b[j + k]) }
              } else if bStep == 0 {
                let right = b[j]
                for k in 0..<length { y[start + k] = function(a[i + k * aStep], right) }
              } else {
                let left = a[i]
                for k in 0..<length { y[start + k] = function(left, b[j + k]) }
              }
            }
          }
        }
      })
  }

  /// Returns a function of each element.
  @inline(__always)
  static func elementwise(_ x: Tensor, _ function: (Double) -> Double) -> Tensor {
    Tensor(
      unchecked: x.shape,
      .filled(count: x.count) { y in
        x.data.withUnsafeBufferPointer { x in
          for i in y.indices { y[i] = function(x[i]) }
        }
      })
  }

  /// Returns the sum over all copies that broadcasting `shape` to the tensor's made.
  ///
  /// The adjoint of broadcasting: what every operation that broadcasts does to a cotangent.
  func summed(to shape: [Int]) -> Tensor {
    if shape == self.shape { return self }
    let plan = BroadcastPlan(self.shape, shape, shape: self.shape)
    var sums = Array(repeating: 0.0, count: shape.product)
    sums.withUnsafeMutableBufferPointer { sums in
      data.withUnsafeBufferPointer { dy in
        plan.forEachRun { _, i, j, length, step, sumStep in
          if sumStep == 1 {
            for k in 0..<length { sums[j + k] += dy[i + k * step] }
          } else {
            var sum = 0.0
            for k in 0..<length { sum += dy[i + k * step] }
            sums[j] += sum
          }
        }
      }
    }
    return Tensor(unchecked: shape, sums)
  }
}

extension [Double] {
  /// Returns an array of numbers that a closure writes, all of them.
  @inline(__always)
  static func filled(count: Int, _ write: (UnsafeMutableBufferPointer<Double>) -> Void) -> [Double]
  {
    Array(unsafeUninitializedCapacity: count) { buffer, initialized in
      write(UnsafeMutableBufferPointer(rebasing: buffer[0..<count]))
      initialized = count
    }
  }
}
