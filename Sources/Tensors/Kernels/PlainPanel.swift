/// Multiplies rows by panels of four columns.
///
/// The plain form of what `CKernels` does with wider instructions: where there is nothing better, and
/// what that is tested against. Four rows keep their sums in registers; the rows left over go one by
/// one. Each element is summed in the order of `p`.
func multiplyPlainPanels(_ product: PanelProduct) {
  for panel in 0..<(product.columns + 3) / 4 { multiplyPlainPanel(product, number: panel) }
}

private func multiplyPlainPanel(_ product: PanelProduct, number: Int) {
  typealias Four = SIMD4<Double>
  @inline(__always) func load(_ pointer: UnsafePointer<Double>) -> Four {
    UnsafeRawPointer(pointer).loadUnaligned(as: Four.self)
  }
  let (rows, columns) = (product.rows, min(4, product.columns &- 4 &* number))
  let panel = product.panel + number &* product.panelStep
  let (aRow, aColumn) = (product.a.row, product.a.column)
  @inline(__always) func store(_ sum: Four, _ i: Int) {
    let target = product.c + (i &* product.cRow &+ 4 &* number)
    let initial = product.initial.map { $0 + (i &* product.initialRow &+ 4 &* number) }
    if columns == 4 {
      let value = initial.map { load($0) + sum } ?? sum
      UnsafeMutableRawPointer(target).storeBytes(of: value, as: Four.self)
    } else {
      for j in 0..<columns { target[j] = (initial?[j] ?? 0) + sum[j] }
    }
  }
  var i = 0
  while i &+ 4 <= rows {
    var (s0, s1, s2, s3) = (Four.zero, Four.zero, Four.zero, Four.zero)
    var left = product.a.start + i &* aRow
    var right = panel
    for _ in 0..<product.depth {
      let four = load(right)
      s0 += four * left[0]
      s1 += four * left[aRow]
      s2 += four * left[2 &* aRow]
      s3 += four * left[3 &* aRow]
      left += aColumn
      right += product.panelRow
    }
    store(s0, i)
    store(s1, i &+ 1)
    store(s2, i &+ 2)
    store(s3, i &+ 3)
    i &+= 4
  }
  while i < rows {
    var sum = Four.zero
    var left = product.a.start + i &* aRow
    var right = panel
    for _ in 0..<product.depth {
      sum += load(right) * left[0]
      left += aColumn
      right += product.panelRow
    }
    store(sum, i)
    i &+= 1
  }
}
