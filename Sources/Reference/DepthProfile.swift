import LearnerSupport
import Matrices
package import Problems

/// The answer to `depth_profile`.
public enum DepthProfileKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    DepthProfileSteps.init, mistakes: mistakes,
    styles: [
      // The root of a sum of squares may be taken in two steps.
      Style("matrices-apart") { $0.layer = { VectorSize.length($0.each) } },
      Style("tokens-apart") { $0.stream = { $0.rootMeanSquare } },
    ],
    aliases: [
      "squared-norm": ["norm-squared"],
      "root-mean-square-gradient": ["norm-root-mean-square"],
      "sum-of-absolute-values": ["norm-absolute-sum"],
      "mean-square": ["stream-mean-square"],
      "norm-of-stream": ["stream-length"],
      "deviation-of-stream": ["stream-deviation"],
      "mean-absolute-value": ["stream-absolute-mean"],
    ])

  /// The reference, for those who measure with it.
  package static var reference: any DepthProfileContract { DepthProfileSteps() }
}

/// The four measurements taken apart, each step as it should be.
struct DepthProfileSteps: DepthProfileContract {
  /// The size of numbers, and of what it is taken.
  @Choice var batchSize = VectorSize.length
  @Choice var batch: (SizeScope) -> Double = { $0($0.total / $0.count) }

  @Choice var layerSize = VectorSize.length
  @Choice var layer: (SizeScope) -> Double = { $0[0, 1] }
  /// The order of the second matrices, and what is made of the sizes.
  @Choice var seconds: ([Matrix]) -> [Matrix] = { $0 }
  @Choice var layersReturned: ([Double]) -> [Double] = { $0 }

  @Choice var streamSize = VectorSize.rootMeanSquare
  @Choice var stream: (SizeScope) -> Double = { $0.all }
  @Choice var streamReturned: ([Double]) -> [Double] = { $0 }

  /// The points of the line, depth and size, and where each stands.
  @Choice var points: ([(Double, Double)]) -> [(Double, Double)] = { $0 }
  @Choice var abscissa: (Double) -> Double = { log($0) }
  @Choice var ordinate: (Double) -> Double = { log($0) }
  /// Which points are in the sums, and how much each counts by its depth and size.
  @Choice var summed: (_ count: Int) -> Range<Int> = { 0..<$0 }
  @Choice var weight: (Double, Double) -> Double = { _, _ in 1 }
  /// What is taken off: of x and y in the sum above, of x in the sum below.
  @Choice var centers: (LineScope) -> (x: Double, y: Double, below: Double) = {
    (mean($0.x), mean($0.y), mean($0.x))
  }
  /// The slope of the line, and what is made of it.
  @Choice var slope: (LineScope) -> Double = { $0.xy / $0.xx }
  @Choice var returned: (Double) -> Double = { $0 }

  func batchGradientNorm(_ gradients: [Matrix]) -> Double {
    batch(SizeScope(parts: gradients, size: batchSize))
  }

  func layerGradientNorms(w1: [Matrix], w2: [Matrix]) -> [Double] {
    layersReturned(
      zip(w1, seconds(w2)).map { layer(SizeScope(parts: [$0, $1], size: layerSize)) })
  }

  func streamRMS(_ stream: [Matrix]) -> [Double] {
    streamReturned(stream.map { self.stream(SizeScope(rowsOf: $0, size: streamSize)) })
  }

  func depthExponent(depths: [Double], sizes: [Double]) -> Double {
    let points = points(Array(zip(depths, sizes)))
    var line = LineScope(x: points.map { abscissa($0.0) }, y: points.map { ordinate($0.1) })
    let centers = centers(line)
    for k in summed(points.count) {
      let (weight, x, y) = (weight(points[k].0, points[k].1), line.x[k], line.y[k])
      line.xy += weight * ((x - centers.x) * (y - centers.y))
      line.xx += weight * ((x - centers.below) * (x - centers.below))
      line.yy += weight * ((y - centers.y) * (y - centers.y))
    }
    return returned(slope(line))
  }
}

/// What is at hand when a size is taken of matrices: examples, a layer's two, or tokens.
struct SizeScope {
  var parts: [Matrix]
  var size: VectorSize

  init(parts: [Matrix], size: VectorSize) { (self.parts, self.size) = (parts, size) }
  init(rowsOf x: Matrix, size: VectorSize) {
    self.init(
      parts: x.rowArrays.map { Matrix(rows: 1, columns: $0.count, elements: $0) }, size: size)
  }

  var count: Double { Double(parts.count) }
  var rootCount: Double { sqrt(count) }
  var total: Matrix { parts.dropFirst().reduce(parts[0], +) }
  /// The size of each part, and of all elements as one vector.
  var each: [Double] { parts.map { self($0) } }
  var all: Double { size(parts.flatMap(\.elements)) }
  var rootMeanSquare: Double { VectorSize.rootMeanSquare(each) }
  /// The same parts, with lengths for sizes.
  var lengths: Self { Self(parts: parts, size: .length) }
  /// The columns of parts that are rows.
  var columns: Self {
    let columns = parts[0].elements.indices.map { k in parts.map { $0.elements[k] } }
    return Self(
      parts: columns.map { Matrix(rows: $0.count, columns: 1, elements: $0) }, size: size)
  }

  func callAsFunction(_ x: Matrix) -> Double { size(x.elements) }
  /// The size of all elements of some parts.
  subscript(places: Int...) -> Double { size(places.flatMap { parts[$0].elements }) }
}

/// What is at hand when the slope is taken.
struct LineScope {
  /// Where the points stand.
  var x: [Double]
  var y: [Double]
  /// The sums over x times y, x times x and y times y, each without its center.
  var xy = 0.0
  var xx = 0.0
  var yy = 0.0

  var n: Double { Double(x.count) }
  /// The same sums with their means in, and the products of the sums of both.
  var rawXY: Double { dot(x, y) }
  var rawXX: Double { dot(x, x) }
  var sumXY: Double { sum(x) * sum(y) }
  var sumXX: Double { sum(x) * sum(x) }
  /// The last point, and the slopes from each point to the next.
  var lastX: Double { x[x.count - 1] }
  var lastY: Double { y[y.count - 1] }
  var steps: [Double] {
    zip(zip(x, x.dropFirst()), zip(y, y.dropFirst())).map { x, y in (y.1 - y.0) / (x.1 - x.0) }
  }
}
