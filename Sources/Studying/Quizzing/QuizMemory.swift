internal import Foundation
internal import Grading

/// What was asked lately, so that the next quiz asks something else.
///
/// Whatever is wrong with the file, a quiz is asked all the same.
struct QuizMemory {
  private let file: URL

  /// How many subjects are kept: those of three quizzes.
  private static let count: Int = 9

  /// The memory of one problem's quizzes.
  init(_ slug: String, in project: Project) {
    file = project.memory.appending(path: "quizzes/\(slug).txt")
  }

  /// The subjects that were asked about lately, one in each line.
  var recent: Set<String> { Set(lines) }

  private var lines: [String] {
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").suffix(Self.count).map(String.init)
  }

  /// Keeps subjects, and forgets the oldest.
  func remember(_ subjects: [String]) {
    let kept = (lines + subjects).suffix(Self.count)
    try? FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? Data(kept.map { $0 + "\n" }.joined().utf8).write(to: file, options: .atomic)
  }
}
