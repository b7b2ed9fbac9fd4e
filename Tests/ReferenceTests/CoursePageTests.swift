import Foundation
import Testing

@testable import Grading

/// The page that shows the whole course, held against the course's table.
@Suite struct CoursePageTests {
  private let folder: URL = URL(fileURLWithPath: #filePath)
    .appendingPathComponent("../../../Problems").standardized
  private let slugs: [String] = Course.preNormPostNorm.exercises.map(\.slug)

  private func page() throws -> String {
    try String(contentsOf: folder.appendingPathComponent("README.md"), encoding: .utf8)
  }

  /// The rows of the tables of problems: the slug, and what it builds on.
  private func rows() throws -> [(slug: String, needs: [String])] {
    try page().matches(of: /\n\| \[`(\w+)`\]\((\w+)\/README\.md\) \| ([^|]*)\|/).map { row in
      #expect(row.1 == row.2)
      return (String(row.1), row.3.matches(of: /`(\w+)`/).map { String($0.1) })
    }
  }

  @Test("Every problem of the course is on the page, in order, and the memos come last")
  func everyProblem() throws {
    #expect(try rows().map(\.slug) == slugs)
  }

  @Test("A problem builds on earlier ones")
  func prerequisites() throws {
    var earlier: Set<String> = []
    for row in try rows() {
      #expect(earlier.isSuperset(of: row.needs), "\(row.slug)")
      earlier.insert(row.slug)
    }
  }

  @Test("Every link leads somewhere")
  func links() throws {
    let links = try page().matches(of: /\]\(([^)]+)\)/).map { String($0.1) }
    #expect(links.count >= 22)
    for link in links {
      #expect(
        FileManager.default.fileExists(atPath: folder.appendingPathComponent(link).path),
        "\(link)")
    }
  }
}
