internal import Foundation
internal import Grading
internal import Messages
internal import Synchronization

extension Verb {
  static let verify: Verb = Verb(
    "verify", summary: "examine the answer key itself", operands: [.slugs],
    options: [.seeds, .seed, .seedFile, .jobs, .json],
    example: "swift run instructor verify layer_norm --seeds 3",
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
        if !isJSON { console.write(text(result, console.style)) }
      }
      deliver(try RegistryExam(project: project).result())
      concurrently(exercises, width: invocation.jobs, { exam.result(for: $0) }, inOrder: deliver)
      let all = results.withLock(\.self)
      if isJSON {
        let data = try CourseJSON.encode(all, pretty: true)
        console.write(String(decoding: data, as: UTF8.self) + "\n")
      } else {
        let failed = all.filter { !$0.holds }
        console.write(
          failed.isEmpty
            ? "the answer key holds on \(count) \(count == 1 ? "seed" : "seeds")\n"
            : "unfinished: \(failed.map(\.slug).joined(separator: ", "))\n")
      }
      return all.allSatisfy(\.holds) ? 0 : 1
    }
  }

  private static func text(_ result: Exam.Result, _ style: TextStyle) -> String {
    var lines = [style("\(result.slug): \(result.holds ? "holds" : "unfinished")", .bold)]
    for finding in result.findings {
      let mark = finding.holds ? style("ok", .green) + "    " : style("FAIL", .red) + "  "
      let text = finding.text.wrapped(TextStyle.width - 8)
      lines.append("  " + mark + (text.first ?? ""))
      lines += text.dropFirst().map { "        " + $0 }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
