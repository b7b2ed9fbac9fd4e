internal import LearnerSupport

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
