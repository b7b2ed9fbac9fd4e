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
    let rows = zip(task.answers, task.freshAnswers).map { answers, more in
      answers + Array(repeating: nil, count: task.cases.count - answers.count) + more
    }
    plan = TrialBench.Plan(
      trial: trial, key: key, inputs: try (task.cases + task.fresh).map(trial.input),
      learner: .answers(rows), tolerance: task.tolerance)
    seen = task.answers.map { Array($0.indices) }
    fresh = task.freshAnswers.map { $0.indices.map { task.cases.count + $0 } }
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
    let puzzle = puzzle(on: &bench)
    var search = Search(plan.key.catalog, puzzle, on: bench, budget: plan.key.budget)
    return search.explanations()
  }

  /// The same in words.
  func names() -> [NamedAnswers] { explanations().map(plan.key.named) }

  /// The checks with their cases, the wrong ones first.
  private func puzzle(on bench: inout TrialBench) -> Puzzle {
    let checks = plan.trial.checks
    return Puzzle(
      checks.indices.map { check in
        let wrong = Set(
          seen[check].filter { place in
            !bench.traces(of: [Hypothesis([])], check: check, place: place)[0].agrees
          })
        return Puzzle.Check(
          isFailing: !wrong.isEmpty, isAnswered: plan.learner.answers(check),
          isOfClasses: checks[check].isOfClasses,
          function: checks.firstIndex { $0.name == checks[check].output } ?? check,
          places: seen[check].filter(wrong.contains) + seen[check].filter { !wrong.contains($0) },
          fresh: fresh[check])
      })
  }
}

extension AnswerKey {
  /// The options as the search sees them.
  var catalog: Catalog {
    Catalog(
      options.map {
        Catalog.Option(
          replaces: $0.replaces, isStyle: $0.isStyle, isReadyMade: $0.isReadyMade)
      })
  }

  /// The names of what explains a check: of more than two, what all share and where the rest lies.
  fileprivate func named(_ explanations: Explanations) -> NamedAnswers {
    func names(_ mistakes: [Int]) -> [String] { mistakes.map { options[$0].name } }
    let hypotheses = explanations.hypotheses
    guard hypotheses.count > 2 else {
      return NamedAnswers(
        hypotheses: hypotheses.map { names($0.mistakes) }, spared: explanations.spared,
        isPartial: explanations.isPartial)
    }
    let shared = hypotheses.dropFirst().reduce(Set(hypotheses[0].mistakes)) {
      $0.intersection($1.mistakes)
    }
    let others = Set(hypotheses.flatMap(\.mistakes)).subtracting(shared)
    let steps = Set(others.flatMap { options[$0].replaces.map(\.inWords) }).sorted()
    return NamedAnswers(
      hypotheses: shared.isEmpty ? [] : [names(shared.sorted())], rest: steps,
      isPartial: explanations.isPartial)
  }
}

extension String {
  /// The name of a step as words: the last part, as in `mean term` for `norm.meanTerm`.
  fileprivate var inWords: String {
    let name = split(separator: ".").last.map(String.init) ?? self
    return name.reduce("") { $1.isUppercase ? "\($0) \($1.lowercased())" : "\($0)\($1)" }
  }
}
