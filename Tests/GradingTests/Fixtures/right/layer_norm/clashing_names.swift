import LearnerSupport
import Matrices
import Problems

func mean(_ v: [Double]) -> Double {
  var t = 0.0; for e in v { t += e }; return t / Double(v.count)
}
func dot(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0.0) { $0 + $1.0 * $1.1 } }
func sum(_ rows: [[Double]], _ d: Int) -> [Double] {
  rows.reduce(Array(repeating: 0, count: d)) { zip($0, $1).map(+) }
}
func sqrt(_ x: Double) -> Double { x.squareRoot() }
func mul(_ a: [Double], _ b: [Double]) -> [Double] { zip(a, b).map(*) }
struct Tensor { var rows: [[Double]]; init(_ m: Matrix) { rows = m.rowArrays } }
struct Row {
  var v: [Double]
  init(_ v: [Double]) { self.v = v }
  func sigma(_ e: Double) -> Double {
    let m = mean(v); return sqrt(mean(v.map { ($0 - m) * ($0 - m) }) + e)
  }
  func normalized(_ e: Double) -> [Double] {
    let m = mean(v), s = sigma(e); return v.map { ($0 - m) / s }
  }
}

struct LayerNormSolution: LayerNormContract {
  func forward(_ x: Matrix, gain: [Double], bias: [Double], epsilon: Double) -> Matrix {

    let t = Tensor(x)
    return Matrix(
      t.rows.map {
        Row($0).normalized(epsilon).enumerated().map {
          gain[$0.offset] * $0.element + bias[$0.offset]
        }
      })
  }
  func backward(_ x: Matrix, gain: [Double], epsilon: Double, upstream: Matrix)
    -> LayerNormGradients
  {

    var dx: [[Double]] = []
    var n: [[Double]] = []
    for (a, u) in zip(Tensor(x).rows, Tensor(upstream).rows) {
      let r = Row(a)
      let h = r.normalized(epsilon)
      let s = r.sigma(epsilon)
      let g = mul(u, gain)
      let m1 = mean(g), m2 = dot(g, h) / Double(g.count)
      dx.append(g.indices.map { (g[$0] - m1 - h[$0] * m2) / s })
      n.append(mul(u, h))
    }
    return LayerNormGradients(
      x: Matrix(dx), gain: sum(n, x.columns), bias: sum(upstream.rowArrays, x.columns))
  }
}
