import Messages
import Foundation
import Synchronization
import Testing

@testable import Grading
@testable import WebPages

/// Every format, whole, for a run in which everything goes wrong and for one that graded nothing.
@Suite struct ReportTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let format: String
    var flavors: Set<String> = []
    let golden: String
    var testDescription: String { golden }

    /// The text as it is stored: of a page, one element a line, without the look that all pages share.
    func stored(_ text: String) -> String {
      guard format == "html" else { return text }
      return text.replacing("\(StyleSheet.css)", with: "")
        .replacing(/sha256-[^&]*/, with: "sha256-").replacing("><", with: ">\n<")
    }
  }

  static let rows: [Row] = [
    Row(format: "json", golden: "report.json"),
    Row(format: "junit", golden: "report-junit.xml"),
    Row(format: "junit", flavors: ["gitlab"], golden: "report-junit-gitlab.xml"),
    Row(format: "github", golden: "report-github.txt"),
    Row(format: "summary", golden: "report-summary.md"),
    Row(format: "html", golden: "report.html"),
    Row(format: "classroom50", golden: "report-classroom50.json"),
    Row(format: "classroom", golden: "report-classroom.json"),
    Row(format: "gradescope", golden: "report-gradescope.json"),
    Row(
      format: "gradescope", flavors: ["hidden", "leaderboard"],
      golden: "report-gradescope-hidden.json"),
  ]

  @Test("The report is as stored", arguments: rows)
  func report(_ row: Row) throws {
    let text = MadeUpRun.text(
      row.format, flavors: row.flavors, MadeUpRun.events(MadeUpRun.reports, minimumScore: 9))
    try Golden.expect(row.stored(text), matches: row.golden)
  }

  @Test("The report of a run that graded nothing is as stored", arguments: rows)
  func stopped(_ row: Row) throws {
    let stop = RunStop(UsageError("--submission: x\u{1B} is not a folder", advice: "name a folder"))
    #expect(stop.status == 2)
    let text = MadeUpRun.text(row.format, flavors: row.flavors, [.stopped(stop)])
    try Golden.expect(
      row.stored(text), matches: row.golden.replacing("report", with: "stopped"))
  }

  @Test("A fault of the grader's costs no points in any report", arguments: rows)
  func fault(_ row: Row) throws {
    var reports = MadeUpRun.reports
    reports[0] = MadeUpRun.report("residual_add", .graderFault, message: "no disk")
    #expect(RunSummary(reports: reports, minimumScore: 1).exitStatus == 3)
    let text = MadeUpRun.text(row.format, flavors: row.flavors, MadeUpRun.events(reports))
    try Golden.expect(row.stored(text), matches: row.golden.replacing("report", with: "fault"))
  }

  @Test("What is no grade has no points that anybody could take for one")
  func noGrade() throws {
    func document(_ format: String, _ reports: [ProblemReport]) throws -> [String: JSONValue] {
      let text = MadeUpRun.text(format, flavors: [], MadeUpRun.events(reports))
      return try CourseJSON.decode([String: JSONValue].self, from: Data(text.utf8))
    }
    func tests(_ document: [String: JSONValue], _ name: String) -> [JSONValue?] {
      guard case .array(let tests) = document["tests"] else { return [] }
      return tests.map { if case .object(let test) = $0 { test[name] } else { nil } }
    }
    var reports = MadeUpRun.reports
    let possible = RunSummary(reports: reports).possible
    reports[2] = MadeUpRun.report("layer_norm", .graderFault, message: "no disk")
    let summary = RunSummary(reports: reports)
    #expect(summary.possible == possible)
    #expect(
      summary.noGrade == "this is no grade: the grader itself failed, which is not your fault; "
        + "not graded: layer_norm. Run it again; if that does not help, tell your instructor")
    #expect(RunSummary(reports: MadeUpRun.reports).noGrade == nil)

    let json = try document("json", reports)
    #expect(json["isGrade"] == .bool(false))
    #expect(json["message"] == summary.noGrade.map(JSONValue.string))
    #expect(json["points"] == nil)
    #expect((json["possible"], json["notGraded"]) == (.int(possible), .int(4)))
    #expect(try document("json", MadeUpRun.reports)["isGrade"] == .bool(true))

    let gradescope = try document("gradescope", reports)
    #expect(gradescope["score"] == nil)
    #expect(tests(gradescope, "score").allSatisfy { $0 == nil })
    let classroom = try document("classroom", reports)
    #expect(classroom["max_score"] == .int(0))
    #expect(tests(classroom, "score").allSatisfy { $0 == .int(0) })
    #expect(tests(classroom, "message").first == summary.noGrade.map(JSONValue.string))
    // No points would be a vacuous success there; without them the document is refused.
    let successor = try document("classroom50", reports)
    #expect((successor["score"], successor["max-score"]) == (nil, nil))
    #expect(successor["tests"] == .array([]))
    #expect(successor["message"] == summary.noGrade.map(JSONValue.string))
    for format in ["junit", "github", "summary"] {
      let text = MadeUpRun.text(format, MadeUpRun.events(reports))
      #expect(text.contains("this is no grade: the grader itself failed"), "\(format)")
    }
  }

  @Test("A fault of ours on cases that are not shown is not the learner's")
  func unseenFault() {
    let label = CheckLabel("output")
    let ours = CheckReport(label: label, verdict: .graderFault, cases: 9)
    for verdict in [Verdict.passed, .wrong, .crashed] {
      let shown = CheckReport(label: label, verdict: verdict, cases: 9)
      #expect(shown.counted(as: ours).verdict == .graderFault)
    }
  }

  @Test("What a learner writes is never obeyed by GitHub's runner")
  func forgery() throws {
    let text = MadeUpRun.text("github", MadeUpRun.events(MadeUpRun.reports))
    var isFenced = false
    var commands: [Substring] = []
    for line in text.split(separator: "\n") {
      if line == "::stop-commands::0123456789" {
        isFenced = true
      } else if line == "::0123456789::" {
        isFenced = false
      } else if !isFenced {
        commands.append(line)
      }
    }
    #expect(!isFenced)
    #expect(commands.count == 4)
    #expect(commands.allSatisfy { $0.hasPrefix("::error file=Sources/Exercises/") })
    #expect(commands[0].contains("ResidualAdd.swift,line=5,col=8,title="))
    #expect(commands[1].contains("ResidualAdd.swift,line=12,title="))
    #expect(commands[2].contains("FeedForward.swift,line=7,col=9,title="))
  }

  @Test("JSON says which mistakes are made at once, and what is not all")
  func hypotheses() throws {
    let (a, b) = (NamedMistake(name: "a", sentence: "A"), NamedMistake(name: "b", sentence: "B"))
    func checks(_ diagnosis: Diagnosis) throws -> [String: Any] {
      var report = MadeUpRun.report("residual_add", .wrong)
      report.checks[0].diagnosis = diagnosis
      let text = MadeUpRun.text("json", MadeUpRun.events([report]))
      let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      let problems = json?["problems"] as? [[String: Any]]
      return try #require((problems?.first?["checks"] as? [[String: Any]])?.first)
    }
    let pairs = try checks(Diagnosis(hypotheses: [[a, b], [a]]))
    #expect(pairs["hypotheses"] as? [[String]] == [["a", "b"], ["a"]])
    #expect(
      pairs["misconceptions"] as? [[String: String]]
        == [["name": "a", "sentence": "A"], ["name": "b", "sentence": "B"]])
    #expect(pairs["rest"] == nil)
    #expect(pairs["isPartial"] == nil)
    let open = try checks(Diagnosis(hypotheses: [[a]], rest: ["offset"], isPartial: true))
    #expect(open["rest"] as? [String] == ["offset"])
    #expect(open["isPartial"] as? Bool == true)
    #expect(try checks(Diagnosis())["hypotheses"] == nil)
  }

  @Test func aCommandEscapesWhatWouldEndIt() {
    let command = WorkflowCommand(
      name: "error", properties: [("file", "a,b:c%.swift")], message: "50%\r\nof: a, b")
    #expect(command.line == "::error file=a%2Cb%3Ac%25.swift::50%25%0D%0Aof: a, b")
    #expect(
      "  ::set-output::x\n##[error]y".withoutWorkflowCommands == "|   ::set-output::x\n## [error]y")
  }

  @Test func theFenceIsLongerThanAnyRunOfBackticks() {
    #expect(SummaryRecorder.fenced("a `````` b") == "```````text\na `````` b\n```````\n")
    #expect(SummaryRecorder.fenced("a") == "```text\na\n```\n")
  }

  @Test("Classroom 50's result says whose it is, and holds nothing that a learner wrote")
  func classroom50() throws {
    let variables = [
      "CLASSROOM": "cs", "ASSIGNMENT": "norm", "ASSIGNMENT_TYPE": "individual", "OWNER": "ada",
      "SUBMISSION_TAG": "submit/2026-09-01T10-00-00Z-abcdef0", "COMMIT_URL": "https://host/c",
      "RELEASE_URL": "https://host/r", "COMMIT_DATE": "2026-09-01T09:59:00Z", "REVIEW_URL": "",
    ]
    let text = Mutex("")
    var recorder: any Recorder = Classroom50Recorder(of: Environment(variables).ofClassroom50) {
      new in text.withLock { $0 = new }
    }
    for event in MadeUpRun.events(MadeUpRun.reports) { recorder.record(event) }
    let result = try CourseJSON.decode(
      [String: JSONValue].self, from: Data(text.withLock(\.self).utf8))
    let wanted: [String: String] = [
      "schema": "classroom50/result/v1", "classroom": "cs", "assignment": "norm", "owner": "ada",
      "assignment_type": "individual", "submission": "submit/2026-09-01T10-00-00Z-abcdef0",
      "commit": "https://host/c", "release": "https://host/r", "review": "https://host/c",
      "datetime": "2026-09-01T09:59:00Z", "graded_at": "2023-11-14T22:13:20Z",
    ]
    for (name, value) in wanted { #expect(result[name] == .string(value), "\(name)") }
    #expect(Set(result.keys) == Set(wanted.keys).union(["score", "max-score", "tests"]))
    #expect((result["score"], result["max-score"]) == (.int(5), .int(24)))
    guard case .array(let tests) = result["tests"] else {
      Issue.record("there are no tests")
      return
    }
    let rows: [[String: JSONValue]] = tests.map { test in
      if case .object(let row) = test { row } else { [:] }
    }
    #expect(rows.count == 24 && rows.count { $0["passed"] == .bool(true) } == 5)
    #expect(rows.allSatisfy { ($0["score"] == .int(1)) == ($0["passed"] == .bool(true)) })
    #expect(
      rows.last == [
        "test-name": .string("why_pre_norm: review: mechanism"), "passed": .bool(false),
        "score": .int(0),
        "max-score": .int(1), "verdict": .string("awaitingReview"),
      ])
    #expect(!text.withLock { $0.contains("forged") })
  }

  @Test func bothTotalsOfClassroomAgree() throws {
    struct Result: Decodable {
      struct Test: Decodable {
        let status: String
        let score: Int
        let message: String
      }
      let status: String
      let max_score: Int
      let tests: [Test]
    }
    let text = MadeUpRun.text("classroom", MadeUpRun.events(MadeUpRun.reports))
    let result = try JSONDecoder().decode(Result.self, from: Data(text.utf8))
    let passed = result.tests.count { $0.status == "pass" }
    #expect(passed == 5)
    #expect(result.tests.reduce(0) { $0 + $1.score } == passed)
    #expect(result.max_score == result.tests.count)
    #expect(result.status == "fail")
    let lines = result.tests.flatMap { $0.message.split(separator: "\n") }
    #expect(!lines.contains { $0.trimmingCharacters(in: .whitespaces).hasPrefix("::") })
    #expect(!text.contains("##["))
  }

  @Test func classroomsResultFitsIntoAnEnvironmentVariable() {
    var reports: [ProblemReport] = []
    for _ in 0..<10 {
      reports += MadeUpRun.reports.map { report in
        var report = report
        for check in report.checks.indices {
          report.checks[check].failure = Failure(
            number: 1, title: String(repeating: "🎉", count: 4000), input: Data("{}".utf8),
            kind: .stopped(Stop(verdict: .crashed, message: String(repeating: "\"", count: 4000))))
        }
        return report
      }
    }
    let text = MadeUpRun.text("classroom", MadeUpRun.events(reports))
    #expect(text.utf8.count <= ClassroomRecorder.maximumSize + 1)
    #expect(text.contains("(cut)"))
    let page = MadeUpRun.text("summary", MadeUpRun.events(reports))
    #expect(page.utf8.count < SummaryRecorder.maximumSize + 1000)
  }

  @Test func theMinimumScoreDecidesTheExitStatus() {
    let reports = MadeUpRun.reports
    #expect(RunSummary(reports: reports).exitStatus == 1)
    #expect(RunSummary(reports: reports, minimumScore: 5).exitStatus == 0)
    #expect(RunSummary(reports: reports, minimumScore: 6).exitStatus == 1)
  }

  @Test func aLongTextSaysThatItWasCut() {
    #expect("12345678".limited(to: 8) == "12345678")
    #expect("123456789".limited(to: 8) == "12 (cut)")
    // One character of many scalars is cut too.
    let heavy = "e" + String(repeating: "\u{301}", count: 1000)
    #expect(heavy.limited(to: 100).unicodeScalars.count == 100)
  }

  @Test func timesHaveThreeDigits() {
    #expect(12.3456.asSeconds == "12.346")
    #expect(0.0004.asSeconds == "0.000")
    #expect(1.05.asSeconds == "1.050")
  }
}

