internal import Foundation
package import Grading

/// What the results of a class say, counted one student at a time.
///
/// The order in which they come changes nothing. What is kept of each student is a line of the last
/// table, and a few numbers for each wrong answer without a name.
package struct ClassStatistics: Sendable {
  /// One for each exercise, in the course's order.
  package private(set) var problems: [ProblemStatistics]
  /// What is held in the whole course: who holds a mistake in several problems counts once.
  package private(set) var mistakes: HeldMistakes = HeldMistakes()
  private var rows: [StudentRow] = []
  private let places: [String: Int]

  /// Begins with nobody.
  ///
  /// - Parameter course: What was graded.
  package init(course: Course = .preNormPostNorm) {
    problems = course.exercises.map { ProblemStatistics($0) }
    places = Dictionary(
      course.exercises.enumerated().map { ($0.element.slug, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Counts one student's work in.
  ///
  /// What cannot be read counts nowhere but among the students.
  package mutating func add(_ result: StudentResult) {
    var row = StudentRow(result, problems: problems.count)
    if !row.isUnreadable {
      var held = MistakesOfStudent()
      for report in result.reports {
        guard let place = places[report.slug] else { continue }
        row.points[place] = report.score.isGrade ? report.points : nil
        let own = problems[place].add(report, of: result.student.key)
        held.merge(own, problem: place)
      }
      mistakes.add(held, of: result.student.key)
    }
    rows.append(row)
  }

  /// The students by their keys.
  package var students: [StudentRow] { rows.sorted { $0.key < $1.key } }

  /// Whose points are a grade: those that could be read, and that no fault of ours left open.
  package var graded: [StudentRow] { rows.filter(\.isGraded) }

  /// How many students are counted: those whose work could be read.
  package var counted: Int { rows.count { $0.unreadable == nil } }

  /// All points that there are.
  package var possible: Int { problems.reduce(0) { $0 + $1.exercise.points } }

  /// How the points of those who have a grade are spread.
  package var points: Spread { Spread(graded.map { Double($0.earned) }) }

  /// How the seconds are spread that grading took.
  package var seconds: Spread { Spread(rows.filter { !$0.isUnreadable }.map(\.seconds)) }

  /// How many points a person has yet to give.
  package var awaitingReview: Int { rows.reduce(0) { $0 + $1.awaitingReview } }

  /// The wrong answers without a name that equal one another, those of most students first.
  ///
  /// - Complexity: It looks at all such answers of the class, so ask once.
  package var groups: [AnswerGroup] {
    problems.enumerated().flatMap { place, problem in
      problem.unnamed.clusters.enumerated().map { number, cluster in
        AnswerGroup(
          problem: place, name: "\(problem.exercise.slug)-\(number + 1)", cluster: cluster)
      }
    }.sorted {
      ($1.cluster.students.count, $0.problem) < ($0.cluster.students.count, $1.problem)
    }
  }
}

/// Wrong answers to a problem that equal one another, under a name that a page can give them.
package struct AnswerGroup: Equatable, Sendable {
  /// The problem's place in the course.
  package let problem: Int
  /// The problem's slug and a number.
  package let name: String
  package let cluster: AnswerCluster
}

/// What is kept of one student: a line of the last table.
package struct StudentRow: Equatable, Sendable {
  package let key: String
  package let name: String
  /// The points of each problem; nil where a fault of ours left it open, or there is no report.
  package fileprivate(set) var points: [Int?]
  package let earned: Int
  package let awaitingReview: Int
  package let notGraded: Int
  /// Why nothing of the work could be read; nil where something could.
  package let unreadable: String?
  package let seconds: Double

  package var isUnreadable: Bool { unreadable != nil }
  /// Whether the points may be taken for a grade.
  package var isGraded: Bool { !isUnreadable && notGraded == 0 }

  fileprivate init(_ result: StudentResult, problems: Int) {
    key = result.student.key
    name = result.student.name
    points = Array(repeating: nil, count: problems)
    unreadable = result.staged.unreadable
    let score = result.score
    earned = score.earned
    awaitingReview = score.awaitingReview
    notGraded = score.notGraded
    seconds = result.seconds
  }
}
