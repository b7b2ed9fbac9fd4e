public import Matrices

extension Matrix: Perturbable {
  /// The elements, row-major.
  public var numbers: [Double] {
    get { elements }
    set { self = Matrix(rows: rows, columns: columns, elements: newValue) }
  }
}
