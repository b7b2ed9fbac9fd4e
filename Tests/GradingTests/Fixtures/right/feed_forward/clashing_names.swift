import LearnerSupport
import Matrices
import Problems

func dot(_ a: Matrix, _ b: Matrix) -> Matrix { matmul(a, b) }
func matmul(_ a: Matrix, _ b: Matrix) -> Matrix {
  var c = Matrix(rows: a.rows, columns: b.columns)
  for i in 0..<a.rows {
    for j in 0..<b.columns { for k in 0..<a.columns { c[i, j] += a[i, k] * b[k, j] } }
  }
  return c
}
func sum(_ m: Matrix) -> [Double] { m.columnSums }
func relu(_ m: Matrix) -> Matrix { m.map { max($0, 0) } }
struct Layer {
  let w: Matrix, b: [Double]
  func callAsFunction(_ x: Matrix) -> Matrix { dot(x, w) + b }
  func vjp(_ x: Matrix, _ g: Matrix) -> (Matrix, Matrix, [Double]) {
    (dot(g, w.transposed), dot(x.transposed, g), sum(g))
  }
}
struct Row {}
struct Tensor {}
enum FeedForward {}

struct FeedForwardSolution: FeedForwardContract {
  func forward(_ h: Matrix, wH: Matrix, bH: [Double], wF: Matrix, bF: [Double]) -> Matrix {

    Layer(w: wF, b: bF)(relu(Layer(w: wH, b: bH)(h)))
  }
  func backward(_ h: Matrix, wH: Matrix, bH: [Double], wF: Matrix, bF: [Double], upstream: Matrix)
    -> FeedForwardGradients
  {

    let first = Layer(w: wH, b: bH), second = Layer(w: wF, b: bF)
    let z = first(h)
    let (da, dwf, dbf) = second.vjp(relu(z), upstream)
    let (dh, dwh, dbh) = first.vjp(
      h, Matrix(rows: z.rows, columns: z.columns) { z[$0, $1] <= 0 ? 0 : da[$0, $1] })
    return FeedForwardGradients(h: dh, wH: dwh, bH: dbh, wF: dwf, bF: dbf)
  }
}
