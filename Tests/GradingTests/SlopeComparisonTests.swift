import Foundation
import Messages
import Testing

@testable import Grading

@Suite struct SlopeComparisonTests {
  private let gradient: NumericArray = NumericArray(shape: [2], data: [3, -1])

  /// The comparison with a slope that lies so far from the gradient's.
  private func comparison(off error: Double, bend: Double = 0) -> SlopeComparison? {
    let direction = Slope.direction(5, count: 2)
    let slope = Slope(value: 3 * direction[0] - direction[1] + error, bend: bend)
    return SlopeComparison(gradient, along: 5, .value(slope.output))
  }

  @Test func theSlopeOfTheOutputAgrees() throws {
    let found = try #require(comparison(off: 1e-7))
    #expect(found.agrees)
    #expect(!found.disagrees)
  }

  @Test func anotherSlopeDisagrees() throws {
    let found = try #require(comparison(off: 1e-3, bend: 1e-4))
    #expect(!found.agrees)
    #expect(found.disagrees)
  }

  @Test func whereRoundingOrAKinkBlursTheSlopeNothingIsCertain() throws {
    let found = try #require(comparison(off: 1e-3, bend: 1e-2))
    #expect(!found.agrees)
    #expect(!found.disagrees)
  }

  @Test func thereIsNothingToCompareWithoutFiniteNumbers() {
    #expect(comparison(off: .nan) == nil)
    #expect(comparison(off: 0, bend: .infinity) == nil)
    #expect(SlopeComparison(gradient, along: 5, .value(Slope.none)) == nil)
    let stop = Stop(verdict: .crashed, message: "trap")
    #expect(SlopeComparison(gradient, along: 5, .stopped(stop)) == nil)
  }
}

/// How a wrong gradient stands to the learner's own output, as real programs show it.
@Suite struct OwnDerivativeTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let forward: String
    let backward: String
    let relation: OwnDerivative?
  }

  static let rows: [Row] = [
    Row(
      testDescription: "a right output", forward: "x + f(x)", backward: "3.0 * upstream",
      relation: .outputIsRight),
    Row(
      testDescription: "the derivative of a wrong output", forward: "0.3 * x + f(x)",
      backward: "0.3 * upstream + pullback(upstream)", relation: .followsWrongOutput),
    Row(
      testDescription: "another one", forward: "0.3 * x + f(x)",
      backward: "0.2 * upstream + pullback(upstream)", relation: .contradictsWrongOutput),
    Row(
      testDescription: "the derivative where there is one token only", forward: "0.3 * x + f(x)",
      backward: "(1 / Double(upstream.rows)) * (0.3 * upstream + pullback(upstream))",
      relation: .contradictsWrongOutput),
    // The steps of single precision are far longer than the step of a slope is.
    Row(
      testDescription: "an output that rounding blurs",
      forward: "(0.3 * x + f(x)).map { Double(Float($0)) }",
      backward: "0.3 * upstream + pullback(upstream)", relation: nil),
    Row(
      testDescription: "an output without a number",
      forward: "(x + f(x)).map { $0 * .nan }", backward: "3.0 * upstream", relation: nil),
  ]

  @Test("A relation is told where it holds in every case", arguments: rows)
  func relation(_ row: Row) throws {
    let source = OutcomeTests.residualAdd(forward: row.forward, backward: row.backward)
    let check = try Workbench(["ResidualAdd": source]).report("residual_add").checks[1]
    #expect(check.failure?.ownDerivative == row.relation)
    if check.tellingFailure != nil {
      #expect(check.tellingFailure?.ownDerivative == row.relation)
    }
  }

  @Test("On a kink nothing is said: what is returned there is agreed on")
  func kink() throws {
    let url = FixtureTests.folder.appending(path: "right/feed_forward/canonical.swift")
    let source = try String(contentsOf: url, encoding: .utf8)
    #expect(source.contains("> 0"))
    let bench = try Workbench(["FeedForward": source.replacing("> 0", with: ">= 0")])
    let failing = try bench.report("feed_forward").checks.filter(\.hasFailed)
    #expect(!failing.isEmpty && failing.allSatisfy { $0.verdict == .wrong })
    #expect(failing.allSatisfy { $0.failure?.ownDerivative == nil })
  }
}
