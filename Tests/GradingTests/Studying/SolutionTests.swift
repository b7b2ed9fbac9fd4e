import Foundation
import Messages
import Testing

@testable import Grading
@testable import Studying

/// Solutions, after a pass or for whoever gives up.
@Suite struct SolutionTests {
  private func answer(
    _ slug: String, givesUp: Bool = false, verdict: Verdict? = nil, in desk: Desk
  ) throws -> SolutionPage.Answer {
    try SolutionPage.answer(for: desk.exercise(slug), in: desk.project, givesUp: givesUp) {
      try #require(verdict)
    }
  }

  @Test("After a pass the solution is shown, its lines of code whole")
  func passed() throws {
    let desk = try Desk()
    let problem = try #require(Course.preNormPostNorm[code: "layer_norm"])
    let code = try desk.project.text(at: desk.project.modelSolution(of: problem))
    guard case .solution(let lines) = try answer("layer_norm", verdict: .passed, in: desk) else {
      Issue.record("it was refused")
      return
    }
    #expect(lines.first == "one way to write it; yours may differ, and be as right:")
    #expect(lines.last == "next: swift run grader list")
    #expect(lines.dropFirst(2).dropLast(2).joined(separator: "\n") + "\n" == code)
    guard case .solution(let given) = try answer("layer_norm", givesUp: true, in: desk) else {
      Issue.record("it was refused")
      return
    }
    #expect(given.dropLast() == lines.dropLast())
    #expect(given.last == "next: swift run grader check layer_norm")
  }

  @Test("Every code problem has one")
  func all() throws {
    let desk = try Desk()
    for problem in Course.preNormPostNorm.codeProblems {
      guard case .solution = try answer(problem.slug, givesUp: true, in: desk) else {
        Issue.record("\(problem.slug) has none")
        continue
      }
    }
  }

  @Test("Before a pass, both ways on are named")
  func notYet() throws {
    #expect(
      try answer("layer_norm", verdict: .wrong, in: Desk())
        == .refusal([
          "layer_norm has not passed yet (wrong); its solution is here when it has",
          "to see it all the same: swift run grader solution layer_norm --give-up",
          "next: swift run grader hint layer_norm",
        ]))
  }

  @Test("A memo's models are shown by its report")
  func memo() throws {
    #expect(
      try answer("why_pre_norm", givesUp: true, in: Desk())
        == .refusal([
          "why_pre_norm is answered in words: its report shows a model beside each sentence",
          "  of yours", "next: swift run grader check why_pre_norm",
        ]))
  }

  @Test("A checkout without solutions says so")
  func none() throws {
    let desk = try Desk()
    try FileManager.default.removeItem(at: desk.root.appending(path: "Sources/Reference"))
    #expect(
      try answer("layer_norm", givesUp: true, in: desk)
        == .refusal([
          "there is no solution of layer_norm in this checkout; ask whoever gave it to you"
        ]))
  }
}
