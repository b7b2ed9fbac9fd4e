#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// Returns the square root of `x`; NaN when `x` is negative.
public func sqrt(_ x: Double) -> Double { x.squareRoot() }

/// Returns e to the power of `x`.
public func exp(_ x: Double) -> Double { Library.exp(x) }

/// Returns the natural logarithm of `x`; `-inf` at 0 and NaN below.
public func log(_ x: Double) -> Double { Library.log(x) }

/// Returns `x` to the power of `y`.
public func pow(_ x: Double, _ y: Double) -> Double { Library.pow(x, y) }

/// Returns the cosine of `x`, which is in radians.
public func cos(_ x: Double) -> Double { Library.cos(x) }

/// Returns the hyperbolic tangent of `x`.
public func tanh(_ x: Double) -> Double { Library.tanh(x) }

/// Returns the error function of `x`: 2 / sqrt(pi) times the integral of exp(-t * t) from 0 to `x`.
public func erf(_ x: Double) -> Double { Library.erf(x) }

/// The C library's functions, which the functions above would otherwise hide.
private enum Library {
  #if canImport(Glibc)
    static func exp(_ x: Double) -> Double { Glibc.exp(x) }
    static func log(_ x: Double) -> Double { Glibc.log(x) }
    static func pow(_ x: Double, _ y: Double) -> Double { Glibc.pow(x, y) }
    static func cos(_ x: Double) -> Double { Glibc.cos(x) }
    static func tanh(_ x: Double) -> Double { Glibc.tanh(x) }
    static func erf(_ x: Double) -> Double { Glibc.erf(x) }
  #else
    static func exp(_ x: Double) -> Double { Darwin.exp(x) }
    static func log(_ x: Double) -> Double { Darwin.log(x) }
    static func pow(_ x: Double, _ y: Double) -> Double { Darwin.pow(x, y) }
    static func cos(_ x: Double) -> Double { Darwin.cos(x) }
    static func tanh(_ x: Double) -> Double { Darwin.tanh(x) }
    static func erf(_ x: Double) -> Double { Darwin.erf(x) }
  #endif
}
