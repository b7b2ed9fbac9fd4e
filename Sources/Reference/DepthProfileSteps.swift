import LearnerSupport
import Matrices
import Problems

/// The four measurements taken apart, each part as it should be; a misconception replaces one.
protocol DepthProfileSteps: DepthProfileContract {
  /// The size of all the numbers of a gradient.
  func norm(_ numbers: [Double]) -> Double
  /// The size of a batch's gradient.
  func norm(ofBatch gradients: [Matrix]) -> Double
  /// The size of a layer's two gradients.
  func norm(_ w1: Matrix, _ w2: Matrix) -> Double
  /// The layers' sizes as they are returned.
  func arranged(_ norms: [Double]) -> [Double]
  /// The size of the stream.
  func rms(_ x: Matrix) -> Double
  /// Where a depth stands on the horizontal axis.
  func abscissa(_ depth: Double) -> Double
  /// Where a size stands on the vertical axis.
  func ordinate(_ size: Double) -> Double
  /// The slope of a line through the points.
  func slope(_ x: [Double], _ y: [Double]) -> Double
}

extension DepthProfileSteps {
  func norm(_ numbers: [Double]) -> Double { sqrt(dot(numbers, numbers)) }
  func norm(ofBatch gradients: [Matrix]) -> Double { norm(batchMean(gradients).elements) }
  func norm(_ w1: Matrix, _ w2: Matrix) -> Double { norm(w1.elements + w2.elements) }
  func arranged(_ norms: [Double]) -> [Double] { norms }
  func rms(_ x: Matrix) -> Double { sqrt(meanSquare(x.elements)) }
  func abscissa(_ depth: Double) -> Double { log(depth) }
  func ordinate(_ size: Double) -> Double { log(size) }
  func slope(_ x: [Double], _ y: [Double]) -> Double {
    let (x, y) = (centered(x), centered(y))
    return dot(x, y) / dot(x, x)
  }

  func batchGradientNorm(_ gradients: [Matrix]) -> Double { norm(ofBatch: gradients) }

  func layerGradientNorms(w1: [Matrix], w2: [Matrix]) -> [Double] {
    arranged(zip(w1, w2).map { norm($0, $1) })
  }

  func streamRMS(_ stream: [Matrix]) -> [Double] { stream.map(rms) }

  func depthExponent(depths: [Double], sizes: [Double]) -> Double {
    slope(depths.map(abscissa), sizes.map(ordinate))
  }
}

/// The mean of matrices of one size.
func batchMean(_ matrices: [Matrix]) -> Matrix {
  matrices.dropFirst().reduce(matrices[0], +) / Double(matrices.count)
}

/// The numbers without their mean.
func centered(_ values: [Double]) -> [Double] {
  let center = mean(values)
  return values.map { $0 - center }
}
