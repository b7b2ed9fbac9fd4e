import Matrices
import Testing

@Suite struct ArithmeticTests {
  private let a: Matrix = [[1, 2], [3, 4]]
  private let b: Matrix = [[10, 20], [30, 40]]

  @Test("Matrix and matrix, element by element")
  func elementwise() {
    #expect(a + b == [[11, 22], [33, 44]])
    #expect(b - a == [[9, 18], [27, 36]])
    #expect(a * b == [[10, 40], [90, 160]])
    #expect(b / [[10, 5], [2, 4]] == [[1, 4], [15, 10]])
    #expect(-a == [[-1, -2], [-3, -4]])
  }

  @Test("A vector meets every row, from either side")
  func rows() {
    #expect(a + [10, 20] == [[11, 22], [13, 24]])
    #expect(a - [10, 20] == [[-9, -18], [-7, -16]])
    #expect(a * [10, 20] == [[10, 40], [30, 80]])
    #expect(a / [2, 4] == [[0.5, 0.5], [1.5, 1]])
    #expect([10, 20] + a == [[11, 22], [13, 24]])
    #expect([10, 20] - a == [[9, 18], [7, 16]])
    #expect([10, 20] * a == [[10, 40], [30, 80]])
    #expect([12, 24] / a == [[12, 12], [4, 6]])
  }

  @Test("A number meets every element, from either side")
  func numbers() {
    #expect(a + 1 == [[2, 3], [4, 5]])
    #expect(a - 1 == [[0, 1], [2, 3]])
    #expect(a * 2 == [[2, 4], [6, 8]])
    #expect(a / 2 == [[0.5, 1], [1.5, 2]])
    #expect(1 + a == [[2, 3], [4, 5]])
    #expect(1 - a == [[0, -1], [-2, -3]])
    #expect(2 * a == [[2, 4], [6, 8]])
    #expect(12 / a == [[12, 6], [4, 3]])
  }

  @Test("A single row meets every row, and a single column every column")
  func broadcasting() {
    let row: Matrix = [[10, 20]]
    let column: Matrix = [[100], [200]]
    #expect(a + row == [[11, 22], [13, 24]])
    #expect(row - a == [[9, 18], [7, 16]])
    #expect(a + column == [[101, 102], [203, 204]])
    #expect(column - a == [[99, 98], [197, 196]])
    #expect(a * column == [[100, 200], [600, 800]])
    #expect(column / a == [[100, 50], [200.0 / 3, 50]])
    #expect(row + column == [[110, 120], [210, 220]])
    #expect([1, 2] + column == [[101, 102], [201, 202]])
    #expect(a + Matrix([[5]]) == [[6, 7], [8, 9]])
  }

  @Test("What has no rows or no columns broadcasts to nothing")
  func nothing() {
    let none = Matrix(rows: 0, columns: 2)
    #expect(none + [1, 2] == none)
    #expect(none + Matrix([[1, 2]]) == none)
    #expect(Matrix(rows: 2, columns: 0) + Matrix([[1], [2]]) == Matrix(rows: 2, columns: 0))
  }

  @Test("Changing a variable in place changes that variable only")
  func inPlace() {
    var y = a
    y += b
    #expect(y == [[11, 22], [33, 44]])
    y -= a
    #expect(y == [[10, 20], [30, 40]])
    y *= a
    #expect(y == [[10, 40], [90, 160]])
    y /= a
    #expect(y == [[10, 20], [30, 40]])
    y += [1, 2]
    #expect(y == [[11, 22], [31, 42]])
    y -= [1, 2]
    y *= [2, 0.5]
    #expect(y == [[20, 10], [60, 20]])
    y /= [2, 0.5]
    y += 1
    y -= 3
    #expect(y == [[8, 18], [28, 38]])
    y *= 2
    y /= 4
    #expect(y == [[4, 9], [14, 19]])
    #expect(a == [[1, 2], [3, 4]])
  }

  @Test("Functions of every element")
  func functions() {
    #expect(sqrt(Matrix([[4, 9]])) == [[2, 3]])
    #expect(sqrt(Matrix([[-1]]))[0, 0].isNaN)
    #expect(exp(Matrix([[0, 1]])) == [[1, 2.718281828459045]])
    #expect(log(Matrix([[1], [0]])) == [[0], [-.infinity]])
    #expect(pow(Matrix([[2, 3]]), 2) == [[4, 9]])
    #expect(pow(Matrix([[4, 0.25]]), -0.5) == [[0.5, 2]])
    #expect(tanh(Matrix([[0, 100]])) == [[0, 1]])
  }

  @Test("The parts of a formula, as a learner types them")
  func formulas() {
    let (gain, bias, epsilon) = ([2.0, 3.0], [1.0, -1.0], 0.25)
    let x: Matrix = [[1, 5], [6, 2]]
    let centered = x - x.mean(axis: 1, keepsDimensions: true)
    #expect(centered == [[-2, 2], [2, -2]])
    #expect(gain * centered + bias - 2 * x / 4 == [[-3.5, 2.5], [2, -8]])
    #expect((1 - x * x) / (1 + epsilon) == [[0, -19.2], [-28, -2.4]])
  }

  @Test("Matrix products, worked by hand")
  func products() {
    #expect(matmul(a, b) == [[70, 100], [150, 220]])
    #expect(matmul(b, a) == [[70, 100], [150, 220]])
    #expect(matmul([[1, 0, 2], [-1, 3, 1]], [[3, 1], [2, 1], [1, 0]]) == [[5, 1], [4, 2]])
    #expect(matmul([[1, 2, 3]], [[1], [10], [100]]) == [[321]])
    #expect(matmul([[1], [2]], [[3, 4]]) == [[3, 4], [6, 8]])
    #expect(matmul([10, 1], Matrix([[1, 2, 3], [4, 5, 6]])) == [14, 25, 36])
    #expect(matmul(Matrix([[1, 2, 3], [4, 5, 6]]), [100, 10, 1]) == [123, 456])
  }

  @Test("The transpose of a product is the product of the transposes, reversed")
  func transposes() {
    let c: Matrix = [[1, 2, 3], [4, 5, 6]]
    #expect(matmul(a, c).transposed == matmul(c.transposed, a.transposed))
  }
}
