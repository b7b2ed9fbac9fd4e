/// Adds a matrix product to `c`: m x k times k x n gives m x n.
///
/// Blocks of four rows and four columns keep their sums in registers; what is left over at the edges
/// goes by rows and then by single elements. Each element is summed in the order of k.
///
/// Element `[i, p]` of `a` is at `i * aRow + p * aColumn`, so that a transposed matrix needs no copy.
/// `b` and `c` are row-major, and `c` does not overlap the others.
func multiplyAdd(
  m: Int, n: Int, k: Int,
  a: UnsafePointer<Double>, aRow: Int, aColumn: Int,
  b: UnsafePointer<Double>, c: UnsafeMutablePointer<Double>
) {
  typealias Four = SIMD4<Double>
  @inline(__always) func load(_ pointer: UnsafePointer<Double>) -> Four {
    UnsafeRawPointer(pointer).loadUnaligned(as: Four.self)
  }
  @inline(__always) func add(_ value: Four, to pointer: UnsafeMutablePointer<Double>) {
    let sum = load(pointer) + value
    UnsafeMutableRawPointer(pointer).storeBytes(of: sum, as: Four.self)
  }
  let fullColumns = n & ~3
  var i = 0
  while i + 4 <= m {
    let row = a + i * aRow
    var j = 0
    while j < fullColumns {
      var (s0, s1, s2, s3) = (Four.zero, Four.zero, Four.zero, Four.zero)
      var left = row
      var right = b + j
      for _ in 0..<k {
        let four = load(right)
        s0 += four * left[0]
        s1 += four * left[aRow]
        s2 += four * left[2 &* aRow]
        s3 += four * left[3 &* aRow]
        left += aColumn
        right += n
      }
      let target = c + (i &* n &+ j)
      add(s0, to: target)
      add(s1, to: target + n)
      add(s2, to: target + 2 &* n)
      add(s3, to: target + 3 &* n)
      j += 4
    }
    i += 4
  }
  while i < m {
    var j = 0
    while j < fullColumns {
      var sum = Four.zero
      var left = a + i * aRow
      var right = b + j
      for _ in 0..<k {
        sum += load(right) * left[0]
        left += aColumn
        right += n
      }
      add(sum, to: c + (i &* n &+ j))
      j += 4
    }
    i += 1
  }
  for j in fullColumns..<n {
    for i in 0..<m {
      var sum = 0.0
      var left = a + i * aRow
      var right = b + j
      for _ in 0..<k {
        sum += left[0] * right[0]
        left += aColumn
        right += n
      }
      c[i &* n &+ j] += sum
    }
  }
}

/// Writes the transpose of a row-major matrix: `rows` x `columns` becomes `columns` x `rows`.
func transpose(
  rows: Int, columns: Int, _ source: UnsafePointer<Double>,
  into target: UnsafeMutablePointer<Double>
) {
  for i in 0..<rows {
    for j in 0..<columns { target[j &* rows &+ i] = source[i &* columns &+ j] }
  }
}