/// The report that people read in a log.
@Suite struct LogTests {
  /// A learner who fails everywhere, with words and lines as long as they come.
  private var worst: [ProblemReport] {
    (0..<20).map { place in
      var report = MadeUpRun.reports[0]
      let word = String(repeating: "😀x", count: 300)
      report.printed.append(
        Data(String(repeating: word + "\n", count: 50).utf8), in: "output", case: 2)
      report.checks = (0..<25).map { number in
        var check = report.checks[1]
        check.failure?.kind = .stopped(
          Stop(verdict: .brokenContract, message: "\(word) \(place) \(number)"))
        return check
      }
      if place % 3 == 1 {
        report = MadeUpRun.report(
          "feed_forward", .doesNotCompile,
          message: String(
            repeating: "submission/FeedForward.swift:7:9: error: \(word)\n    \(word)\n", count: 60)
        )
      }
      return report
    }
  }

  @Test(
    "The worst submission stays under 200 lines of 80 columns", arguments: [true, false],
    ["summary of all", "github"])
  func worst(isDetailed: Bool, kind: String) throws {
    let events = MadeUpRun.events(worst, isDetailed: isDetailed)
    var text = MadeUpRun.text("github", events)
    if kind != "github" {
      text = text.split(separator: "\n").filter { !$0.hasPrefix("::") }.joined(separator: "\n")
      #expect(text.split(separator: "\n").allSatisfy { String($0).columns <= TextStyle.width })
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count < 200)
    #expect(text.contains("contract broken: dL/dx, case 1 of") || text.contains("stopped: dL/dx"))
    #expect(text.contains("next: swift run grader check residual_add"))
    #expect(!text.contains("\u{1B}"))
  }

