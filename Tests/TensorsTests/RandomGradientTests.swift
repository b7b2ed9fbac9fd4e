import Tensors
import Testing

@Suite struct RandomGradientTests {
  @Test("Gradients agree on random shapes, broadcast and seen as views", arguments: 0..<12)
  func randomShapes(_ seed: UInt64) {
    var generator = SplitMix(state: seed)
    for make in randomRows {
      checkGradients(of: make(&generator).seenThroughViews(&generator), seed: seed)
    }
  }
}

extension GradientRow {
  /// The same operation, on parts of larger inputs, in other orders of axes, or in other shapes.
  fileprivate func seenThroughViews(_ generator: inout SplitMix) -> GradientRow {
    let views = shapes.map { generator.view(of: $0) }
    var row = self
    row.shapes = views.map(\.source)
    row.function = { [function] inputs in function(zip(views, inputs).map { $0.look($1) }) }
    return row
  }
}

/// A way to see a tensor of some shape in one of another.
private struct View: Sendable {
  let source: [Int]
  let look: @Sendable (Tensor) -> Tensor
}

extension SplitMix {
  fileprivate mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  fileprivate mutating func shape(rank: Int) -> [Int] { (0..<rank).map { _ in 1 + below(3) } }

  fileprivate mutating func order(_ rank: Int) -> [Int] {
    var axes = Array(0..<rank)
    for i in axes.indices { axes.swapAt(i, i + below(rank - i)) }
    return axes
  }

  /// A shape that broadcasts with another: some leading axes fewer, and some lengths 1.
  fileprivate mutating func broadcasting(with shape: [Int]) -> [Int] {
    shape.dropFirst(below(shape.count + 1)).map { below(3) == 0 ? 1 : $0 }
  }

  fileprivate mutating func view(of shape: [Int]) -> View {
    guard !shape.isEmpty else { return View(source: shape) { $0 } }
    switch below(4) {
    case 0: return View(source: shape) { $0 }
    case 1:
      return View(source: [shape.reduce(1, *)]) { $0.reshaped(shape) }
    case 2:
      let order = order(shape.count)
      return View(source: order.map { shape[$0] }) { x in
        x.permuted(shape.indices.map { order.firstIndex(of: $0)! })
      }
    default:
      // The last axis of the view is a part of the first axis of what is seen.
      let (start, end) = (below(3), below(2))
      let length = shape.last!
      return View(source: [start + length + end] + shape.dropLast()) { x in
        x[start..<(start + length)].permuted(Array(1..<shape.count) + [0])
      }
    }
  }
}

/// Draws an operation with shapes that fit it.
private typealias RowMaker = @Sendable (inout SplitMix) -> GradientRow

/// One for each operation whose shapes can vary.
private let randomRows: [RowMaker] =
  broadcasting.map { row in
    { g in
      let shape = g.shape(rank: g.below(5))
      let shapes = [shape, g.broadcasting(with: shape)]
      let isTurned = g.below(2) == 0
      return GradientRow(
        row.name, shapes[isTurned ? 1 : 0], shapes[isTurned ? 0 : 1], range: row.range
      ) {
        row.operation($0[0], $0[1])
      }
    }
  }
  + elementwise.map { row in
    { g in
      GradientRow(row.name, g.shape(rank: g.below(5)), range: row.range) { row.operation($0[0]) }
    }
  }
  + alongAxis.map { row in
    { g in
      let shape = g.shape(rank: 1 + g.below(4))
      let (axis, keeps) = (g.below(2 * shape.count) - shape.count, g.below(2) == 0)
      return GradientRow("\(row.name) along \(axis)", shape) { row.operation($0[0], axis, keeps) }
    }
  } + others

private let broadcasting:
  [(
    name: String, range: ClosedRange<Double>, operation: @Sendable (Tensor, Tensor) -> Tensor
  )] = [
    ("+", -2...2, { $0 + $1 }), ("-", -2...2, { $0 - $1 }), ("*", -2...2, { $0 * $1 }),
    ("/", 0.5...2, { $0 / $1 }),
  ]

private let elementwise:
  [(name: String, range: ClosedRange<Double>, operation: @Sendable (Tensor) -> Tensor)] = [
    ("exp", -2...2, { exp($0) }), ("log", 0.5...2, { log($0) }), ("sqrt", 0.5...2, { sqrt($0) }),
    ("pow", 0.5...2, { pow($0, 1.7) }), ("tanh", -2...2, { tanh($0) }),
    ("relu", 0.1...2, { relu($0) * $0 }), ("gelu", -2...2, { gelu($0) }),
    ("sum of all", -2...2, { $0.sum() }), ("mean of all", -2...2, { $0.mean() }),
  ]

private let alongAxis:
  [(name: String, operation: @Sendable (Tensor, _ axis: Int, _ keeps: Bool) -> Tensor)] = [
    ("sum", { $0.sum(axis: $1, keepsDimensions: $2) }),
    ("mean", { $0.mean(axis: $1, keepsDimensions: $2) }),
    ("variance", { $0.variance(axis: $1, keepsDimensions: $2) }),
    ("max", { $0.max(axis: $1, keepsDimensions: $2) }),
    ("softmax", { x, axis, _ in softmax(x, axis: axis) }),
    ("logSoftmax", { x, axis, _ in logSoftmax(x, axis: axis) }),
    ("concatenate", { x, axis, _ in concatenate([x, x * x], axis: axis) }),
    ("stack", { x, axis, _ in stack([x, x * x], axis: axis) }),
  ]

private let others: [RowMaker] = [
  { g in
    let lengths = g.shape(rank: 3)
    let batch = g.shape(rank: g.below(3))
    let other = g.broadcasting(with: batch)
    return GradientRow(
      "matmul", batch + [lengths[0], lengths[1]], other + [lengths[1], lengths[2]]
    ) { matmul($0[0], $0[1]) }
  },
  { g in
    let shape = g.shape(rank: 2 + g.below(2))
    let features = 1 + g.below(4)
    return GradientRow("linear", shape, [shape.last!, features], [features]) {
      linear($0[0], LinearMap(kernel: $0[1], bias: $0[2]))
    }
  },
  { g in
    let shape = g.shape(rank: 1 + g.below(2)) + [2 + g.below(4)]
    return GradientRow("layerNormalized", shape, [shape.last!], [shape.last!]) {
      layerNormalized($0[0], gain: $0[1], bias: $0[2], epsilon: 0.1)
    }
  },
  { g in
    let (heads, width, isCausal) = (1 + g.below(3), 1 + g.below(2), g.below(2) == 0)
    let shape = g.shape(rank: 1 + g.below(2)) + [heads * width]
    return GradientRow("attention", shape, shape, shape) {
      attention($0[0], $0[1], $0[2], heads: heads, isCausal: isCausal)
    }
  },
  { g in
    let shape = g.shape(rank: 1 + g.below(3))
    let rows = (0..<(1 + g.below(4))).map { _ in g.below(shape[0]) }
    return GradientRow("gather \(rows)", shape) { gather($0[0], rows) }
  },
  { g in
    let shape = g.shape(rank: 2 + g.below(2))
    let targets = (0..<shape.dropLast().reduce(1, *)).map { _ in g.below(shape.last!) }
    return GradientRow("crossEntropy", shape) { crossEntropy($0[0], targets) }
  },
  { g in
    let shape = g.shape(rank: 3)
    let (row, column) = (g.below(shape[0]), g.below(shape[2]))
    return GradientRow("parts", shape) { $0[0][row] * $0[0][row..., 0..., column...column][0] }
  },
]
