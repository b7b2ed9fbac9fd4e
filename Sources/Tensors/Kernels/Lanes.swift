/// Eight numbers side by side.
///
/// An operation's arithmetic is a closure in the operation's own file, which the compiler does not
/// join with the loops here; one call for eight numbers makes up for that.
typealias Lanes = SIMD8<Double>

extension Tensor {
  /// Returns arithmetic on each pair of elements of two tensors, broadcast to one shape.
  static func lanewise(
    _ operation: String, _ a: Tensor, _ b: Tensor, _ function: (Lanes, Lanes) -> Lanes
  ) -> Tensor {
    if a.shape == b.shape {
      return Tensor(
        unchecked: a.shape,
        .filled(count: a.count) { y in
          a.data.withUnsafeBufferPointer { a in
            b.data.withUnsafeBufferPointer { b in
              guard let y = y.baseAddress, let left = a.baseAddress, let right = b.baseAddress
              else { return }
              run(y, left, right, a.count, aStep: 1, bStep: 1, function)
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
            guard let y = y.baseAddress, let a = a.baseAddress, let b = b.baseAddress
            else { return }
            plan.forEachRun { start, i, j, length, aStep, bStep in
              run(y + start, a + i, b + j, length, aStep: aStep, bStep: bStep, function)
            }
          }
        }
      })
  }

  /// Returns arithmetic on each element.
  static func lanewise(_ x: Tensor, _ function: (Lanes) -> Lanes) -> Tensor {
    Tensor(
      unchecked: x.shape,
      .filled(count: x.count) { y in
        x.data.withUnsafeBufferPointer { x in
          guard let y = y.baseAddress, let source = x.baseAddress else { return }
          var k = 0
          while k < x.count {
            store(function(load(source + k, x.count - k)), y + k, x.count - k)
            k += 8
          }
        }
      })
  }
}

/// Applies a function along two arrays that advance by a step of 0 or 1.
private func run(
  _ y: UnsafeMutablePointer<Double>, _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>,
  _ length: Int, aStep: Int, bStep: Int, _ function: (Lanes, Lanes) -> Lanes
) {
  let (left, right) = (Lanes(repeating: a[0]), Lanes(repeating: b[0]))
  var k = 0
  while k < length {
    let rest = length - k
    let value = function(
      aStep == 0 ? left : load(a + k, rest), bStep == 0 ? right : load(b + k, rest))
    store(value, y + k, rest)
    k += 8
  }
}

/// Reads eight numbers, or as many as there are; ones stand in for the others.
@inline(__always)
private func load(_ source: UnsafePointer<Double>, _ count: Int) -> Lanes {
  if count >= 8 { return UnsafeRawPointer(source).loadUnaligned(as: Lanes.self) }
  var lanes = Lanes(repeating: 1)
  for k in 0..<count { lanes[k] = source[k] }
  return lanes
}

/// Writes eight numbers, or the first `count` of them.
@inline(__always)
private func store(_ lanes: Lanes, _ target: UnsafeMutablePointer<Double>, _ count: Int) {
  if count >= 8 {
    UnsafeMutableRawPointer(target).storeBytes(of: lanes, as: Lanes.self)
  } else {
    for k in 0..<count { target[k] = lanes[k] }
  }
}
