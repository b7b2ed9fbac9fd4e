import Foundation
import Messages
import Synchronization
import Testing

@testable import Grading
@testable import Studying

/// A quiz from a learner's file to the last line.
@Suite struct QuizRunTests {
  private static func solution(_ name: String) throws -> String {
    try String(
      contentsOf: Workbench.root.appending(path: "Sources/Reference/Solutions/\(name).swift.txt"),
      encoding: .utf8)
  }

  /// What a quiz on a file prints when always the first answer is given; the exit status.
  private func run(_ slug: String, _ files: [String: String], seed: UInt64 = 1) throws -> (
    text: String, status: Int32
  ) {
    let bench = try Workbench(files)
    let written = Mutex("")
    let console = Console(
      write: { text in written.withLock { $0 += text } }, complain: { _ in }, isTerminal: false,
      style: .plain)
    let problem = try #require(Course.preNormPostNorm[code: slug])
    let status = try QuizRun(console: console, isTyped: false, readAnswer: { "a" })
      .quiz(
        on: problem, in: try bench.grading(seed: .open(1)), course: .preNormPostNorm,
        random: SplitMix64(seed: seed))
    return (written.withLock(\.self), status)
  }

  @Test func aSolutionThatPassedIsAskedAbout() throws {
    let (text, status) = try run("rms_norm", ["RMSNorm": try Self.solution("RMSNorm")])
    #expect(status == 0)
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.first == "rms_norm: 3 questions, no points; q ends the quiz")
    #expect(lines.last == "next: swift run grader show gradient_check")
    #expect(lines.filter { $0.hasPrefix("question ") }.count == 3)
    let right = lines.filter { $0.hasPrefix("right: it is a") }.count
    #expect(lines.contains("\(right) of 3 right; a quiz gives no points"))
  }

  @Test func whatHasNotPassedIsNot() throws {
    let problem = try #require(Course.preNormPostNorm[code: "rms_norm"])
    let stub = try Workbench().project.text("Stub.swift.txt", of: problem)
    let expected = """
      rms_norm has not passed yet; its quiz is about a solution that has
      next: swift run grader check rms_norm

      """
    for files in [["RMSNorm": stub], [:], ["RMSNorm": "let"]] {
      let (text, status) = try run("rms_norm", files)
      #expect(text == expected)
      #expect(status == 1)
    }
  }

  @Test func aSolutionThatIsRightOnThePublicCasesAloneIsToldSo() throws {
    // Right where the public seed draws its numbers, and off by a thousandth elsewhere.
    let source = """
      import Matrices
      import Problems
      struct ResidualAddSolution: ResidualAddContract {
        func forward(_ x: Matrix, f: (Matrix) -> Matrix) -> Matrix { x + f(x) + off(x) }
        func backward(upstream: Matrix, pullback: (Matrix) -> Matrix) -> Matrix {
          upstream + pullback(upstream) + off(upstream)
        }
        private func off(_ x: Matrix) -> Double {
          known.contains(x.elements[0]) ? 0 : 0.001
        }
        private let known: [Double] = [KNOWN]
      }
      """
    let answers = AnswerSource("residual_add", in: try Workbench().project)
    let numbers = try answers.trial(seed: 1).cases.flatMap { item in
      let input = try #require(
        try JSONSerialization.jsonObject(with: item.input) as? [String: [String: Any]])
      return try ["x", "upstream"].map { name in
        try #require((input[name]?["data"] as? [Double])?.first)
      }
    }
    let known = numbers.map { "\($0)" }.joined(separator: ", ")
    let (text, status) = try run(
      "residual_add", ["ResidualAdd": source.replacing("KNOWN", with: known)])
    #expect(status == 1)
    #expect(Self.flat(text) == Self.differs("gave other numbers than the reference", in: text))
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let code: String
    let what: String

    var testDescription: String { code }
  }

  @Test(
    "A program that does something else in a quiz than before is told what it did",
    arguments: [
      Row(code: "fatalError()", what: "did not return (crashed)"),
      Row(code: "while true { print(1) }", what: "did not return (too much output)"),
      Row(code: "todo()", what: "did not return (not started)"),
      Row(code: "return x", what: "gave other numbers than the reference"),
    ])
  func changesItsMind(_ row: Row) throws {
    let source = """
      import Matrices
      import Problems
      nonisolated(unsafe) var seen: [Matrix] = []
      struct ResidualAddSolution: ResidualAddContract {
        func forward(_ x: Matrix, f: (Matrix) -> Matrix) -> Matrix {
          seen.append(x)
          if seen.count == 1, x != [[1.5]] { \(row.code) }
          return x + f(x)
        }
        func backward(upstream: Matrix, pullback: (Matrix) -> Matrix) -> Matrix {
          upstream + pullback(upstream)
        }
      }
      """
    // A grading begins with the first case; a quiz does so at times.
    for seed in 1...20 as ClosedRange<UInt64> {
      let (text, status) = try run("residual_add", ["ResidualAdd": source], seed: seed)
      if status == 0 { continue }
      #expect(status == 1 && Self.flat(text) == Self.differs(row.what, in: text))
      return
    }
    Issue.record("no quiz asked about another case first")
  }

  private static func flat(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }

  /// All that is said, with the seed that a text names.
  private static func differs(_ what: String, in text: String) -> String {
    let seed = text.split { $0.isWhitespace }.last ?? ""
    return "your residual_add passed, but with other cases, those of seed \(seed), it \(what), so "
      + "there is nothing to ask yet; if it passes there too, it does not do the same each time: "
      + "look for variables outside of its functions "
      + "next: swift run grader check residual_add --seed \(seed)"
  }

  @Test func aMemoHasNoQuiz() throws {
    let run = try CommandLineTests.grader("quiz", "why_pre_norm")
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(
      run.errors == "grader: why_pre_norm is answered in words, and has no quiz; quizzes are about "
        + "programs, as in swift run grader quiz layer_norm\n")
  }

  @Test func theToolEndsWithItsInput() throws {
    let bench = try Workbench(["ResidualAdd": try Self.solution("ResidualAdd")])
    let run = try CommandLineTests.grader(
      "quiz", "residual_add", "--submission", bench.folder.path, input: "a\n")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("residual_add: 3 questions, no points; q ends the quiz\n\n"))
    let right = run.output.contains("right: it is a\n") ? 1 : 0
    #expect(
      run.output.hasSuffix(
        "your answer (a, b, c or d): \n\nthe quiz ends here: 1 of 3 answered, \(right) right\n"
          + "next: swift run grader show feed_forward\n"))
  }

  @Test func whatWasAskedIsRememberedForAWhile() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "quiz-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    let project = try Project(root: root, binaries: Workbench.binaries, submission: nil)
    let memory = QuizMemory("layer_norm", in: project)
    #expect(memory.recent.isEmpty)
    memory.remember(["a", "b", "c"])
    memory.remember((1...7).map { "\($0)" })
    #expect(
      QuizMemory("layer_norm", in: project).recent == ["b", "c", "1", "2", "3", "4", "5", "6", "7"])
    #expect(QuizMemory("rms_norm", in: project).recent.isEmpty)
    // What stands in its place is not followed, and nothing waits for it.
    let notes = project.memory.appending(path: "notes")
    for (slug, make) in [
      ("adam_step", { mkfifo($0, 0o600) }), ("attention", { symlink("/dev/zero", $0) }),
    ] as [(String, (String) -> Int32)] {
      #expect(make(notes.appending(path: "quiz-\(slug).json").path) == 0)
      #expect(QuizMemory(slug, in: project).recent.isEmpty)
      QuizMemory(slug, in: project).remember(["a"])
      #expect(QuizMemory(slug, in: project).recent == ["a"])
    }
    // A memory that cannot be kept is no reason to stop.
    let nowhere = try Project(
      root: URL(filePath: "/proc/none"), binaries: Workbench.binaries, submission: nil)
    QuizMemory("layer_norm", in: nowhere).remember(["a"])
    #expect(QuizMemory("layer_norm", in: nowhere).recent.isEmpty)
  }
}
