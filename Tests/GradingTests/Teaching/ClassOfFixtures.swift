import Foundation
import Messages
import Testing

@testable import Grading
@testable import Teaching

/// A class to look at: made-up students who hand in the answers of `Fixtures`.
///
///     CLASS_OUT=DIR swift test --filter ClassOfFixtures
///     python3 Tests/Reports/class_page.py DIR
///
/// It grades a hundred files, which takes some minutes, and so is made on demand only; where there are
/// students already, it writes their page alone.
@Suite struct ClassOfFixtures {
  static let place: String? = ProcessInfo.processInfo.environment["CLASS_OUT"]

  @Test(.enabled(if: place != nil)) func write() throws {
    let folder = ClassFolder(URL(fileURLWithPath: try #require(Self.place)))
    if folder.results().first(where: { _ in true }) == nil { try handIn(folder) }
    try ClassPage(folder: folder, seed: .open(1)).write()
  }

  private func handIn(_ folder: ClassFolder) throws {
    var random = SplitMix64(seed: 7)
    let choices = try Self.choices()
    for (place, name) in Self.names.enumerated() {
      // How likely an answer is right; some began late.
      let skill = Double.random(in: 0.3...0.95, using: &random)
      let end = Int.random(in: 6...40, using: &random)
      let reports = try Course.preNormPostNorm.exercises.enumerated().map { number, exercise in
        guard number < end, place != 5 else {
          return ProblemReport(exercise, exercise.fileName, Refusal(.notStarted))
        }
        if exercise is MemoProblem { return Self.memo(exercise) }
        let own = try #require(choices[exercise.slug])
        if place == 11, number == 2 {
          return ProblemReport(exercise, exercise.fileName, Refusal(.graderFault, "no space left"))
        }
        let isRight = Double.random(in: 0..<1, using: &random) < skill
        // The first wrong answers are the likely ones.
        let draw = Double.random(in: 0..<1, using: &random)
        let wrong = own.wrong[Int(draw * draw * Double(own.wrong.count))]
        return isRight ? own.right : wrong
      }
      let key = name.lowercased().replacing(/[^a-z]+/, with: "-")
      let result = StudentResult(
        student: Student(key: key, name: name),
        staged: Staged(unreadable: place == 5 ? "work.rar: no archive that can be read" : nil),
        reports: reports,
        seconds: place == 5 ? 0 : exp(Double.random(in: 0.7...3.4, using: &random)))
      let own = folder.folder(of: key)
      try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
      try CourseJSON.encode(result).write(to: own.appending(path: "record.json"))
      for (file, format) in [("result.json", "json"), ("feedback.html", "html")] {
        try Data(MadeUpRun.text(format, MadeUpRun.events(reports)).utf8)
          .write(to: own.appending(path: file))
      }
    }
  }

  private static let names: [String] = [
    "Ada Abel", "Bea Berg", "Cem Çelik", "Dov Dahl", "Eli Ek", "Fay Font", "Gus Gray", "Hal Holt",
    "Ida Ilg", "Jun Ito", "Kai Koch", "Lea Lind", "Mia Moss", "Nia Nord", "Ole Olsen", "Pia Pohl",
    "Quy Quach", "Rui Reis", "Siv Sund", "Tom Tran", "Uma Ural", "Val Vogt", "Wim Wolf", "Xia Xu",
    "Yan Young", "Zoe Zorn", "Åsa Ås", "<b>Bob & Co</b>",
  ]

  /// Wrong answers that no mistake of the course gives.
  private static let others: [String: [String]] = [
    "residual_add": [
      """
      import Matrices
      import Problems
      struct ResidualAddSolution: ResidualAddContract {
        func forward(_ x: Matrix, f: (Matrix) -> Matrix) -> Matrix { x + 0.9 * f(x) }
        func backward(upstream: Matrix, pullback: (Matrix) -> Matrix) -> Matrix {
          upstream + 0.9 * pullback(upstream)
        }
      }
      """
    ]
  ]

  /// For each problem a report on a right answer, and on wrong ones.
  private static func choices() throws -> [String: (right: ProblemReport, wrong: [ProblemReport])] {
    var choices: [String: (right: ProblemReport, wrong: [ProblemReport])] = [:]
    for problem in Course.preNormPostNorm.codeProblems {
      func reports(_ kind: String, atMost count: Int) throws -> [ProblemReport] {
        let folder = FixtureTests.folder.appending(path: "\(kind)/\(problem.slug)")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        return try (names.prefix(count) + names.filter { $0 == "float32.swift" }).map { name in
          let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
          return try Workbench([problem.name: text]).report(problem.slug)
        }
      }
      var wrong = try reports("wrong", atMost: 6)
      for text in others[problem.slug, default: []] {
        wrong.append(try Workbench([problem.name: text]).report(problem.slug))
      }
      wrong.append(
        try Workbench([problem.name: "import Matrices\nlet x: Int = \"one\"\n"])
          .report(problem.slug))
      choices[problem.slug] = (try reports("right", atMost: 1)[0], wrong)
    }
    return choices
  }

  /// A memo with some cells right, whose prose awaits review.
  private static func memo(_ exercise: any Exercise) -> ProblemReport {
    ProblemReport(
      exercise, exercise.fileName,
      checks: exercise.labels.enumerated().map { place, label in
        CheckReport(
          label: label,
          verdict: label.isReview ? .awaitingReview : place % 4 == 3 ? .wrong : .passed, cases: 1)
      })
  }
}
