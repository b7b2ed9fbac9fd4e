extension Tensor {
  /// The quotient, element by element, of two tensors that broadcast.
  ///
  /// > Gradient: `dy / b` and `-dy * y / b`, summed over the copies that broadcasting made.
  public static func / (a: Tensor, b: Tensor) -> Tensor {
    primitive("/", a, b) { a, b in
      let aShape = a.shape
      let y = lanewise("/", a, b, /)
      return (
        y,
        .value { dy in (dy / b).summed(to: aShape) },
        .value { dy in -(dy * y / b).summed(to: b.shape) }
      )
    }
  }

  /// The tensor with every element divided by a number.
  public static func / (a: Tensor, b: Double) -> Tensor {
    primitive("/", a) { a in (lanewise(a) { $0 / b }, .value { dy in dy / b }) }
  }

  /// A number divided by every element of the tensor.
  public static func / (a: Double, b: Tensor) -> Tensor {
    primitive("/", b) { b in
      let y = lanewise(b) { a / $0 }
      return (y, .value { dy in -(dy * y / b) })
    }
  }

  /// Divides the variable, element by element, by a tensor that broadcasts.
  public static func /= (a: inout Tensor, b: Tensor) { a = a / b }

  /// Divides every element of the variable by a number.
  public static func /= (a: inout Tensor, b: Double) { a = a / b }
}
