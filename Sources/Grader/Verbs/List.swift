internal import Foundation
internal import Grading
internal import Messages
internal import Studying

extension Verb {
  static let list: Verb = Verb(
    "list", summary: "show the course, and where you are", options: [.json],
    example: "swift run grader list", run: List.run)
}

/// Shows the course and the learner's way through it.
enum List {
  /// An exercise as JSON has it; `points` are those to be had.
  private struct Row: Encodable {
    let slug: String
    let title: String
    let points: Int
    let file: String
    let statement: String
    let part: Int
    let partTitle: String
    let buildsOn: [String]
    let buildsOnParts: [Int]
    let difficulty: String
    let minutes: Int
    let state: String
    let earned: Int
    let isHere: Bool

    init(_ row: CourseProgress.Row, isHere: Bool) {
      let exercise = row.exercise
      let outline = exercise.outline
      slug = exercise.slug
      title = exercise.title
      points = exercise.points
      file = "Sources/Exercises/\(exercise.fileName)"
      statement = "Problems/\(exercise.slug)/README.md"
      part = outline.part.number
      partTitle = outline.part.title
      buildsOn = outline.buildsOn
      buildsOnParts = outline.buildsOnParts
      difficulty = outline.difficulty.rawValue
      minutes = outline.minutes
      state = row.state.words
      earned = row.score.earned
      self.isHere = isHere
    }
  }

  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    let project = try Project(for: invocation)
    guard invocation.options[.json] != nil else {
      console.write(
        lines: try ProgressPage.lines(of: .preNormPostNorm, in: project, style: console.style))
      return 0
    }
    let progress = try CourseProgress(of: .preNormPostNorm, in: project)
    let here = progress.here?.exercise.slug
    let rows = progress.rows.map { Row($0, isHere: $0.exercise.slug == here) }
    let data = try CourseJSON.encode(rows, pretty: true)
    console.write(String(decoding: data, as: UTF8.self) + "\n")
    return 0
  }
}
