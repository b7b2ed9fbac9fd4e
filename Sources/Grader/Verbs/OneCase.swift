internal import Grading

extension Option {
  static let caseNumber: Option = Option(
    "case", "N", "run one case of one problem, and show all of it", .number(1...999, example: 3))
}

/// Runs one case and shows all of it: `check SLUG --case N`.
enum OneCase {
  /// What goes with it; everything else counts points, or writes for machines.
  private static let options: [Option] =
    [.caseNumber, .submission, .seed, .seedFile, .sandbox, .sandboxAtLeast] + Option.common

  static func run(_ number: Int, _ invocation: Invocation, _ console: Console) throws -> Int32 {
    let problem = try problem(of: invocation)
    let seed = try invocation.seed()
    guard seed.told != nil else {
      throw UsageError(
        "--case: the seed is hidden, and so are its cases",
        advice: invocation.options[.seedFile] == nil
          ? "unset \(Environment.seedVariable) to see the public ones"
          : "leave out --seed-file to see the public ones")
    }
    let project = try Project(for: invocation)
    return try Grading.with(
      project, seed: seed, reading: [problem], sandbox: try invocation.sandbox(),
      console: console
    ) { grading in
      let report = try problem.report(onCase: number, in: grading)
      console.write(
        lines: CaseText(
          report, seed: seed.told, options: invocation.repeated, style: console.style
        ).lines)
      return report.exitStatus
    }
  }

  /// The one problem.
  ///
  /// - Throws: `UsageError` for none or several, for a memo, and for an option that does not go with it.
  private static func problem(of invocation: Invocation) throws(UsageError) -> CodeProblem {
    let example = "for example: swift run grader check layer_norm --case 3"
    guard invocation.words.count == 1, let slug = invocation.words.first else {
      throw UsageError(
        "--case shows a case of one problem, but \(invocation.words.count) were given",
        advice: example)
    }
    if let other = invocation.options.keys.filter({ !options.contains($0) })
      .min(by: { $0.flag < $1.flag })
    {
      throw UsageError(
        "--case shows one case to people, and \(other.flag) does not go with it",
        advice: "leave one of them out")
    }
    guard let problem = Course.preNormPostNorm[code: slug] else {
      throw UsageError(
        "--case: \(slug) is answered in words and has no cases", advice: "leave it out")
    }
    return problem
  }
}
