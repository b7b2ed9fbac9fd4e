internal import ExerciseKit
internal import Foundation
internal import Messages
internal import Naming
internal import Reference

/// Finds the mistakes behind answers, a learner's or made-up ones.
struct Namer {
  let plan: TrialBench.Plan
  /// For each check, the cases that the search sees.
  private let seen: [[Int]]
  /// For each check, the cases on which a name must hold as well.
  private let fresh: [[Int]]

  /// Prepares to name what a learner did.
  init(_ task: NamingTask, _ trial: AnyTrial, _ key: AnswerKey) throws {
    let rows = AnswerRows(task)
    plan = TrialBench.Plan(
      trial: trial, key: key, inputs: try (task.cases + task.fresh).map(trial.input),
      learner: .answers(rows), tolerance: task.tolerance)
    seen = rows.seen
    fresh = rows.fresh
  }

  /// Prepares to name what a hypothesis does, as if it were a learner's answer.
  ///
  /// - Parameters:
  ///   - plan: The problem, with the hypothesis as the learner.
  ///   - count: How many of the cases the search sees.
  init(_ plan: TrialBench.Plan, seen count: Int) {
    self.plan = plan
    seen = plan.trial.checks.map { _ in Array(0..<count) }
    fresh = plan.trial.checks.map { _ in Array(count..<plan.inputs.count) }
  }

  /// For each check what explains it; nothing for a check that passed.
  func explanations() -> [Explanations] {
    var bench = TrialBench(plan)
    let puzzle = Puzzle(
      plan.trial.checks, seen: seen, fresh: fresh, on: &bench, answers: plan.learner.answers)
    var search = Search(plan.key.catalog, puzzle, on: bench, budget: plan.key.budget)
    return search.explanations()
  }

  /// The same in words.
  func names() -> [NamedAnswers] { explanations().map(plan.key.catalog.named) }
}

extension AnswerKey {
  /// The options as the search sees them.
  var catalog: Catalog {
    Catalog(
      options.map {
        Catalog.Option(
          name: $0.name, replaces: $0.replaces, isStyle: $0.isStyle, isReadyMade: $0.isReadyMade)
      })
  }
}
