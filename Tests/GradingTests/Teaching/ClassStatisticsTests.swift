import Foundation
import Messages
import Testing

@testable import Grading
@testable import Teaching

/// Statistics of classes that are small enough to count by hand.
@Suite struct ClassStatisticsTests {
  private typealias Made = MadeUpClass.Made

  /// Six students, and what they have of 2 + 6 + 4 points.
  ///
  ///     ada  2 6 4   ben  2 0 2   cyd  1 0 3   dee  2 - 2   fay  1 0 3   eve cannot be read
  private static let results: [StudentResult] = [
    MadeUpClass.result(
      "ada", seconds: 1,
      [
        MadeUpClass.report("residual_add"), MadeUpClass.report("feed_forward"),
        MadeUpClass.report("layer_norm"),
      ]),
    MadeUpClass.result(
      "ben", seconds: 2,
      [
        MadeUpClass.report("residual_add"),
        MadeUpClass.refused(
          "feed_forward", .doesNotCompile, "f.swift:7:9: error: cannot find 'bens' in scope"),
        MadeUpClass.report(
          "layer_norm", ["output": .named("mean-kept", in: 3), "x": .named("mean-kept")]),
      ]),
    MadeUpClass.result(
      "cyd", seconds: 3,
      [
        MadeUpClass.report("residual_add", ["x": .named("negated")]),
        MadeUpClass.report("layer_norm", ["output": .named("mean-kept", "epsilon-outside")]),
      ]),
    MadeUpClass.result(
      "dee", seconds: 4,
      [
        MadeUpClass.report("residual_add"),
        MadeUpClass.refused("feed_forward", .graderFault, "no disk"),
        MadeUpClass.report(
          "layer_norm",
          [
            "output": .either(["mean-kept"], ["epsilon-outside"]),
            "x": .either(["one", "mean-kept"], ["other", "mean-kept"]),
          ]),
      ]),
    MadeUpClass.result("eve", seconds: 0, unreadable: "work.zip is no archive", []),
    MadeUpClass.result(
      "fay", seconds: 10,
      [
        MadeUpClass.report("residual_add", ["x": .unnamed(1, 2, 9)]),
        MadeUpClass.report("layer_norm", ["x": .stopped(.crashed, "Fatal error: fay")]),
      ]),
  ]

  private let statistics: ClassStatistics = MadeUpClass.statistics(Self.results)

  @Test func theClassAsAWhole() {
    #expect(statistics.students.map(\.key) == ["ada", "ben", "cyd", "dee", "eve", "fay"])
    #expect(statistics.possible == 12)
    #expect(statistics.graded.map(\.key) == ["ada", "ben", "cyd", "fay"])
    #expect(statistics.points.mean == 6)
    #expect(statistics.points.median == 4)
    // Without the one that cannot be read: 1 2 3 4 10.
    #expect(statistics.seconds.median == 3)
    #expect(statistics.seconds.mean == 4)
    #expect(statistics.awaitingReview == 0)
    let dee = statistics.students[3]
    #expect(dee.points == [2, nil, 2])
    #expect(dee.notGraded == 6)
    #expect(statistics.students[4].unreadable == "work.zip is no archive")
    #expect(statistics.students[0].points == [2, 6, 4])
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let slug: String
    let passed: Int
    let started: Int
    let notStarted: Int
    let doesNotCompile: Int
    let notGraded: Int
    let mean: Double
    var testDescription: String { slug }
  }

  @Test(
    "Problems",
    arguments: [
      Row(
        slug: "residual_add", passed: 3, started: 5, notStarted: 0, doesNotCompile: 0,
        notGraded: 0, mean: 1.6),
      Row(
        slug: "feed_forward", passed: 1, started: 2, notStarted: 2, doesNotCompile: 1,
        notGraded: 1, mean: 1.5),
      Row(
        slug: "layer_norm", passed: 1, started: 5, notStarted: 0, doesNotCompile: 0, notGraded: 0,
        mean: 2.8),
    ])
  func problem(_ row: Row) throws {
    let problem = try #require(statistics.problems.first { $0.exercise.slug == row.slug })
    #expect(problem.students == 5)
    #expect(problem.passed == row.passed)
    #expect(problem.started == row.started)
    #expect(problem.notStarted == row.notStarted)
    #expect(problem.doesNotCompile == row.doesNotCompile)
    #expect(problem.notGraded == row.notGraded)
    #expect(problem.meanPoints == row.mean)
  }

