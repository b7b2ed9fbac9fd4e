internal import LearnerSupport

/// Returns the rectifier of each element: zero for negative ones, the element itself otherwise.
///
/// NaN stays NaN.
///
/// > Gradient: `dy` where `x > 0`, zero elsewhere, also at `x == 0`.
public func relu(_ x: Tensor) -> Tensor {
  Tensor.primitive("relu", x) { x in
    // The result tells as well as the input where that was positive, and is kept anyway.
    let y = [Double].filled(count: x.count) { y in
      x.data.withUnsafeBufferPointer { x in
        for i in y.indices { y[i] = x[i] < 0 ? 0 : x[i] }
      }
    }
    return (
      Tensor(unchecked: x.shape, y),
      .value { [shape = x.shape] dy in
        Tensor(
          unchecked: shape,
          .filled(count: y.count) { dx in
            dy.data.withUnsafeBufferPointer { dy in
              y.withUnsafeBufferPointer { y in
                // Read whatever the sign of y, so that no branch has to be guessed.
                for i in dx.indices {
                  let d = dy[i]
                  dx[i] = y[i] > 0 ? d : 0
                }
              }
            }
          })
      }
    )
  }
}

/// The two forms of GELU in use.
public enum GeluForm: Sendable {
  /// x times the standard normal distribution function, by the error function.
  case exact
  /// The approximation by tanh of Hendrycks and Gimpel 2016, section 2; JAX's default.
  case tanh
}

/// Returns the Gaussian error linear unit of each element.
///
///     exact   x * (1 + erf(x / sqrt(2))) / 2
///     tanh    x * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x^3))) / 2
///
/// - Parameters:
///   - x: Any shape.
///   - form: PyTorch computes the exact form unless told otherwise, JAX the approximation.
/// - Returns: The shape of `x`.
///
/// > Gradient: the derivative of the form chosen, in closed form.
public func gelu(_ x: Tensor, _ form: GeluForm = .exact) -> Tensor {
  switch form {
  case .exact:
    Tensor.primitive("gelu", x) { x in
      (
        Tensor.elementwise(x) { x in x * normalDistribution(x) },
        .value { dy in
          Tensor.elementwise("gelu", dy, x) { dy, x in
            dy * (normalDistribution(x) + x * normalDensity(x))
          }
        }
      )
    }
  case .tanh:
    0.5 * x * (1 + tanh((2 / Double.pi).squareRoot() * (x + 0.044715 * x * x * x)))
  }
}

private func normalDistribution(_ x: Double) -> Double { 0.5 * (1 + erf(x * 0.5.squareRoot())) }

private func normalDensity(_ x: Double) -> Double {
  LearnerSupport.exp(-0.5 * x * x) / (2 * Double.pi).squareRoot()
}
