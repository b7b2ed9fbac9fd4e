import Tensors
import Testing

/// One operation at some shapes, checked against central differences.
struct GradientRow: CustomTestStringConvertible, Sendable {
  let name: String
  /// The shapes of the inputs.
  var shapes: [[Int]]
  /// The least and largest element of the inputs: away from kinks and poles.
  var range = -2.0...2.0
  var function: @Sendable ([Tensor]) -> Tensor

  init(
    _ name: String, _ shapes: [Int]..., range: ClosedRange<Double> = -2...2,
    function: @escaping @Sendable ([Tensor]) -> Tensor
  ) {
    self.name = name
    self.shapes = shapes
    self.range = range
    self.function = function
  }

  var testDescription: String { "\(name) \(shapes)" }
}

/// The table: a new operation is a new row.
let gradientTable: [GradientRow] = [
  GradientRow("+", [2, 3], [2, 3]) { $0[0] + $0[1] },
  GradientRow("+", [2, 3], [3]) { $0[0] + $0[1] },
  GradientRow("+", [4, 1, 3], [2, 1]) { $0[0] + $0[1] },
  GradientRow("+", [], [2, 3]) { $0[0] + $0[1] },
  GradientRow("+", [0, 3], [3]) { $0[0] + $0[1] },
  GradientRow("+ number", [2, 3]) { 1.5 + ($0[0] + 2) },
  GradientRow("+=", [2, 3], [3]) {
    var y = $0[0]
    y += $0[1]
    y += 3
    return y
  },
  GradientRow("-", [2, 3], [2, 1]) { $0[0] - $0[1] },
  GradientRow("-", [1, 1], [3, 2]) { $0[0] - $0[1] },
  GradientRow("- number", [2, 3]) { 1.5 - ($0[0] - 2) },
  GradientRow("prefix -", [2, 3]) { -$0[0] },
  GradientRow("-=", [2, 3], [3]) {
    var y = $0[0]
    y -= $0[1]
    y -= 3
    return y
  },
  GradientRow("*", [2, 3], [2, 3]) { $0[0] * $0[1] },
  GradientRow("*", [2, 1, 3], [4, 1]) { $0[0] * $0[1] },
  GradientRow("*", [2, 3], []) { $0[0] * $0[1] },
  GradientRow("* itself", [2, 3]) { $0[0] * $0[0] },
  GradientRow("* number", [2, 3]) { 1.5 * ($0[0] * 2) },
  GradientRow("*=", [2, 3], [3]) {
    var y = $0[0]
    y *= $0[1]
    y *= 3
    return y
  },
  GradientRow("/", [2, 3], [2, 3], range: 0.5...2) { $0[0] / $0[1] },
  GradientRow("/", [3], [2, 1], range: 0.5...2) { $0[0] / $0[1] },
  GradientRow("/ number", [2, 3], range: 0.5...2) { 1.5 / ($0[0] / 2) },
  GradientRow("/=", [2, 3], [3], range: 0.5...2) {
    var y = $0[0]
    y /= $0[1]
    y /= 3
    return y
  },
  GradientRow("linear", [4, 3], [3, 2], [2]) {
    linear($0[0], LinearMap(kernel: $0[1], bias: $0[2]))
  },
  GradientRow("linear", [2, 3, 5], [5, 9], [9]) {
    linear($0[0], LinearMap(kernel: $0[1], bias: $0[2]))
  },
  GradientRow("linear without bias", [2, 3], [3, 4]) {
    linear($0[0], LinearMap(kernel: $0[1], bias: nil))
  },
  GradientRow("linear of itself", [3, 3], [3]) {
    linear($0[0], LinearMap(kernel: $0[0], bias: $0[1]))
  },
  GradientRow("linear", [0, 3], [3, 2], [2]) {
    linear($0[0], LinearMap(kernel: $0[1], bias: $0[2]))
  },
  GradientRow("layerNormalized", [3, 5], [5], [5]) {
    layerNormalized($0[0], gain: $0[1], bias: $0[2], epsilon: 0.1)
  },
  GradientRow("layerNormalized", [2, 2, 17], [17], [17]) {
    layerNormalized($0[0], gain: $0[1], bias: $0[2], epsilon: 1e-6)
  },
  GradientRow("layerNormalized without bias", [2, 8], [8]) {
    layerNormalized($0[0], gain: $0[1], bias: nil, epsilon: 1e-6)
  },
  GradientRow("layerNormalized", [0, 3], [3], [3]) {
    layerNormalized($0[0], gain: $0[1], bias: $0[2], epsilon: 0.1)
  },
  GradientRow("attention", [3, 4], [3, 4], [3, 4]) {
    attention($0[0], $0[1], $0[2], heads: 2, isCausal: false)
  },
  GradientRow("causal attention", [2, 9, 6], [2, 9, 6], [2, 9, 6]) {
    attention($0[0], $0[1], $0[2], heads: 3, isCausal: true)
  },
  GradientRow("attention of itself", [2, 4]) {
    attention($0[0], $0[0], $0[0], heads: 1, isCausal: false)
  },
  GradientRow("attention", [2, 0, 4], [2, 0, 4], [2, 0, 4]) {
    attention($0[0], $0[1], $0[2], heads: 2, isCausal: false)
  },
  GradientRow("selfAttention", [2, 5, 6], [6, 4], [6, 4], [6, 4], [4], [4]) {
    selfAttention(
      $0[0], query: LinearMap(kernel: $0[1], bias: $0[4]), key: LinearMap(kernel: $0[2], bias: nil),
      value: LinearMap(kernel: $0[3], bias: $0[5]), heads: 2, isCausal: true)
  },
  GradientRow("selfAttention with one map", [3, 4], [4, 4], [4]) {
    let map = LinearMap(kernel: $0[1], bias: $0[2])
    return selfAttention($0[0], query: map, key: map, value: map, heads: 2, isCausal: false)
  },
  GradientRow("feedForward", [2, 3, 5], [5, 9], [9], [9, 4], [4]) {
    feedForward(
      $0[0], hidden: LinearMap(kernel: $0[1], bias: $0[2]),
      output: LinearMap(kernel: $0[3], bias: $0[4]))
  },
  GradientRow("feedForward there and back", [4, 3], [3, 3], [3]) {
    let map = LinearMap(kernel: $0[1], bias: $0[2])
    return feedForward($0[0], hidden: map, output: map)
  },
  GradientRow("exp", [2, 3]) { exp($0[0]) },
  GradientRow("log", [2, 3], range: 0.5...2) { log($0[0]) },
  GradientRow("sqrt", [2, 3], range: 0.5...2) { sqrt($0[0]) },
  GradientRow("pow 3", [2, 3]) { pow($0[0], 3) },
  GradientRow("pow -1.5", [2, 3], range: 0.5...2) { pow($0[0], -1.5) },
  GradientRow("pow 0", [2, 3]) { pow($0[0], 0) },
  GradientRow("tanh", [2, 3]) { tanh($0[0]) },
  GradientRow("relu above 0", [2, 3], range: 0.1...2) { relu($0[0]) },
  GradientRow("relu below 0", [2, 3], range: (-2)...(-0.1)) { relu($0[0]) },
  GradientRow("gelu exact", [2, 3]) { gelu($0[0]) },
  GradientRow("gelu tanh", [2, 3]) { gelu($0[0], .tanh) },
  GradientRow("softmax", [2, 3]) { softmax($0[0], axis: -1) },
  GradientRow("softmax", [2, 3, 2]) { softmax($0[0], axis: 1) },
  GradientRow("softmax", [3, 1]) { softmax($0[0], axis: 1) },
  GradientRow("logSoftmax", [2, 3]) { logSoftmax($0[0], axis: -1) },
  GradientRow("logSoftmax", [2, 3, 2]) { logSoftmax($0[0], axis: 0) },
  GradientRow("crossEntropy", [2, 2, 3]) { crossEntropy($0[0], [0, 2, 2, 1]) },
  GradientRow("sum", [2, 3]) { $0[0].sum() },
  GradientRow("sum", []) { $0[0].sum() },
  GradientRow("sum", [2, 3, 2]) { $0[0].sum(axis: 1) },
  GradientRow("sum", [2, 3, 2]) { $0[0].sum(axis: -1, keepsDimensions: true) },
  GradientRow("sum", [2, 0]) { $0[0].sum(axis: 1) },
  GradientRow("mean", [2, 3]) { $0[0].mean() },
  GradientRow("mean", [2, 3, 2]) { $0[0].mean(axis: -2, keepsDimensions: true) },
  GradientRow("variance", [2, 3]) { $0[0].variance(axis: -1) },
  GradientRow("variance", [2, 3]) { $0[0].variance(axis: 0, keepsDimensions: true) },
  GradientRow("variance", [2, 1]) { $0[0].variance(axis: 1) },
  GradientRow("max", [2, 3]) { $0[0].max(axis: -1) },
  GradientRow("max", [2, 3, 2]) { $0[0].max(axis: 1, keepsDimensions: true) },
  GradientRow("matmul", [2, 3], [3, 4]) { matmul($0[0], $0[1]) },
  GradientRow("matmul", [5, 7], [7, 6]) { matmul($0[0], $0[1]) },
  GradientRow("matmul", [1, 3], [3, 1]) { matmul($0[0], $0[1]) },
  GradientRow("matmul", [3], [3, 2]) { matmul($0[0], $0[1]) },
  GradientRow("matmul", [2, 3], [3]) { matmul($0[0], $0[1]) },
  GradientRow("matmul", [3], [3]) { matmul($0[0], $0[1]) },
  GradientRow("matmul", [2, 2, 3], [3, 4]) { matmul($0[0], $0[1]) },
  GradientRow("matmul", [2, 3], [4, 3, 2]) { matmul($0[0], $0[1]) },
  GradientRow("matmul", [2, 1, 2, 3], [4, 3, 2]) { matmul($0[0], $0[1]) },
  GradientRow("matmul", [2, 4, 2, 3], [2, 1, 3, 5]) { matmul($0[0], $0[1]) },
  GradientRow("matmul", [2, 0], [0, 3]) { matmul($0[0], $0[1]) },
  GradientRow("matmul with itself", [3, 3]) { matmul($0[0], $0[0]) },
  GradientRow("transposed", [2, 3]) { $0[0].transposed },
  GradientRow("transposed", [2, 3, 4]) { $0[0].transposed },
  GradientRow("permuted", [2, 3, 4]) { $0[0].permuted([2, 0, 1]) },
  GradientRow("permuted", [2, 3, 1, 4]) { $0[0].permuted([0, -1, 2, 1]) },
  GradientRow("reshaped", [2, 6]) { $0[0].reshaped([3, -1]) },
  GradientRow("element", [2, 3]) { $0[0][1, 2] * $0[0][0, 0] * $0[0][1, 2] },
  GradientRow("row", [2, 3]) { $0[0][1] },
  GradientRow("ranges", [3, 4, 2]) { $0[0][1..<3, 2, 0...0] },
  GradientRow("open ranges", [3, 4]) { $0[0][1..., ..<2] },
  GradientRow("assigned element", [2, 3], []) {
    var y = $0[0] * 2
    y[1, 1] = $0[1]
    y[0, 1] = y[1, 1] * $0[0][0, 0]
    return y
  },
  GradientRow("assigned row", [2, 3], [3]) {
    var y = Tensor(shape: [2, 3])
    y[1] = $0[1] * $0[0][0]
    return y
  },
  GradientRow("concatenate", [2, 3], [2, 1]) { concatenate($0, axis: 1) },
  GradientRow("concatenate", [2, 3], [0, 3], [1, 3]) { concatenate($0, axis: -2) },
  GradientRow("stack", [2, 3], [2, 3]) { stack($0, axis: 1) },
  GradientRow("stack of elements", [3]) { x in stack((0..<3).map { x[0][$0] * x[0][2 - $0] }) },
  GradientRow("gather", [3, 2]) { gather($0[0], [2, 0, 2]) },
  GradientRow("filled", [2, 3]) { $0[0].filled(with: 7, where: [0, 1, 0]) },
  GradientRow("variable", [2, 3]) { ($0[0] * 2).variable() * 3 },
]

