import LearnerSupport
import Matrices
import Problems

// Row i of the Jacobian is the backward pass of the i-th unit vector; stacks by recursion, with
// gradients as columns and every factor transposed.
struct ResidualJacobianSolution: ResidualJacobianContract {
  func backward(_ x: [Double], _ gain: [Double], _ epsilon: Double, _ up: [Double]) -> [Double] {
    let mu = mean(x)
    let s = sqrt(mean(x.map { pow($0 - mu, 2) }) + epsilon)
    let hat = x.map { ($0 - mu) / s }
    let g = zip(up, gain).map(*)
    let level = mean(g)
    let slope = mean(zip(g, hat).map(*))
    return zip(g, hat).map { ($0 - level - $1 * slope) / s }
  }

  func layerNormJacobian(_ x: [Double], gain: [Double], epsilon: Double) -> Matrix {
    Matrix(
      x.indices.map { i in backward(x, gain, epsilon, x.indices.map { $0 == i ? 1 : 0 }) })
  }

  func climb(_ column: Matrix, _ layers: ArraySlice<(Matrix) -> Matrix>) -> [[Double]] {
    guard let last = layers.last else { return [column.column(0)] }
    return climb(last(column), layers.dropLast()) + [column.column(0)]
  }

  func postNormGradients(_ upstream: [Double], norms: [Matrix], branches: [Matrix]) -> Matrix {
    let layers = zip(norms, branches).map { n, b in
      { (g: Matrix) -> Matrix in
        let inner = matmul(n.transposed, g)
        return inner + matmul(b.transposed, inner)
      }
    }
    return Matrix(climb(Matrix([upstream]).transposed, layers[...]))
  }

  func preNormGradients(_ upstream: [Double], norms: [Matrix], branches: [Matrix]) -> Matrix {
    let layers = zip(norms, branches).map { n, b in
      { (g: Matrix) -> Matrix in g + matmul(n.transposed, matmul(b.transposed, g)) }
    }
    return Matrix(climb(Matrix([upstream]).transposed, layers[...]))
  }
}
