import ExerciseKit
import Foundation
import Messages
import Matrices
import Problems
import Reference
import Testing

/// The statement and the validationErrors of `depth_profile`.
@Suite struct DepthProfileTests {
  @Test("The worked example")
  func workedExample() throws {
    let statement = try String(
      contentsOf: URL(fileURLWithPath: #filePath)
        .appendingPathComponent("../../../Problems/depth_profile/README.md").standardized,
      encoding: .utf8)
    let input = try read("batch", "dW_1", "dW_2", "stream", "depths", "sizes", from: statement)
    let solution = DepthProfileKey.reference
    let norm = rounded(solution.batchGradientNorm(input.batch))
    let norms = solution.layerGradientNorms(w1: input.w1, w2: input.w2).map(rounded)
    let sizes = solution.streamRMS(input.stream).map(rounded)
    let exponent = rounded(solution.depthExponent(depths: input.depths, sizes: input.sizes))
    #expect(statement.contains("    batch_gradient  = \(norm)\n"))
    #expect(statement.contains("    layer_gradients = \(norms)\n"))
    #expect(statement.contains("    stream_rms      = \(sizes)\n"))
    #expect(statement.contains("0.371]\n    exponent        = \(exponent)\n"))
    let postLN = [1.56, 1.66, 1.6, 1.77, 1.74, 1.83]
    let other = rounded(solution.depthExponent(depths: input.depths, sizes: postLN))
    #expect(
      statement.contains("    sizes           = \(postLN)\n    exponent        = \(other)\n"))
  }

  @Test("What somebody reads whose case does not fit")
  func validationErrors() throws {
    var input = try CourseJSON.decode(
      DepthProfileInput.self,
      from: Data(
        #"""
        {"batch": [[[1, 2]], [[3, 4]]], "dW_1": [[[1, 2]]], "dW_2": [[[1], [2]]],
         "stream": [[[1]], [[2]]], "depths": [1, 2], "sizes": [1, 2]}
        """#.utf8))
    #expect(input.validationError == nil)
    input.sizes = [1, -2]
    #expect(input.validationError == "sizes has -2.0; it must be positive to have a logarithm")
    input.depths = [0, 1]
    #expect(input.validationError == "depths has 0.0; it must be positive to have a logarithm")
    input.depths = [3, 3]
    #expect(input.validationError == "depths has no two different numbers; no line fits one")
    input.sizes = [1]
    #expect(
      input.validationError == "sizes has 1 numbers and depths has 2; each depth has one size")
    input.w2 = [[[1, 2]]]
    #expect(
      input.validationError
        == "dW_2 has a matrix of 1 x 2 and dW_1 one of 1 x 2; it must have that size transposed")
    input.w2 = []
    #expect(
      input.validationError == "dW_2 has 0 matrices and dW_1 has 1; each layer has one of both")
    input.stream = [[[1]], [[1, 2]]]
    #expect(
      input.validationError == "stream has matrices of 1 x 1 and 1 x 2; all must have one size")
    input.batch = []
    #expect(input.validationError == "batch has no numbers; there must be at least one")
  }

  /// The arguments as they stand in the statement, each on the first line that begins with its name.
  private func read(_ names: String..., from statement: String) throws -> DepthProfileInput {
    let lines = statement.split(separator: "\n")
    let members = try names.map { name in
      let line = try #require(lines.first { $0.hasPrefix("    \(name) ") && $0.contains(" = ") })
      return "\"\(name)\": \(line.drop { $0 != "=" }.dropFirst())"
    }
    return try CourseJSON.decode(
      DepthProfileInput.self, from: Data("{\(members.joined(separator: ", "))}".utf8))
  }

  /// The number to six places.
  private func rounded(_ number: Double) -> Double { (number * 1e6).rounded() / 1e6 }
}
