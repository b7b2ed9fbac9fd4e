import ExerciseKit
import Foundation
import Messages
import Matrices
import Problems
import Reference
import Testing

/// The numbers of the statements' worked examples.
@Suite struct WorkedExampleTests {
  @Test("feed_forward")
  func feedForward() throws {
    try check(
      "feed_forward",
      #"""
      {"h": [[1.0, 2.0], [3.0, -1.0]], "W_h": [[1.0, -1.0, 2.0], [0.5, 1.0, -1.0]],
       "b_h": [1.0, 0.0, -1.0], "W_f": [[1.0, -1.0], [2.0, 0.0], [0.5, 1.0]],
       "b_f": [0.5, -2.0], "upstream": [[1.0, 2.0], [-1.0, 1.0]]}
      """#,
      [
        matrix([[5.5, -5], [7, 0.5]]),
        matrix([[-3, 1.5], [-1, -1.5]]),
        matrix([[-7, 2, 1.5], [0, 4, -0.5]]),
        vector([-3, 2, 0.5]),
        matrix([[-0.5, 9.5], [1, 2], [-6, 6]]),
        vector([0, 3]),
      ])
  }

  @Test("layer_norm")
  func layerNorm() throws {
    try check(
      "layer_norm",
      #"""
      {"x": [[1.0, 4.0, 7.0], [2.0, 2.0, 2.0]], "gain": [2.0, 1.0, -1.0],
       "bias": [0.5, 0.0, 1.0], "epsilon": 0.25, "upstream": [[1.0, 2.0, 1.0], [1.0, 1.0, 0.0]]}
      """#,
      [
        matrix([[-1.9, 0, -0.2], [0.5, 0, 1]]),
        matrix([[-0.176, 0.4, -0.224], [2, 0, -2]]),
        vector([-1.2, 0, 1.2]),
        vector([2, 3, 1]),
      ])
  }

  @Test("rms_norm")
  func rmsNorm() throws {
    try check(
      "rms_norm",
      #"""
      {"x": [[2.0, 1.0, -2.0], [5.0, 2.0, 4.0]], "gain": [2.0, 1.0, -1.0], "epsilon": 1.0,
       "upstream": [[1.0, 2.0, 0.0], [1.0, 0.0, -0.5]]}
      """#,
      [
        matrix([[2, 0.5, 1], [2.5, 0.5, -1]]),
        matrix([[0.5, 0.75, 0.5], [0.1875, -0.125, -0.125]]),
        vector([2.25, 1, -0.5]),
      ])
  }

  @Test("gradient_check")
  func gradientCheck() throws {
    try check(
      "gradient_check",
      #"""
      {"f": "cubes", "x": [[1.0, 2.0]], "weights": [[2.0, -1.0]], "step": 0.5,
       "claims": [[[6.0, -12.0]], [[6.0, 12.0]], [[3.0, -6.0]]], "tolerance": 0.0001, "floor": 1.0}
      """#,
      [
        matrix([[6.5, -12.25]]),
        matrix([[6, -12]]),
        vector([0, 1, 1]),
        matrix([[-1, -1], [0, 1], [0, 0]]),
      ])
  }

  @Test("residual_jacobian")
  func residualJacobian() throws {
    try check(
      "residual_jacobian",
      #"""
      {"x": [4.0, -2.0, 1.0], "gain": [3.0, 1.5, -6.0], "epsilon": 0.25, "upstream": [1.0, 2.0],
       "norms": [[[1.0, 0.0], [0.5, 1.0]], [[0.5, -0.5], [1.0, 0.0]]],
       "branches": [[[0.0, 1.0], [0.5, 0.0]], [[1.0, 0.0], [2.0, -0.5]]]}
      """#,
      [
        matrix([[0.224, 0.176, -0.4], [0.088, 0.112, -0.2], [0.8, 0.8, -1.6]]),
        matrix([[3.75, 3.625], [4, -0.25], [1, 2]]),
        matrix([[3.5, 2], [2.5, -0.5], [1, 2]]),
      ])
  }

  @Test("gradient_spikes")
  func gradientSpikes() throws {
    let statement = try statement("gradient_spikes")
    let clipped: [String: Matrix] = ["W_1": [[1.5, 0]], "W_2": [[-2]], "b": [[6]]]
    let shown = [
      "norm    = 13.0", "W_1     = [[1.5, 0.0]]", "W_2     = [[-2.0]]", "b       = [[6.0]]",
      "spikes  = 2",
    ]
    for text in shown {
      #expect(statement.contains("    \(text)\n"))
    }
    for trial in [Solved("gradient_spikes", .reference)] {
      let input = try trial.normalized(
        Data(
          #"""
          {"W_1": [[3.0, 0.0]], "W_2": [[-4.0]], "b": [[12.0]], "maximum": 6.5,
           "norms": [1.0, 1.2, 5.0, 1.1, 2.0, 6.0], "factor": 2.0, "window": 2}
          """#.utf8))
      #expect(
        try outputs(of: trial, input) == [
          .array(13.numericArray), .record(clipped.mapValues(\.numericArray)),
          .array(2.numericArray),
        ])
    }
  }

  @Test("residual_add, whose branch squares")
  func residualAdd() {
    for solution in ResidualAddKey.solutions {
      let x: Matrix = [[1, 3]]
      #expect(solution.forward(x, f: { $0 * $0 }) == [[2, 12]])
      #expect(solution.backward(upstream: [[1, 10]], pullback: { 2 * x * $0 }) == [[3, 70]])
    }
  }

  private func check(_ slug: String, _ input: String, _ expected: [NumericArray])
    throws
  {
    let statement = try statement(slug)
    for array in expected {
      let rows =
        array.shape.count == 2
        ? Matrix(rows: array.shape[0], columns: array.shape[1], elements: array.data).description
        : array.data.description
      #expect(statement.contains(" = \(rows)\n"))
    }
    for trial in [Solved(slug, .reference)] {
      let got = try outputs(of: trial, trial.normalized(Data(input.utf8)))
      #expect(got.count == expected.count)
      for (got, expected) in zip(got, expected) {
        #expect(distance(got, .array(expected)) < 1e-3)
      }
    }
  }

  private func statement(_ slug: String) throws -> String {
    try String(
      contentsOf: root.appendingPathComponent("Problems/\(slug)/README.md"), encoding: .utf8)
  }

  private var root: URL {
    URL(fileURLWithPath: #filePath).appendingPathComponent("../../..").standardized
  }

  private func matrix(_ rows: Matrix) -> NumericArray { rows.numericArray }
  private func vector(_ numbers: [Double]) -> NumericArray { numbers.numericArray }
}
