import Foundation
import Messages
import Testing

@testable import Grading
@testable import Teaching

/// Wrong answers without a name that equal one another.
@Suite struct UnnamedAnswersTests {
  private func result(_ key: String, _ checks: [String: [Double]]) -> StudentResult {
    MadeUpClass.result(
      key,
      [
        MadeUpClass.report(
          "layer_norm",
          checks.mapValues { MadeUpClass.Made(got: $0, isUnnamed: true) })
      ])
  }

  private func clusters(_ results: StudentResult...) -> [AnswerCluster] {
    MadeUpClass.statistics(results).problems[2].unnamed.clusters
  }

  @Test func equalAnswersOfTwoAreACluster() {
    let clusters = clusters(
      result("b", ["x": [1, 2, 7]]), result("c", ["x": [1, 7, 4]]),
      result("a", ["x": [1, 2, 7 + 1e-10]]))
    #expect(clusters.map(\.students) == [["a", "b"]])
    #expect(clusters[0].checks == [1])
    #expect(clusters[0].pattern == VerdictPattern([.passed, .wrong, .passed, .passed]))
  }

  @Test func theSameStudentsInSeveralChecksAreOneCluster() {
    let both = ["output": [1, 2, 7], "x": [3, 2, 7]] as [String: [Double]]
    let clusters = clusters(
      result("a", both), result("b", both), result("c", ["x": [3, 2, 7]]),
      result("d", ["gain": [3, 2, 7]]), result("e", ["gain": [3, 2, 7]]), result("f", both))
    #expect(clusters.map(\.students) == [["a", "b", "c", "f"], ["a", "b", "f"], ["d", "e"]])
    #expect(clusters.map(\.checks) == [[1], [0], [2]])
    #expect(clusters[0].pattern == nil)
    #expect(
      clusters[0].patterns
        == [
          VerdictPattern([.wrong, .wrong, .passed, .passed]): 3,
          VerdictPattern([.passed, .wrong, .passed, .passed]): 1,
        ])
    let same = self.clusters(result("a", both), result("b", both))
    #expect(same.map(\.checks) == [[0, 1]])
  }

  @Test func equalNumbersInOtherChecksAreNoCluster() {
    #expect(clusters(result("a", ["x": [1, 2, 7]]), result("b", ["gain": [1, 2, 7]])).isEmpty)
  }

  @Test func whatLiesBetweenLinksBoth() {
    // The tolerance is about 7e-7 in the last number; each neighbor is within the reach of a third of it.
    let steps = (0..<6).map { result("s\($0)", ["x": [1, 2, 7 + Double($0) * 6e-7]]) }
    var statistics = MadeUpClass.statistics(steps)
    #expect(statistics.problems[2].unnamed.clusters.map(\.students.count) == [6])
    statistics = MadeUpClass.statistics(steps.reversed())
    #expect(statistics.problems[2].unnamed.clusters.map(\.students.count) == [6])
  }

  @Test func fiveThousandStudentsAreNoProblem() {
    var random = SplitMix64(seed: 1)
    var statistics = ClassStatistics(course: MadeUpClass.course)
    let wrong = (0..<20).map { _ in
      (0..<3).map { _ in Double.random(in: -5...5, using: &random) }
    }
    let base = result("a", ["x": wrong[0]])
    for number in 0..<5000 {
      var report = base.reports[2]
      let got = wrong[number % 20].map {
        $0 * (1 + Double.random(in: -1...1, using: &random) * 1e-12)
      }
      report.checks[1].sample = AnswerSample(
        [.value(.array(NumericArray(shape: [3], data: got)))],
        expected: [.value(.array(NumericArray(shape: [3], data: [1, 2, 4])))], tolerance: .standard)
      statistics.add(
        StudentResult(
          student: Student(key: "s\(number)", name: ""), staged: Staged(), reports: [report]))
    }
    #expect(
      statistics.problems[2].unnamed.clusters.map(\.students.count)
        == [Int](repeating: 250, count: 20))
  }
}
