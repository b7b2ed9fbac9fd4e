import LearnerSupport
import Matrices
import Problems

struct LayerNormSolution: LayerNormContract {

  static func total<C: Collection>(_ c: C) -> C.Element where C.Element: AdditiveArithmetic {
    if c.isEmpty { return .zero }
    return c.first! + total(c.dropFirst())
  }
  static func average<T: BinaryFloatingPoint>(_ v: [T]) -> T { total(v) / T(v.count) }
  static func norm(_ r: [Double], _ e: Double) -> ([Double], Double) {
    let m = average(r)
    let s = pow(average(r.map { ($0 - m) * ($0 - m) }) + e, 0.5)
    return (r.map { ($0 - m) / s }, s)
  }
  static func apply(_ x: Matrix, _ i: Int, _ f: ([Double]) -> [Double]) -> Matrix {
    i == x.rows ? Matrix([]) : Matrix([f(x.row(i))] + apply(x, i + 1, f).rowArrays)
  }
  func forward(_ x: Matrix, gain: [Double], bias: [Double], epsilon: Double) -> Matrix {

    Self.apply(x, 0) { Self.norm($0, epsilon).0 } * gain + bias
  }
  func backward(_ x: Matrix, gain: [Double], epsilon: Double, upstream: Matrix)
    -> LayerNormGradients
  {

    let hat = Self.apply(x, 0) { Self.norm($0, epsilon).0 }
    let g = upstream * gain
    let dx = (0..<x.rows).map { i -> [Double] in
      let (n, s) = Self.norm(x.row(i), epsilon)
      let gi = g.row(i)
      let a = Self.average(gi), b = Self.average(zip(gi, n).map(*))
      return zip(gi, n).map { ($0 - a - $1 * b) / s }
    }
    return LayerNormGradients(
      x: Matrix(dx), gain: (upstream * hat).columnSums, bias: upstream.columnSums)
  }
}
