internal import Foundation
internal import Grading
internal import Studying

extension Verb {
  static let quiz: Verb = Verb(
    "quiz", summary: "ask three questions about a problem that you passed", operands: [.slug],
    options: [.submission, .sandbox, .sandboxAtLeast],
    example: "swift run grader quiz layer_norm", run: Quiz.run)
}

/// Asks questions.
enum Quiz {
  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    let course = Course.preNormPostNorm
    guard let problem = course[code: invocation.words.first ?? ""] else {
      throw UsageError(
        "\(invocation.words.first ?? "") is answered in words, and has no quiz",
        advice: "quizzes are about programs, as in swift run grader quiz layer_norm")
    }
    let project = try Project(for: invocation)
    return try Grading.with(
      project, seed: .open(Invocation.publicSeed), reading: [problem],
      sandbox: try invocation.sandbox(), console: console
    ) { grading in
      try QuizRun(console: console, isTyped: isatty(0) == 1, readAnswer: { readLine() })
        .quiz(on: problem, in: grading, course: course, random: SystemRandomNumberGenerator())
    }
  }
}
