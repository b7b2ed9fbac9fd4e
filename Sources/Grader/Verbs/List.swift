internal import Foundation
internal import Grading
internal import Messages

extension Verb {
  static let list: Verb = Verb(
    "list", summary: "name the problems in their order", options: [.json],
    example: "swift run grader list", run: List.run)
}

/// Names the problems.
enum List {
  private struct Row: Encodable {
    let slug: String
    let title: String
    let points: Int
    let file: String
    let statement: String
  }

  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    let rows = Course.preNormPostNorm.exercises.map {
      Row(
        slug: $0.slug, title: $0.title, points: $0.points,
        file: "Sources/Exercises/\($0.fileName)", statement: "Problems/\($0.slug)/README.md")
    }
    if invocation.options[.json] != nil {
      let data = try CourseJSON.encode(rows, pretty: true)
      console.write(String(decoding: data, as: UTF8.self) + "\n")
      return 0
    }
    let width = rows.map(\.slug.count).max() ?? 0
    for row in rows {
      console.write(
        "\(row.slug.padded(width))  \(String(row.points).aligned(2)) points  \(row.title)\n")
    }
    console.write("next: swift run grader show \(rows.first?.slug ?? "")\n")
    return 0
  }
}

extension Verb {
  static let show: Verb = Verb(
    "show", summary: "show the statement of a problem", operands: [.slug],
    example: "swift run grader show layer_norm", run: Show.run)
}

/// Shows a statement, made readable for a terminal.
enum Show {
  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    let project = try Project(submission: nil)
    for exercise in invocation.exercises(of: .preNormPostNorm) {
      let markdown = try project.text("README.md", of: exercise)
      for line in StatementText(markdown: markdown).lines(in: console.style) {
        console.write(line + "\n")
      }
      console.write("\nfill in: \(project.shown(project.learnerFile(exercise)))\n")
      console.write("next: swift run grader check \(exercise.slug)\n")
    }
    return 0
  }
}
