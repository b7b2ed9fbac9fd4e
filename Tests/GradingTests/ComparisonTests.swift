import ExerciseKit
import Messages
import Testing

@testable import Grading

@Suite struct ComparisonTests {
  private func compare(_ got: NumericArray, _ expected: NumericArray) -> Comparison {
    Comparison(.array(got), expected: .array(expected), tolerance: .standard)
  }

  @Test func equalArraysAgree() {
    #expect(compare([1, 2].numericArray, [1, 2].numericArray) == .agrees(distance: 0))
    #expect(compare([].numericArray, [].numericArray) == .agrees(distance: 0))
  }

  @Test func differentShapesAreMisshapenWhateverTheData() {
    #expect(
      compare([1, 2].numericArray, NumericArray(shape: [1, 2], data: [1, 2]))
        == .misshapen(member: "", got: [2], expected: [1, 2]))
  }

  @Test func theWorstElementIsNamedAndNotFiniteOnesAreWorst() throws {
    let expected = NumericArray(shape: [2, 2], data: [1, 2, 3, 4])
    guard
      case .differs(let mismatch) = compare(
        NumericArray(shape: [2, 2], data: [1, 2.5, 3.1, 4]), expected)
    else {
      Issue.record("the arrays differ")
      return
    }
    #expect((mismatch.differing, mismatch.total) == (2, 4))
    #expect(mismatch.worst == [0, 1])
    #expect((mismatch.got, mismatch.expected) == (2.5, 2))
    guard
      case .differs(let nan) = compare(
        NumericArray(shape: [2, 2], data: [1, 900, .nan, .nan]), expected)
    else {
      Issue.record("the arrays differ")
      return
    }
    #expect(nan.worst == [1, 0])
    #expect(nan.differing == 3)
  }

  @Test func aRecordIsComparedByNames() {
    let expected = Output.record(["a": [1].numericArray, "b": [2].numericArray])
    func compare(_ got: [String: [Double]]) -> Comparison {
      Comparison(
        .record(got.mapValues(\.numericArray)), expected: expected, tolerance: .standard)
    }
    #expect(compare(["a": [1], "b": [2]]) == .agrees(distance: 0))
    #expect(compare(["a": [1], "c": [2]]) == .misnamed(missing: ["b"], extra: ["c"]))
    #expect(
      compare(["a": [1], "b": [2, 3]]) == .misshapen(member: "b", got: [2], expected: [1]))
    guard case .differs(let mismatch) = compare(["a": [1], "b": [3]]) else {
      Issue.record("the records differ")
      return
    }
    #expect(mismatch.member == "b")
    #expect(
      Comparison.distance(.record([:]), expected, .standard) == .infinity)
  }

  @Test func nanIsNeverExpectedToBeRight() {
    let nan = NumericArray(shape: [1], data: [.nan])
    guard case .differs = compare(nan, nan) else {
      Issue.record("NaN agrees with nothing")
      return
    }
  }
}

