/// How attention walks over sequences and heads, each by itself and in place: a head's part of a
/// token is `size` numbers within the token's row.
struct HeadPlan: Sendable {
  /// The number of tokens m of a sequence.
  let tokens: Int
  /// How many pairs of a sequence and a head there are.
  let items: Int
  /// The number of pairs of tokens of a sequence, m^2.
  var square: Int { tokens * tokens }

  /// The width d of a token.
  private let width: Int
  private let heads: Int
  /// The width of a head, d / heads.
  private let size: Int
  private let isCausal: Bool
  private let scale: Double

  /// Plans the walk over tokens of shape `[..., m, d]`.
  init(shape: [Int], heads: Int, isCausal: Bool) {
    tokens = shape[shape.count - 2]
    width = shape[shape.count - 1]
    items = shape.dropLast(2).reduce(1, *) * heads
    self.heads = heads
    size = width / heads
    self.isCausal = isCausal
    scale = 1 / Double(size).squareRoot()
  }

  /// Computes all heads of all sequences.
  ///
  /// - Returns: The result, and the probabilities for the backward pass.
  func attend(
    _ q: UnsafePointer<Double>, _ k: UnsafePointer<Double>, _ v: UnsafePointer<Double>
  ) -> (y: [Double], probabilities: [Double]) {
    var probabilities: [Double] = []
    let y = [Double].filled(count: items * tokens * size) { y in
      probabilities = .filled(count: items * square) { probabilities in
        forEachItem { item, offset in
          attend(
            q + offset, k + offset, v + offset,
            probabilities: probabilities.baseAddress! + item * square,
            into: y.baseAddress! + offset)
        }
      }
    }
    return (y, probabilities)
  }

  /// Pulls a cotangent back through all heads of all sequences; all results are written.
  func pullBack(
    _ dy: [Double], _ q: UnsafePointer<Double>, _ k: UnsafePointer<Double>,
    _ v: UnsafePointer<Double>, probabilities: [Double], dq: UnsafeMutablePointer<Double>,
    dk: UnsafeMutablePointer<Double>, dv: UnsafeMutablePointer<Double>
  ) {
    withPointers(dy, probabilities) { dy, probabilities in
      forEachItem { item, offset in
        pullBack(
          dy + offset, q + offset, k + offset, v + offset,
          probabilities: probabilities + item * square, dq: dq + offset, dk: dk + offset,
          dv: dv + offset)
      }
    }
  }

  /// Calls `body` for each pair of a sequence and a head, with its number and the place where its
  /// numbers begin; at once where it pays.
  private func forEachItem(_ body: (_ item: Int, _ offset: Int) -> Void) {
    let parts = min(items, Parallel.parts(operations: 4 * items * tokens * tokens * size))
    Parallel.forEach(parts) { part in
      for item in (items * part / parts)..<(items * (part + 1) / parts) {
        body(item, item / heads * tokens * width + item % heads * size)
      }
    }
  }

  /// Computes one head of one sequence.
  private func attend(
    _ q: UnsafePointer<Double>, _ k: UnsafePointer<Double>, _ v: UnsafePointer<Double>,
    probabilities: UnsafeMutablePointer<Double>, into y: UnsafeMutablePointer<Double>
  ) {
    multiply(
      m: tokens, n: tokens, k: size, part(q), part(k).transposed, into: probabilities,
      cRow: tokens)
    for i in 0..<tokens {
      let row = probabilities + i * tokens
      let seen = isCausal ? i + 1 : tokens
      Kernel.current.softmax(row, width: seen, scale: scale)
      (row + seen).update(repeating: 0, count: tokens - seen)
    }
    multiply(
      m: tokens, n: size, k: tokens, pairs(probabilities), part(v), into: y, cRow: width)
  }

  /// Pulls a cotangent back through one head of one sequence; all results are written.
  private func pullBack(
    _ dy: UnsafePointer<Double>, _ q: UnsafePointer<Double>, _ k: UnsafePointer<Double>,
    _ v: UnsafePointer<Double>, probabilities: UnsafePointer<Double>,
    dq: UnsafeMutablePointer<Double>, dk: UnsafeMutablePointer<Double>,
    dv: UnsafeMutablePointer<Double>
  ) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: square) { scores in
      let scores = scores.baseAddress!
      multiply(
        m: tokens, n: tokens, k: size, part(dy), part(v).transposed, into: scores, cRow: tokens)
      for i in 0..<tokens {
        let seen = isCausal ? i + 1 : tokens
        let row = scores + i * tokens
        Kernel.current.pullBackSoftmax(row, probabilities + i * tokens, width: seen, scale: scale)
        (row + seen).update(repeating: 0, count: tokens - seen)
      }
      multiply(
        m: tokens, n: size, k: tokens, pairs(scores), part(k), into: dq, cRow: width)
      multiply(
        m: tokens, n: size, k: tokens, pairs(scores).transposed, part(q), into: dk, cRow: width)
    }
    multiply(
      m: tokens, n: size, k: tokens, pairs(probabilities).transposed, part(dy), into: dv,
      cRow: width)
  }

  /// A head's numbers, a token a row.
  private func part(_ start: UnsafePointer<Double>) -> StridedMatrix {
    StridedMatrix(start: start, row: width, column: 1)
  }

  /// A number for each pair of tokens.
  private func pairs(_ start: UnsafePointer<Double>) -> StridedMatrix {
    StridedMatrix(start: start, row: tokens, column: 1)
  }
}
