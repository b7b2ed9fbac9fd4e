import Foundation
import Messages
import Testing

@testable import Grader
@testable import Grading
@testable import Studying

/// Sentences that no other test meets, whole: where something is rare, or needs a broken machine.
@Suite struct SentenceTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let said: String
    let expected: String
    var testDescription: String { expected }

    init(_ said: String, _ expected: String) { (self.said, self.expected) = (said, expected) }
  }

  static let rows: [Row] = [
    Row(
      OwnNumbersDiffer(slug: "rms_norm", seed: 7).sentence,
      "your rms_norm passed, but with other cases, those of seed 7, it gave other numbers than the "
        + "reference, so there is nothing to ask yet; if it passes there too, it does not do the same "
        + "each time: look for variables outside of its functions"),
    Row(
      RunStop.unfinished.message, "the grader was stopped before it had finished; run it again"),
    Row(
      RunStop(GraderFault.course("a; b")).message,
      "this is a fault of the grader, not yours: a; b"),
    Row(
      "\(FolderError(path: "Sources/Exercises", code: ELOOP, isLink: true))",
      "Sources/Exercises is a link, and is not followed; put the folder itself there"),
    Row(
      "\(FolderError(path: "a", code: EACCES, isLink: false))", "open a: Permission denied"),
    Row("\(LearnerFileError.missing)", "there is no such file"),
    Row(
      "\(LearnerFileError.notRegular)",
      "this is a link, a folder or a device, not a file; put the file itself here"),
    Row(
      "\(LearnerFileError.shared)",
      "this is a hard link to a file that has another name too; put a copy here"),
    Row(
      "\(LearnerFileError.unreadable("Permission denied"))",
      "the file cannot be read: Permission denied"),
    Row(
      PackageBuild.waiting(for: "71"),
      "waiting for another build of this course to end (process 71) ..."),
    Row(EditorCommand.unstarted(ENOMEM), "The editor did not start: Cannot allocate memory."),
    Row(
      QuizMaker<SplitMix64>.elsewhere("The case: t.", number: 3),
      "The case: t. Its arguments are many: they are number 3 of"),
    Row(
      Diagnostics.late(30, shownAs: "a.swift"),
      "a.swift: error: the compiler did not finish within 30 s;\n"
        + "look for a very long expression and write it in several steps"),
  ]

  @Test("A sentence is as it was read and agreed to", arguments: rows)
  func sentence(_ row: Row) {
    #expect(row.said == row.expected)
  }

  @Test("What a person said of a memo is told, and what no longer counts")
  func review() throws {
    var report = MadeUpRun.memo
    var review = ReviewOutcome()
    review.points = [
      ReviewOutcome.Points(question: "mechanism", points: 1, comment: "clear"),
      ReviewOutcome.Points(question: "depth", points: 0, comment: ""),
    ]
    review.outdated = ["sum", "loss"]
    report.memo = MemoReport(
      questions: [], text: "", prose: "", recorded: ["choice: A"], review: review)
    let text = ProblemText(report: report, seed: 1, style: .plain).lines
    for line in [
      "  noted: choice: A", "  review, mechanism: 1 of 1 point: clear",
      "  review, depth: 0 of 1 point",
      "  the text changed after it was reviewed, so that review does not count: sum,", "    loss",
      "  awaiting review: mechanism",
    ] {
      #expect(text.contains(line), "\(line)")
    }
  }

  @Test("A seed file that holds no number is named")
  func seedFile() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data("seven".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let invocation = try Invocation(["check", "--seed-file", file.path], of: .grader)
    #expect {
      try invocation.seed()
    } throws: {
      "\($0)" == "--seed-file: \(file.path) holds no whole number; write one number into it, and "
        + "nothing else"
    }
  }

  @Test("What a report has no room for is said")
  func room() {
    func last(_ count: Int) -> String? {
      let reports = (1...count).map { _ in MadeUpRun.report("layer_norm", .passed) }
      let run = RunDescription(
        problems: reports.map(\.slug), seed: 1, sandbox: "limits", isDetailed: true)
      let recorder = TerminalRecorder(style: .plain, showsProgress: false, writingUsing: { _ in })
      let lines = recorder.lines(RunSummary(reports: reports), of: run)
      #expect(lines.count <= TerminalRecorder.maximumLines)
      return lines.last { $0.hasPrefix("not shown") }
    }
    #expect(last(21) == nil)
    #expect(last(22) == "not shown for lack of room: layer_norm; check one alone to see it")
    #expect(
      last(23) == "not shown for lack of room: layer_norm and 1 more; check one alone to see it")
  }

  /// Questions on real problems; the reference answers for the learner.
  @Test(
    "The questions of a quiz are stored texts",
    arguments: ["layer_norm", "model_census", "train_deep"])
  func questions(_ slug: String) throws {
    let project = try Workbench().project
    let problem = try #require(Course.preNormPostNorm[code: slug])
    let answers = AnswerSource(slug, in: project, timeout: 5)
    var text = ""
    for seed in 1...2 as ClosedRange<UInt64> {
      let trial = try answers.trial(seed: seed)
      let material = QuizMaterial(
        problem: problem, seed: seed, trial: trial, mistakes: try answers.mistakes(),
        invariances: try answers.invariances(seed: seed)
      ) { solution, check, input in
        answers.take([input])
        return try answers.ask(
          Question(of: solution == .learner ? .reference : solution, check: check, input: 0)
        ).value
      }
      var maker = QuizMaker(material, random: SplitMix64(seed: seed))
      let page = QuizText(style: .plain)
      for (place, question) in try maker.questions().enumerated() {
        let said = question.letters.indices.flatMap { page.lines(on: $0, to: question) }
        text += (page.lines(of: question, number: place + 1, of: 3) + said + [""])
          .map { $0 + "\n" }.joined()
      }
    }
    try Golden.expect(text, matches: "quiz-\(slug).txt")
  }
}
