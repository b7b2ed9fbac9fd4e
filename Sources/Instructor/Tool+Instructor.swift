internal import Grading

extension Tool {
  /// The command of those who keep the course and grade with it.
  static let instructor: Tool = Tool(
    "instructor", command: "swift run instructor",
    summary: "instructor: keeps the course, and grades with it",
    verbs: [.verify, .new, .review, .export, .bench])
}
