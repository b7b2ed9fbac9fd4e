import Foundation
import Messages
import Testing

@testable import Grading
@testable import Studying

/// The tasks for VS Code, held against real reports.
@Suite struct EditorTests {
  private struct Tasks: Decodable {
    struct Task: Decodable {
      let label: String
      let command: String
      let isBackground: Bool?
      let problemMatcher: [Matcher]
    }

    struct Matcher: Decodable {
      let owner: String
      let fileLocation: [String]
      let pattern: Patterns
      let background: Background?
    }

    struct Background: Decodable, Equatable {
      let activeOnStart: Bool
      let beginsPattern: String
      let endsPattern: String
    }

    /// One pattern, or one for each of several lines.
    struct Patterns: Decodable {
      let list: [Pattern]

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        list = try (try? container.decode([Pattern].self)) ?? [container.decode(Pattern.self)]
      }
    }

    struct Pattern: Decodable {
      let regexp: String
      var kind: String?
      var file: Int?
      var line: Int?
      var column: Int?
      var severity: Int?
      var message: Int?
    }

    let tasks: [Task]
  }

  private struct Problem: Equatable {
    var file: String = ""
    var line: Int?
    var column: Int?
    var severity: String = ""
    var message: String = ""

    init(
      _ file: String, _ line: Int?, _ column: Int?, _ message: String,
      severity: String = "error"
    ) {
      (self.file, self.line, self.column) = (file, line, column)
      (self.severity, self.message) = (severity, message)
    }
  }

  private func tasks() throws -> [Tasks.Task] {
    let file = Workbench.root.appending(path: ".vscode/tasks.json")
    return try JSONDecoder().decode(Tasks.self, from: Data(contentsOf: file)).tasks
  }

  /// What matchers find in lines, as VS Code does it: a problem takes as many lines as it has patterns,
  /// whose messages are joined.
  private func problems(_ matchers: [Tasks.Matcher], in text: String) throws -> [Problem] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var problems: [Problem] = []
    var start = 0
    for end in lines.indices {
      for matcher in matchers {
        let patterns = matcher.pattern.list
        let first = end + 1 - patterns.count
        guard first >= start, let problem = try problem(patterns, Array(lines[first...end])) else {
          continue
        }
        problems.append(problem)
        start = end + 1
        break
      }
    }
    return problems
  }

  private func problem(_ patterns: [Tasks.Pattern], _ lines: [String]) throws -> Problem? {
    var problem = Problem("", nil, nil, "", severity: "")
    for (pattern, line) in zip(patterns, lines) {
      let regexp = try NSRegularExpression(pattern: pattern.regexp)
      let range = NSRange(line.startIndex..., in: line)
      guard let match = regexp.firstMatch(in: line, range: range) else { return nil }
      func group(_ number: Int?) -> String? {
        number.flatMap { Range(match.range(at: $0), in: line) }.map { String(line[$0]) }
      }
      problem.file = group(pattern.file) ?? problem.file
      problem.line = group(pattern.line).flatMap { Int($0) } ?? problem.line
      problem.column = group(pattern.column).flatMap { Int($0) } ?? problem.column
      problem.severity = group(pattern.severity) ?? problem.severity
      if let message = group(pattern.message) {
        problem.message += (problem.message.isEmpty ? "" : "\n") + message
      }
    }
    return problem
  }

  /// The report on a learner's file in the place where editors know it.
  private func text(_ name: String, _ slug: String, _ source: String) throws -> String {
    let report = try Workbench([name: source]).report(slug).placed(in: "Sources/Exercises/")
    return Workbench.text(report)
  }

  private static let file: String = "Sources/Exercises/ResidualAdd.swift"

  @Test("What does not compile and what fails lands on the learner's lines")
  func problems() throws {
    let sources: [(forward: String, backward: String, [Problem])] = [
      (
        "x + g(x)", "upstream",
        [Problem(Self.file, 7, 9, "cannot find 'g' in scope\nx + g(x)")]
      ),
      (
        "f(x)", "upstream + pullback(upstream)",
        [Problem(Self.file, 6, 8, "in forward\nwrong value: output, case 4 of 9: 2 tokens, d = 3")]
      ),
      (
        "x + f(x)", "pullback(upstream)",
        [
          Problem(
            Self.file, 10, 8, "in backward\nwrong gradient: dL/dx, case 4 of 9: 2 tokens, d = 3")
        ]
      ),
      (
        "x + f(x)", "todo()",
        [
          Problem(
            Self.file, 11, 5, "not started yet: backward", severity: "note")
        ]
      ),
      (
        "fatalError(\"boo\")", "todo()",
        [
          Problem(
            Self.file, 7, 5,
            "in ResidualAddSolution.forward\ncrashed: output, case 1 of 9: one "
              + "token, d = 1"),
          Problem(
            Self.file, 11, 5, "not started yet: backward", severity: "note"),
        ]
      ),
      ("x + f(x)", OutcomeTests.rightBackward, []),
    ]
    let tasks = try tasks()
    #expect(tasks.map(\.label) == ["grader: check this file", "grader: watch"])
    for (forward, backward, expected) in sources {
      let text = try text(
        "ResidualAdd", "residual_add",
        OutcomeTests.residualAdd(forward: forward, backward: backward))
      for task in tasks {
        #expect(try problems(task.problemMatcher, in: text) == expected, "\(text)")
      }
    }
  }

  @Test("A file that breaks a rule, or holds no solution, is marked too")
  func files() throws {
    let matchers = try tasks()[0].problemMatcher
    let imports = try text(
      "ResidualAdd", "residual_add",
      "import Foundation\n" + OutcomeTests.residualAdd(forward: "x", backward: "upstream"))
    #expect(
      try problems(matchers, in: imports) == [
        Problem(
          Self.file, 1, 1,
          "this problem is solved with\nMatrices alone, without Foundation: sqrt, exp, log, pow, cos and tanh come"
        )
      ])
    let none = try text("ResidualAdd", "residual_add", "struct Something {}\n")
    #expect(
      try problems(matchers, in: none) == [
        Problem(Self.file, nil, nil, "no type ResidualAddSolution can be\nused;")
      ])
  }

  @Test("Both tasks mark the same, and what they run works from the checkout's top")
  func tasksAgree() throws {
    let tasks = try tasks()
    let (check, watch) = (tasks[0], tasks[1])
    #expect(check.command == "swift run grader check '${relativeFile}'")
    #expect(watch.command == "swift run grader watch | cat")
    #expect(watch.isBackground == true && check.isBackground == nil)
    func patterns(_ task: Tasks.Task) -> [[String]] {
      task.problemMatcher.map { $0.pattern.list.map(\.regexp) }
    }
    #expect(patterns(check) == patterns(watch))
    for matcher in check.problemMatcher + watch.problemMatcher {
      #expect(matcher.fileLocation == ["relative", "${workspaceFolder}"])
    }
    // A matcher without an end would never show what it found.
    let backgrounds = watch.problemMatcher.map(\.background)
    #expect(backgrounds.allSatisfy { $0 != nil && $0 == backgrounds[0] })
    let background = try #require(backgrounds[0])
    func matches(_ pattern: String, _ line: String) throws -> Bool {
      let range = NSRange(line.startIndex..., in: line)
      return try NSRegularExpression(pattern: pattern).firstMatch(in: line, range: range) != nil
    }
    for verdict in Verdict.allCases {
      #expect(
        try matches(background.beginsPattern, "layer_norm: \(verdict.words), 2 of 4 points."))
    }
    // What the task writes after a run, from its first line to its last.
    for verdict in [Verdict.passed, .wrong, .doesNotCompile] {
      var state = WatchState(MadeUpRun.course.exercises, startingAt: "layer_norm", hasScreen: false)
      var lines = WatchLines(hasKeys: false, seed: 1, style: .plain)
      _ = state.start()
      let event = WatchEvent.graded(
        MadeUpRun.report("layer_norm", verdict, message: "no"), run: state.run)
      _ = state.handle(event)
      let written = lines.lines(after: event, state, noted: nil)
      #expect(try matches(background.beginsPattern, try #require(written.first)))
      #expect(try matches(background.endsPattern, try #require(written.last)), "\(written)")
      #expect(try written.count { try matches(background.endsPattern, $0) } == 1)
    }
    #expect(try !matches(background.endsPattern, "  output  passed  9 cases"))
  }
}
