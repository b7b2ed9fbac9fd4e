package import Messages

/// One row of the course: all about a code problem that does not depend on its types.
package struct CodeProblem: Exercise {
  package let slug: String
  package let name: String
  package let title: String
  package let outline: Outline
  /// The modules of the kit that the learner's file may import, besides `LearnerSupport` and
  /// `Problems`.
  package let modules: [String]
  /// How closely numbers must agree.
  package let tolerance: Tolerance
  /// The checks of the problem's trial; a run that finds others there is a fault of ours.
  ///
  /// They stand here too so that the first table needs neither the kit nor the problems to be built.
  package let labels: [CheckLabel]

  package let fileExtension: String = "swift"
  package let startingFile: String = "Stub.swift.txt"

  /// Creates a row.
  ///
  /// - Parameters:
  ///   - slug: The folder below `Problems`.
  ///   - name: The stem of files and types.
  ///   - title: A few words: the statement's own title.
  ///   - outline: Where it stands in the course.
  ///   - modules: What may be imported.
  ///   - tolerance: A problem that needs more than the standard one says why.
  ///   - checks: What is checked, in the order of the statement.
  package init(
    _ slug: String, _ name: String, title: String, outline: Outline, modules: [String],
    tolerance: Tolerance = .standard, checks: [CheckLabel]...
  ) {
    self.slug = slug
    self.name = name
    self.title = title
    self.outline = outline
    self.modules = modules
    self.tolerance = tolerance
    labels = checks.flatMap(\.self)
  }

  /// The learner's type.
  package var typeName: String { "\(name)Solution" }

  package func exam<E: Examiner>(by examiner: E) throws -> [E.Finding] {
    try examiner.findings(on: self)
  }
}

extension [CheckLabel] {
  /// Values.
  static func values(_ names: String...) -> [CheckLabel] { names.map { CheckLabel($0) } }

  /// An output and its gradients.
  ///
  /// - Parameters:
  ///   - output: The output's name; where a problem has several, it stands before each gradient's.
  ///   - gradients: Those with respect to an argument or a parameter.
  ///   - groups: Those with respect to several parameters at once.
  /// - Returns: The labels of their checks, in this order.
  static func output(
    _ output: String = "output", gradients: [String] = [], groups: [String] = []
  ) -> [CheckLabel] {
    [CheckLabel(output)] + gradients.map { CheckLabel($0, output: output) }
      + groups.map { CheckLabel($0, output: output, isGroup: true) }
  }

  /// One of several outputs, and its gradients under its name.
  static func form(_ output: String, gradients: [String], groups: [String] = []) -> [CheckLabel] {
    .output(
      output, gradients: gradients.map { "\(output)/\($0)" },
      groups: groups.map { "\(output)/\($0)" })
  }
}
