internal import Grading

/// What was asked lately, so that the next quiz asks something else.
///
/// It is a note of the learner's: whatever is wrong with it, a quiz is asked all the same.
struct QuizMemory {
  private let book: Notebook
  private let name: String

  /// How many subjects are kept: those of three quizzes.
  private static let count: Int = 9

  /// The memory of one problem's quizzes.
  init(_ slug: String, in project: Project) {
    book = Notebook(of: project)
    name = "quiz-\(slug)"
  }

  /// The subjects that were asked about lately.
  var recent: Set<String> { Set(book.note(name, as: [String].self) ?? []) }

  /// Keeps subjects, and forgets the oldest.
  func remember(_ subjects: [String]) {
    _ = try? book.change(name) { (old: [String]?) in
      Array(((old ?? []) + subjects).suffix(Self.count))
    }
  }
}
