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
/// - Complexity: O(m^2 d) for each sequence, and m^2 heads numbers kept for the backward pass.
///
/// > Gradient: with p the probabilities of a head and s = 1 / sqrt(d / heads):
/// > dv = p^T dy; for the scores ds = s p (dp - sum of dp p over the row), where dp = dy v^T;
/// > dq = ds k and dk = ds^T q.
package func attention(
  _ q: Tensor, _ k: Tensor, _ v: Tensor, heads: Int, isCausal: Bool
) -> Tensor {
  let plan = HeadPlan(shape: q.shape, heads: heads, isCausal: isCausal)
  guard q.count > 0 else { return q + k + v }
  let (y, probabilities) = withPointers(q.data, k.data, v.data) { plan.attend($0, $1, $2!) }
  var edges: [Edge] = []
  edges.reserveCapacity(3)
  edges.add(q, as: 0)
  edges.add(k, as: 1)
  edges.add(v, as: 2)
  // No pullback may hold on to the graph.
  let (plainQ, plainK, plainV) = (q.data, k.data, v.data)
  return Tensor("attention", shape: q.shape, y, edges: edges) { [shape = q.shape] dy, inputs in
    let count = plainQ.count
    var (dq, dk, dv): ([Double], [Double], [Double]) = ([], [], [])
    dq = .filled(count: count) { dq in
      dk = .filled(count: count) { dk in
        dv = .filled(count: count) { dv in
          withPointers(plainQ, plainK, plainV) { q, k, v in
            plan.pullBack(
              dy.data, q, k, v!, probabilities: probabilities, dq: dq.baseAddress!,
              dk: dk.baseAddress!, dv: dv.baseAddress!)
          }
        }
      }
    }
    inputs.add(0, Tensor(unchecked: shape, dq))
    inputs.add(1, Tensor(unchecked: shape, dk))
    inputs.add(2, Tensor(unchecked: shape, dv))
  }
}

/// Returns attention of tokens to each other: `attention` of three linear maps of them, in one
/// operation.
///
/// - Parameters:
///   - x: Tokens, `[..., m, inputs]`.
///   - query: What makes the queries; all three maps have d features.
///   - key: What makes the keys.
///   - value: What makes the values.
///   - heads: The number of heads; it must divide d.
///   - isCausal: Whether a token is kept from seeing later ones.
/// - Returns: `[..., m, d]`. The shapes must fit, and `x` must not be empty.
/// - Complexity: O(m d (m + inputs)) for each sequence.
///
/// > Gradient: that of `attention`, pulled back through each map.
package func selfAttention(
  _ x: Tensor, query: LinearMap, key: LinearMap, value: LinearMap, heads: Int, isCausal: Bool
) -> Tensor {
  let rows = x.count / query.inputs
  let count = rows * query.features
  let shape = query.shape(from: x.shape)
  let plan = HeadPlan(shape: shape, heads: heads, isCausal: isCausal)
  // Queries, keys and values, one after the other.
  let qkv = [Double].filled(count: 3 * count) { qkv in
    x.data.withUnsafeBufferPointer { x in
      for (place, map) in [query, key, value].enumerated() {
        map.apply(to: x.baseAddress!, rows: rows, into: qkv.baseAddress! + place * count)
      }
    }
  }
  let (y, probabilities) = qkv.withUnsafeBufferPointer { qkv in
    let q = qkv.baseAddress!
    return plan.attend(q, q + count, q + 2 * count)
  }
  var edges: [Edge] = []
  edges.reserveCapacity(7)
  edges.add(x, as: 0)
  edges.add(query, as: 1)
  edges.add(key, as: 3)
  edges.add(value, as: 5)
  // No pullback may hold on to the graph.
  let (plainX, maps) = (x.data, [query.untracked, key.untracked, value.untracked])
  return Tensor("attention", shape: shape, y, edges: edges) { dy, cotangents in
    cotangents.withScratch(3 * count) { dq, cotangents in
      withPointers(plainX, qkv) { x, q in
        plan.pullBack(
          dy.data, q, q + count, q + 2 * count, probabilities: probabilities, dq: dq,
          dk: dq + count, dv: dq + 2 * count)
        for (place, map) in maps.enumerated() {
          let d = dq + place * count
          cotangents.write(0) { map.pullBack(d, rows: rows, to: $0, adds: $1) }
          map.pullBack(d, x, rows: rows, to: &cotangents, as: 1 + 2 * place)
        }
      }
    }
  }
}
