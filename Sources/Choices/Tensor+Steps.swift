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

/// The larger of each number and a bound.
package func maximum(_ x: Tensor, _ bound: Double) -> Tensor { relu(x - bound) + bound }

/// The size of each number.
package func abs(_ x: Tensor) -> Tensor { relu(x) + relu(-x) }

extension Tensor {
  /// The numbers at places along the last axis.
  package func columns(_ places: Range<Int>) -> Tensor {
    let width = shape.last ?? 1
    return reshaped([count / width, width])[0..., places].reshaped(
      shape.dropLast() + [places.count])
  }

  /// The same shape with one number everywhere.
  package func filled(_ number: Double) -> Tensor { Tensor(shape: shape, repeating: number) }
}

/// One number for each row, where one for each column belongs; none for a row beyond the last number.
package func byRow(_ numbers: Tensor, _ rows: Int) -> Tensor {
  Tensor(shape: [rows, 1], data: (0..<rows).map { $0 < numbers.count ? numbers.data[$0] : .nan })
}

/// Numbers for one row of some, and 0 for the others.
package func inRow(_ row: Int, _ numbers: Tensor, of rows: Int) -> Tensor {
  Tensor(shape: [rows, 1], data: (0..<rows).map { $0 == row ? 1 : 0 }) * numbers
}