@Suite struct GradientTests {
  @Test("Gradients agree with central differences", arguments: gradientTable)
  func centralDifferences(_ row: GradientRow) {
    checkGradients(of: row, seed: 17)
  }

  @Test("Operations on plain numbers and on variables give the same", arguments: gradientTable)
  func sameValues(_ row: GradientRow) {
    var generator = SplitMix(state: 5)
    let inputs = row.shapes.map { generator.tensor($0, in: row.range) }
    let plain = row.function(inputs)
    let tracked = row.function(inputs.map { $0.variable() })
    #expect(plain.shape == tracked.shape)
    #expect(plain.data == tracked.data)
  }
}

/// Compares the gradients of a row with central differences, at inputs drawn from a seed.
func checkGradients(of row: GradientRow, seed: UInt64) {
  var generator = SplitMix(state: seed)
  let inputs = row.shapes.map { generator.tensor($0, in: row.range) }
  let variables = inputs.map { $0.variable() }
  let output = row.function(variables)
  let cotangent = generator.tensor(output.shape, in: -1...1)
  let gradients = Gradients(of: output, cotangent: cotangent)

  func weighted(_ inputs: [Tensor]) -> Double {
    zip(row.function(inputs).data, cotangent.data).reduce(0) { $0 + $1.0 * $1.1 }
  }
  // The error of central differences is about h^2 from the series and 1e-16 / h from rounding.
  let h = 1e-5
  for (k, input) in inputs.enumerated() {
    let gradient = gradients[variables[k]]
    #expect(gradient.shape == input.shape)
    for i in input.data.indices {
      func moved(_ step: Double) -> [Tensor] {
        var data = input.data
        data[i] += step
        var moved = inputs
        moved[k] = Tensor(shape: input.shape, data: data)
        return moved
      }
      let expected = (weighted(moved(h)) - weighted(moved(-h))) / (2 * h)
      #expect(
        abs(gradient.data[i] - expected) <= 1e-7 * max(1, abs(expected)),
        "\(row), seed \(seed): input \(k), element \(i): \(gradient.data[i]), expected \(expected)")
    }
  }
}

/// The SplitMix64 generator of Steele, Lea and Flood 2014.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }

  mutating func tensor(_ shape: [Int], in range: ClosedRange<Double>) -> Tensor {
    let width = range.upperBound - range.lowerBound
    let data = (0..<shape.reduce(1, *)).map { _ in
      range.lowerBound + width * Double(next() >> 11) * 0x1p-53
    }
    return Tensor(shape: shape, data: data)
  }
}