/// Each pattern with numbers that show it, and with numbers in which it must stay silent.
@Suite struct PatternTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let pattern: Pattern
    let shape: [Int]
    let expected: [Double]
    let got: [Double]
    let words: String?

    var testDescription: String { "\(pattern.name): \(words ?? "silent")" }
  }

  static let square: [Double] = [1, 2, 3, 4]

  static let rows: [Row] = [
    Row(
      pattern: .notFinite, shape: [4], expected: square, got: [1, .nan, 3, 4],
      words: "NaN at [1], every other element is finite"),
    Row(
      pattern: .notFinite, shape: [4], expected: square, got: [1, 2, .infinity, -.infinity],
      words: "2 elements are not finite, the first is inf at [2]"),
    Row(
      pattern: .notFinite, shape: [1], expected: [2], got: [.nan], words: "NaN instead of a number"),
    Row(pattern: .notFinite, shape: [4], expected: square, got: [1, 2, 3, 5], words: nil),
    Row(
      pattern: .allZeros, shape: [4], expected: square, got: [0, 0, 0, 0],
      words: "every element is 0"),
    Row(pattern: .allZeros, shape: [4], expected: square, got: [0, 0, 0, 1], words: nil),
    Row(pattern: .allZeros, shape: [2], expected: [0, 0], got: [0, 0], words: nil),
    Row(pattern: .allZeros, shape: [1], expected: [2], got: [0], words: nil),
    Row(
      pattern: .sign, shape: [4], expected: square, got: [-1, -2, -3, -4],
      words: "every element has the wrong sign"),
    Row(pattern: .sign, shape: [1], expected: [2], got: [-2], words: nil),
    Row(pattern: .sign, shape: [1, 2], expected: [3, -3], got: [-3, 3], words: nil),
    Row(pattern: .sign, shape: [4], expected: square, got: [-1, -2, -3, 4], words: nil),
    Row(
      pattern: .constantFactor, shape: [4], expected: square, got: [0.5, 1, 1.5, 2],
      words: "every element is 0.5 times the expected one"),
    Row(pattern: .constantFactor, shape: [4], expected: square, got: [2, 4, 6, 9], words: nil),
    Row(pattern: .constantFactor, shape: [2], expected: [3, 3], got: [6, 6], words: nil),
    Row(pattern: .constantFactor, shape: [1, 2], expected: [3, -3], got: [6, -6], words: nil),
    // Two numbers, and what is near 0 or the same but for rounding.
    Row(
      pattern: .constantFactor, shape: [4], expected: [3, -4, 1e-9, 3 + 1e-9],
      got: [6, -8, 2e-9, 6 + 2e-9], words: nil),
    Row(
      pattern: .constantFactor, shape: [4], expected: square, got: [1e-13, -3e-13, 2e-13, 1e-13],
      words: nil),
    Row(
      pattern: .offset, shape: [4], expected: square, got: [1.5, 2.5, 3.5, 4.5],
      words: "every element is too large by 0.5"),
    Row(
      pattern: .offset, shape: [4], expected: square, got: [0, 1, 2, 3],
      words: "every element is too small by 1"),
    Row(pattern: .offset, shape: [2], expected: [3, 3], got: [6, 6], words: nil),
    Row(pattern: .offset, shape: [2], expected: [3, 4], got: [4, 5], words: nil),
    Row(pattern: .offset, shape: [4], expected: square, got: [2, 3, 4, 6], words: nil),
    Row(
      pattern: .transposed, shape: [2, 2], expected: square, got: [1, 3, 2, 4],
      words: "this is the transpose of the expected matrix"),
    Row(pattern: .transposed, shape: [2, 2], expected: square, got: [1, 3, 2, 5], words: nil),
    Row(
      pattern: .transposed, shape: [2, 2], expected: [1, -1, 2, -2], got: [1, 2, -1, -2],
      words: nil),
    Row(pattern: .transposed, shape: [4], expected: square, got: [1, 3, 2, 4], words: nil),
    Row(
      pattern: .permutedRows, shape: [2, 2], expected: square, got: [3, 4, 1, 2],
      words: "these are the expected rows in the order [1, 0]"),
    Row(pattern: .permutedRows, shape: [2, 2], expected: square, got: [3, 4, 3, 4], words: nil),
    Row(pattern: .permutedRows, shape: [2, 1], expected: [1, 2], got: [2, 1], words: nil),
    Row(
      pattern: .permutedRows, shape: [3, 2], expected: [1, 2, 1 + 1e-12, 2, 3, 4],
      got: [3, 4, 1, 2, 1, 2], words: nil),
    Row(
      pattern: .repeatedRow, shape: [2, 2], expected: square, got: [1, 2, 1, 2],
      words: "all rows are equal; the expected ones are not"),
    Row(
      pattern: .repeatedRow, shape: [2, 2], expected: [1, 2, 1, 2], got: [5, 6, 5, 6], words: nil),
    Row(pattern: .repeatedRow, shape: [2, 2], expected: square, got: [1, 2, 1, 3], words: nil),
    Row(pattern: .repeatedRow, shape: [1, 2], expected: [1, 2], got: [1, 3], words: nil),
  ]

  @Test("A pattern is described where it is, and only there", arguments: Self.rows)
  func described(_ row: Row) {
    let words = row.pattern.describe(
      NumericArray(shape: row.shape, data: row.got),
      NumericArray(shape: row.shape, data: row.expected), .standard)
    #expect(words == row.words)
  }

  @Test func everyPatternSpeaksAndStaysSilentInTheTable() {
    for pattern in Pattern.all {
      let own = Self.rows.filter { $0.pattern.name == pattern.name }
      #expect(own.contains { $0.words != nil }, "\(pattern.name)")
      #expect(own.contains { $0.words == nil }, "\(pattern.name)")
    }
  }
}
