import Foundation
import Messages
import Testing

@testable import Grading

/// The course's own statements as a terminal shows them.
@Suite struct ShowTests {
  @Test func aStatementReadsAsStored() throws {
    let run = try CommandLineTests.grader("show", "residual_add")
    #expect(run.status == 0)
    try Golden.expect(run.output, matches: "show-residual_add.txt")
  }

  @Test(
    "Every statement fits 80 columns and leaves no TeX behind",
    arguments: Course.stored.codeProblems.map(\.slug))
  func legible(_ slug: String) throws {
    let run = try CommandLineTests.grader("show", slug, "--hints")
    for line in run.output.split(separator: "\n") {
      #expect(line.count <= TextStyle.width || line.hasPrefix("    "), "\(line)")
      #expect(line.firstMatch(of: /\$[^0-9]/) == nil, "\(line)")
      #expect(line.firstMatch(of: /\\[a-zA-Z]+/) == nil, "\(line)")
    }
    #expect(run.output.hasSuffix("next: swift run grader check \(slug)\n"))
  }

  @Test("The list as JSON has what the list has")
  func list() throws {
    struct Row: Decodable {
      let slug, title, file, statement, partTitle, difficulty, state: String
      let points, part, minutes, earned: Int
      let buildsOn: [String]
      let buildsOnParts: [Int]
      let isHere: Bool
    }
    let run = try CommandLineTests.grader("list", "--json")
    let rows = try CourseJSON.decode([Row].self, from: Data(run.output.utf8))
    #expect(rows.map(\.slug) == Course.preNormPostNorm.exercises.map(\.slug))
    let row = try #require(rows.first { $0.slug == "pre_vs_post_ln" })
    #expect(row.title == "Pre-LN or Post-LN: where the norm goes")
    #expect((row.points, row.part, row.partTitle) == (9, 2, "Where the norm goes"))
    #expect((row.difficulty, row.minutes) == ("easy", 45))
    #expect(row.buildsOn == ["feed_forward", "layer_norm"])
    #expect(rows.first { $0.slug == "why_pre_norm" }?.buildsOnParts == [3, 4])
    #expect(row.file == "Sources/Exercises/PreVsPostLN.swift")
    #expect(row.statement == "Problems/pre_vs_post_ln/README.md")
    #expect(rows.count { $0.isHere } <= 1)
    #expect(rows.allSatisfy { 0...$0.points ~= $0.earned && !$0.state.isEmpty })
  }
}
