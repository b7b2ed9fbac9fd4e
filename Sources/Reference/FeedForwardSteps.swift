import Matrices
import Problems

/// The hidden layer of a feed-forward network: all matrices are m x d_h.
struct HiddenLayer {
  /// h W_h + b_h.
  var preactivation: Matrix
  /// The rectified pre-activation.
  var value: Matrix
  /// The derivative of the value by the pre-activation.
  var slope: Matrix
}

/// A feed-forward network taken apart, each step as it should be; a misconception replaces one.
protocol FeedForwardSteps: FeedForwardContract {
  /// Which layers a rectifier follows.
  var rectified: (hidden: Bool, output: Bool) { get }
  /// The activation function and its derivative.
  func activation(_ z: Double) -> (value: Double, slope: Double)
  /// The biases as they are added.
  func biases(_ bH: [Double], _ bF: [Double]) -> (hidden: [Double], output: [Double])
  /// W_h as it is multiplied, and its gradient as it is returned.
  func hiddenWeights(_ w: Matrix) -> Matrix
  /// W_f as it is multiplied, and its gradient as it is returned.
  func outputWeights(_ w: Matrix) -> Matrix
  /// The hidden layer, from h W_h.
  func hiddenLayer(_ product: Matrix, bias: [Double]) -> HiddenLayer

  /// The upstream gradient as it is used.
  func received(_ upstream: Matrix) -> Matrix
  /// The gradient of `a` in `a w`.
  func throughWeights(_ gradient: Matrix, _ w: Matrix) -> Matrix
  /// The gradient of the hidden layer's value.
  func throughOutputWeights(_ gradient: Matrix, _ w: Matrix) -> Matrix
  /// The gradient of h.
  func throughHiddenWeights(_ gradient: Matrix, _ w: Matrix) -> Matrix
  /// The gradient of the pre-activation, from that of the value.
  func throughActivation(_ gradient: Matrix, _ layer: HiddenLayer) -> Matrix
  /// The gradient of `w` in `a w`.
  func weightGradient(_ a: Matrix, _ gradient: Matrix) -> Matrix
  /// The gradient of `b` in `a + b`.
  func biasGradient(_ gradient: Matrix) -> [Double]
  /// What W_f was multiplied with.
  func outputWeightInput(_ layer: HiddenLayer) -> Matrix
  /// The gradient that b_h collects, from those of the value and of the pre-activation.
  func hiddenBiasSource(value: Matrix, preactivation: Matrix) -> Matrix
  /// The weight of each token in the gradients of the parameters.
  func tokenWeight(_ count: Int) -> Double
}

extension FeedForwardSteps {
  var rectified: (hidden: Bool, output: Bool) { (true, false) }
  func activation(_ z: Double) -> (value: Double, slope: Double) { z <= 0 ? (0, 0) : (z, 1) }
  func biases(_ bH: [Double], _ bF: [Double]) -> (hidden: [Double], output: [Double]) { (bH, bF) }
  func hiddenWeights(_ w: Matrix) -> Matrix { w }
  func outputWeights(_ w: Matrix) -> Matrix { w }
  func hiddenLayer(_ product: Matrix, bias: [Double]) -> HiddenLayer {
    let z = product + bias
    let (value, slope) = activated(z, when: rectified.hidden)
    return HiddenLayer(preactivation: z, value: value, slope: slope)
  }

  func received(_ upstream: Matrix) -> Matrix { upstream }
  func throughWeights(_ gradient: Matrix, _ w: Matrix) -> Matrix { matmul(gradient, w.transposed) }
  func throughOutputWeights(_ gradient: Matrix, _ w: Matrix) -> Matrix {
    throughWeights(gradient, w)
  }
  func throughHiddenWeights(_ gradient: Matrix, _ w: Matrix) -> Matrix {
    throughWeights(gradient, w)
  }
  func throughActivation(_ gradient: Matrix, _ layer: HiddenLayer) -> Matrix {
    gradient * layer.slope
  }
  func weightGradient(_ a: Matrix, _ gradient: Matrix) -> Matrix { matmul(a.transposed, gradient) }
  func biasGradient(_ gradient: Matrix) -> [Double] { gradient.columnSums }
  func outputWeightInput(_ layer: HiddenLayer) -> Matrix { layer.value }
  func hiddenBiasSource(value: Matrix, preactivation: Matrix) -> Matrix { preactivation }
  func tokenWeight(_ count: Int) -> Double { 1 }

  func forward(_ h: Matrix, wH: Matrix, bH: [Double], wF: Matrix, bF: [Double]) -> Matrix {
    let layer = hiddenLayer(matmul(h, hiddenWeights(wH)), bias: biases(bH, bF).hidden)
    return activated(output(layer, wF, biases(bH, bF).output), when: rectified.output).value
  }

  func backward(
    _ h: Matrix, wH: Matrix, bH: [Double], wF: Matrix, bF: [Double], upstream: Matrix
  ) -> FeedForwardGradients {
    let layer = hiddenLayer(matmul(h, hiddenWeights(wH)), bias: biases(bH, bF).hidden)
    let y = output(layer, wF, biases(bH, bF).output)
    let dy = received(upstream) * activated(y, when: rectified.output).slope
    let dValue = throughOutputWeights(dy, outputWeights(wF))
    let dz = throughActivation(dValue, layer)
    let weight = tokenWeight(h.rows)
    return FeedForwardGradients(
      h: throughHiddenWeights(dz, hiddenWeights(wH)),
      wH: hiddenWeights(weightGradient(h, dz)) * weight,
      bH: biasGradient(hiddenBiasSource(value: dValue, preactivation: dz)).map { $0 * weight },
      wF: outputWeights(weightGradient(outputWeightInput(layer), dy)) * weight,
      bF: biasGradient(dy).map { $0 * weight })
  }

  /// The second affine map.
  private func output(_ layer: HiddenLayer, _ wF: Matrix, _ bias: [Double]) -> Matrix {
    matmul(layer.value, outputWeights(wF)) + bias
  }

  /// The activation of a layer and its derivative, or the layer itself and ones.
  private func activated(_ z: Matrix, when active: Bool) -> (value: Matrix, slope: Matrix) {
    guard active else { return (z, z.map { _ in 1 }) }
    return (z.map { activation($0).value }, z.map { activation($0).slope })
  }
}
