import Matrices
import Testing

@Suite struct MatrixTests {
  private let a: Matrix = [[1, 2, 3], [4, 5, 6]]

  @Test("Every way to make a matrix")
  func construction() {
    #expect(Matrix([[1, 2, 3], [4, 5, 6]]) == a)
    #expect(Matrix(rows: 2, columns: 3, elements: [1, 2, 3, 4, 5, 6]) == a)
    #expect(Matrix(rows: 2, columns: 3) { i, j in Double(3 * i + j + 1) } == a)
    #expect(Matrix(rows: 1, columns: 2) == [[0, 0]])
    #expect(Matrix(rows: 1, columns: 2, repeating: 7) == [[7, 7]])
  }

  @Test("Elements, rows and columns")
  func access() {
    #expect(a.rows == 2)
    #expect(a.columns == 3)
    #expect(a[1, 2] == 6)
    #expect(a.shape == [2, 3])
    #expect(a.count == 6)
    #expect(a.row(1) == [4, 5, 6])
    #expect(a[1] == [4, 5, 6])
    #expect(a[1][2] == 6)
    #expect(a.column(1) == [2, 5])
    #expect(a.rowArrays == [[1, 2, 3], [4, 5, 6]])
    #expect(a.elements == [1, 2, 3, 4, 5, 6])
    #expect(a.description == "[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]")
  }

  @Test("A copy is another matrix")
  func values() {
    var copy = a
    copy[0, 0] = 9
    #expect(copy == [[9, 2, 3], [4, 5, 6]])
    #expect(a[0, 0] == 1)
    copy[1] = [7, 8, 9]
    copy[0][2] += 10
    #expect(copy == [[9, 2, 13], [7, 8, 9]])
    #expect(a == [[1, 2, 3], [4, 5, 6]])
  }

  @Test("Whole-matrix functions")
  func functions() {
    #expect(a.transposed == [[1, 4], [2, 5], [3, 6]])
    #expect(a.map { $0 * $0 } == [[1, 4, 9], [16, 25, 36]])
  }

  @Test("Matrices without rows or without columns")
  func empty() {
    let none = Matrix(rows: 0, columns: 3)
    #expect(none.columnSums == [0, 0, 0])
    #expect(none.rowSums.isEmpty)
    #expect(none.transposed == Matrix(rows: 3, columns: 0))
    #expect(matmul(Matrix(rows: 2, columns: 0), none) == Matrix(rows: 2, columns: 3))
    #expect(Matrix([]) == Matrix(rows: 0, columns: 0))
  }

  @Test("Vectors")
  func vectors() {
    #expect(sum([]) == 0)
    #expect(sum([1, 2, 4]) == 7)
    #expect(mean([1, 2, 6]) == 3)
    #expect(dot([1, 2, 3], [4, 5, 6]) == 32)
  }

  @Test("Functions of a number")
  func scalars() {
    #expect(sqrt(9) == 3)
    #expect(sqrt(-1).isNaN)
    #expect(exp(0) == 1)
    #expect(log(1) == 0)
    #expect(log(0) == -.infinity)
    #expect(pow(2, 10) == 1024)
    #expect(tanh(0) == 0)
  }
}
