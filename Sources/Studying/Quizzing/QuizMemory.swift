internal import Grading

/// What was asked lately, so that the next quiz asks something else.
///
/// Whatever is wrong with the note, a quiz is asked all the same.
struct QuizMemory {
  private let notebook: Notebook
  private let name: String

  /// How many subjects are kept: those of three quizzes.
  private static let count: Int = 9

  /// The memory of one problem's quizzes.
  init(_ slug: String, in project: Project) {
    notebook = Notebook(of: project)
    name = "quiz-\(slug)"
  }

  /// The subjects that were asked about lately.
  var recent: Set<String> { Set(subjects) }

  private var subjects: [String] {
    (notebook.note(name, as: [String].self) ?? []).suffix(Self.count)
  }

  /// Keeps subjects, and forgets the oldest.
  func remember(_ new: [String]) {
    try? notebook.write(Array((subjects + new).suffix(Self.count)), as: name)
  }
}
