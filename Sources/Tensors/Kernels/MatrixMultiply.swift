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

  /// Describes a matrix whose rows lie side by side.
  init(_ start: UnsafePointer<Double>, width: Int) {
    self.init(start: start, row: width, column: 1)
  }

  /// The same elements with rows and columns swapped.
  package var transposed: StridedMatrix { StridedMatrix(start: start, row: column, column: row) }
}

/// How many columns of `a` are multiplied at once, so that a panel stays in the nearest cache.
private let blockDepth = 256

/// How many rows pass a panel at most before the next one has its turn, so that they stay in the
/// second cache.
private let blockRows = 144

/// How many columns of `b` are copied at once, so that their copy stays in the second cache too; a
/// multiple of every kernel's width.
private let blockColumns = 64

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
///   - m: The number of rows of the result.
///   - n: The number of its columns.
///   - k: How many products are summed for each element; none gives what the product starts from.
///   - a: The left factor, m x k.
///   - b: The right factor, k x n.
///   - c: Element `[i, j]` is at `i * cRow + j`. It does not overlap the others.
///   - cRow: How far the rows of the result lie apart.
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
    withRows(of: a, block) { a in
      Parallel.forEach(parts) { part in
        block.multiply(a, b, into: result, kernel: kernel, part: part, of: parts)
      }
    }
    (initial, initialRow) = (UnsafePointer(c), cRow)
    first += block.depth
  }
}

/// Rows times panels of columns: c[i, j] = initial[i, j] + the sum over p of a[i, p] * b[p, j], where a
/// panel holds as many columns of b as the kernel is wide.
struct PanelProduct {
  /// The number of rows of `a` and `c`.
  let rows: Int
  /// How many columns of `c` are written.
  let columns: Int
  /// The number of columns of `a` and of rows of the panels, at least 1.
  let depth: Int
  let a: StridedMatrix
  /// The first panel, where `[p, j]` is at `p * panelRow + j`; the kernel's width of them can be read.
  let panel: UnsafePointer<Double>
  let panelRow: Int
  /// How far the panels lie apart.
  let panelStep: Int
  /// The result, with `[i, j]` at `i * cRow + j`; it does not overlap the factors.
  let c: UnsafeMutablePointer<Double>
  let cRow: Int
  /// What the sums are added to, at `i * initialRow + j`; nil for zeros.
  let initial: UnsafePointer<Double>?
  let initialRow: Int
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
    _ a: StridedMatrix, _ b: StridedMatrix, into result: Result, kernel: Kernel, part: Int,
    of parts: Int
  ) {
    let byPanels = panels >= 2 * parts
    let panelRange = byPanels ? slice(panels, part, of: parts) : 0..<panels
    let rowRange = byPanels ? 0..<m : slice(m, part, of: parts)
    let end = min(n, panelRange.upperBound &* width)
    var column = panelRange.lowerBound &* width
    while column < end {
      let columns = min(blockColumns, end &- column)
      withPanels(of: b, self, first: column, count: columns) { panels in
        multiply(a, panels, into: result, rows: rowRange, kernel: kernel)
      }
      column &+= columns
    }
  }

  /// Multiplies rows by panels.
  private func multiply(
    _ a: StridedMatrix, _ b: Panels, into result: Result, rows: Range<Int>, kernel: Kernel
  ) {
    // Blocks of about one size, each a multiple of every kernel's rows.
    let blocks = (rows.count &+ blockRows &- 1) / blockRows
    let step = blocks == 0 ? 0 : ((rows.count &+ blocks &- 1) / blocks &+ 11) / 12 &* 12
    var row = rows.lowerBound
    while row < rows.upperBound {
      let height = min(step, rows.upperBound &- row)
      let a = StridedMatrix(start: a.start + row &* a.row, row: a.row, column: a.column)
      func multiply(
        _ columns: Range<Int>, _ panel: UnsafePointer<Double>, panelRow: Int, panelStep: Int
      ) {
        let column = b.first &+ columns.lowerBound
        kernel.multiply(
          PanelProduct(
            rows: height, columns: columns.count, depth: depth, a: a, panel: panel,
            panelRow: panelRow, panelStep: panelStep,
            c: result.c + (row &* result.cRow &+ column), cRow: result.cRow,
            initial: result.initial.map { $0 + (row &* result.initialRow &+ column) },
            initialRow: result.initialRow))
      }
      if b.packedFrom > 0 {
        multiply(0..<b.packedFrom, b.inPlace, panelRow: b.row, panelStep: width)
      }
      if b.packedFrom < b.count {
        multiply(b.packedFrom..<b.count, b.packed, panelRow: width, panelStep: width &* depth)
      }
      row &+= height
    }
  }

  /// Returns a part of a range that is cut into parts of about one size.
  private func slice(_ count: Int, _ part: Int, of parts: Int) -> Range<Int> {
    (count * part / parts)..<(count * (part + 1) / parts)
  }
}

/// Columns of the right factor, panel by panel: the first ones may be read where they are.
private struct Panels {
  /// The number of the first column.
  let first: Int
  /// How many columns there are.
  let count: Int
  /// The first column in the matrix itself.
  let inPlace: UnsafePointer<Double>
  /// How far the matrix's rows lie apart.
  let row: Int
  /// The panels copied.
  let packed: UnsafePointer<Double>
  /// How many columns lie before the first one copied.
  let packedFrom: Int
}

/// Calls `body` with the panels of some columns of a matrix.
///
/// Rows that lie side by side in the nearest cache, or are used by few rows of the other factor, need
/// no copy. A transposed matrix does, and the columns that do not fill a panel.
private func withPanels(
  of b: StridedMatrix, _ block: Block, first: Int, count: Int, _ body: (Panels) -> Void
) {
  let (depth, width) = (block.depth, block.width)
  let copies = b.column != 1 || (b.row &* depth > 4096 && block.m > 32)
  let packedFrom = copies ? 0 : count &- count % width
  let start = b.start + first &* b.column
  func call(_ packed: UnsafePointer<Double>) {
    body(
      Panels(
        first: first, count: count, inPlace: start, row: b.row, packed: packed,
        packedFrom: packedFrom))
  }
  guard packedFrom < count else { return call(start) }
  let room = (count &- packedFrom &+ width &- 1) / width &* width
  withScratch(room &* depth) { packed in
    let rest = StridedMatrix(start: start + packedFrom &* b.column, row: b.row, column: b.column)
    pack(rest, depth: depth, columns: count &- packedFrom, width: width, into: packed)
    call(packed)
  }
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

/// Calls `body` with room for numbers, not initialized.
private func withScratch(_ count: Int, _ body: (UnsafeMutablePointer<Double>) -> Void) {
  withUnsafeTemporaryAllocation(of: Double.self, capacity: count) { body($0.baseAddress!) }
}
