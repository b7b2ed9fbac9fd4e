import Foundation
import Messages
import Testing

@testable import Grading

/// What is expected on shown cases is asked of the answer key once.
@Suite struct ExpectationStoreTests {
  private let course: ScratchCourse
  private let problem: CodeProblem

  init() throws {
    course = try ScratchCourse()
    problem = try #require(Course.preNormPostNorm[code: "residual_add"])
    try Data(
      contentsOf: Workbench.root.appending(
        path: "Sources/Reference/Solutions/ResidualAdd.swift.txt")
    ).write(to: course.project.learnerFile(problem))
  }

  private func grading(isAutomated: Bool = false) throws -> Grading {
    let project = try Project(
      root: course.root, binaries: course.project.binaries, submission: nil,
      isAutomated: isAutomated)
    return try Grading(
      project: project, seed: .open(1), reading: [problem],
      scratch: course.root.appending(path: "scratch"), announce: { _ in })
  }

  private func verdict(isAutomated: Bool = false) throws -> Verdict {
    try grading(isAutomated: isAutomated).report(on: problem).verdict
  }

  /// Keeps an expectation that no reference gives: every number is 0.
  private func keepZeros(stamp: String? = nil) throws {
    let grading = try grading()
    let known = try #require(grading.expectations)
    let right = try #require(known.expectation(of: problem, seed: 1))
    let zeros = right.outputs.map { row in
      row.map { outcome -> Outcome in
        guard case .value(.array(let array)) = outcome else { return outcome }
        return .value(
          .array(NumericArray(shape: array.shape, data: array.data.map { _ in 0 })))
      }
    }
    try ExpectationStore(memory: known.memory, stamp: stamp ?? known.stamp).keep(
      Expectation(seed: 1, trial: right.trial, outputs: zeros), of: problem)
  }

  @Test func whatIsKeptIsNotAskedAgain() throws {
    #expect(try verdict() == .passed)
    try keepZeros()
    #expect(try verdict() == .wrong)
  }

  @Test func ofAnotherCourseNothingIsTaken() throws {
    #expect(try verdict() == .passed)
    try keepZeros(stamp: "another")
    #expect(try verdict() == .passed)
  }

  @Test func whatSomebodyElseWroteIsNotTaken() throws {
    #expect(try verdict() == .passed)
    try keepZeros()
    let file = course.project.memory.appending(path: "expected/residual_add.json")
    var data = try Data(contentsOf: file)
    data[data.count - 2] ^= 1
    try data.write(to: file)
    #expect(try verdict() == .passed)
  }

  @Test func aServiceTrustsNoMemoryThatWasHandedInWithTheFiles() throws {
    #expect(try verdict() == .passed)
    try keepZeros()
    #expect(try verdict(isAutomated: true) == .passed)
    #expect(try grading(isAutomated: true).expectations == nil)
  }
}
