internal import ExerciseKit
internal import Foundation

/// The exam of a problem's answer key: what must hold before anybody is graded with it.
struct KeyExam: Sendable {
  let project: Project
  let seeds: [UInt64]
  /// Where the stub is built.
  let scratch: URL
  let kitStamp: String

  /// What was examined, and whether it holds.
  struct Finding: Equatable, Codable, Sendable {
    let holds: Bool
    let text: String
  }

  /// All findings on one problem.
  struct Result: Equatable, Codable, Sendable {
    let slug: String
    let findings: [Finding]

    var holds: Bool { findings.allSatisfy(\.holds) }
  }

  /// How much more room there must be than honest ways to compute use.
  static let roomFactor: Double = 100
  /// The least number of misconceptions, and the problems that need none: too little can go wrong.
  static let leastMisconceptions: Int = 5
  static let exempt: [String] = ["residual_add", "model_census"]

  /// Examines one exercise.
  func result(for exercise: Exercise) -> Result {
    switch exercise {
    case .code(let problem): result(for: problem)
    case .memo(let memo): MemoExam(project: project, problem: memo).result()
    }
  }

  /// Examines one problem.
  ///
  /// A fault of ours is a finding too.
  func result(for problem: Problem) -> Result {
    var findings = [statement(problem)]
    do {
      findings.append(try stub(problem))
      findings += try KeyTrials(exam: self, problem: problem).findings()
    } catch {
      findings.append(Finding(holds: false, text: "\(error)"))
    }
    return Result(slug: problem.slug, findings: findings)
  }

  private func statement(_ problem: Problem) -> Finding {
    let file = project.statement(problem)
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      return Finding(holds: false, text: "\(project.shown(file)) is missing")
    }
    var gaps = StatementExam.gaps(in: text)
    if problem.title == StatementExam.placeholder { gaps.append("the course's table has no title") }
    return Finding(
      holds: gaps.isEmpty,
      text: gaps.isEmpty
        ? "the statement is complete"
        : "the statement is not complete: \(gaps.joined(separator: "; "))")
  }

  /// The pristine stub must compile, and every check must end at a `todo()`.
  private func stub(_ problem: Problem) throws -> Finding {
    let url = project.pristineStub(problem)
    let file: LearnerFile
    do {
      file = try LearnerFile(url, shownAs: project.shown(url))
    } catch let error {
      return Finding(holds: false, text: "\(project.shown(url)): \(error)")
    }
    if let violation = ExerciseRules.violation(in: file.text, modules: problem.modules) {
      return Finding(holds: false, text: "\(file.path):\(violation.line): \(violation.message)")
    }
    try KitLibrary(project: project).build(stamp: kitStamp)
    let builder = SolutionBuilder(project: project, folder: scratch, kitStamp: kitStamp)
    switch try builder.build(file, for: problem) {
    case .diagnostics(let text):
      return Finding(holds: false, text: "the stub does not compile: \(text)")
    case .program(let program):
      let cases = try problem.trial.encodedCases(seed: seeds[0])
      let checks = problem.trial.checkSummaries.count
      let outcomes = try SolutionWorker(.solution(program, grader: project.grader))
        .observe(checks: checks, cases: cases)
      let started = outcomes.indices.filter { outcomes[$0].last?.stop?.verdict != .notStarted }
      return Finding(
        holds: started.isEmpty,
        text: started.isEmpty
          ? "the stub compiles, and all \(checks) checks are not started"
          : "the stub does not end at todo() in check \(started[0] + 1)")
    }
  }
}
