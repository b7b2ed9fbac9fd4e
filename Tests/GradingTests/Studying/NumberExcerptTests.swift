import Foundation
import Messages
import Testing

@testable import Studying

/// Which numbers a question shows, and how.
@Suite struct NumberExcerptTests {
  private func matrix(_ rows: [[Double]]) -> Output {
    .array(NumericArray(shape: [rows.count, rows[0].count], data: rows.flatMap(\.self)))
  }

  private func grid(_ rows: Int, _ columns: Int, changing place: (Int, Int)? = nil) -> Output {
    matrix(
      (0..<rows).map { i in
        (0..<columns).map { j in
          Double(i * columns + j) + (place.map { $0 == (i, j) } ?? false ? 40.5 : 0)
        }
      })
  }

  @Test func aSmallMatrixIsShownWhole() throws {
    let (a, b) = (matrix([[1, -2], [0, 0.5]]), matrix([[1, -2], [0, 0.75]]))
    let excerpt = try #require(NumberExcerpt(a, b))
    #expect(excerpt.place == nil)
    #expect(excerpt.worstPlace == "[1, 1]")
    #expect(
      excerpt.table(of: b, "theirs")
        == NumberTable(title: "theirs", rows: [["1.00", "-2.00"], ["0.00", "0.75"]]))
  }

  @Test func ofALargeOneThePartAroundTheLargestDifferenceIs() throws {
    let excerpt = try #require(NumberExcerpt(grid(6, 8), grid(6, 8, changing: (5, 0))))
    #expect(excerpt.place == "rows 3 to 5, columns 0 to 3, counted from 0")
    #expect(
      excerpt.numbers(in: grid(6, 8)) == [[24, 25, 26, 27], [32, 33, 34, 35], [40, 41, 42, 43]])
    #expect(excerpt.worstNumber(of: grid(6, 8, changing: (5, 0))) == "80.5")
  }

  @Test func aRecordShowsTheMemberThatDiffersMost() throws {
    func record(_ k: Double) -> Output {
      .record([
        "W": NumericArray(shape: [2, 1, 3], data: [1, 2, 3, 4, 5, 6 * k]),
        "b": NumericArray(shape: [2], data: [1, 1 + 0.1 * k]),
      ])
    }
    let excerpt = try #require(NumberExcerpt(record(1), record(2)))
    #expect(excerpt.member == "W")
    #expect(excerpt.place == "W[1]")
    #expect(excerpt.worstPlace == "W [1, 0, 2]")
    #expect(excerpt.table(of: record(2), "t").rows == [["4", "5", "12"]])
  }

  @Test func aNumberHasNoPlace() throws {
    func number(_ x: Double) -> Output { .array(NumericArray(shape: [], data: [x])) }
    let excerpt = try #require(NumberExcerpt(number(0.25), number(0.5)))
    #expect(excerpt.place == nil && excerpt.worstPlace == "")
    #expect(excerpt.table(of: number(0.25), "a").rows == [["0.250"]])
  }

  @Test func whatDoesNotShowIsNotShown() {
    #expect(NumberExcerpt(matrix([[10, 1]]), matrix([[10, 1.7]])) == nil, "7 % of the largest")
    #expect(NumberExcerpt(matrix([[1, 2]]), matrix([[1], [2]])) == nil, "another shape")
    #expect(NumberExcerpt(matrix([[1, .nan]]), matrix([[1, 2]])) == nil, "no number")
    #expect(NumberExcerpt(matrix([[0, 0]]), matrix([[0, 0]])) == nil, "nothing but 0")
    #expect(NumberExcerpt(matrix([[1e-4]]), matrix([[2e-4]])) == nil, "too small to read")
  }

  @Test func aDifferenceIsAPartOfWhatIsShown() throws {
    let excerpt = try #require(NumberExcerpt(matrix([[2, 1]]), matrix([[1, 1]])))
    #expect(excerpt.difference(matrix([[1, 1]]), matrix([[1.5, 1]])) == 0.25)
    // Next to 2, both of these are shown as 0.
    #expect(excerpt.difference(matrix([[1e-6, 0]]), matrix([[1e-5, 0]])) < 1e-5)
    #expect(excerpt.difference(matrix([[1, 1]]), matrix([[.infinity, 1]])) == .infinity)
    #expect(excerpt.difference(matrix([[1, 1]]), matrix([[1], [1]])) == .infinity)
  }

  @Test func whatIsNotZeroIsNotShownAsZeros() throws {
    #expect(NumberExcerpt(matrix([[2, 1]]), matrix([[1e-5, 1e-5]])) == nil)
    #expect(try #require(NumberExcerpt(matrix([[2, 1]]), matrix([[0, 0]]))).place == nil)
  }

  @Test func zeroHasNoSign() throws {
    let excerpt = try #require(NumberExcerpt(matrix([[-0.001, 1]]), matrix([[-0.001, 2]])))
    #expect(excerpt.table(of: matrix([[-0.001, 1]]), "a").rows == [["0.00", "1.00"]])
  }

  @Test func argumentsAreWrittenShortAndExactly() {
    let input = Data(
      #"""
      {"x": {"shape": [1, 2], "data": [1, -0.5]}, "causal": true, "f": "cubes", "epsilon": 1e-05,
       "claims": [{"shape": [1], "data": [2]}, {"shape": [1], "data": [0.25]}], "t": 3}
      """#.utf8)
    #expect(
      CaseArguments(input).texts(["t", "x", "claims", "causal", "f", "epsilon", "none"]) == [
        "t = 3", "x = [[1, -0.5]]", "claims = [[2], [0.25]]", "causal = true", "f = cubes",
        "epsilon = 1e-5",
      ])
    #expect(CaseArguments(input).areExact(["x", "epsilon"]))
    let long = Data(#"{"x": {"shape": [1], "data": [0.12345678901]}, "y": 1}"#.utf8)
    #expect(!CaseArguments(long).areExact(["x"]))
    #expect(CaseArguments(long).areExact(["y"]))
    #expect(CaseArguments(long).arrays(["x", "y"]) == [[0.12345678901]])
  }

  @Test func anArgumentIsChangedAlone() throws {
    let input = Data(#"{"f":"cubes","t":3,"x":{"data":[1,-0.5],"shape":[2]}}"#.utf8)
    func changed(_ name: String) -> String? {
      CaseArguments(input).changing(name).map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(changed("t") == #"{"f":"cubes","t":4,"x":{"data":[1,-0.5],"shape":[2]}}"#)
    #expect(changed("x") == #"{"f":"cubes","t":3,"x":{"data":[-1.125,0.75],"shape":[2]}}"#)
    #expect(changed("f") == nil)
    #expect(changed("g") == nil)
  }
}
