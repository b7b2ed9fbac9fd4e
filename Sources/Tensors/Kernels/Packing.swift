// Copies that undo a transposition, or bring together what lies apart, before a product.

/// Copies a matrix into panels: element `[p, j]` of a panel is at `p * width + j`; what is missing to
/// the width of the last is zero.
func pack(
  _ b: StridedMatrix, depth: Int, columns: Int, width: Int,
  into packed: UnsafeMutablePointer<Double>
) {
  let full = columns &- columns % width
  if b.column == 1 {
    // Row by row: long stretches to read, and few places to write to.
    for p in 0..<depth {
      let source = b.start + p &* b.row
      var target = packed + p &* width
      var column = 0
      while column < full {
        var j = 0
        while j < width {
          copyFour(source + (column &+ j), target + j)
          j &+= 4
        }
        target += depth &* width
        column &+= width
      }
    }
  } else {
    var column = 0
    while column < full {
      let target = packed + column &* depth
      for j in stride(from: 0, to: width, by: 4) {
        packFour(
          b.start + (column &+ j) &* b.column, row: b.row, column: b.column, depth: depth,
          into: target + j, width: width)
      }
      column &+= width
    }
  }
  guard full < columns else { return }
  let rest = columns &- full
  let target = packed + full &* depth
  for p in 0..<depth {
    for j in 0..<width {
      target[p &* width &+ j] =
        j < rest ? b.start[p &* b.row &+ (full &+ j) &* b.column] : 0
    }
  }
}

/// Copies four columns that lie apart into a panel.
private func packFour(
  _ source: UnsafePointer<Double>, row: Int, column: Int, depth: Int,
  into target: UnsafeMutablePointer<Double>, width: Int
) {
  var p = 0
  if row == 1 {
    // Two numbers of each column at a time.
    @inline(__always) func two(_ j: Int) -> SIMD2<Double> {
      UnsafeRawPointer(source + (j &* column &+ p)).loadUnaligned(as: SIMD2<Double>.self)
    }
    while p &+ 2 <= depth {
      let (a, b, c, d) = (two(0), two(1), two(2), two(3))
      let target = UnsafeMutableRawPointer(target + p &* width)
      target.storeBytes(of: SIMD4(a.x, b.x, c.x, d.x), as: SIMD4<Double>.self)
      target.storeBytes(
        of: SIMD4(a.y, b.y, c.y, d.y), toByteOffset: 8 &* width, as: SIMD4<Double>.self)
      p &+= 2
    }
  }
  while p < depth {
    for j in 0..<4 { target[p &* width &+ j] = source[p &* row &+ j &* column] }
    p &+= 1
  }
}

@inline(__always)
private func copyFour(_ source: UnsafePointer<Double>, _ target: UnsafeMutablePointer<Double>) {
  let four = UnsafeRawPointer(source).loadUnaligned(as: SIMD4<Double>.self)
  UnsafeMutableRawPointer(target).storeBytes(of: four, as: SIMD4<Double>.self)
}

/// Copies rows that lie apart in memory into rows side by side.
func transpose(
  _ source: UnsafePointer<Double>, row: Int, column: Int, rows: Int, columns: Int,
  into target: UnsafeMutablePointer<Double>
) {
  var p = 0
  if row == 1 {
    // Squares of two by two numbers.
    while p &+ 2 <= columns {
      let (even, odd) = (source + p &* column, source + (p &+ 1) &* column)
      var i = 0
      while i &+ 2 <= rows {
        let a = UnsafeRawPointer(even + i).loadUnaligned(as: SIMD2<Double>.self)
        let b = UnsafeRawPointer(odd + i).loadUnaligned(as: SIMD2<Double>.self)
        let row = UnsafeMutableRawPointer(target + (i &* columns &+ p))
        row.storeBytes(of: SIMD2(a.x, b.x), as: SIMD2<Double>.self)
        row.storeBytes(of: SIMD2(a.y, b.y), toByteOffset: 8 &* columns, as: SIMD2<Double>.self)
        i &+= 2
      }
      if i < rows {
        target[i &* columns &+ p] = even[i]
        target[i &* columns &+ p &+ 1] = odd[i]
      }
      p &+= 2
    }
  }
  while p < columns {
    for i in 0..<rows { target[i &* columns &+ p] = source[i &* row &+ p &* column] }
    p &+= 1
  }
}
