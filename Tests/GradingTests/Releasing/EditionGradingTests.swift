import Foundation
import Messages
import Synchronization
import Testing

@testable import Grading
@testable import LabRunner
@testable import Labs
@testable import Studying

/// What learners are told by the student edition, held against what the instructor's checkout says.
@Suite struct EditionGradingTests {
  private static let fixtures: URL = Workbench.root.appending(path: "Tests/GradingTests/Fixtures")

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: fixtures.appending(path: path), encoding: .utf8)
  }

  /// The report without the paths of the files.
  private static func words(_ report: ProblemReport) -> String {
    var report = report
    report.file = "file"
    return Workbench.text(report)
  }

  @Test("A wrong file gets the same report, its mistake named", arguments: EditionDesk.slugs)
  func reports(_ slug: String) throws {
    let problem = try #require(Course.preNormPostNorm[code: slug])
    let folder = Self.fixtures.appending(path: "wrong/\(slug)")
    var named = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      let text = try Self.text("wrong/\(slug)/\(name)")
      let here = try EditionDesk([problem.fileName: text]).report(slug)
      let there = try Workbench([problem.name: text]).report(slug)
      #expect(here.checks.map(\.verdict) == there.checks.map(\.verdict), "\(name)")
      #expect(here.checks.map(\.diagnosis) == there.checks.map(\.diagnosis), "\(name)")
      if here.verdict != .doesNotCompile {
        #expect(Self.words(here) == Self.words(there), "\(name)")
      }
      named += here.checks.contains { !$0.diagnosis.hypotheses.isEmpty } ? 1 : 0
    }
    #expect(named > 1)
  }

  @Test func aRightFilePasses() throws {
    for slug in EditionDesk.slugs {
      let problem = try #require(Course.preNormPostNorm[code: slug])
      let folder = Self.fixtures.appending(path: "right/\(slug)")
      let name = try #require(
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().first)
      let report = try EditionDesk([problem.fileName: try Self.text("right/\(slug)/\(name)")])
        .report(slug)
      #expect(report.verdict == .passed)
    }
  }

  @Test(arguments: ["model_census", "model_census_2026"])
  func whatIsLookedUpIsLeftToTheInstructor(_ slug: String) throws {
    let problem = try #require(Course.preNormPostNorm[code: slug])
    let folder = Self.fixtures.appending(path: "right/\(slug)")
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().first)
    let desk = try EditionDesk([problem.fileName: try Self.text("right/\(slug)/\(name)")])
    let report = try desk.report(slug)
    #expect(report.verdict == .toBeGraded)
    #expect(report.checks.allSatisfy { $0.verdict == .toBeGraded && !$0.hasFailed })
    #expect(report.score.text == "0 of 8 points, 8 for your instructor")
    #expect(RunSummary(reports: [report]).exitStatus == 0)
    #expect(
      RunSummary.everythingPasses(report.score)
        == "nothing is left to do here; your instructor grades the rest")
    let names = problem.labels.map(\.name)
    let last = try #require(names.last).padded(2 + (names.map(\.count).max() ?? 0))
    #expect(
      Self.words(report).hasSuffix(
        """
          \(last)to be graded
          to be graded: your file runs; your instructor's grader knows the answers, this
            one does not

        """))
    #expect(
      CheckText(report: report, seed: 1).text(report.checks[0])
        == "to be graded: your instructor's grader knows the answer, this one does not")
    let todo = try EditionDesk().report(slug)
    #expect(todo.verdict == .notStarted)
    #expect(
      throws: UsageError(
        "--case: \(slug) is graded by your instructor, who has its answers",
        advice: "leave it out: swift run grader check \(slug)")
    ) { try problem.report(onCase: 1, in: try desk.grading()) }
  }

  @Test func aFileThatStopsIsToldSoThoughNobodyKnowsTheAnswers() throws {
    let text = """
      import Problems
      struct ModelCensusSolution: ModelCensusContract {
        func placement(of model: PublishedModel) -> NormPlacement { fatalError("later") }
      }
      """
    let report = try EditionDesk(["ModelCensus.swift": text]).report("model_census")
    #expect(report.verdict == .crashed)
    #expect(report.score.text == "0 of 8 points")
  }

  @Test func aMemoIsReadAndItsBlanksAreLeft() throws {
    let memo = try String(
      contentsOf: Workbench.root.appending(path: "Sources/Reference/Memos/WhyPreNorm.md"),
      encoding: .utf8)
    let report = try EditionDesk(["WhyPreNorm.md": memo]).report("why_pre_norm")
    #expect(report.verdict == .toBeGraded)
    #expect(report.score.text == "0 of 27 points, 27 for your instructor")
    let text = Self.words(report)
    #expect(
      text.contains(
        """
          blanks: 22 of 22 filled in; your instructor's grader knows what belongs there,
            this one does not
        """))
    #expect(!text.contains("model:"))
    #expect(try EditionDesk().report("why_pre_norm").verdict == .notStarted)
  }

  @Test("Numbers that are lost or damaged are named, and cost nothing", arguments: [true, false])
  func numbersGone(_ isMissing: Bool) throws {
    let folder = Self.fixtures.appending(path: "right/residual_add")
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().first)
    let desk = try EditionDesk(["ResidualAdd.swift": try Self.text("right/residual_add/\(name)")])
    let numbers = desk.root.appending(path: "Sources/AnswerKey/Numbers/residual_add.numbers")
    try FileManager.default.removeItem(at: numbers)
    if !isMissing { try Data("course answers 1".utf8).write(to: numbers) }
    // The answer key is built anew when its numbers change.
    try Products(project: desk.project, announce: { _ in })
      .markBuilt([.kit, .answerKey, .launcher])
    let report = try desk.report("residual_add")
    #expect(report.verdict == .graderFault)
    let text = Self.words(report).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      text.contains(
        "Sources/AnswerKey/Numbers/residual_add.numbers is \(isMissing ? "missing" : "damaged"); "
          + "git checkout puts it back"))
  }

  @Test func otherSeedsAreTheInstructors() throws {
    let desk = try EditionDesk()
    let expected = UsageError(
      "the student edition knows the numbers of seed 1 only",
      advice: "leave the seed out; your instructor's grader takes any")
    for seed in [CaseSeed.open(2), .hidden(1)] {
      #expect(throws: expected) { try desk.project.checkSeed(seed) }
      #expect(throws: Never.self) { try Workbench().project.checkSeed(seed) }
    }
    #expect(throws: Never.self) { try desk.project.checkSeed(.open(1)) }
  }

  @Test func aSolutionIsTheInstructors() throws {
    let desk = try EditionDesk()
    let problem = try #require(Course.preNormPostNorm["residual_add"])
    #expect(
      try SolutionPage.answer(for: problem, in: desk.project, givesUp: true) { .passed }
        == .refusal([
          "the solutions are your instructor's: this edition holds none",
          "next: swift run grader hint residual_add",
        ]))
    let memo = try #require(Course.preNormPostNorm["why_pre_norm"])
    #expect(
      try SolutionPage.answer(for: memo, in: desk.project, givesUp: true) { .toBeGraded }
        == .refusal([
          "why_pre_norm is answered in words: your instructor's grader shows models beside",
          "  your sentences", "next: swift run grader check why_pre_norm",
        ]))
  }

  @Test func aQuizAsksAboutChangesAlone() throws {
    let solution = try String(
      contentsOf: Workbench.root.appending(
        path: "Sources/Reference/Solutions/WarmupSchedule.swift.txt"), encoding: .utf8)
    let desk = try EditionDesk(["WarmupSchedule.swift": solution])
    let problem = try #require(Course.preNormPostNorm[code: "warmup_schedule"])
    let written = Mutex("")
    let console = Console(
      write: { text in written.withLock { $0 += text } }, complain: { _ in }, isTerminal: false,
      style: .plain)
    let run = QuizRun(console: console, isTyped: false, readAnswer: { "a" })
    let status = try run.quiz(
      on: problem, in: try desk.grading(), course: .preNormPostNorm, random: SplitMix64(seed: 3))
    #expect(status == 0)
    let lines = written.withLock(\.self).split(separator: "\n").map(String.init)
    #expect(
      lines.prefix(2) == [
        "here a quiz asks what changes of the arguments do; questions on mistakes need",
        "  your instructor's edition",
      ])
    let questions = lines.filter { $0.hasPrefix("question ") }
    #expect(!questions.isEmpty)
    #expect(questions.allSatisfy { $0.hasSuffix(": a change of the arguments") })
  }

  @Test func aQuizOnWhatIsLookedUpIsTheInstructors() throws {
    let folder = Self.fixtures.appending(path: "right/model_census")
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().first)
    let desk = try EditionDesk(["ModelCensus.swift": try Self.text("right/model_census/\(name)")])
    let written = Mutex("")
    let console = Console(
      write: { text in written.withLock { $0 += text } }, complain: { _ in }, isTerminal: false,
      style: .plain)
    let problem = try #require(Course.preNormPostNorm[code: "model_census"])
    let status = try QuizRun(console: console, isTyped: false, readAnswer: { nil }).quiz(
      on: problem, in: try desk.grading(), course: .preNormPostNorm, random: SplitMix64(seed: 3))
    #expect(status == 1)
    #expect(
      written.withLock(\.self) == """
        model_census is graded by your instructor; a quiz is about a solution that has
          passed here
        next: swift run grader list

        """)
  }

  @Test func aStoredLabSaysWhatItsNumbersAre() throws {
    let lab = try #require(Labs.all.first { $0.name == "decomposition" })
    #expect(
      StoredLab.heading(of: lab) == [
        "measured with a right residual_jacobian: Problems/Labs/decomposition.json",
        "to measure with yours: swift run grader lab decomposition --mine", "",
      ])
    for lab in Labs.all {
      #expect(StoredLab.heading(of: lab).allSatisfy { $0.count <= TextStyle.width })
    }
  }

  @Test(.timeLimit(.minutes(15))) func aLabGradesTheLearnersPartFromStoredNumbers() throws {
    let lab = WarmupLab()
    var settings = lab.defaults
    (settings.depths, settings.width, settings.steps, settings.seeds) = ([2], 4, 6, 1)
    let console = Console(
      write: { _ in }, complain: { _ in }, isTerminal: false, style: .plain)
    // The desk's kit is a link, which a program in a better sandbox could not follow.
    let sandbox = SandboxWish.exactly(.limits)
    for (path, passes) in [("right/warmup_schedule", true), ("wrong/warmup_schedule", false)] {
      let folder = Self.fixtures.appending(path: path)
      let name = try #require(
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().first)
      let desk = try EditionDesk(["WarmupSchedule.swift": try Self.text("\(path)/\(name)")])
      var runs = 0
      let end = try LearnersLab(
        lab, settings, in: desk.project, sandbox, console
      ).run(isStopped: { false }, deliver: { _ in runs += 1 })
      guard case .ran(let part) = end else {
        Issue.record("\(end)")
        continue
      }
      #expect(part.isRight == passes && part.learners?.possible == 3, "\(name)")
      #expect(runs == lab.conditions(settings).count)
    }
  }
}
