extension Grading {
  /// Takes the learner's file, as it was read, and holds it against what was delivered.
  ///
  /// - Throws: `Refusal` when there is nothing to grade, `GraderFault` when the delivered file is gone.
  func read(_ exercise: any Exercise) throws -> LearnerFile {
    let file: LearnerFile
    do {
      file = try submission.file(exercise)
    } catch let error as LearnerFileError {
      throw Refusal(
        error == .missing ? .notStarted : .notAllowed,
        error.description(whereOneCopies: exercise.startingPoint))
    }
    let delivered = try project.text(exercise.startingFile, of: exercise)
    if file.text == delivered { throw Refusal(.notStarted) }
    return file
  }

  /// Reads a learner's code and holds it against the rules of the exercise too.
  func readSolution(_ problem: CodeProblem) throws -> LearnerFile {
    let file = try read(problem)
    try hold(file, againstRulesOf: problem)
    return file
  }

  /// Holds code against the rules of the exercise.
  ///
  /// - Throws: `Refusal` at the first that it breaks.
  func hold(_ file: LearnerFile, againstRulesOf problem: CodeProblem) throws {
    if let violation = ExerciseRules.violation(in: file.text, modules: problem.modules) {
      throw Refusal(.notAllowed, violation.message, line: violation.line)
    }
  }
}
