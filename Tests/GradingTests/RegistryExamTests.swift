import Foundation
import Messages
import Testing

@testable import Grading
@testable import Instructor

/// The lists of exercises, and what is said when one of them is stale.
@Suite struct RegistryExamTests {
  private func exam() throws -> RegistryExam {
    let slugs = ["residual_add", "why_pre_norm"]
    return RegistryExam(
      project: try Workbench().project,
      course: Course(slugs.compactMap { Course.preNormPostNorm[$0] }))
  }

  @Test("The course's own lists agree")
  func agree() throws {
    let result = try RegistryExam(project: Workbench().project).result()
    #expect(result.findings.map(\.text).first?.hasPrefix("manifest, trials, table") == true)
    #expect(result.holds)
  }

  @Test("A slug that the manifest lacks is told")
  func manifest() throws {
    let right = "let problems = [\n  \"residual_add\",\n]\nlet memos = [\n  \"why_pre_norm\",\n]\n"
    #expect(try exam().faults(manifest: right) == [])
    let wrong = right.replacing("residual_add", with: "residual_sum")
    #expect(
      try exam().faults(manifest: wrong) == [
        "Package.swift: problems is residual_sum, and the course's table has residual_add"
      ])
  }

  @Test("A trial or answers that stand in one place only are told")
  func registry() throws {
    let all: Set = ["residual_add", "why_pre_norm"]
    #expect(
      try exam().faults(RegistrySummary(trials: ["residual_add"], answers: all, gaps: [])) == [])
    #expect(
      try exam().faults(
        RegistrySummary(trials: ["softmax"], answers: ["residual_add"], gaps: ["a gap"])) == [
          "residual_add has no trial; enter it in Problems/Trials.swift",
          "softmax has a trial, but does not stand in the course's table",
          "why_pre_norm has no answers; enter it in Sources/Reference",
          "a gap",
        ])
  }

  @Test("A row, a count or a total that README lacks is told")
  func readme() throws {
    let points = try #require(Course.preNormPostNorm[memo: "why_pre_norm"]).points
    let right = """
          residual_add         not started           0/2
          why_pre_norm         not started          0/\(points)
          total                                     0/\(points + 2)
      | [`residual_add`](Problems/residual_add/README.md) | it | 2 |
      | [`why_pre_norm`](Problems/why_pre_norm/README.md) | it | \(points) |
      """
    #expect(try exam().faults(readme: right) == [])
    #expect(
      try exam().faults(readme: right.replacing("0/\(points + 2)", with: "0/1")) == [
        "README.md has no line for the total 0/\(points + 2) in the first table"
      ])
    #expect(
      try exam().faults(readme: right.replacing("| it | 2 |", with: "| it | 3 |")) == [
        "README.md has no line for residual_add, with 2 points, among the problems"
      ])
    #expect(
      try exam().faults(readme: right.replacing("0/\(points)\n", with: "0/1\n")) == [
        "README.md has no line for why_pre_norm, with 0/\(points), in the first table"
      ])
  }

  @Test("An exercise that the course's page lacks is told")
  func coursePage() throws {
    let right =
      "| [`residual_add`](residual_add/README.md) |\n| [`why_pre_norm`](why_pre_norm/README.md) |"
    #expect(try exam().faults(coursePage: right) == [])
    #expect(
      try exam().faults(coursePage: "") == [
        "Problems/README.md has no row for residual_add",
        "Problems/README.md has no row for why_pre_norm",
      ])
  }
}
