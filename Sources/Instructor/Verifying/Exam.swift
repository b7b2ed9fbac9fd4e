internal import Foundation
internal import Grading

/// The exam of the course: what must hold before anybody is graded with it.
struct Exam: Sendable {
  let grading: Grading
  let seeds: [UInt64]

  var project: Project { grading.project }

  /// What was examined, and whether it holds.
  struct Finding: Equatable, Codable, Sendable {
    let holds: Bool
    let text: String

    /// A finding with a text for each way that it can end.
    ///
    /// - Parameters:
    ///   - fault: What is wrong; nil when nothing is.
    ///   - text: What is said then.
    init(_ fault: String?, else text: String) {
      holds = fault == nil
      self.text = fault ?? text
    }
  }

  /// All findings on one exercise, or on the course as a whole.
  struct Result: Equatable, Codable, Sendable {
    let slug: String
    let findings: [Finding]

    var holds: Bool { findings.allSatisfy(\.holds) }
  }

  /// Examines one exercise, and whether its statement can be shown.
  ///
  /// A fault of ours is a finding too.
  func result(for exercise: any Exercise) -> Result {
    do {
      let path = project.shown(project.file("README.md", of: exercise))
      let unshown = StatementExam.unshown(
        in: try project.text("README.md", of: exercise), at: path)
      return Result(slug: exercise.slug, findings: try exercise.exam(by: self) + unshown)
    } catch {
      return Result(slug: exercise.slug, findings: [Finding("\(error)", else: "")])
    }
  }
}

extension Exam: Examiner {
  func findings(on memo: MemoProblem) throws -> [Finding] { try memo.findings(in: self) }

  func findings(on problem: CodeProblem) throws -> [Finding] {
    [try statementFinding(problem), try stubFinding(problem)]
      + (try KeyTrials(exam: self, problem: problem).findings())
  }

  private func statementFinding(_ problem: CodeProblem) throws -> Finding {
    let statement = try project.text("README.md", of: problem)
    var gaps = StatementExam.gaps(in: statement)
    if problem.title == StatementExam.placeholder { gaps.append("the course's table has no title") }
    if let gap = StatementExam.titleGap(in: statement, title: problem.title) { gaps.append(gap) }
    if let gap = Self.countGap(in: statement, checks: problem.labels.count) { gaps.append(gap) }
    return Finding(
      gaps.isEmpty ? nil : "the statement is not complete: \(gaps.joined(separator: "; "))",
      else: "the statement is complete")
  }

  /// What is wrong where a statement counts the checks; nil when nothing is, or it does not count.
  static func countGap(in statement: String, checks: Int) -> String? {
    let words = [
      "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]
    guard let told = statement.firstMatch(of: /There are (\w+) checks/)?.1 else { return nil }
    let count = words.firstIndex(of: String(told)).map { $0 + 2 } ?? Int(told)
    return count == checks
      ? nil : "it tells of \(told) checks, and the course's table has \(checks)"
  }

  /// The pristine stub must compile, and every check must end at a `todo()`.
  private func stubFinding(_ problem: CodeProblem) throws -> Finding {
    let stub = LearnerFile(
      path: project.shown(project.file(problem.startingFile, of: problem)),
      text: try project.text(problem.startingFile, of: problem))
    do {
      let (_, outcomes) = try grading.outcomes(of: stub, for: problem, seed: seeds[0])
      let started = outcomes.firstIndex { $0.last?.stop?.verdict != .notStarted }
      return Finding(
        started.map { "the stub does not end at todo() in check \($0 + 1)" },
        else: "the stub compiles, and no check is started")
    } catch let refusal as Refusal {
      let place = refusal.line.map { ":\($0)" } ?? ""
      return Finding(
        refusal.verdict == .doesNotCompile
          ? "the stub does not compile: \(refusal.message ?? "")"
          : "\(stub.path)\(place): \(refusal.message ?? "")",
        else: "")
    }
  }
}
