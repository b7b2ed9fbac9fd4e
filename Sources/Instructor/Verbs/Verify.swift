internal import Foundation
internal import Grading
internal import Messages
internal import Synchronization

extension Verb {
  static let verify: Verb = Verb(
    "verify", summary: "examine the answer key itself",
    operands: [Operand("SLUG", .any, of: Verify.vocabulary)],
    options: [.seeds, .seed, .seedFile, .jobs, .json],
    example: "swift run instructor verify layer_norm --seeds 3",
    notes: {
      ["", "Lists, pages and labs are always examined; SLUG may be labs, for these alone."]
    },
    run: Verify.run)
}

extension Option {
  static let seeds: Option = Option(
    "seeds", "N", "the number of seeds to try (default \(Verify.defaultSeeds))",
    .number(1...10_000, example: 3))
}

/// Examines the course's own answers.
enum Verify {
  /// Enough to notice a case that separates by chance only, and quick enough to wait for.
  static let defaultSeeds: Int = 5
  /// What stands for the labs.
  static let labs: String = "labs"

  /// What can be examined.
  @Sendable static func vocabulary(_ course: Course) -> Vocabulary {
    Vocabulary(
      of: course.exercises.map(\.slug) + [labs], called: "problem",
      otherwise: "see swift run grader list")
  }

  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    let count = invocation.number(.seeds) ?? defaultSeeds
    let first = try invocation.seed().number
    let project = try Project(for: invocation)
    let exercises = invocation.exercises(of: .preNormPostNorm)
    return try Scratch.withFolder(for: project) { scratch in
      let grading = try Grading(
        project: project, seed: .open(first), reading: [], scratch: scratch,
        announce: console.complain, showing: console.show)
      try grading.products.build([.launcher, .answerKey, .kit])
      let exam = Exam(grading: grading, seeds: (0..<UInt64(count)).map { first &+ $0 })
      let isJSON = invocation.options[.json] != nil
      let results = Mutex<[Exam.Result]>([])
      @Sendable func deliver(_ result: Exam.Result) {
        results.withLock { $0.append(result) }
        guard !isJSON else { return }
        console.write(result.lines(in: console.style).map { $0 + "\n" }.joined())
      }
      deliver(try RegistryExam(project: project).result())
      deliver(try LabExam(project: project).result())
      concurrently(exercises, width: invocation.jobs, { exam.result(for: $0) }, inOrder: deliver)
      let all = results.withLock(\.self)
      if isJSON {
        let data = try CourseJSON.encode(all, pretty: true)
        console.write(String(decoding: data, as: UTF8.self) + "\n")
      } else {
        console.write(end(all, seeds: count).map { $0 + "\n" }.joined())
      }
      return all.allSatisfy(\.holds) ? 0 : 1
    }
  }

  /// The last lines.
  static func end(_ results: [Exam.Result], seeds count: Int) -> [String] {
    let failed = results.filter { !$0.holds }
    return failed.isEmpty
      ? ["the answer key holds on \(count) \(count == 1 ? "seed" : "seeds")"]
      : failed.map(\.slug).joined(separator: ", ").wrapped(first: "unfinished: ", rest: "  ")
  }
}
