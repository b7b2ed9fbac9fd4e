/// Returns two linear maps with a rectifier between them, in one operation: the feed-forward sub-layer.
///
/// - Parameters:
///   - x: `[..., d]`.
///   - hidden: The first map, from d to the hidden width.
///   - output: The second map, from the hidden width.
/// - Returns: `[..., features of output]`. The shapes must fit, and nothing may be empty.
/// - Complexity: O(rows * d * hidden width).
///
/// > Gradient: that of `linear` for `output`; then, zero where the hidden value is not positive, that of
/// > `linear` for `hidden`.
package func feedForward(_ x: Tensor, hidden: LinearMap, output: LinearMap) -> Tensor {
  let rows = x.count / hidden.inputs
  let h = [Double].filled(count: rows * hidden.features) { h in
    x.data.withUnsafeBufferPointer { x in
      hidden.apply(to: x.baseAddress!, rows: rows, into: h.baseAddress!)
    }
    // NaN stays.
    for i in h.indices { h[i] = h[i] < 0 ? 0 : h[i] }
  }
  let y = [Double].filled(count: rows * output.features) { y in
    h.withUnsafeBufferPointer { h in
      output.apply(to: h.baseAddress!, rows: rows, into: y.baseAddress!)
    }
  }
  var edges: [Edge] = []
  edges.reserveCapacity(5)
  edges.add(x, as: 0)
  edges.add(hidden, as: 1)
  edges.add(output, as: 3)
  // No pullback may hold on to the graph.
  let (plainX, plainHidden, plainOutput) = (x.data, hidden.untracked, output.untracked)
  let shape = output.shape(from: x.shape)
  return Tensor("feedForward", shape: shape, y, edges: edges) { dy, cotangents in
    cotangents.withScratch(h.count) { dh, cotangents in
      withPointers(plainX, h, dy.data) { x, h, dy in
        plainOutput.pullBack(dy!, rows: rows, to: dh, adds: false)
        plainOutput.pullBack(dy!, h, rows: rows, to: &cotangents, as: 3)
        for i in 0..<rows * plainHidden.features {
          // Read whatever the sign of h, so that no branch has to be guessed.
          let d = dh[i]
          dh[i] = h[i] > 0 ? d : 0
        }
        cotangents.write(0) { plainHidden.pullBack(dh, rows: rows, to: $0, adds: $1) }
        plainHidden.pullBack(dh, x, rows: rows, to: &cotangents, as: 1)
      }
    }
  }
}