  @Test func checks() {
    let layerNorm = statistics.problems[2].checks
    #expect(layerNorm.map(\.failing) == [3, 3, 0, 0])
    #expect(layerNorm[1].verdicts == [.wrong: 2, .crashed: 1, .passed: 2])
    let feedForward = statistics.problems[1].checks[0]
    // What does not compile is said of the file.
    #expect(feedForward.failing == 0)
    #expect(
      feedForward.verdicts == [.passed: 1, .doesNotCompile: 1, .notStarted: 2, .graderFault: 1])
  }

  private func names(_ mistakes: [HeldMistake]) -> [String] {
    mistakes.map {
      "\($0.mistakes.map(\.name).joined(separator: "+")): \($0.certain), \($0.uncertain)"
    }
  }

  @Test func mistakes() throws {
    let held = statistics.problems[2].mistakes
    // Of dee's two explanations of x, both hold mean-kept; of those of output, nothing is certain.
    #expect(
      names(held.single)
        == ["mean-kept: 3, 0", "epsilon-outside: 1, 1", "one: 0, 1", "other: 0, 1"])
    #expect(
      names(held.combined)
        == ["epsilon-outside+mean-kept: 1, 0", "mean-kept+one: 0, 1", "mean-kept+other: 0, 1"])
    #expect(held.single[0].checks == [0: 3, 1: 2])
    #expect(held.single[1].checks == [0: 2])
    #expect(held.combined[0].checks == [0: 1])
    // The smallest case is the second; of ben's two checks it is that of x, and cyd's is the first check.
    let example = try #require(held.single[0].example)
    #expect((example.number, example.check, example.student) == (2, 0, "cyd"))
    // What is certain is the better example.
    #expect(held.single[1].example?.student == "cyd")
  }

  @Test func mistakesOfTheCourse() {
    #expect(
      names(statistics.mistakes.single)
        == [
          "mean-kept: 3, 0", "epsilon-outside: 1, 1", "negated: 1, 0", "one: 0, 1", "other: 0, 1",
        ])
    #expect(statistics.mistakes.single[0].problems == [2: 3])
    #expect(statistics.mistakes.single[2].example?.problem == 0)
  }

  @Test func aMistakeInTwoProblemsIsHeldByOneStudent() {
    let both = [
      MadeUpClass.report("residual_add", ["x": .named("same")]),
      MadeUpClass.report("layer_norm", ["x": .named("same"), "gain": .named("same")]),
    ]
    let statistics = MadeUpClass.statistics([
      MadeUpClass.result("a", both), MadeUpClass.result("b", [both[1]]),
    ])
    #expect(names(statistics.mistakes.single) == ["same: 2, 0"])
    #expect(statistics.mistakes.single[0].problems == [0: 1, 2: 2])
  }

  @Test func certaintyInOneCheckIsEnough() {
    let reports = [
      MadeUpClass.report(
        "layer_norm",
        ["output": .either(["a"], ["b"]), "x": .named("a"), "gain": .either(["a"], ["b"])])
    ]
    let statistics = MadeUpClass.statistics([MadeUpClass.result("a", reports)])
    #expect(names(statistics.problems[2].mistakes.single) == ["a: 1, 0", "b: 0, 1"])
    #expect(statistics.problems[2].mistakes.single[0].checks == [0: 1, 1: 1, 2: 1])
  }

  @Test func whatSeveralMistakesGiveIsNotCalledUnknown() {
    let statistics = MadeUpClass.statistics([
      MadeUpClass.result(
        "a",
        [MadeUpClass.report("layer_norm", ["x": Made(rest: ["the mean", "the root"])])]),
      MadeUpClass.result(
        "b",
        [MadeUpClass.report("layer_norm", ["x": Made(named: [["shared"]], rest: ["the root"])])]),
    ])
    let problem = statistics.problems[2]
    #expect(problem.undecided == 1)
    #expect(names(problem.mistakes.single) == ["shared: 1, 0"])
    #expect(problem.unnamed.students.isEmpty)
  }

  @Test func whatOutlivesACallIsCounted() {
    var report = MadeUpClass.report("layer_norm", ["x": Made()])
    report.checks[1].failure?.isRightAlone = true
    #expect(MadeUpClass.statistics([MadeUpClass.result("a", [report])]).problems[2].stateful == 1)
  }

  @Test func memosAwaitReview() throws {
    let course = Course([Course.preNormPostNorm.memos.last!])
    let problem = try #require(course.exercises.first)
    let report = ProblemReport(
      problem, "f.md",
      checks: problem.labels.map {
        CheckReport(label: $0, verdict: $0.isReview ? .awaitingReview : .passed, cases: 1)
      })
    let reviews = problem.labels.count(where: \.isReview)
    #expect(reviews > 0)
    let statistics = MadeUpClass.statistics(
      [MadeUpClass.result("a", course: course, [report])], course: course)
    #expect(statistics.problems[0].passed == 1)
    #expect(statistics.problems[0].awaitingReview == 1)
    #expect(statistics.awaitingReview == reviews)
    #expect(statistics.students[0].earned == problem.points - reviews)
  }

  @Test func theOrderOfStudentsChangesNothing() {
    let all = MadeUpClass.statistics(Self.results)
    for seed in 0..<20 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let other = MadeUpClass.statistics(Self.results.shuffled(using: &random))
      #expect(other.students == all.students)
      #expect(other.points == all.points)
      #expect(other.seconds == all.seconds)
      #expect(other.mistakes.single == all.mistakes.single)
      for (one, two) in zip(other.problems, all.problems) {
        #expect(one.mistakes.single == two.mistakes.single)
        #expect(one.mistakes.combined == two.mistakes.combined)
        #expect(one.checks == two.checks)
        #expect(one.unnamed.clusters == two.unnamed.clusters)
      }
    }
  }

  @Test func nobody() {
    let statistics = MadeUpClass.statistics([])
    #expect(statistics.students.isEmpty)
    #expect(statistics.points.mean == nil)
    #expect(statistics.points.median == nil)
    #expect(statistics.problems[0].meanPoints == nil)
  }
}
