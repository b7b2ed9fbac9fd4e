extension Tensor {
  /// The sum, element by element, of two tensors that broadcast.
  ///
  /// > Gradient: `dy` for both, summed over the copies that broadcasting made.
  public static func + (a: Tensor, b: Tensor) -> Tensor {
    primitive("+", a, b) { a, b in
      let (aShape, bShape) = (a.shape, b.shape)
      return (
        lanewise("+", a, b, +),
        .value { dy in dy.summed(to: aShape) }, .value { dy in dy.summed(to: bShape) }
      )
    }
  }

  /// The tensor with a number added to every element.
  public static func + (a: Tensor, b: Double) -> Tensor {
    primitive("+", a) { a in (lanewise(a) { $0 + b }, .value { dy in dy }) }
  }

  /// The tensor with a number added to every element.
  public static func + (a: Double, b: Tensor) -> Tensor { b + a }

  /// Adds a tensor that broadcasts to the variable.
  public static func += (a: inout Tensor, b: Tensor) { a = a + b }

  /// Adds a number to every element of the variable.
  public static func += (a: inout Tensor, b: Double) { a = a + b }
}
