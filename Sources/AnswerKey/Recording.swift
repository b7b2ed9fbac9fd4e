internal import ExerciseKit
internal import Foundation
internal import Messages
internal import Naming
internal import Reference

/// Records what is kept of a problem's answers where there are none.
struct Recording {
  private let trial: AnyTrial
  private let key: AnswerKey
  private let slug: String
  private let seed: UInt64
  private let tolerance: Tolerance
  private let summary: TrialSummary
  private let fresh: [EncodedCase]

  init(_ slug: String, _ trial: AnyTrial, _ key: AnswerKey, seed: UInt64, tolerance: Tolerance)
    throws
  {
    (self.slug, self.trial, self.key) = (slug, trial, key)
    (self.seed, self.tolerance) = (seed, tolerance)
    summary = try trial.summary(seed: seed)
    fresh = try trial.cases(seed: FreshCases.seed(seed))
  }

  /// Everything as bytes.
  ///
  /// - Complexity: Each single mistake runs with each style in each check of each case.
  func bytes() throws -> Data {
    let checks = trial.checks
    let remarks = summary.remarks
    let (seen, fresh) = (
      summary.cases.map(\.input), FreshCases.chosen(fresh, besides: summary.cases)
    )
    let inputs = try (seen + fresh + remarks.map(\.input)).map(trial.input)
    let answers = try checks.map { check in
      try inputs.enumerated().map { place, input -> Data in
        let remark = place - seen.count - fresh.count
        if remark >= 0, remarks[remark].check != check.name { return Data() }
        return try trial.output(of: check.name, on: input, solutions: key.reference).map {
          try CourseJSON.encode($0)
        } ?? Data()
      }
    }
    var bench = TrialBench(
      TrialBench.Plan(
        trial: trial, key: key, inputs: Array(inputs.prefix(seen.count + fresh.count)),
        learner: .hypothesis(Hypothesis([])), tolerance: tolerance))
    let catalog = key.catalog
    let prints = checks.indices.map { check in
      (0..<(seen.count + fresh.count)).map { place in
        bench.prints(of: catalog.singles, check: check, place: place)
      }
    }
    let head = StoredProblem.Head(
      slug: slug, seed: seed, trial: summary, fresh: self.fresh, options: catalog.options,
      mistakes: key.options.compactMap(\.summary), budget: key.budget)
    return try StoredProblem(
      head: head, invariances: CourseJSON.encode(try trial.invariances(seed: seed)),
      answers: answers, prints: prints
    ).bytes()
  }
}
