/// Multiplies rows by a panel of four columns, or adds the product to `c`.
///
/// The plain form of what `CKernels` does with wider instructions: where there is nothing better, and
/// what that is tested against. Four rows keep their sums in registers; the rows left over go one by
/// one. Each element is summed in the order of `p`.
///
/// - Parameters:
///   - rows: The number of rows of `a` and `c`.
///   - columns: How many columns of `c` are written, at most 4.
///   - depth: The number of columns of `a` and of rows of the panel.
///   - a: Element `[i, p]` is at `i * aRow + p * aColumn`.
///   - panel: Element `[p, j]` is at `p * panelRow + j`; four columns can be read.
///   - c: Element `[i, j]` is at `i * cRow + j`. It does not overlap the others.
///   - adds: Whether the product is added to what `c` holds.
func multiplyPlainPanel(
  rows: Int, columns: Int, depth: Int,
  a: UnsafePointer<Double>, aRow: Int, aColumn: Int, panel: UnsafePointer<Double>,
  panelRow: Int, c: UnsafeMutablePointer<Double>, cRow: Int, adds: Bool
) {
  typealias Four = SIMD4<Double>
  @inline(__always) func load(_ pointer: UnsafePointer<Double>) -> Four {
    UnsafeRawPointer(pointer).loadUnaligned(as: Four.self)
  }
  @inline(__always) func store(_ sum: Four, _ i: Int) {
    let target = c + i &* cRow
    if columns == 4 {
      let value = adds ? load(target) + sum : sum
      UnsafeMutableRawPointer(target).storeBytes(of: value, as: Four.self)
    } else {
      for j in 0..<columns { target[j] = adds ? target[j] + sum[j] : sum[j] }
    }
  }
  var i = 0
  while i &+ 4 <= rows {
    var (s0, s1, s2, s3) = (Four.zero, Four.zero, Four.zero, Four.zero)
    var left = a + i &* aRow
    var right = panel
    for _ in 0..<depth {
      let four = load(right)
      s0 += four * left[0]
      s1 += four * left[aRow]
      s2 += four * left[2 &* aRow]
      s3 += four * left[3 &* aRow]
      left += aColumn
      right += panelRow
    }
    store(s0, i)
    store(s1, i &+ 1)
    store(s2, i &+ 2)
    store(s3, i &+ 3)
    i &+= 4
  }
  while i < rows {
    var sum = Four.zero
    var left = a + i &* aRow
    var right = panel
    for _ in 0..<depth {
      sum += load(right) * left[0]
      left += aColumn
      right += panelRow
    }
    store(sum, i)
    i &+= 1
  }
}
