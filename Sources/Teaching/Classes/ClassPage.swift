internal import Foundation
package import Grading
internal import Messages
internal import WebPages

/// The page for the teacher: what the class knows, and which mistakes it holds.
///
/// It is made from the records of a class alone, and holds no date and nothing of the machine but how
/// long gradings took: equal records give equal bytes, in whatever order they were graded.
package struct ClassPage: Sendable {
  /// The folder of the class's results.
  let folder: ClassFolder
  /// The seed of the cases.
  let seed: CaseSeed
  /// What was graded.
  let course: Course

  /// Prepares the page.
  ///
  /// - Parameters:
  ///   - folder: The folder of the class's results.
  ///   - seed: The seed of the cases.
  ///   - course: What was graded.
  package init(folder: ClassFolder, seed: CaseSeed, course: Course = .preNormPostNorm) {
    self.folder = folder
    self.seed = seed
    self.course = course
  }

  /// Writes `class.html` as a whole, or not at all.
  ///
  /// Records are read one by one, and those once more that hold an example.
  ///
  /// - Throws: `GraderFault` when the system refuses.
  package func write() throws {
    var statistics = ClassStatistics(course: course)
    for result in folder.results() { statistics.add(result) }
    let groups = statistics.groups
    let examples = Examples(statistics, groups) { folder.result(of: $0) }
    let page = ClassMarkup(
      statistics: statistics, groups: groups, examples: examples, seed: seed
    ).page
    try ReportFile(folder.url.appending(path: "class.html").path).write(page.html)
  }
}

/// The examples that a page shows, each found again in its student's result.
struct Examples: Sendable {
  /// Where an example is found.
  fileprivate struct Place: Hashable, Sendable {
    let problem: Int
    let check: Int
    let student: String
  }

  private var examples: [Place: Example] = [:]

  /// Finds all examples of a class.
  ///
  /// - Parameters:
  ///   - statistics: What was counted.
  ///   - groups: The answers that equal one another.
  ///   - result: Reads a student's result; nil where it is gone.
  init(
    _ statistics: ClassStatistics, _ groups: [AnswerGroup], result: (String) -> StudentResult?
  ) {
    let places = Dictionary(grouping: Self.places(statistics, groups), by: \.student)
    for (student, places) in places {
      guard let result = result(student) else { continue }
      for place in places {
        let exercise = statistics.problems[place.problem].exercise
        let name = exercise.labels[place.check].name
        guard let report = result.reports.first(where: { $0.slug == exercise.slug }),
          let check = report.checks.first(where: { $0.name == name })
        else { continue }
        examples[place] = Example(check, tolerance: report.tolerance)
      }
    }
  }

  private static func places(_ statistics: ClassStatistics, _ groups: [AnswerGroup]) -> Set<Place> {
    var places = Set(groups.map { Place($0.cluster, problem: $0.problem) })
    for held in statistics.mistakes.shown.map(\.example) {
      if let held { places.insert(Place(held, problem: held.problem)) }
    }
    for (number, problem) in statistics.problems.enumerated() {
      for held in problem.mistakes.shown.map(\.example) {
        if let held { places.insert(Place(held, problem: number)) }
      }
    }
    return places
  }

  /// The example of a mistake.
  func example(of held: HeldMistake, problem: Int) -> Example? {
    held.example.flatMap { examples[Place($0, problem: problem)] }
  }

  /// The example of answers that equal one another.
  func example(of cluster: AnswerCluster, problem: Int) -> Example? {
    examples[Place(cluster, problem: problem)]
  }
}

extension Examples.Place {
  fileprivate init(_ place: ExamplePlace, problem: Int) {
    self.init(problem: problem, check: place.check, student: place.student)
  }

  fileprivate init(_ cluster: AnswerCluster, problem: Int) {
    self.init(problem: problem, check: cluster.checks[0], student: cluster.students[0])
  }
}

extension HeldMistakes {
  /// Those that a page shows: all single ones, and of those made at once what two students hold.
  var shown: [HeldMistake] { single + combined.filter { $0.certain > 1 } }
}
