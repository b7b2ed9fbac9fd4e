package import Grading

/// What is known of each exercise without grading anything, and where the learner is.
package struct CourseProgress {
  /// One exercise.
  package struct Row {
    package let exercise: any Exercise
    package let state: ExerciseState

    /// The points earned when it was last graded.
    package var earned: Int { state.standing?.earned ?? 0 }
    /// What a person has yet to give, in words; empty where that is nothing.
    var awaiting: String {
      let count = state.standing?.awaitingReview ?? 0
      return count == 0 ? "" : "\(count) awaiting review"
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

  /// The points that a person has yet to give.
  package var awaitingReview: Int {
    rows.reduce(0) { $0 + ($1.state.standing?.awaitingReview ?? 0) }
  }
}
