import Matrices
import Testing

@Suite struct ReductionTests {
  private let a: Matrix = [[1, 2, 3], [4, 5, 12]]

  @Test("Sums and means of everything")
  func whole() {
    #expect(a.sum() == 27)
    #expect(a.mean() == 4.5)
    #expect(Matrix(rows: 0, columns: 3).sum() == 0)
  }

  @Test("Along an axis: one number for each column, or for each row")
  func axes() {
    #expect(a.sum(axis: 0) == [5, 7, 15])
    #expect(a.sum(axis: -2) == [5, 7, 15])
    #expect(a.sum(axis: 1) == [6, 21])
    #expect(a.sum(axis: -1) == [6, 21])
    #expect(a.mean(axis: 0) == [2.5, 3.5, 7.5])
    #expect(a.mean(axis: 1) == [2, 7])
    #expect(a.columnSums == [5, 7, 15])
    #expect(a.rowSums == [6, 21])
  }

  @Test("With its axis kept, a reduction meets what it was made from")
  func keptAxes() {
    #expect(a.sum(axis: 0, keepsDimensions: true) == [[5, 7, 15]])
    #expect(a.sum(axis: 1, keepsDimensions: true) == [[6], [21]])
    #expect(a.mean(axis: -2, keepsDimensions: true) == [[2.5, 3.5, 7.5]])
    #expect(a.mean(axis: -1, keepsDimensions: true) == [[2], [7]])
    #expect(a - a.mean(axis: 1, keepsDimensions: true) == [[-1, 0, 1], [-3, -2, 5]])
  }

  @Test("Sums over nothing are 0")
  func nothing() {
    let none = Matrix(rows: 0, columns: 3)
    #expect(none.sum(axis: 0) == [0, 0, 0])
    #expect(none.sum(axis: 1).isEmpty)
    #expect(none.sum(axis: 1, keepsDimensions: true) == Matrix(rows: 0, columns: 1))
    #expect(none.mean(axis: 1).isEmpty)
  }

  @Test("Code inside an extension of Matrix still finds the functions of vectors and of numbers")
  func insideOfExtensions() {
    #expect(a.meansByHand == [2, 7])
    #expect(a.sumByHand == 27)
    #expect((a - 4).cutOff == [[0, 0, 0], [0, 1, 8]])
  }
}

/// What a learner may write beside the solution.
extension Matrix {
  fileprivate var meansByHand: [Double] { rowArrays.map(mean) }
  fileprivate var sumByHand: Double { rowArrays.map { sum($0) }.reduce(0, +) }
  fileprivate var cutOff: Matrix { map { max($0, 0) } }
}
