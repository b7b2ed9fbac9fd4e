package import Matrices
package import Tensors

// Contracts by hand speak of matrices; their steps are written on tensors, whose derivatives the machine
// takes.

extension Tensor {
  /// The same numbers, rows x columns.
  package init(_ matrix: Matrix) {
    self.init(shape: [matrix.rows, matrix.columns], data: matrix.elements)
  }
}

extension Matrix {
  /// The same numbers; of a tensor of two axes.
  package init(_ tensor: Tensor) {
    precondition(tensor.rank == 2, "a matrix has two axes, not \(tensor.rank)")
    self.init(rows: tensor.shape[0], columns: tensor.shape[1], elements: tensor.data)
  }
}