  @Test func whatDoesNotFitIsNamed() {
    let reports = Array(repeating: MadeUpRun.reports[0], count: 1) + MadeUpRun.reports.dropFirst()
    let text = MadeUpRun.text("github", MadeUpRun.events(reports, isDetailed: true))
    #expect(!text.contains("not shown for lack of room"))
    let crowded = MadeUpRun.text("github", MadeUpRun.events(worst, isDetailed: true))
    #expect(crowded.contains("not shown for lack of room"))
  }

  @Test func longWordsAreBroken() {
    let lines = String(repeating: "x", count: 200).wrapped(first: "  ", rest: "    ")
    #expect(lines.map(\.count).max() == 80)
    #expect(lines.joined().filter { $0 == "x" }.count == 200)
    #expect(String(repeating: "漢", count: 100).wrapped().allSatisfy { $0.columns <= 80 })
    #expect(String(repeating: "漢", count: 100).cut().columns == 79)
  }

  @Test func theErrorsOfTheCompilerAreFound() {
    let errors = CompilerError.all(
      in: "a.swift:3:4: error: x: y\n  code\na.swift:5:6: note: z\nb.swift:1:1: error: no",
      of: "a.swift")
    #expect(errors == [CompilerError(line: 3, column: 4, message: "x: y")])
  }
}
