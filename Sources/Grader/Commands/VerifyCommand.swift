internal import ExerciseKit
internal import Foundation
internal import Synchronization

extension Verb {
  static let verify: Verb = Verb(
    name: "verify", summary: "examine the answer key itself, for instructors and CI",
    slugs: .any, options: [.seeds, .seed, .seedFile, .json],
    example: "swift run grader verify layer_norm --seeds 3",
    run: VerifyCommand.run)
}

/// Examines the course's own answers.
enum VerifyCommand {
  /// Enough to notice a case that separates by chance only, and quick enough to wait for.
  static let defaultSeeds: Int = 5

  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    let count = try seedCount(invocation)
    let first = try invocation.seed().value
    let project = try Project(submission: nil)
    let problems = invocation.exercises(of: .preNormPostNorm)
    return try Scratch.withFolder(for: project) { scratch in
      let exam = KeyExam(
        project: project, seeds: (0..<UInt64(count)).map { first &+ $0 }, scratch: scratch,
        kitStamp: KitLibrary(project: project).stamp)
      let results = Mutex<[KeyExam.Result]>([])
      let isJSON = invocation.options[.json] != nil
      concurrently(problems, width: 2, { exam.result(for: $0) }) { result in
        results.withLock { $0.append(result) }
        if !isJSON { console.write(text(result, console.style)) }
      }
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

  private static func seedCount(_ invocation: Invocation) throws -> Int {
    guard let text = invocation.options[.seeds] else { return defaultSeeds }
    guard let count = Int(text), (1...10_000).contains(count) else {
      throw UsageError(
        "--seeds: \(text.sanitized) is not a number from 1 to 10000",
        advice: "write for example --seeds 3")
    }
    return count
  }

  private static func text(_ result: KeyExam.Result, _ style: TextStyle) -> String {
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
