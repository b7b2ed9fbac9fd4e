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

/// Means, medians and bins.
@Suite struct SpreadTests {
  @Test func middle() {
    #expect(Spread([3, 1, 2]).median == 2)
    #expect(Spread([4, 3, 1, 2]).median == 2.5)
    #expect(Spread([4, 3, 1, 2]).mean == 2.5)
    #expect(Spread([]).median == nil)
    #expect(Spread([0.1, 0.2, 0.3]) == Spread([0.3, 0.1, 0.2]))
  }

  @Test func bins() {
    let bins = Spread([0, 9, 10, 187, 188, 188]).bins(to: 188, least: 1)
    #expect(bins.count == 19)
    #expect(bins[0] == Spread.Bin(start: 0, end: 10, count: 2))
    #expect(bins[1].count == 1)
    #expect(bins[18] == Spread.Bin(start: 180, end: 188, count: 3))
    #expect(bins.map(\.count).reduce(0, +) == 6)
    #expect(
      Spread([0, 12]).bins(to: 12, least: 1).map(\.count) == [1] + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
        + [1])
    #expect(Spread([]).bins(to: 0, least: 0.1).map(\.count) == [0])
    #expect(Spread([0.05, 250]).bins(to: 250, least: 0.1).count == 13)
  }
}

/// The first error of a file, without its author's words.
@Suite struct CompilerErrorsTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let message: String
    let text: String
    var testDescription: String { message }
  }

  static let rows: [Row] = [
    Row(
      message: "ada/LayerNorm.swift:7:9: error: cannot find 'adasMean' in scope\n  let a",
      text: "cannot find '…' in scope"),
    Row(
      message:
        "f.swift:7:9: error: cannot convert value of type 'Double' to expected argument type '[Int]'",
      text: "cannot convert value of type 'Double' to expected argument type '[Int]'"),
    Row(
      message: "f.swift:1:8: error: type 'LayerNormSolution' does not conform to protocol "
        + "'LayerNormContract'",
      text: "type 'LayerNormSolution' does not conform to protocol 'LayerNormContract'"),
    Row(
      message: "f.swift:1:8: error: value of type 'Matrix' has no member 'adasHelper'",
      text: "value of type 'Matrix' has no member '…'"),
    Row(message: "f.swift:1:8: error: Ada Lovelace was here", text: "another error"),
    Row(message: "f.swift:1:8: error: don't ask 'me' why", text: "another error"),
    Row(message: "f.swift:1:8: error: expected <script>", text: "another error"),
    Row(message: "f.swift:1:8: error: expected 5551234 in expression", text: "another error"),
    Row(message: "f.swift:1:8: error: expected '}' in struct", text: "expected '}' in struct"),
    Row(
      message: "f.swift: error: no type LayerNormSolution can be used;\ndeclare",
      text: "no type LayerNormSolution can be used"),
    Row(message: "the file is too long", text: "another error"),
    Row(message: "", text: "another error"),
    Row(
      message: "f.swift:3:1: error: missing return in instance method expected to return 'Matrix'",
      text: "missing return in instance method expected to return 'Matrix'"),
    Row(
      message: "f.swift:3:1: error: binary operator '+' cannot be applied to operands of type "
        + "'Matrix' and '[Double]'",
      text: "binary operator '+' cannot be applied to operands of type 'Matrix' and '[Double]'"),
    Row(
      message: "f.swift:3:1: error: the compiler is unable to type-check this expression in "
        + "reasonable time; try breaking up the expression into distinct sub-expressions",
      text: "the compiler is unable to type-check this expression in reasonable time; try breaking "
        + "up the expression into distinct sub-expressions"),
    Row(
      message: "f.swift:3:1: error: cannot assign to value: 'x' is a 'let' constant",
      text: "cannot assign to value: '…' is a 'let' constant"),
    Row(
      message: "f.swift:3:1: error: consecutive statements on a line must be separated by ';'",
      text: "consecutive statements on a line must be separated by ';'"),
    Row(
      message: "f.swift:3:1: error: missing argument for parameter 'ada' in call",
      text: "missing argument for parameter '…' in call"),
    Row(
      message: "f.swift:3:1: error: incorrect argument label in call (have 'a:', expected 'x:')",
      text: "incorrect argument label in call (have '…', expected '…')"),
    Row(
      message: "f.swift:3:1: error: the compiler did not finish within 30 s;\nlook for",
      text: "the compiler did not finish within 30 s"),
  ]

  @Test("The first error tells nothing of its author", arguments: rows)
  func anonymous(_ row: Row) throws {
    let problem = try #require(Course.preNormPostNorm["layer_norm"])
    #expect(CompilerErrors.anonymous(row.message, in: problem) == row.text)
  }

  @Test func theMostFrequentComesFirst() throws {
    let problem = try #require(Course.preNormPostNorm["layer_norm"])
    var errors = CompilerErrors()
    for name in ["a", "b", "c"] {
      errors.add("f: error: cannot find '\(name)' in scope", in: problem)
    }
    errors.add("f: error: expected '}' in struct", in: problem)
    #expect(errors.sorted.map(\.text) == ["cannot find '…' in scope", "expected '}' in struct"])
    #expect(errors.sorted.map(\.files) == [3, 1])
  }
}
