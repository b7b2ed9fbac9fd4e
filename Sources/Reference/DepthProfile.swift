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
      Style("matrices-apart") { $0.layerLists = { [$0.elements, $1.elements] } },
      Style("tokens-apart") {
        ($0.streamLists, $0.streamJoined) = ({ $0.rowArrays }, .rootMeanSquare)
      },
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
  /// The batch: lists of numbers, the size of each, and the size of all.
  @Choice var batchLists: ([Matrix]) -> [[Double]] = {
    [total($0) / Double($0.count)].map(\.elements)
  }
  @Choice var batchSize = VectorSize.length
  @Choice var batchJoined = VectorSize.length

  /// The layers: which matrices belong together, then as above for each layer.
  @Choice var layerPairs: (_ w1: [Matrix], _ w2: [Matrix]) -> [(Matrix, Matrix)] = {
    Array(zip($0, $1))
  }
  @Choice var layerLists: (_ w1: Matrix, _ w2: Matrix) -> [[Double]] = {
    [$0.elements + $1.elements]
  }
  @Choice var layerSize = VectorSize.length
  @Choice var layerJoined = VectorSize.length
  @Choice var layersReturned: ([Double]) -> [Double] = { $0 }

  /// The stream, the same way at each place.
  @Choice var streamLists: (Matrix) -> [[Double]] = { [$0.elements] }
  @Choice var streamSize = VectorSize.rootMeanSquare
  @Choice var streamJoined = VectorSize.length
  @Choice var streamReturned: ([Double]) -> [Double] = { $0 }

  /// The points of the line, and where each stands.
  @Choice var points: (_ depths: [Double], _ sizes: [Double]) -> [(Double, Double)] = {
    Array(zip($0, $1))
  }
  @Choice var abscissa: (Double) -> Double = { log($0) }
  @Choice var ordinate: (Double) -> Double = { log($0) }
  /// Which points are in the sums.
  @Choice var summed: (_ count: Int) -> Range<Int> = { 0..<$0 }
  /// How much a point counts, by its depth and size.
  @Choice var weight: (Double, Double) -> Double = { _, _ in 1 }
  /// What is taken off: of x and y in the sum above, of x in the sum below.
  @Choice var centerX: (LineScope) -> Double = { mean($0.x) }
  @Choice var centerY: (LineScope) -> Double = { mean($0.y) }
  @Choice var centerBelow: (LineScope) -> Double = { mean($0.x) }
  /// The slope of the line, and what is made of it.
  @Choice var slope: (LineScope) -> Double = { $0.products / $0.squares }
  @Choice var returned: (Double) -> Double = { $0 }

  func batchGradientNorm(_ gradients: [Matrix]) -> Double {
    batchJoined(batchLists(gradients).map { batchSize($0) })
  }

  func layerGradientNorms(w1: [Matrix], w2: [Matrix]) -> [Double] {
    layersReturned(
      layerPairs(w1, w2).map { w1, w2 in layerJoined(layerLists(w1, w2).map { layerSize($0) }) })
  }

  func streamRMS(_ stream: [Matrix]) -> [Double] {
    streamReturned(stream.map { x in streamJoined(streamLists(x).map { streamSize($0) }) })
  }

  func depthExponent(depths: [Double], sizes: [Double]) -> Double {
    let points = points(depths, sizes)
    var line = LineScope(x: points.map { abscissa($0.0) }, y: points.map { ordinate($0.1) })
    let (cx, cy, below) = (centerX(line), centerY(line), centerBelow(line))
    for k in summed(points.count) {
      let (weight, x, y) = (weight(points[k].0, points[k].1), line.x[k], line.y[k])
      line.products += weight * ((x - cx) * (y - cy))
      line.squares += weight * ((x - below) * (x - below))
      line.squaresOfY += weight * ((y - cy) * (y - cy))
    }
    return returned(slope(line))
  }
}

/// What is at hand when the slope is taken.
struct LineScope {
  /// Where the points stand.
  var x: [Double]
  var y: [Double]
  /// The sums over x times y, x times x and y times y, each without its center.
  var products = 0.0
  var squares = 0.0
  var squaresOfY = 0.0

  var n: Double { Double(x.count) }
  /// The slopes from each point to the next.
  var steps: [Double] {
    x.indices.dropFirst().map { i in
      let (rise, run) = (y[i] - y[i - 1], x[i] - x[i - 1])
      return rise / run
    }
  }
}

/// The sum of matrices of one size.
func total(_ matrices: [Matrix]) -> Matrix { matrices.dropFirst().reduce(matrices[0], +) }
