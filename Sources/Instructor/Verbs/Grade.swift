internal import Foundation
internal import Grading
internal import Teaching

extension Verb {
  static let grade: Verb = Verb(
    "grade", summary: "grade a class: one submission a folder or archive",
    operands: [Operand("DIR", called: "folder")],
    options: [
      .out, .roster, .reviews, .shard, .studentBudget, .seed, .seedFile, .jobs, .sandbox,
      .sandboxAtLeast,
    ],
    example: "swift run instructor grade ../handed-in --out ../results",
    run: Grade.run)

  static let merge: Verb = Verb(
    "merge", summary: "make a class's gradebooks and pages from its shards",
    operands: [Operand("OUT", called: "folder")], options: [.roster, .reviews],
    example: "swift run instructor merge ../results", run: Grade.merge)
}

extension Option {
  static let out: Option = Option("out", "OUT", "the folder of the results")
  static let roster: Option = Option(
    "roster", "CSV", "who is in the class: Canvas' or Moodle's list, or one with names")
  static let shard: Option = Option(
    "shard", "I/N", "grade the I-th of N parts only; merge makes one class of them")
  static let studentBudget: Option = Option(
    "student-budget", "SECONDS", "the most that one student's work may take",
    .number(1...86_400, example: 120))
}

/// Grades a class.
enum Grade {
  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    throw UsageError("grade is not there yet", advice: "grade one submission with the grader")
  }

  @Sendable static func merge(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    throw UsageError("merge is not there yet", advice: "grade one submission with the grader")
  }
}
