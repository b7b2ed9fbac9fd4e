import Foundation
import Messages
import Testing

@testable import Grading

/// Which part of a wrong array is kept, and what is known of the rest.
@Suite struct DrawnTensorTests {
  /// How an array of this shape differs whose numbers are their places, but where some are wrong.
  static func mismatch(_ shape: [Int], wrong: [Int: Double]) -> Mismatch {
    let expected = (0..<shape.reduce(1, *)).map(Double.init)
    let got = expected.indices.map { wrong[$0] ?? expected[$0] }
    return MadeUpRun.mismatch(shape, got: got, expected: expected)
  }

  @Test func aSmallMatrixIsKeptWhole() throws {
    let mismatch = Self.mismatch([2, 3], wrong: [1: 9, 5: .nan])
    let drawn = try #require(mismatch.drawn)
    #expect(drawn.expected == [[0, 1, 2], [3, 4, 5]])
    #expect(drawn.got[0] == [0, 9, 2])
    #expect(drawn.isWrong == [[false, true, false], [false, false, true]])
    #expect((drawn.rows, drawn.columns, drawn.differing) == (0..<2, 0..<3, 2))
    #expect((drawn.wrongRows, drawn.wrongColumns) == ([0, 1], [1, 2]))
    #expect((drawn.slice, drawn.wrongSlices) == ([], []))
  }

  @Test func aVectorIsOneRow() throws {
    let drawn = try #require(Self.mismatch([4], wrong: [2: 7]).drawn)
    #expect(drawn.expected == [[0, 1, 2, 3]])
    #expect((drawn.wrongRows, drawn.wrongColumns) == ([0], [2]))
  }

  @Test func oneNumberIsNotDrawn() {
    #expect(Self.mismatch([], wrong: [0: 7]).drawn == nil)
    #expect(Self.mismatch([1, 1], wrong: [0: 7]).drawn == nil)
  }

  @Test func ofALargeMatrixThePartAroundTheWorstIsKept() throws {
    // Row 15, column 11 of 20 x 30, and two elements far from it.
    let drawn = try #require(
      Self.mismatch([20, 30], wrong: [15 * 30 + 11: 1e6, 0: 1, 29: 30]).drawn)
    #expect((drawn.rows, drawn.columns) == (11..<19, 7..<15))
    #expect(drawn.expected[4][4] == 15 * 30 + 11)
    #expect(drawn.isWrong.joined().count(where: \.self) == 1)
    #expect((drawn.differing, drawn.wrongRows, drawn.wrongColumns) == (3, [0, 15], [0, 11, 29]))
  }

  @Test func ofMoreAxesTheSliceOfTheWorstIsKept() throws {
    let drawn = try #require(
      Self.mismatch([2, 3, 2, 2], wrong: [4 * 4 + 3: 1e6, 1: 2]).drawn)
    #expect(drawn.slice == [1, 1])
    #expect(drawn.expected == [[16, 17], [18, 19]])
    #expect((drawn.differing, drawn.wrongRows, drawn.wrongColumns) == (1, [1], [1]))
    #expect(drawn.wrongSlices == [[0, 0], [1, 1]])
  }

  @Test func roundingIsZero() throws {
    let mismatch = MadeUpRun.mismatch(
      [4], got: [2, 1e-17, 3e-13, -1], expected: [1, -2e-16, 0.5, 1e-17])
    let drawn = try #require(mismatch.drawn)
    #expect(drawn.expected == [[1, 0, 0.5, 0]])
    #expect(drawn.got == [[2, 0, 0, -1]])
    #expect((mismatch.worst, mismatch.got, mismatch.expected) == ([3], -1, 0))
    // In a tensor of thousands, rounding is larger.
    let large = MadeUpRun.mismatch([2], got: [4000, 1e-6], expected: [2000, -1e-6])
    #expect(large.drawn?.got == [[4000, 0]])
    #expect(large.drawn?.expected == [[2000, 0]])
  }

  @Test func whatDiffersByALittleDoesNotBecomeEqual() {
    let mismatch = MadeUpRun.mismatch([1], got: [-9e-10], expected: [9e-10])
    #expect((mismatch.got, mismatch.expected) == (-9e-10, 9e-10))
  }

  @Test func aZeroWhereTheToleranceIsZeroIsExact() {
    let mismatch = MadeUpRun.mismatch(
      [2], got: [1e-17, 2], expected: [0, 1], tolerance: Tolerance(absolute: 0, relative: 1e-7))
    #expect(mismatch.drawn?.got == [[1e-17, 2]])
  }

  @Test func theOtherWrongArraysOfARecordAreNamed() throws {
    let expected: [String: [Double]] = ["a": [1], "b": [2], "c": [3], "d": [4]]
    func output(_ changes: [String: [Double]]) -> Output {
      .record(
        expected.merging(changes) { $1 }.mapValues { NumericArray(shape: [$0.count], data: $0) })
    }
    let comparison = Comparison(
      output(["b": [9], "c": [3, 3], "d": [5]]), expected: output([:]), tolerance: .standard)
    guard case .differs(let mismatch) = comparison else {
      Issue.record("the records differ")
      return
    }
    #expect((mismatch.member, mismatch.alsoWrong) == ("b", ["c", "d"]))
  }

  @Test func itSurvivesJSON() throws {
    for mismatch in [
      Self.mismatch([2, 3], wrong: [1: -0.125, 5: .infinity]),
      Self.mismatch([2, 3, 2, 2], wrong: [19: 1e6, 1: 2]),
      Self.mismatch([], wrong: [0: -.infinity]),
    ] {
      let data = try CourseJSON.encode(mismatch)
      #expect(try CourseJSON.decode(Mismatch.self, from: data) == mismatch)
    }
    let nan = try CourseJSON.encode(Self.mismatch([1, 2], wrong: [1: .nan]))
    #expect(
      String(decoding: nan, as: UTF8.self)
        == #"{"alsoWrong":[],"differing":1,"distance":"inf","drawn":{"differing":1,"#
        + #""expected":[[0,1]],"firstColumn":0,"firstRow":0,"got":[[0,"nan"]],"#
        + #""isWrong":[[false,true]],"slice":[],"wrongColumns":[1],"wrongRows":[0],"#
        + #""wrongSlices":[]},"expected":1,"got":"nan","#
        + #""pattern":"NaN at [0, 1], every other element is finite","shape":[1,2],"total":2,"#
        + #""worst":[0,1]}"#)
  }
}
