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
    for layout in 0..<4 {
      for adds in [false, true] {
        let factors = Factors(row, transposesA: layout & 1 == 1, transposesB: layout & 2 == 2)
        let expected = factors.schoolbook(adds: adds)
        for kernel in Kernel.available {
          let got = factors.product(adds: adds, kernel: kernel, threads: 1)
          #expect(got.count == expected.count)
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

  @Test("Each kernel's softmax is the textbook's, there and back", arguments: Kernel.available)
  func softmax(_ kernel: Kernel) {
    for width in [1, 3, 4, 5, 8, 9, 16, 17, 33] {
      let x = (0..<width).map { 30 * Foundation.sin(Double($0 * $0)) }
      var row = x
      let (sum, maximum) = row.withUnsafeMutableBufferPointer {
        kernel.softmax($0.baseAddress!, width: width, scale: 0.5)
      }
      let e = x.map { Foundation.exp(0.5 * ($0 - x.max()!)) }
      let y = e.map { $0 / e.reduce(0, +) }
      #expect(zip(row, y).allSatisfy { abs($0 - $1) <= 1e-14 * $1 })
      #expect(maximum == x.max() && abs(sum - e.reduce(0, +)) <= 1e-14 * sum)

      let dy = (0..<width).map { Foundation.cos(Double($0)) }
      var dx = dy
      dx.withUnsafeMutableBufferPointer { dx in
        y.withUnsafeBufferPointer {
          kernel.pullBackSoftmax(dx.baseAddress!, $0.baseAddress!, width: width, scale: 0.5)
        }
      }
      let product = zip(dy, y).reduce(0) { $0 + $1.0 * $1.1 }
      #expect((0..<width).allSatisfy { abs(dx[$0] - 0.5 * y[$0] * (dy[$0] - product)) <= 1e-14 })
    }
  }

  @Test(
    "A softmax of -inf is 0 there, NaN where there is nothing else", arguments: Kernel.available)
  func softmaxOfInfinity(_ kernel: Kernel) {
    for width in [2, 9] {
      var row = [Double](repeating: -.infinity, count: width)
      row[1] = 5
      _ = row.withUnsafeMutableBufferPointer { kernel.softmax($0.baseAddress!, width: width) }
      #expect(row.enumerated().allSatisfy { $0.element == ($0.offset == 1 ? 1 : 0) })
      row = [Double](repeating: -.infinity, count: width)
      _ = row.withUnsafeMutableBufferPointer { kernel.softmax($0.baseAddress!, width: width) }
      #expect(row.allSatisfy { $0.isNaN })
    }
  }

  @Test("Each kernel normalizes as the textbook does, there and back", arguments: Kernel.available)
  func norms(_ kernel: Kernel) {
    for width in [1, 3, 4, 5, 8, 9, 16, 17, 33] {
      for hasBias in [false, true] {
        let norm = TextbookNorm(width: width, hasBias: hasBias)
        let got = norm.computed(by: kernel)
        for (got, expected) in zip(got, norm.expected) {
          #expect(zip(got, expected).allSatisfy { abs($0 - $1) <= 1e-12 })
        }
      }
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

/// Three rows, normalized, and a cotangent pulled back, by the formulas of the textbook.
private struct TextbookNorm {
  let width: Int
  let hasBias: Bool
  private let rows = 3
  private let epsilon = 0.1
  private var x: [Double] { (0..<rows * width).map { 2 * Foundation.sin(Double($0 * $0)) } }
  private var dy: [Double] { (0..<rows * width).map { Foundation.cos(Double($0) * 1.3) } }
  private var gain: [Double] { (0..<width).map { 1 + 0.1 * Double($0 % 5) } }
  private var bias: [Double] { (0..<width).map { hasBias ? 0.2 * Double($0 % 3) : 0 } }
  /// What `dx` is added to.
  private var before: [Double] { (0..<rows * width).map { Double($0) / 100 } }

  /// y, dx on top of what was there, dGain, dBias.
  var expected: [[Double]] {
    let n = Double(width)
    var (y, dx) = ([Double](), [Double]())
    var (dGain, dBias) = (
      [Double](repeating: 0, count: width), [Double](repeating: 0, count: width)
    )
    for row in 0..<rows {
      let places = row * width..<(row + 1) * width
      let (x, dy) = (Array(x[places]), Array(dy[places]))
      let mean = x.reduce(0, +) / n
      let variance = x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n
      let deviation = (variance + epsilon).squareRoot()
      let standard = x.map { ($0 - mean) / deviation }
      let e = (0..<width).map { dy[$0] * gain[$0] }
      let meanOfE = e.reduce(0, +) / n
      let meanOfProduct = (0..<width).reduce(0) { $0 + e[$1] * standard[$1] } / n
      for k in 0..<width {
        y.append(gain[k] * standard[k] + bias[k])
        dx.append(
          before[row * width + k] + (e[k] - meanOfE - standard[k] * meanOfProduct) / deviation)
        dGain[k] += dy[k] * standard[k]
        dBias[k] += dy[k]
      }
    }
    return [y, dx, dGain, hasBias ? dBias : [Double](repeating: 0, count: width)]
  }

  func computed(by kernel: Kernel) -> [[Double]] {
    var (y, dx) = ([Double](repeating: .nan, count: rows * width), before)
    var (dGain, dBias) = (
      [Double](repeating: 0, count: width), [Double](repeating: 0, count: width)
    )
    var statistics = [Double](repeating: 0, count: 2 * rows)
    let (x, gain, bias, dy) = (x, gain, bias, dy)
    x.withUnsafeBufferPointer { x in
      gain.withUnsafeBufferPointer { gain in
        bias.withUnsafeBufferPointer { bias in
          let norm = NormRows(x: x.baseAddress!, count: rows, width: width, gain: gain.baseAddress!)
          kernel.normalize(
            norm, bias: hasBias ? bias.baseAddress : nil, epsilon: epsilon, into: &y,
            statistics: &statistics)
          dBias.withUnsafeMutableBufferPointer { dBias in
            kernel.pullBack(
              dy, through: norm, statistics: statistics, dx: &dx, adds: true, dGain: &dGain,
              dBias: hasBias ? dBias.baseAddress : nil)
          }
        }
      }
    }
    return [y, dx, dGain, dBias]
  }
}
