import Foundation
import Matrices
import Testing

@Suite struct CodableTests {
  private func read(_ text: String) throws -> Matrix {
    try JSONDecoder().decode(Matrix.self, from: Data(text.utf8))
  }

  @Test("A matrix travels as shape and data")
  func roundTrip() throws {
    let matrix: Matrix = [[1, 2.5, -3], [0.1, 1e-300, 6]]
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let data = try encoder.encode(matrix)
    #expect(
      String(decoding: data, as: UTF8.self)
        == #"{"data":[1,2.5,-3,0.1,1e-300,6],"shape":[2,3]}"#)
    #expect(try JSONDecoder().decode(Matrix.self, from: data) == matrix)
  }

  @Test("Rows will do as well")
  func rows() throws {
    #expect(try read("[[1, 2], [3, 4]]") == [[1, 2], [3, 4]])
    #expect(try read(#"{"shape": [0, 3], "data": []}"#) == Matrix(rows: 0, columns: 3))
  }

  @Test(
    "What is no matrix is turned away",
    arguments: [
      ("[[1, 2], [3]]", "the rows have different lengths"),
      (#"{"shape": [2], "data": [1, 2]}"#, "a matrix has a shape of two numbers, not [2]"),
      (#"{"shape": [-1, 2], "data": []}"#, "a matrix has a shape of two numbers, not [-1, 2]"),
      (#"{"shape": [2, 2], "data": [1]}"#, "1 numbers do not fill the shape [2, 2]"),
    ])
  func misshapen(_ text: String, _ expected: String) throws {
    let error = #expect(throws: DecodingError.self) { try read(text) }
    guard case .dataCorrupted(let context) = error else {
      Issue.record("unexpected error: \(String(describing: error))")
      return
    }
    #expect(context.debugDescription == expected)
  }
}
