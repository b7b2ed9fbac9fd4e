import LearnerSupport
import Matrices
import Problems

struct FeedForwardSolution: FeedForwardContract {

  static func relu(_ t: Double) -> Double { (t + abs(t)) / 2 }
  static func affine(_ x: Matrix, _ w: Matrix, _ b: [Double]) -> Matrix { matmul(x, w) + b }
  static func token(_ r: [Double], _ wH: Matrix, _ bH: [Double], _ wF: Matrix, _ bF: [Double])
    -> [Double]
  {
    affine(affine(Matrix([r]), wH, bH).map(relu), wF, bF).row(0)
  }
  static func go<S, T>(_ s: ArraySlice<S>, _ f: (S) -> T) -> [T] {
    guard let first = s.first else { return [] }
    return [f(first)] + go(s.dropFirst(), f)
  }
  static func zipWith(_ a: Matrix, _ b: Matrix, _ f: (Double, Double) -> Double) -> Matrix {
    Matrix(
      rows: a.rows, columns: a.columns, elements: zip(a.elements, b.elements).map { f($0, $1) })
  }
  func forward(_ h: Matrix, wH: Matrix, bH: [Double], wF: Matrix, bF: [Double]) -> Matrix {

    h.rows == 0
      ? Matrix(rows: 0, columns: bF.count)
      : Matrix(Self.go(h.rowArrays[...], { Self.token($0, wH, bH, wF, bF) }))
  }
  func backward(_ h: Matrix, wH: Matrix, bH: [Double], wF: Matrix, bF: [Double], upstream: Matrix)
    -> FeedForwardGradients
  {

    let z = Self.affine(h, wH, bH)
    let dz = Self.zipWith(Self.affine(upstream, wF.transposed, bH.map { _ in 0 }), z) {
      $1 > 0 ? $0 : 0
    }
    return .init(
      h: Self.affine(dz, wH.transposed, bF.map { _ in 0 }), wH: matmul(h.transposed, dz),
      bH: dz.columnSums,
      wF: matmul(z.map(Self.relu).transposed, upstream), bF: upstream.columnSums)
  }
}
