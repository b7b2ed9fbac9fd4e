extension Tensor {
  /// The difference, element by element, of two tensors that broadcast.
  ///
  /// > Gradient: `dy` and `-dy`, summed over the copies that broadcasting made.
  public static func - (a: Tensor, b: Tensor) -> Tensor {
    primitive("-", a, b) { a, b in
      let (aShape, bShape) = (a.shape, b.shape)
      return (
        lanewise("-", a, b, -),
        .value { dy in dy.summed(to: aShape) }, .value { dy in -dy.summed(to: bShape) }
      )
    }
  }

  /// The tensor with the sign of every element changed.
  ///
  /// > Gradient: `-dy`.
  public static prefix func - (x: Tensor) -> Tensor {
    primitive("-", x) { x in (lanewise(x) { -$0 }, .value { dy in -dy }) }
  }

  /// The tensor with a number subtracted from every element.
  public static func - (a: Tensor, b: Double) -> Tensor { a + -b }

  /// A number minus every element of the tensor.
  public static func - (a: Double, b: Tensor) -> Tensor {
    primitive("-", b) { b in (lanewise(b) { a - $0 }, .value { dy in -dy }) }
  }

  /// Subtracts a tensor that broadcasts from the variable.
  public static func -= (a: inout Tensor, b: Tensor) { a = a - b }

  /// Subtracts a number from every element of the variable.
  public static func -= (a: inout Tensor, b: Double) { a = a - b }
}
