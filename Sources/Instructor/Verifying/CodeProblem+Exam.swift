internal import Foundation
internal import Grading
internal import Messages

extension CodeProblem: Examinable {
  func findings(in exam: Exam) throws -> [Exam.Finding] {
    [try statementFinding(exam), try stubFinding(exam)]
      + (try KeyTrials(exam: exam, problem: self).findings())
  }

  private func statementFinding(_ exam: Exam) throws -> Exam.Finding {
    var gaps = StatementExam.gaps(in: try exam.project.text("README.md", of: self))
    if title == StatementExam.placeholder { gaps.append("the course's table has no title") }
    return Exam.Finding(
      gaps.isEmpty ? nil : "the statement is not complete: \(gaps.joined(separator: "; "))",
      else: "the statement is complete")
  }

  /// The pristine stub must compile, and every check must end at a `todo()`.
  private func stubFinding(_ exam: Exam) throws -> Exam.Finding {
    let stub = LearnerFile(
      path: exam.project.shown(exam.project.file(startingFile, of: self)),
      text: try exam.project.text(startingFile, of: self))
    do {
      let (_, outcomes) = try exam.grading.outcomes(of: stub, for: self, seed: exam.seeds[0])
      let started = outcomes.firstIndex { $0.last?.stop?.verdict != .notStarted }
      return Exam.Finding(
        started.map { "the stub does not end at todo() in check \($0 + 1)" },
        else: "the stub compiles, and no check is started")
    } catch let refusal as Refusal {
      let place = refusal.line.map { ":\($0)" } ?? ""
      return Exam.Finding(
        refusal.verdict == .doesNotCompile
          ? "the stub does not compile: \(refusal.message ?? "")"
          : "\(stub.path)\(place): \(refusal.message ?? "")",
        else: "")
    }
  }
}
