import Foundation
import Tensors
import Testing

/// The sizes of a product and how its factors lie in memory.
struct ProductRow: CustomTestStringConvertible, Sendable {
  let m: Int
  let n: Int
  let k: Int
  var testDescription: String { "\(m) x \(k) times \(k) x \(n)" }

  /// Below, at and above the sizes of blocks and panels of every kernel, and of the cache's blocks.
  static let all: [ProductRow] = [
    (1, 1, 1), (2, 2, 2), (3, 5, 7), (1, 16, 16), (16, 1, 16), (16, 16, 1), (5, 8, 9), (6, 8, 16),
    (7, 9, 17), (12, 16, 33), (13, 17, 5), (4, 100, 3), (100, 4, 3), (1000, 3, 3), (3, 1000, 3),
    (121, 40, 64), (130, 33, 257), (40, 130, 600), (0, 4, 4), (4, 0, 4), (4, 4, 0),
  ].map { ProductRow(m: $0, n: $1, k: $2) }
}

@Suite struct KernelTests {
  @Test("Each kernel multiplies as the schoolbook does", arguments: ProductRow.all)
  func products(_ row: ProductRow) {
    for kernel in Kernel.available {
      for layout in 0..<4 {
        for adds in [false, true] {
          let factors = Factors(row, transposesA: layout & 1 == 1, transposesB: layout & 2 == 2)
          let got = factors.product(adds: adds, kernel: kernel, threads: 1)
          let expected = factors.schoolbook(adds: adds)
          #expect(
            zip(got, expected).allSatisfy { abs($0 - $1) <= 1e-13 * Double(max(1, row.k)) },
            "\(kernel), layout \(layout), adds \(adds)")
        }
      }
    }
  }

  @Test("A product is the same number for number on any number of threads")
  func threads() {
    for row in [
      ProductRow(m: 300, n: 200, k: 300), ProductRow(m: 1000, n: 5, k: 1000),
      ProductRow(m: 7, n: 1000, k: 1000),
    ] {
      for kernel in Kernel.available {
        let factors = Factors(row, transposesA: false, transposesB: true)
        let one = factors.product(adds: false, kernel: kernel, threads: 1)
        for threads in [2, 3, 8] {
          #expect(factors.product(adds: false, kernel: kernel, threads: threads) == one)
        }
      }
    }
  }

  @Test("Each kernel's exponentials are those of the C library", arguments: Kernel.available)
  func exponentials(_ kernel: Kernel) {
    for width in [1, 3, 4, 7, 8, 9, 16, 100] {
      for scale in [1.0, 0.25] {
        let x = (0..<width).map { 3 - 700 * Double($0 * $0) / Double(width * width) }
        var row = x
        let sum = row.withUnsafeMutableBufferPointer {
          kernel.exponentials($0.baseAddress!, width: width, shift: 3, scale: scale)
        }
        let expected = x.map { Foundation.exp(($0 - 3) * scale) }
        #expect(zip(row, expected).allSatisfy { abs($0 - $1) <= 1e-15 * $1 })
        #expect(abs(sum - expected.reduce(0, +)) <= 1e-14 * sum)
      }
    }
  }

  @Test("Exponentials below the smallest numbers are 0, and NaN stays", arguments: Kernel.available)
  func extremes(_ kernel: Kernel) {
    for width in [3, 8, 11] {
      var row = [Double](repeating: -.infinity, count: width)
      (row[0], row[1], row[2]) = (0, -710, .nan)
      let sum = row.withUnsafeMutableBufferPointer {
        kernel.exponentials($0.baseAddress!, width: width, shift: 0, scale: 1)
      }
      #expect(row[0] == 1 && row[1] == 0 && row[2].isNaN && sum.isNaN)
      #expect(row.dropFirst(3).allSatisfy { $0 == 0 })
    }
  }

  @Test("The plain kernel is always there")
  func plain() {
    #expect(Kernel.available.first == .plain)
    #expect(Kernel.available.contains(Kernel.current))
  }
}

/// Two factors with numbers that tell every place from every other.
private struct Factors {
  let row: ProductRow
  let transposesA: Bool
  let transposesB: Bool
  private let a: [Double]
  private let b: [Double]

  init(_ row: ProductRow, transposesA: Bool, transposesB: Bool) {
    self.row = row
    self.transposesA = transposesA
    self.transposesB = transposesB
    a = (0..<max(1, row.m * row.k)).map { Foundation.sin(Double($0)) }
    b = (0..<max(1, row.k * row.n)).map { Foundation.cos(Double($0) * 1.7) }
  }

  /// What is in the result before: numbers in a frame of two columns that no product may touch.
  private var before: [Double] { (0..<max(1, row.m * (row.n + 2))).map { Double($0) / 1000 } }

  func product(adds: Bool, kernel: Kernel, threads: Int) -> [Double] {
    var c = before
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        c.withUnsafeMutableBufferPointer { c in
          let left = StridedMatrix(
            start: a.baseAddress!, row: transposesA ? 1 : row.k, column: transposesA ? row.m : 1)
          let right = StridedMatrix(
            start: b.baseAddress!, row: transposesB ? 1 : row.n, column: transposesB ? row.k : 1)
          multiply(
            m: row.m, n: row.n, k: row.k, left, right, into: c.baseAddress!, cRow: row.n + 2,
            from: adds ? .result : .zeros, kernel: kernel, threads: threads)
        }
      }
    }
    return c
  }

  func schoolbook(adds: Bool) -> [Double] {
    var c = before
    for i in 0..<row.m {
      for j in 0..<row.n {
        var sum = adds ? c[i * (row.n + 2) + j] : 0
        for p in 0..<row.k {
          sum +=
            a[transposesA ? p * row.m + i : i * row.k + p]
            * b[transposesB ? j * row.k + p : p * row.n + j]
        }
        c[i * (row.n + 2) + j] = sum
      }
    }
    return c
  }
}
