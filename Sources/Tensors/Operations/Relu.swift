/// Returns the rectifier of each element: zero for negative ones, the element itself otherwise.
///
/// NaN stays NaN.
///
/// > Gradient: `dy` where `x > 0`, zero elsewhere, also at `x == 0`.
public func relu(_ x: Tensor) -> Tensor {
  Tensor.primitive("relu", x) { x in
    // The result tells as well as the input where that was positive, and is kept anyway.
    let y = [Double].filled(count: x.count) { y in
      x.data.withUnsafeBufferPointer { x in
        for i in y.indices { y[i] = x[i] < 0 ? 0 : x[i] }
      }
    }
    return (
      Tensor(unchecked: x.shape, y),
      .value { [shape = x.shape] dy in
        Tensor(
          unchecked: shape,
          .filled(count: y.count) { dx in
            dy.data.withUnsafeBufferPointer { dy in
              y.withUnsafeBufferPointer { y in
                // Read whatever the sign of y, so that no branch has to be guessed.
                for i in dx.indices {
                  let d = dy[i]
                  dx[i] = y[i] > 0 ? d : 0
                }
              }
            }
          })
      }
    )
  }
}
