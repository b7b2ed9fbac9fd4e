extension Tensor {
  /// The product, *element by element*, of two tensors that broadcast.
  ///
  /// For the matrix product write `matmul(a, b)`.
  ///
  /// > Gradient: `dy * b` and `dy * a`, summed over the copies that broadcasting made.
  public static func * (a: Tensor, b: Tensor) -> Tensor {
    primitive("*", a, b) { a, b in
      (
        lanewise("*", a, b, *),
        .value { dy in (dy * b).summed(to: a.shape) },
        .value { dy in (dy * a).summed(to: b.shape) }
      )
    }
  }

  /// The tensor with every element multiplied by a number.
  public static func * (a: Tensor, b: Double) -> Tensor {
    primitive("*", a) { a in (lanewise(a) { $0 * b }, .value { dy in dy * b }) }
  }

  /// The tensor with every element multiplied by a number.
  public static func * (a: Double, b: Tensor) -> Tensor { b * a }

  /// Multiplies the variable, element by element, by a tensor that broadcasts.
  public static func *= (a: inout Tensor, b: Tensor) { a = a * b }

  /// Multiplies every element of the variable by a number.
  public static func *= (a: inout Tensor, b: Double) { a = a * b }
}
