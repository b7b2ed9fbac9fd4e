internal import Foundation

extension Grading {
  /// Takes the learner's file, as it was read, and holds it against what was delivered.
  ///
  /// - Throws: `Refusal` when there is nothing to grade, `GraderFault` when the delivered file is gone.
  func read(_ exercise: any Exercise) throws -> LearnerFile {
    let file: LearnerFile
    do {
      file = try submission.file(exercise)
    } catch let error as LearnerFileError {
      if error == .missing { throw missing(exercise) }
      throw Refusal(.notAllowed, "\(error)")
    }
    let delivered = try project.text(exercise.startingFile, of: exercise)
    if file.text == delivered { throw untouched(exercise) }
    return file
  }

  /// Why nothing of an exercise can be graded yet: its file is not there, or as delivered; nil for any
  /// other.
  package func notStarted(_ exercise: any Exercise) -> Refusal? {
    do {
      _ = try read(exercise)
      return nil
    } catch {
      return (error as? Refusal).flatMap { $0.verdict == .notStarted ? $0 : nil }
    }
  }

  /// What is said of a file that is not there: which one seems to be meant, or how to start.
  private func missing(_ exercise: any Exercise) -> Refusal {
    let name = exercise.fileName
    guard let other = submission.lookAlike(of: exercise) else {
      let target =
        project.isOwnSubmission || project.isAutomated
        ? project.shown(project.learnerFile(exercise)) : project.learnerFile(exercise).path
      return Refusal(
        .notStarted,
        "there is no such file; \(Refusal.toStart)cp \(exercise.folder)/\(exercise.startingFile) "
          + target.quotedForShell)
    }
    return Refusal(
      misplaced: "there is no \(name), but \(project.shown(other)) looks like it: "
        + (other.isBeside ? "rename it" : advice(on: other)))
  }

  /// What is said of a file as it was delivered: which one seems to be the learner's work, if any.
  private func untouched(_ exercise: any Exercise) -> Refusal {
    guard let other = submission.lookAlike(of: exercise) else { return Refusal(.notStarted) }
    let name = exercise.fileName
    return Refusal(
      misplaced: "\(name) is still as delivered, but \(project.shown(other)) looks like your work: "
        + (other.isBeside ? "rename it to \(name)" : advice(on: other)))
  }

  /// What to do about a file that lies elsewhere.
  private func advice(on other: LookAlike) -> String {
    if project.isOwnSubmission { return "move it to Sources/Exercises" }
    if other.isAbove || project.isAutomated {
      return "move it to \(project.submission.lastPathComponent.sanitized)"
    }
    let folder = project.submission.appending(path: other.path).deletingLastPathComponent()
    return "grade its folder, with --submission \(folder.path.quotedForShell)"
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
  /// What stands before a command that brings the file.
  static let toStart: String = "to start: "

  /// Refuses a file that breaks a rule of the exercise.
  init(_ violation: ExerciseRules.Violation) {
    self.init(.notAllowed, violation.message, line: violation.line)
  }
}
