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
    #expect(-a == [[-1, -2], [-3, -4]])
  }

  @Test("A vector meets every row")
  func rows() {
    #expect(a + [10, 20] == [[11, 22], [13, 24]])
    #expect(a - [10, 20] == [[-9, -18], [-7, -16]])
    #expect(a * [10, 20] == [[10, 40], [30, 80]])
  }

  @Test("A number meets every element")
  func numbers() {
    #expect(a + 1 == [[2, 3], [4, 5]])
    #expect(a - 1 == [[0, 1], [2, 3]])
    #expect(a * 2 == [[2, 4], [6, 8]])
    #expect(2 * a == [[2, 4], [6, 8]])
    #expect(a / 2 == [[0.5, 1], [1.5, 2]])
  }

  @Test("Matrix products, worked by hand")
  func products() {
    #expect(matmul(a, b) == [[70, 100], [150, 220]])
    #expect(matmul(b, a) == [[70, 100], [150, 220]])
    #expect(matmul([[1, 0, 2], [-1, 3, 1]], [[3, 1], [2, 1], [1, 0]]) == [[5, 1], [4, 2]])
    #expect(matmul([[1, 2, 3]], [[1], [10], [100]]) == [[321]])
    #expect(matmul([[1], [2]], [[3, 4]]) == [[3, 4], [6, 8]])
  }

  @Test("The transpose of a product is the product of the transposes, reversed")
  func transposes() {
    let c: Matrix = [[1, 2, 3], [4, 5, 6]]
    #expect(matmul(a, c).transposed == matmul(c.transposed, a.transposed))
  }
}
