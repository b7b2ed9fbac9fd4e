package import Tensors

/// Adam with decoupled weight decay, AdamW, over parameters by name (Kingma and Ba 2015; Loshchilov
/// and Hutter 2019).
///
///     var adam = Adam()
///     adam.update(&parameters, gradients: gradients.named, rate: 1e-3)
///
/// With t the number of the step, counted from 1, and g a gradient:
///
///     m = beta1 * m + (1 - beta1) * g
///     v = beta2 * v + (1 - beta2) * g * g
///     theta = (1 - rate * weightDecay) * theta
///       - rate * (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon)
package struct Adam: Sendable {
  /// How much of the first moments is kept.
  package var beta1: Double = 0.9
  /// How much of the second moments is kept.
  package var beta2: Double = 0.999
  /// Added to the root.
  package var epsilon: Double = 1e-8
  /// The part of each parameter that is taken off, times the rate.
  package var weightDecay: Double = 0
  /// How many steps were done.
  package private(set) var step: Int = 0
  /// The moments of each parameter.
  private var moments: [String: (m: [Double], v: [Double])] = [:]
  /// beta1 and beta2 to the power of `step`.
  private var kept: (Double, Double) = (1, 1)

  /// Creates an optimizer that has done no step.
  package init() {}

  /// Does one step.
  ///
  /// - Parameters:
  ///   - parameters: What to train; those without a gradient stay as they are.
  ///   - gradients: Gradients by the parameters' names, each in the shape of its parameter.
  ///   - rate: The learning rate of this step.
  /// - Complexity: O(the number of parameters), one pass over each.
  package mutating func update(
    _ parameters: inout NamedTensors, gradients: NamedTensors, rate: Double
  ) {
    step += 1
    kept = (kept.0 * beta1, kept.1 * beta2)
    let size = rate / (1 - kept.0)
    let correction = 1 / (1 - kept.1)
    let decay = 1 - rate * weightDecay
    let (beta1, beta2, epsilon) = (beta1, beta2, epsilon)
    for (name, gradient) in gradients {
      guard let parameter = parameters[name] else { continue }
      let count = parameter.count
      precondition(gradient.shape == parameter.shape, "\(name): gradient of another shape")
      var data = parameter.data
      var (m, v) =
        moments.removeValue(forKey: name)
        ?? (Array(repeating: 0, count: count), Array(repeating: 0, count: count))
      gradient.data.withUnsafeBufferPointer { g in
        data.withUnsafeMutableBufferPointer { theta in
          m.withUnsafeMutableBufferPointer { m in
            v.withUnsafeMutableBufferPointer { v in
              for k in 0..<count {
                m[k] = beta1 * m[k] + (1 - beta1) * g[k]
                v[k] = beta2 * v[k] + (1 - beta2) * g[k] * g[k]
                theta[k] =
                  decay * theta[k] - size * m[k] / ((v[k] * correction).squareRoot() + epsilon)
              }
            }
          }
        }
      }
      moments[name] = (m, v)
      parameters[name] = Tensor(shape: parameter.shape, data: data)
    }
  }
}
