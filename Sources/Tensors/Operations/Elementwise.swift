internal import LearnerSupport

/// Returns e to the power of each element.
///
/// > Gradient: `dy * y`.
public func exp(_ x: Tensor) -> Tensor {
  Tensor.primitive("exp", x) { x in
    let y = Tensor.elementwise(x) { LearnerSupport.exp($0) }
    return (y, .value { dy in dy * y })
  }
}

/// Returns the natural logarithm of each element; `-inf` at 0 and NaN below.
///
/// > Gradient: `dy / x`.
public func log(_ x: Tensor) -> Tensor {
  Tensor.primitive("log", x) { x in
    (Tensor.elementwise(x) { LearnerSupport.log($0) }, .value { dy in dy / x })
  }
}

/// Returns the square root of each element; NaN for negative ones.
///
/// > Gradient: `dy / (2 * y)`, infinite or NaN at 0.
public func sqrt(_ x: Tensor) -> Tensor {
  Tensor.primitive("sqrt", x) { x in
    let y = Tensor.elementwise(x) { $0.squareRoot() }
    return (y, .value { dy in Tensor.elementwise("sqrt", dy, y) { $0 / (2 * $1) } })
  }
}

/// Returns each element to the power of a number, a constant.
///
/// > Gradient: `dy * exponent * pow(x, exponent - 1)`; zero for the exponent 0.
///
/// Edge cases: a negative element gives NaN unless the exponent is a whole number.
public func pow(_ x: Tensor, _ exponent: Double) -> Tensor {
  Tensor.primitive("pow", x) { x in
    (
      Tensor.elementwise(x) { LearnerSupport.pow($0, exponent) },
      .value { dy in
        Tensor.elementwise("pow", dy, x) { dy, x in
          exponent == 0 ? 0 : dy * exponent * LearnerSupport.pow(x, exponent - 1)
        }
      }
    )
  }
}

/// Returns the hyperbolic tangent of each element.
///
/// > Gradient: `dy * (1 - y * y)`.
public func tanh(_ x: Tensor) -> Tensor {
  Tensor.primitive("tanh", x) { x in
    let y = Tensor.elementwise(x) { LearnerSupport.tanh($0) }
    return (y, .value { dy in Tensor.elementwise("tanh", dy, y) { $0 * (1 - $1 * $1) } })
  }
}
