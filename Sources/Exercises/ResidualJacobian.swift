import LearnerSupport
import Matrices
import Problems

/// Solves problem residual_jacobian: the gradients of two stacks from the Jacobians of their layers.
///
/// Shapes: width d, L layers. J[i, j] = dy_i / dx_j; a gradient is a row.
struct ResidualJacobianSolution: ResidualJacobianContract {
  // TODO: the Jacobian of LayerNorm, and dE/dx_l for every l of the two stacks

  /// Returns the Jacobian of a layer normalization.
  ///
  /// - x: d numbers, one token
  /// - gain: d numbers
  /// - epsilon: a small positive number, added to the variance
  /// - returns: d x d
  func layerNormJacobian(_ x: [Double], gain: [Double], epsilon: Double) -> Matrix {
    todo()
  }

  /// Returns dE/dx_l of the stack x_(l+1) = LN(x_l + F(x_l)), for every l from 0 to L.
  ///
  /// - upstream: d numbers, dE/dx_L
  /// - norms: L Jacobians of the norms, each d x d, the first layer's first
  /// - branches: L Jacobians of the branches F, each d x d
  /// - returns: L + 1 rows of d numbers
  func postNormGradients(_ upstream: [Double], norms: [Matrix], branches: [Matrix]) -> Matrix {
    todo()
  }

  /// Returns dE/dx_l of the stack x_(l+1) = x_l + F(LN(x_l)), for every l from 0 to L.
  ///
  /// - returns: L + 1 rows of d numbers
  func preNormGradients(_ upstream: [Double], norms: [Matrix], branches: [Matrix]) -> Matrix {
    todo()
  }
}
