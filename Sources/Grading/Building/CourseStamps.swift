/// What the course and the grader are made from, at one moment.
///
/// Taking them looks at some hundred files, without reading them.
package struct CourseStamps: Equatable, Sendable {
  /// The kit, the problems and the answers.
  package let course: String
  /// The grader's own sources, and its program.
  package let grader: String

  /// Takes them.
  ///
  /// - Parameters:
  ///   - project: Where things are.
  ///   - executable: The grader's program, as it was called when it started.
  package init(of project: Project, executable: String) {
    let products = Products(project: project) { _ in }
    course = [Product.launcher, .answerKey, .kit].map(products.stamp).joined(separator: "\n")
    grader = products.stamp(.grader) + "\n" + FileStamp(executable).line
  }
}
