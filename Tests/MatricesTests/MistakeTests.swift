import Foundation
import Matrices
import Testing

/// What a learner reads who calls the kit with things that do not fit: one line, then the end.
@Suite(.timeLimit(.minutes(15))) struct MistakeTests {
  @Test("Products whose sizes do not fit")
  func product() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = matmul([[1, 2]], [[3, 4]])
    }
    #expect(
      line(result)
        == "matmul: 1 x 2 and 1 x 2 do not fit; "
        + "the columns of the first must equal the rows of the second")
  }

  @Test("Products of a vector and a matrix whose sizes do not fit")
  func rowProduct() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = matmul([1, 2], Matrix([[3, 4]]))
    }
    #expect(
      line(result)
        == "matmul: a vector of 2 and 1 x 2 do not fit; "
        + "the vector must have one number for each row")
  }

  @Test("Products of a matrix and a vector whose sizes do not fit")
  func columnProduct() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = matmul(Matrix([[3, 4]]), [1, 2, 3])
    }
    #expect(
      line(result)
        == "matmul: 1 x 2 and a vector of 3 do not fit; "
        + "the vector must have one number for each column")
  }

  @Test("Sums of matrices of different sizes")
  func sum() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Matrix([[1, 2, 3]]) + Matrix([[1, 2], [3, 4]])
    }
    #expect(
      line(result)
        == "+: 1 x 3 and 2 x 2 do not fit; "
        + "the sizes must be equal, but for one row or one column")
  }

  @Test("Differences of matrices of different sizes")
  func difference() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Matrix([[1, 2, 3]]) - Matrix([[1, 2], [3, 4]])
    }
    #expect(
      line(result)
        == "-: 1 x 3 and 2 x 2 do not fit; "
        + "the sizes must be equal, but for one row or one column")
  }

  @Test("Element-wise products of matrices of different sizes")
  func elementwiseProduct() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Matrix([[1, 2, 3]]) * Matrix([[1, 2], [3, 4]])
    }
    #expect(
      line(result)
        == "*: 1 x 3 and 2 x 2 do not fit; "
        + "the sizes must be equal, but for one row or one column")
  }

  @Test("Quotients of matrices of different sizes")
  func quotient() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Matrix([[1, 2, 3]]) / Matrix([[1, 2], [3, 4]])
    }
    #expect(
      line(result)
        == "/: 1 x 3 and 2 x 2 do not fit; "
        + "the sizes must be equal, but for one row or one column")
  }

  @Test("Rows fit and columns do not")
  func oneAxis() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var a = Matrix([[1, 2, 3], [4, 5, 6]])
      a += Matrix([[1, 2], [3, 4]])
    }
    #expect(
      line(result)
        == "+: 2 x 3 and 2 x 2 do not fit; "
        + "the sizes must be equal, but for one row or one column")
  }

  @Test("A vector of another length than the rows")
  func vector() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Matrix([[1, 2]]) + [1, 2, 3]
    }
    #expect(
      line(result)
        == "+: 1 x 2 and a vector of 3 do not fit; "
        + "the vector must have one number for each column")
  }

  @Test("A vector on the left of another length than the rows")
  func vectorOnTheLeft() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = [1, 2, 3] * Matrix([[1, 2]])
    }
    #expect(
      line(result)
        == "*: a vector of 3 and 1 x 2 do not fit; "
        + "the vector must have one number for each column")
  }

  @Test("A vector with a number for each row")
  func vectorOfRows() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let x: Matrix = [[1, 2, 3], [4, 5, 6]]
      _ = x - x.mean(axis: 1)
    }
    #expect(
      line(result)
        == "-: 2 x 3 and a vector of 2 do not fit; "
        + "a vector has one number for each column; "
        + "for one for each row, make it with keepsDimensions: true")
  }

  @Test("An axis that is not there")
  func axis() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Matrix([[1, 2]]).sum(axis: 2)
    }
    #expect(
      line(result)
        == "sum: a matrix has no axis 2; 0 goes down the rows, 1 along the columns")
  }

  @Test("A kept axis that is not kept")
  func keepsDimensions() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Matrix([[1, 2]]).mean(axis: 1, keepsDimensions: false)
    }
    #expect(
      line(result)
        == "mean: keepsDimensions: false gives a vector; write mean(axis: 1)")
  }

  @Test("The mean of a matrix without numbers")
  func meanOfEmptyMatrix() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Matrix(rows: 0, columns: 2).mean()
    }
    #expect(
      line(result)
        == "mean: there are no numbers to average")
  }

  @Test("Assigning a row of another length")
  func rowAssignment() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var a: Matrix = [[1, 2]]
      a[0] = [1]
    }
    #expect(
      line(result)
        == "Matrix: a row of 1 does not fit into a 1 x 2 matrix; "
        + "it must have one number for each column")
  }

  @Test("An index outside")
  func index() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Matrix([[1, 2]])[1, 0]
    }
    #expect(
      line(result)
        == "Matrix: [1, 0] is outside a 1 x 2 matrix; indices start at 0")
  }

  @Test("Assigning to an index outside")
  func assignment() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var a: Matrix = [[1, 2]]
      a[0, 2] = 1
    }
    #expect(
      line(result)
        == "Matrix: [0, 2] is outside a 1 x 2 matrix; indices start at 0")
  }

  @Test("A row that is not there")
  func row() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Matrix([[1, 2]]).row(1)
    }
    #expect(
      line(result)
        == "Matrix: there is no row 1 in a 1 x 2 matrix")
  }

  @Test("A column that is not there")
  func column() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Matrix([[1, 2]]).column(-1)
    }
    #expect(
      line(result)
        == "Matrix: there is no column -1 in a 1 x 2 matrix")
  }

  @Test("Rows of different lengths")
  func raggedRows() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Matrix([[1, 2], [3]])
    }
    #expect(
      line(result)
        == "Matrix: row 0 has 2 elements and row 1 has 1; "
        + "all rows must have the same length")
  }

  @Test("Elements that do not fill a size")
  func elements() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Matrix(rows: 2, columns: 2, elements: [1])
    }
    #expect(
      line(result)
        == "Matrix: 1 elements do not fill 2 x 2; "
        + "rows times columns must equal their number")
  }

  @Test("A negative size")
  func negativeSize() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Matrix(rows: -1, columns: 2)
    }
    #expect(
      line(result)
        == "Matrix: -1 x 2 is not a size; rows and columns start at 0")
  }

  @Test("The mean of nothing")
  func meanOfNothing() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = mean([])
    }
    #expect(
      line(result)
        == "mean: there are no numbers to average")
  }

  @Test("Vectors of different lengths")
  func dotProduct() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = dot([1], [1, 2])
    }
    #expect(
      line(result)
        == "dot: vectors of 1 and 2 do not fit; lengths must be equal")
  }

  /// The first line that the process wrote to standard error; the runtime's own words follow.
  private func line(_ result: ExitTest.Result?) -> String? {
    result.map { String(decoding: $0.standardErrorContent.prefix { $0 != 10 }, as: UTF8.self) }
  }
}
