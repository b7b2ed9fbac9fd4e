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

  /// Reads a learner's code and holds its words against the rules of the exercise.
  ///
  /// Its imports and symbols are held against them when it is compiled.
  func readSolution(_ problem: CodeProblem) throws -> LearnerFile {
    let file = try read(problem)
    try file.holdWordsAgainstRules()
    return file
  }
}

extension LearnerFile {
  /// Holds the words of code against the rules of the exercise.
  ///
  /// - Throws: `Refusal` at the first that breaks one.
  func holdWordsAgainstRules() throws {
    let violation =
      ExerciseRules.violation(ofLinesIn: text) ?? ExerciseRules.violation(ofWordsIn: text)
    if let violation { throw Refusal(violation) }
  }
}

extension Refusal {
  /// Refuses a file that breaks a rule of the exercise.
  init(_ violation: ExerciseRules.Violation) {
    self.init(.notAllowed, violation.message, line: violation.line)
  }
}
