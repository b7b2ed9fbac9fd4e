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
  func result(for exercise: any Examinable) -> Result {
    do {
      let path = project.shown(project.file("README.md", of: exercise))
      let unshown = StatementExam.unshown(
        in: try project.text("README.md", of: exercise), at: path)
      return Result(slug: exercise.slug, findings: try exercise.findings(in: self) + unshown)
    } catch {
      return Result(slug: exercise.slug, findings: [Finding("\(error)", else: "")])
    }
  }
}

/// An exercise whose answers can be examined.
protocol Examinable: Exercise {
  /// What was examined, in order.
  ///
  /// - Throws: Whatever stopped the exam.
  func findings(in exam: Exam) throws -> [Exam.Finding]
}
