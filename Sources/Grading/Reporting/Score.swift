/// Points, told apart; what there is to be had is the same for everybody.
package struct Score: Equatable, Sendable {
  /// One for each check that holds on every case, or that a reviewer gave.
  package let earned: Int
  /// Those that a person has yet to give.
  package let awaitingReview: Int
  /// Those that only the instructor's grader can give.
  package let toBeGraded: Int
  /// Those that a fault of ours left open.
  package let notGraded: Int
  /// All that there are, whatever became of them.
  package let possible: Int

  /// Counts checks, each of which is one point.
  package init(_ checks: [CheckReport]) {
    earned = checks.count { $0.verdict == .passed }
    awaitingReview = checks.count { $0.verdict == .awaitingReview }
    toBeGraded = checks.count { $0.verdict == .toBeGraded }
    notGraded = checks.count { $0.verdict == .graderFault }
    possible = checks.count
  }

  /// Points that were counted before.
  package init(earned: Int, awaitingReview: Int, toBeGraded: Int, possible: Int) {
    self.earned = earned
    self.awaitingReview = awaitingReview
    self.toBeGraded = toBeGraded
    self.notGraded = 0
    self.possible = possible
  }

  /// Whether it may be taken for a grade: the one rule for every report.
  package var isGrade: Bool { notGraded == 0 }

  /// As in a table: `120/131`.
  package var fraction: String { "\(earned)/\(possible)" }

  /// Those that are open, and not the learner's to earn here.
  package var open: Int { awaitingReview + toBeGraded }

  /// What stands behind `fraction`, or behind `120 of 131 points`: `, 4 awaiting review`.
  package var rest: String {
    (toBeGraded > 0
      ? ", \(open) for your instructor"
      : awaitingReview > 0 ? ", \(awaitingReview) awaiting review" : "")
      + (notGraded > 0 ? ", \(notGraded) not graded" : "")
  }

  /// As in a heading: `120 of 131 points, 4 awaiting review`.
  package var text: String { "\(earned) of \(possible) points\(rest)" }
}
