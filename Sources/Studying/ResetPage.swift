package import Grading

/// Puts a stub back, and says where the learner's file is kept.
package enum ResetPage {
  /// What learners start from.
  private static func start(_ exercise: any Exercise) -> String {
    exercise is MemoProblem ? "the template" : "the stub"
  }

  /// What is asked before anything is changed.
  package static func question(_ exercise: any Exercise, in project: Project) -> String {
    let file = project.shown(project.learnerFile(exercise))
    return "\(file) becomes \(start(exercise)) again; yours is kept"
      .wrapped(rest: "  ").joined(separator: "\n") + "\ngo on? [y/N] "
  }

  /// What is wrong where there is nobody to ask.
  package static func unattended(_ exercise: any Exercise) -> UsageError {
    UsageError(
      "reset asks before it replaces your file, and nobody can answer here",
      advice: "type swift run grader reset \(exercise.slug) --yes")
  }

  /// Puts the stub back.
  ///
  /// - Parameters:
  ///   - exercise: Whose file it is.
  ///   - project: Where it is.
  ///   - confirm: Asks the question; it is not called where there is nothing to lose.
  /// - Throws: `GraderFault`, and what `confirm` throws.
  /// - Returns: Lines for a terminal, and whether it was done.
  package static func lines(
    for exercise: any Exercise, in project: Project, confirm: (_ question: String) throws -> Bool
  ) throws -> (lines: [String], isDone: Bool) {
    let file = project.shown(project.learnerFile(exercise))
    let next = "next: swift run grader show \(exercise.slug)"
    do {
      if try project.isPristine(exercise) {
        return ("\(file) is \(start(exercise)) already".wrapped(rest: "  ") + [next], true)
      }
      let hasFile = try project.state(of: exercise) != .missing
      guard try !hasFile || confirm(question(exercise, in: project)) else {
        return (["nothing was changed"], false)
      }
      let back = "\(file) is \(start(exercise)) again".wrapped(rest: "  ")
      switch try project.reset(exercise) {
      case .nothingToDo:
        return ("\(file) is \(start(exercise)) already".wrapped(rest: "  ") + [next], true)
      case .madeAnew: return (back + ["there was no file of yours to keep", next], true)
      case .kept(let copy):
        return (
          "kept what you had: \(project.shown(copy))".wrapped(rest: "  ") + back + [next], true
        )
      }
    } catch let error as LearnerFileError {
      throw UsageError(
        "\(file): \(error)",
        advice: "nothing was changed")
    }
  }
}
