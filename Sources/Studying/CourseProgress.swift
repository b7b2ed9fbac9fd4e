package import Grading

/// What is known of each exercise without grading anything, and where the learner is.
package struct CourseProgress {
  /// One exercise.
  package struct Row {
    package let exercise: any Exercise
    package let state: ExerciseState

    /// The points when it was last graded.
    package var score: Score {
      let possible = exercise.points
      guard let standing = state.standing else {
        return Score(earned: 0, awaitingReview: 0, toBeGraded: 0, possible: possible)
      }
      // A problem of which a check fails has the verdict of that check.
      let open = possible - standing.earned - standing.awaitingReview
      return Score(
        earned: standing.earned, awaitingReview: standing.awaitingReview,
        toBeGraded: standing.verdict == .toBeGraded ? open : 0, possible: possible)
    }
  }

  /// In the course's order.
  package let rows: [Row]

  /// Reads the learner's files and what is remembered of them.
  ///
  /// - Throws: `GraderFault.missing` when a delivered file is gone.
  package init(of course: Course, in project: Project) throws {
    rows = try course.exercises.map {
      Row(exercise: $0, state: try project.state(of: $0))
    }
  }

  /// Where the learner is: the first exercise that has not passed; nil when all have.
  package var here: Row? { rows.first { !$0.state.isPassed } }

  /// The points of all.
  package var score: Score {
    let scores = rows.map(\.score)
    return Score(
      earned: scores.reduce(0) { $0 + $1.earned },
      awaitingReview: scores.reduce(0) { $0 + $1.awaitingReview },
      toBeGraded: scores.reduce(0) { $0 + $1.toBeGraded },
      possible: scores.reduce(0) { $0 + $1.possible })
  }
}
