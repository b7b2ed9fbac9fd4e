import Foundation
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
    arguments: Course.preNormPostNorm.codeProblems.map(\.slug))
  func legible(_ slug: String) throws {
    let run = try CommandLineTests.grader("show", slug)
    for line in run.output.split(separator: "\n") {
      #expect(line.count <= TextStyle.width || line.hasPrefix("    "), "\(line)")
      #expect(line.firstMatch(of: /\$[^0-9]/) == nil, "\(line)")
      #expect(line.firstMatch(of: /\\[a-zA-Z]+/) == nil, "\(line)")
    }
    #expect(run.output.hasSuffix("next: swift run grader check \(slug)\n"))
  }

  @Test func theListHasEveryProblemAndItsPoints() throws {
    let run = try CommandLineTests.grader("list")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == Course.preNormPostNorm.exercises.count + 1)
    #expect(
      lines[0]
        == "\("residual_add".padded(Course.preNormPostNorm.exercises.map(\.slug.count).max()!))   2 points  The residual connection"
    )
    #expect(lines.last == "next: swift run grader show residual_add")
  }
}
