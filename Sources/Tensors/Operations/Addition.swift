extension Tensor {
  /// The sum, element by element, of two tensors that broadcast.
  ///
  /// > Gradient: `dy` for both, summed over the copies that broadcasting made.
  public static func + (a: Tensor, b: Tensor) -> Tensor {
    primitive("+", a, b) { a, b in
      let (aShape, bShape) = (a.shape, b.shape)
      if aShape == bShape { return (sum(a, b), .value { dy in dy }, .value { dy in dy }) }
      return (
        lanewise("+", a, b, +), .value { dy in dy.summed(to: aShape) },
        .value { dy in dy.summed(to: bShape) }
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

  /// Returns the sum of two tensors of one shape: a loop that needs no call for each element, since
  /// every residual connection is one.
  private static func sum(_ a: Tensor, _ b: Tensor) -> Tensor {
    Tensor(
      unchecked: a.shape,
      .filled(count: a.count) { y in
        a.data.withUnsafeBufferPointer { a in
          b.data.withUnsafeBufferPointer { b in
            for i in y.indices { y[i] = a[i] + b[i] }
          }
        }
      })
  }
}
