internal import ExerciseKit
internal import Memos

/// What learners are asked for: a file of code, or a memo.
enum Exercise: Sendable {
  case code(Problem)
  case memo(MemoProblem)

  var slug: String {
    switch self {
    case .code(let problem): problem.slug
    case .memo(let memo): memo.slug
    }
  }

  var title: String {
    switch self {
    case .code(let problem): problem.title
    case .memo(let memo): memo.title
    }
  }

  /// The name of the learner's file.
  var fileName: String {
    switch self {
    case .code(let problem): "\(problem.name).swift"
    case .memo(let memo): "\(memo.name).md"
    }
  }

  /// The points that the grader gives by itself.
  var points: Int {
    switch self {
    case .code(let problem): problem.trial.checkSummaries.count
    case .memo(let memo): memo.memo.points.count
    }
  }
}
