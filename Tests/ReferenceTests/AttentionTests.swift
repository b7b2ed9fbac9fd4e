import ExerciseKit
import Foundation
import Problems
import Reference
import Testing

@Suite struct AttentionTests {
  @Test(
    "The worked example's numbers, to four places",
    arguments: [AttentionKey.answerKey.reference, AttentionKey.answerKey.secondSolution])
  func workedExample(_ trial: any Trial.Type) throws {
    let statement = try String(
      contentsOf: URL(fileURLWithPath: #filePath)
        .appendingPathComponent("../../../Problems/attention/README.md").standardized,
      encoding: .utf8)
    let shown = ["output": "y", "x": "dL/dx"].merging(
      ["b_Q", "b_K", "b_V", "b_O"].map { ($0, "dL/d\($0)") }
    ) { first, _ in first }
    let identity = "[[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]]"
    let given = ["x", "b_Q", "b_K", "b_V", "W_O", "b_O", "upstream"].map { name in
      "\"\(name)\": \(value(of: name, in: statement))"
    }
    let input = """
      {"W_Q": \(identity), "W_K": \(identity), "W_V": \(identity), "heads": 2, "causal": true,
       \(given.joined(separator: ", "))}
      """
    let normalized = try trial.normalized(Data(input.utf8))
    for (check, summary) in trial.checkSummaries.enumerated() {
      guard let name = shown[summary.name] else { continue }
      let got = try observation(of: trial, check: check, normalized)
      #expect(value(of: name, in: statement) == text(got), "\(name)")
    }
  }

  @Test("The gradient of b_K is 0 up to rounding in every case, and passes as 0")
  func keyBias() throws {
    let trial = AttentionKey.answerKey.reference
    let check = try #require(trial.checkSummaries.firstIndex { $0.name == "b_K" })
    for seed: UInt64 in 0..<50 {
      for input in try trial.encodedCases(seed: seed) {
        let got = try observation(of: trial, check: check, input.input)
        #expect(got.data.allSatisfy { abs($0) < 1e-12 }, "seed \(seed), \(input.title)")
        let zeros = NumericArray(shape: got.shape, data: got.data.map { _ in 0 })
        #expect(distance(zeros, got) < 0.01)
      }
    }
  }

  /// What stands behind a name and an equals sign, on one line or several, without line breaks.
  private func value(of name: String, in statement: String) -> String {
    let lines = statement.split(separator: "\n", omittingEmptySubsequences: false)
    let start = lines.firstIndex { $0.hasPrefix("    \(name) ") && $0.contains(" = ") }
    guard let start else { return "" }
    var value = lines[start].drop { $0 != "=" }.dropFirst(2)
    var next = start + 1
    while value.hasSuffix(",") {
      value += " " + lines[next].drop { $0 == " " }
      next += 1
    }
    return String(value)
  }

  /// The numbers to four places, in brackets; no number is printed as minus 0.
  private func text(_ array: NumericArray) -> String {
    let numbers = array.data.map { number in
      let text = String(format: "%.4f", number)
      return text == "-0.0000" ? "0.0000" : text
    }
    guard array.shape.count == 2 else { return "[" + numbers.joined(separator: ", ") + "]" }
    let rows = stride(from: 0, to: numbers.count, by: array.shape[1]).map {
      "[" + numbers[$0..<($0 + array.shape[1])].joined(separator: ", ") + "]"
    }
    return "[" + rows.joined(separator: ", ") + "]"
  }
}
