internal import Foundation
package import Grading

/// A solution to read once one's own passes.
package enum SolutionPage {
  /// What the learner may see.
  package enum Answer: Equatable {
    case solution([String])
    case refusal([String])

    package var lines: [String] {
      switch self {
      case .solution(let lines), .refusal(let lines): lines
      }
    }
  }

  /// The solution of a problem, or why it is not shown.
  ///
  /// - Parameters:
  ///   - exercise: The problem.
  ///   - project: Where it is.
  ///   - givesUp: Whether it is shown whatever the learner's file does.
  ///   - verdict: Grades the learner's file; it is not called where that changes nothing.
  /// - Throws: What `verdict` throws.
  /// - Returns: Lines for a terminal.
  package static func answer(
    for exercise: any Exercise, in project: Project, givesUp: Bool,
    verdict: () throws -> Verdict
  ) throws -> Answer {
    let slug = exercise.slug
    guard let problem = exercise as? CodeProblem else {
      let models =
        project.isStudentEdition
        ? "your instructor's grader shows models beside your sentences"
        : "its report shows a model beside each sentence of yours"
      return .refusal(
        "\(slug) is answered in words: \(models)"
          .wrapped(rest: "  ") + ["next: swift run grader check \(slug)"])
    }
    let url = project.modelSolution(of: problem)
    guard let text = try? String(contentsOf: url, encoding: .utf8) else {
      guard !project.isStudentEdition else {
        return .refusal(
          ["the solutions are your instructor's: this edition holds none"]
            + ["next: swift run grader hint \(slug)"])
      }
      return .refusal(
        "there is no solution of \(slug) in this checkout; ask whoever gave it to you"
          .wrapped(rest: "  "))
    }
    if !givesUp {
      let verdict = try verdict()
      guard verdict == .passed else { return .refusal(notYet(slug, verdict)) }
    }
    let code = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0).sanitized
    }
    let last = code.lastIndex { !$0.isEmpty } ?? 0
    return .solution(
      ["one way to write it; yours may differ, and be as right:", ""] + code.prefix(last + 1)
        + ["", "next: swift run grader \(givesUp ? "check" : "list")\(givesUp ? " \(slug)" : "")"])
  }

  private static func notYet(_ slug: String, _ verdict: Verdict) -> [String] {
    [
      "\(slug) has not passed yet (\(verdict.words)); its solution is here when it has",
      "to see it all the same: swift run grader solution \(slug) --give-up",
      "next: swift run grader hint \(slug)",
    ].flatMap { $0.wrapped(rest: "  ") }
  }
}
