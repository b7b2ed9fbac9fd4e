import ExerciseKit
import Foundation
import Matrices
import Messages
import Testing

@Suite struct CodingTests {
  private struct Input: CaseInput, Equatable {
    var x: Matrix
    @Vector var gain: [Double]
    var epsilon: Double
    static var argumentNames: [String] { ["x", "gain", "epsilon"] }
    var validationError: String? { nil }
  }

  @Test func aCaseIsAnObjectOfArgumentsWithShapeAndData() throws {
    let input = Input(x: [[1, 2], [3, .nan]], gain: [0.5, -.infinity], epsilon: 1e-5)
    let json = String(decoding: try CourseJSON.encode(input), as: UTF8.self)
    #expect(
      json == #"{"epsilon":1e-05,"gain":{"data":[0.5,"-inf"],"shape":[2]},"#
        + #""x":{"data":[1,2,3,"nan"],"shape":[2,2]}}"#)
  }

  @Test func everyDoubleSurvives() throws {
    var random = CaseGenerator(seed: 9)
    for _ in 0..<2000 {
      let number = Double(bitPattern: random.next())
      guard number.isFinite else { continue }
      let data = try CourseJSON.encode(NumericArray(shape: [1], data: [number]))
      #expect(try CourseJSON.decode(NumericArray.self, from: data).data == [number])
    }
  }

  @Test func plainArraysAreUnderstoodToo() throws {
    let json = #"{"x": [[1, 2], [3, 4]], "gain": [5, 6], "epsilon": 1}"#
    let input = try CourseJSON.decode(Input.self, from: Data(json.utf8))
    #expect(input == Input(x: [[1, 2], [3, 4]], gain: [5, 6], epsilon: 1))
  }

  @Test(
    "A shape that the data does not fill is refused",
    arguments: [
      #"{"shape": [2, 2], "data": [1, 2, 3]}"#, #"{"shape": [-1, -3], "data": [1, 2, 3]}"#,
      #"{"shape": [4611686018427387904, 4], "data": []}"#, #"{"shape": [3]}"#, #"{}"#, #"3"#,
    ])
  func refused(_ json: String) {
    #expect(throws: DecodingError.self) {
      try CourseJSON.decode(NumericArray.self, from: Data(json.utf8))
    }
  }

  @Test func aStackOfMatricesHasAShapeOfThreeNumbers() throws {
    let stack = MatrixStack(wrappedValue: [[[1, 2, 3]], [[4, 5, .nan]]])
    let json = #"{"data":[1,2,3,4,5,"nan"],"shape":[2,1,3]}"#
    #expect(String(decoding: try CourseJSON.encode(stack), as: UTF8.self) == json)
    let finite = MatrixStack(wrappedValue: [[[1, 2], [3, 4]], [[5, 6], [7, 8]]])
    let nested = "[[[1, 2], [3, 4]], [[5, 6], [7, 8]]]"
    #expect(try CourseJSON.decode(MatrixStack.self, from: Data(nested.utf8)) == finite)
    let own = try CourseJSON.encode(finite)
    #expect(try CourseJSON.decode(MatrixStack.self, from: own) == finite)
    let empty = try CourseJSON.encode(MatrixStack(wrappedValue: []))
    #expect(try CourseJSON.decode(MatrixStack.self, from: empty).wrappedValue == [])
  }

  @Test(
    "A stack whose matrices differ in size, or that is no stack, is refused",
    arguments: [
      "[[[1, 2]], [[1], [2]]]", #"{"shape": [2, 2], "data": [1, 2, 3, 4]}"#,
      #"{"shape": [2, 2, 2], "data": [1, 2, 3, 4]}"#,
      #"{"shape": [4611686018427387904, 0, 2], "data": []}"#,
      #"{"shape": [1000000000000, 0, 0], "data": []}"#,
    ])
  func refusedStack(_ json: String) {
    #expect(throws: DecodingError.self) {
      try CourseJSON.decode(MatrixStack.self, from: Data(json.utf8))
    }
  }

  @Test func anIndexCountsAlongEachAxis() {
    let array = NumericArray(shape: [2, 3, 4], data: Array(repeating: 0, count: 24))
    #expect(array.index(at: 0) == [0, 0, 0])
    #expect(array.index(at: 23) == [1, 2, 3])
    #expect(array.index(at: 7) == [0, 1, 3])
    #expect(NumericArray(shape: [], data: [1]).index(at: 0) == [])
  }
}
