/// A matrix that lies somewhere in memory: element `[i, j]` is at `i * row + j * column`.
///
/// One description for a matrix, its transpose, and the part of a wider one that belongs to a head.
package struct StridedMatrix {
  let start: UnsafePointer<Double>
  let row: Int
  let column: Int

  /// Describes a matrix.
  package init(start: UnsafePointer<Double>, row: Int, column: Int) {
    self.start = start
    self.row = row
    self.column = column
  }

  /// The same elements with rows and columns swapped.
  package var transposed: StridedMatrix { StridedMatrix(start: start, row: column, column: row) }
}

/// How many columns of `a` are multiplied at once, so that a panel stays in the nearest cache.
private let blockDepth = 256

/// How many rows pass a panel before the next one has its turn; a multiple of every kernel's block.
private let blockRows = 120

/// What a matrix product is added to.
package enum ProductStart {
  /// Zeros: what the result held before does not matter.
  case zeros
  /// What the result holds.
  case result
  /// The same numbers in every row, such as a bias.
  case row(UnsafePointer<Double>)
}

/// Writes a matrix product to `c`, on top of where it starts: m x k times k x n gives m x n.
///
/// The columns of `b` are copied into panels as wide as the kernel wants them where they are not side
/// by side in the nearest cache, which undoes a transposition on the way; the rows of `a` are read
/// where they are, unless they lie so far apart that a copy pays. Every element is summed in the order
/// of k, in blocks of 256, whatever the number of threads.
///
/// - Parameters:
///   - c: Element `[i, j]` is at `i * cRow + j`. It does not overlap the others.
///   - start: What the product is added to.
///   - kernel: What multiplies.
///   - threads: How many threads may share the work; the result does not depend on it.
package func multiply(
  m: Int, n: Int, k: Int, _ a: StridedMatrix, _ b: StridedMatrix,
  into c: UnsafeMutablePointer<Double>, cRow: Int, from start: ProductStart = .zeros,
  kernel: Kernel = .current, threads: Int = Parallel.threads
) {
  guard m > 0, n > 0 else { return }
  var (initial, initialRow): (UnsafePointer<Double>?, Int) =
    switch start {
    case .zeros: (nil, 0)
    case .result: (UnsafePointer(c), cRow)
    case .row(let row): (row, 0)
    }
  if m &* n &* k <= 128 {
    let result = Result(c: c, cRow: cRow, initial: initial, initialRow: initialRow)
    return multiplyElements(m: m, n: n, k: k, a, b, into: result)
  }
  let parts = Parallel.parts(operations: 2 * m * n * k, threads: threads)
  var first = 0
  while first < k {
    let block = Block(m: m, n: n, depth: min(blockDepth, k - first), width: kernel.width)
    let result = Result(c: c, cRow: cRow, initial: initial, initialRow: initialRow)
    let a = StridedMatrix(start: a.start + first * a.column, row: a.row, column: a.column)
    let b = StridedMatrix(start: b.start + first * b.row, row: b.row, column: b.column)
    withPanels(of: b, block) { panels in
      withRows(of: a, block) { a in
        Parallel.forEach(parts) { part in
          block.multiply(a, panels, into: result, kernel: kernel, part: part, of: parts)
        }
      }
    }
    (initial, initialRow) = (UnsafePointer(c), cRow)
    first += block.depth
  }
}

/// Where a product goes and what it is added to.
private struct Result {
  let c: UnsafeMutablePointer<Double>
  let cRow: Int
  let initial: UnsafePointer<Double>?
  let initialRow: Int
}

/// Multiplies element by element: for products too small for anything else to pay.
private func multiplyElements(
  m: Int, n: Int, k: Int, _ a: StridedMatrix, _ b: StridedMatrix, into result: Result
) {
  for i in 0..<m {
    for j in 0..<n {
      var sum = result.initial?[i &* result.initialRow &+ j] ?? 0
      var (left, right) = (a.start + i &* a.row, b.start + j &* b.column)
      for _ in 0..<k {
        sum += left[0] * right[0]
        left += a.column
        right += b.row
      }
      result.c[i &* result.cRow &+ j] = sum
    }
  }
}

/// A product of which the depth is short enough for the nearest cache.
private struct Block {
  let m: Int
  let n: Int
  let depth: Int
  /// The width of a panel of the kernel.
  let width: Int

  /// The number of panels; the last one may be narrower.
  var panels: Int { (n + width - 1) / width }

