internal import ExerciseKit
internal import Foundation

/// The grader's own executable as a worker for the answer key: `grader --work SLUG`.
///
/// The reference and the misconceptions run in the same kind of process as a learner's file does,
/// by the same loop.
enum KeyWorker {
  /// The first argument that selects this mode.
  static let verb: String = "--work"

  /// Runs the mode and ends the process.
  static func run(_ slug: String, course: Course) -> Never {
    guard let problem = course[slug: slug] else { _exit(2) }
    Worker.run(problem.solutions.map(\.trial))
  }

  /// The program to start for a problem.
  static func program(for problem: Problem, grader: URL) -> Program {
    var program = Program.solution(grader, grader: grader)
    program.command += [verb, problem.slug]
    return program
  }
}
