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
