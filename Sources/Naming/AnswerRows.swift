package import Messages

/// A learner's answers as a search sees them: for each check, those to the cases of a grading, and behind
/// them those to fresh cases.
package struct AnswerRows: Sendable {
  /// For each check, for each case; nil for what did not come, or was not asked for.
  private let rows: [[Output?]]
  /// For each check, the cases that the search sees.
  package let seen: [[Int]]
  /// For each check, the cases on which a name must hold as well.
  package let fresh: [[Int]]

  package init(_ task: NamingTask) {
    rows = zip(task.answers, task.freshAnswers).map { answers, more in
      answers + Array(repeating: nil, count: task.cases.count - answers.count) + more
    }
    seen = task.answers.map { Array($0.indices) }
    fresh = task.freshAnswers.map { $0.indices.map { task.cases.count + $0 } }
  }

  /// An answer; nil where there is none.
  package func answer(_ check: Int, _ place: Int) -> Output? {
    place < rows[check].count ? rows[check][place] : nil
  }

  /// Whether there is any answer to a check.
  package func hasAnswer(_ check: Int) -> Bool { rows[check].contains { $0 != nil } }

  /// Whether an answer that was asked for did not come.
  package func hasStopped(_ check: Int, _ place: Int) -> Bool { answer(check, place) == nil }
}
