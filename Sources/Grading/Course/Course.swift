/// The exercises, in the order in which learners meet them.
package struct Course: Sendable {
  package let exercises: [any Exercise]

  package init(_ exercises: [any Exercise]) {
    self.exercises = exercises
  }

  /// The course of this repository.
  package static let preNormPostNorm: Course = Course(CodeProblem.all + MemoProblem.all)

  /// Those that are answered in code.
  package var codeProblems: [CodeProblem] { exercises.compactMap { $0 as? CodeProblem } }
  /// Those that are answered in words.
  package var memos: [MemoProblem] { exercises.compactMap { $0 as? MemoProblem } }

  /// The exercise of a slug.
  package subscript(slug: String) -> (any Exercise)? { exercises.first { $0.slug == slug } }
  /// The code problem of a slug.
  package subscript(code slug: String) -> CodeProblem? { self[slug] as? CodeProblem }
  /// The memo of a slug.
  package subscript(memo slug: String) -> MemoProblem? { self[slug] as? MemoProblem }
}