  /// Multiplies a part of the panels where there are enough of them to share out, else of the rows.
  func multiply(
    _ a: StridedMatrix, _ b: Panels, into result: Result, kernel: Kernel, part: Int, of parts: Int
  ) {
    let byPanels = panels >= 2 * parts
    let panelRange = byPanels ? slice(panels, part, of: parts) : 0..<panels
    let rowRange = byPanels ? 0..<m : slice(m, part, of: parts)
    var row = rowRange.lowerBound
    while row < rowRange.upperBound {
      let rows = min(blockRows, rowRange.upperBound &- row)
      for panel in panelRange {
        let column = panel &* width
        let isPacked = column >= b.packedFrom
        kernel.multiply(
          PanelProduct(
            rows: rows, columns: min(width, n &- column), depth: depth,
            a: StridedMatrix(start: a.start + row &* a.row, row: a.row, column: a.column),
            panel: isPacked ? b.packed + (column &- b.packedFrom) &* depth : b.inPlace + column,
            panelRow: isPacked ? width : b.row,
            c: result.c + (row &* result.cRow &+ column), cRow: result.cRow,
            initial: result.initial.map { $0 + (row &* result.initialRow &+ column) },
            initialRow: result.initialRow))
      }
      row &+= rows
    }
  }

  /// Returns a part of a range that is cut into parts of about one size.
  private func slice(_ count: Int, _ part: Int, of parts: Int) -> Range<Int> {
    (count * part / parts)..<(count * (part + 1) / parts)
  }
}

/// The columns of the right factor, panel by panel: the first ones may be read where they are.
private struct Panels {
  /// The matrix itself.
  let inPlace: UnsafePointer<Double>
  /// How far its rows lie apart.
  let row: Int
  /// The panels copied.
  let packed: UnsafePointer<Double>
  /// The first column copied.
  let packedFrom: Int
}

/// Calls `body` with the panels of a matrix.
///
/// Rows that lie side by side in the nearest cache, or are used by few rows of the other factor, need
/// no copy. A transposed matrix does, and the columns that do not fill a panel.
private func withPanels(of b: StridedMatrix, _ block: Block, _ body: (Panels) -> Void) {
  let (n, depth, width) = (block.n, block.depth, block.width)
  let copies = b.column != 1 || (b.row &* depth > 4096 && block.m > 32)
  let packedFrom = copies ? 0 : n &- n % width
  func call(_ packed: UnsafePointer<Double>) {
    body(Panels(inPlace: b.start, row: b.row, packed: packed, packedFrom: packedFrom))
  }
  guard packedFrom < n else { return call(b.start) }
  withScratch((block.panels &* width &- packedFrom) &* depth) { packed in
    let rest = StridedMatrix(
      start: b.start + packedFrom &* b.column, row: b.row, column: b.column)
    pack(rest, depth: depth, columns: n &- packedFrom, width: width, into: packed)
    call(packed)
  }
}

/// Copies a matrix into panels: element `[p, j]` of a panel is at `p * width + j`; what is missing to
/// the width of the last is zero.
private func pack(
  _ b: StridedMatrix, depth: Int, columns: Int, width: Int,
  into packed: UnsafeMutablePointer<Double>
) {
  let full = columns &- columns % width
  if b.column == 1 {
    // A few panels at a time: long enough stretches to read, few enough places to write to.
    for first in stride(from: 0, to: full, by: 4 &* width) {
      let end = min(first &+ 4 &* width, full)
      for p in 0..<depth {
        let source = b.start + p &* b.row
        var target = packed + (first &* depth &+ p &* width)
        var column = first
        while column < end {
          var j = 0
          while j < width {
            copyFour(source + (column &+ j), target + j)
            j &+= 4
          }
          target += depth &* width
          column &+= width
        }
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

/// Calls `body` with the rows, copied side by side if they are columns that lie far apart.
private func withRows(of a: StridedMatrix, _ block: Block, _ body: (StridedMatrix) -> Void) {
  let (rows, depth) = (block.m, block.depth)
  guard a.column != 1, block.panels > 3, rows &* depth > 4096 else { return body(a) }
  withScratch(rows &* depth) { copy in
    for first in stride(from: 0, to: rows, by: 8) {
      transpose(
        a.start + first &* a.row, row: a.row, column: a.column, rows: min(8, rows &- first),
        columns: depth, into: copy + first &* depth)
    }
    body(StridedMatrix(start: copy, row: depth, column: 1))
  }
}

/// Copies rows that lie apart in memory into rows side by side.
private func transpose(
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

/// Calls `body` with room for numbers, not initialized.
private func withScratch(_ count: Int, _ body: (UnsafeMutablePointer<Double>) -> Void) {
  withUnsafeTemporaryAllocation(of: Double.self, capacity: count) { body($0.baseAddress!) }
}
