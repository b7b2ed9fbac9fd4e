import Matrices
import Problems

/// Beliefs about how the layers of a stack come together.
extension ResidualJacobianKey {
  static let stackMisconceptions: [Misconception] = [
    Misconception(
      "factors-grouped", FactorsGrouped(),
      belief: "First come the Jacobians of all norms, then those of all sums.",
      why: "Equation (5) is printed so; for numbers the order would not matter.",
      sentence: "here all norms come first, as equation (5) is printed; each layer keeps its pair"),
    Misconception(
      "local-partials-summed", LocalPartialsSummed(),
      belief: "The sum in equation (6) is the sum of the layers' own J_F J_LN.",
      why: "Its terms look like one layer each; but they differentiate by x_l, not by x_k.",
      sentence:
        "here each branch counts once, by itself; in equation (6) each term is a chain down "
        + "to x_l"),
    Misconception(
      "order-reversed", OrderReversed(),
      belief: "The Jacobian of layer l is the first that the upstream gradient meets.",
      why: "A product from k = l upwards is read from left to right.",
      sentence: "here layer l's Jacobian meets upstream first; the last layer's does"),
    Misconception(
      "first-layer-first", FirstLayerFirst(),
      belief: "The layers are gone through from the first.",
      why: "Going forward they are, and the loop is written in the same way.",
      sentence:
        "here upstream passes the first layer first; on the way back the last one comes first"
    ),
    Misconception(
      "gradient-as-column", GradientAsColumn(),
      belief: "The gradient is a column, and Jacobians multiply it from the left.",
      why: "Vectors are columns in most books; a gradient as a column needs transposes.",
      sentence:
        "these are J times the gradient; a gradient is a row here, and J stands at its right"),
    Misconception(
      "one-layer-each", OneLayerEach(),
      belief: "dE/dx_l is upstream times the Jacobian of layer l.",
      why: "Each layer is asked for by itself, and the row in between is not kept.",
      sentence: "here every row starts from upstream; row l starts from row l + 1"),
    Misconception(
      "last-row-first", LastRowFirst(),
      belief: "The rows stand in the order in which they are found.",
      why: "The backward pass starts at the end, and `append` puts that first.",
      sentence: "these rows are in the opposite order; row 0 is dE/dx_0, the last is upstream"),
  ]

  /// Separated by the first case with two layers and d = 2.
  struct FactorsGrouped: ResidualJacobianSteps {
    func postNormGradients(_ upstream: [Double], norms: [Matrix], branches: [Matrix]) -> Matrix {
      let sums = branches.map { .identity($0.rows) + $0 }
      let rows = (0...norms.count).map { l in
        let behindNorms = gradients(upstream, Array(norms[l...])).row(0)
        return gradients(behindNorms, Array(sums[l...])).row(0)
      }
      return Matrix(rows)
    }
  }

  /// Separated by the first case with several layers.
  struct LocalPartialsSummed: ResidualJacobianSteps {
    func preNormGradients(_ upstream: [Double], norms: [Matrix], branches: [Matrix]) -> Matrix {
      let parts = zip(norms, branches).map { matmul($1, $0) }
      let rows = (0...norms.count).map { l in
        let total = parts[l...].reduce(.identity(upstream.count)) { $0 + $1 }
        return gradients(upstream, [total]).row(0)
      }
      return Matrix(rows)
    }
  }

  /// Separated by the first case with two layers and d = 2.
  struct OrderReversed: ResidualJacobianSteps {
    func gradients(_ upstream: [Double], _ layers: [Matrix]) -> Matrix {
      Matrix(
        (0...layers.count).map { l in
          Reference().gradients(upstream, layers[l...].reversed()).row(0)
        })
    }
  }

  /// Separated by the first case with several layers.
  struct FirstLayerFirst: ResidualJacobianSteps {
    func gradients(_ upstream: [Double], _ layers: [Matrix]) -> Matrix {
      Reference().gradients(upstream, layers.reversed())
    }
  }

  /// Separated by the first case with d = 2.
  struct GradientAsColumn: ResidualJacobianSteps {
    func gradients(_ upstream: [Double], _ layers: [Matrix]) -> Matrix {
      Reference().gradients(upstream, layers.map(\.transposed))
    }
  }

  /// Separated by the first case with several layers.
  struct OneLayerEach: ResidualJacobianSteps {
    func gradients(_ upstream: [Double], _ layers: [Matrix]) -> Matrix {
      Matrix(layers.map { matmul(Matrix([upstream]), $0).row(0) } + [upstream])
    }
  }

  /// Separated by the first case.
  struct LastRowFirst: ResidualJacobianSteps {
    func gradients(_ upstream: [Double], _ layers: [Matrix]) -> Matrix {
      Matrix(Reference().gradients(upstream, layers).rowArrays.reversed())
    }
  }
}
