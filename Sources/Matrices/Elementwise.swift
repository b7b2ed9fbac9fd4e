internal import LearnerSupport

/// Returns e to the power of each element.
public func exp(_ x: Matrix) -> Matrix { x.map(LearnerSupport.exp) }

/// Returns the natural logarithm of each element; `-inf` at 0 and NaN below.
public func log(_ x: Matrix) -> Matrix { x.map(LearnerSupport.log) }

/// Returns the square root of each element; NaN for negative ones.
public func sqrt(_ x: Matrix) -> Matrix { x.map(LearnerSupport.sqrt) }

/// Returns each element to the power of a number.
public func pow(_ x: Matrix, _ exponent: Double) -> Matrix {
  x.map { LearnerSupport.pow($0, exponent) }
}

/// Returns the hyperbolic tangent of each element.
public func tanh(_ x: Matrix) -> Matrix { x.map(LearnerSupport.tanh) }
