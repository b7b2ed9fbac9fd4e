/// Returns scaled dot-product attention, head by head: `softmax(q k^T / sqrt(d / heads)) v`, the heads
/// side by side.
///
/// - Parameters:
///   - q: Queries, `[..., m, d]`; head h has the columns from h * d / heads.
///   - k: Keys, of the same shape.
///   - v: Values, of the same shape.
///   - heads: The number of heads; it must divide d.
///   - isCausal: Whether a token is kept from seeing later ones.
/// - Returns: `[..., m, d]`. The shapes must be equal.
/// - Complexity: O(m^2 d) for each sequence, and m^2 heads numbers kept for the way back.
///
/// > Gradient: with p the probabilities of a head and s = 1 / sqrt(d / heads):
/// > dv = p^T dy; for the scores ds = s p (dp - sum of dp p over the row), where dp = dy v^T;
/// > dq = ds k and dk = ds^T q.
package func attention(
  _ q: Tensor, _ k: Tensor, _ v: Tensor, heads: Int, isCausal: Bool
) -> Tensor {
  let plan = HeadPlan(shape: q.shape, heads: heads, isCausal: isCausal)
  guard q.count > 0 else { return q + k + v }
  var probabilities: [Double] = []
  let y = [Double].filled(count: q.count) { y in
    probabilities = .filled(count: plan.items * plan.square) { probabilities in
      withPointers(q, k, v) { q, k, v in
        plan.forEachItem { item, offset in
          plan.attend(
            q + offset, k + offset, v + offset,
            probabilities: probabilities.baseAddress! + item * plan.square,
            into: y.baseAddress! + offset)
        }
      }
    }
  }
  // No pullback may hold on to the graph.
  let (plainQ, plainK, plainV) = (q.untracked, k.untracked, v.untracked)
  let pullback: JointPullback = { [probabilities] dy in
    let count = plainQ.count
    var (dq, dk, dv): ([Double], [Double], [Double]) = ([], [], [])
    dq = .filled(count: count) { dq in
      dk = .filled(count: count) { dk in
        dv = .filled(count: count) { dv in
          withPointers(plainQ, plainK, plainV) { q, k, v in
            withPointers(dy.data, probabilities) { dy, probabilities in
              plan.forEachItem { item, offset in
                plan.pullBack(
                  dy + offset, q + offset, k + offset, v + offset,
                  probabilities: probabilities + item * plan.square,
                  dq: dq.baseAddress! + offset, dk: dk.baseAddress! + offset,
                  dv: dv.baseAddress! + offset)
              }
            }
          }
        }
      }
    }
    let shape = plainQ.shape
    return [
      Tensor(unchecked: shape, dq), Tensor(unchecked: shape, dk), Tensor(unchecked: shape, dv),
    ]
  }
  var edges: [Edge] = []
  edges.reserveCapacity(3)
  edges.add(q, .joint(0))
  edges.add(k, .joint(1))
  edges.add(v, .joint(2))
  return Tensor("attention", shape: q.shape, y, edges: edges, joint: pullback)
}

/// Calls `body` with the numbers of three tensors that are not empty.
private func withPointers(
  _ a: Tensor, _ b: Tensor, _ c: Tensor,
  _ body: (UnsafePointer<Double>, UnsafePointer<Double>, UnsafePointer<Double>) -> Void
) {
  a.data.withUnsafeBufferPointer { a in
    b.data.withUnsafeBufferPointer { b in
      c.data.withUnsafeBufferPointer { c in
        body(a.baseAddress!, b.baseAddress!, c.baseAddress!)
      }
    }
  }
}

/// Calls `body` with the numbers of two arrays that are not empty.
private func withPointers(
  _ a: [Double], _ b: [Double],
  _ body: (UnsafePointer<Double>, UnsafePointer<Double>) -> Void
) {
  a.withUnsafeBufferPointer { a in
    b.withUnsafeBufferPointer { b in body(a.baseAddress!, b.baseAddress!) }
  }
}
