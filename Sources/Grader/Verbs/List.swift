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
