internal import Foundation
package import Messages

/// What learners are asked for: one file, of code or of words.
package protocol Exercise: Sendable {
  /// The folder below `Problems`, and the name on the command line.
  var slug: String { get }
  /// The stem of the learner's file and types: `LayerNorm` stands for `LayerNorm.swift` with
  /// `LayerNormSolution`.
  var name: String { get }
  /// The title in lists and of the statement.
  var title: String { get }
  /// Where it stands in the course.
  var outline: Outline { get }
  /// The ending of the learner's file.
  var fileExtension: String { get }
  /// What learners start from, in the problem's folder.
  var startingFile: String { get }
  /// What is graded, in the order of the statement; each is a point.
  var labels: [CheckLabel] { get }

  /// Grades the learner's file.
  ///
  /// - Throws: `Refusal` when the file as a whole cannot be graded; anything else is a fault of ours.
  func grade(in grading: Grading) throws -> ProblemReport

  /// Begins what can be done before the learner's file is there; the next grading of this exercise
  /// takes it over.
  func prepare(in grading: Grading)

  /// Examines the statement, the stub and the answers of this exercise.
  ///
  /// - Throws: Whatever stopped the exam.
  func exam<E: Examiner>(by examiner: E) throws -> [E.Finding]
}

/// Who examines the two kinds of exercises.
package protocol Examiner {
  /// What was examined, and whether it holds.
  associatedtype Finding

  func findings(on problem: CodeProblem) throws -> [Finding]
  func findings(on memo: MemoProblem) throws -> [Finding]
}

extension Exercise {
  /// The learner's file.
  package var fileName: String { "\(name).\(fileExtension)" }
  /// The points to be had, those that a person gives among them.
  package var points: Int { labels.count }
}

/// Why a learner's file as a whole is not graded: a verdict, and what to say.
package struct Refusal: Error, Equatable {
  package let verdict: Verdict
  package var message: String?
  /// The line that the message is about.
  package var line: Int?
  /// Whether another file seems to be meant, which the message names.
  var isMisplaced: Bool = false

  /// Refuses a file that is not there, or untouched, where another seems to be meant.
  ///
  /// - Parameter message: Names the other one, and what to do.
  init(misplaced message: String) {
    self.init(.notStarted, message)
    isMisplaced = true
  }

  package init(_ verdict: Verdict, _ message: String? = nil, line: Int? = nil) {
    self.verdict = verdict
    self.message = message
    self.line = line
  }

  /// Refuses a file that there is no time for.
  init(_ stop: Stop) { self.init(stop.verdict, stop.message) }
}
