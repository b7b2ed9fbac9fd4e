internal import ExerciseKit
internal import Foundation
internal import Messages
internal import Naming
internal import Reference

/// Names the mistakes behind a learner's answers.
struct Namer {
  let trial: AnyTrial
  let key: AnswerKey

  private var checks: [CheckSummary] { trial.checks }

  /// For each check what explains it; nothing for a check that passed.
  func names(_ task: NamingTask) throws -> [NamedAnswers] {
    let plan = TrialBench.Plan(
      trial: trial, key: key, inputs: try (task.cases + task.fresh).map(trial.input),
      answers: checks.indices.map { check in
        let missing = task.cases.count - task.answers[check].count
        return task.answers[check] + Array(repeating: nil, count: missing)
          + task.freshAnswers[check]
      }, tolerance: task.tolerance)
    var bench = TrialBench(plan)
    let puzzle = puzzle(task, on: &bench)
    var search = Search(catalog, puzzle, on: bench, budget: key.budget)
    let explanations = search.explanations()
    return explanations.map { explanation in
      var named = named(explanation.hypotheses)
      named.spared = explanation.spared
      return named
    }
  }

  private var catalog: Catalog {
    Catalog(
      key.options.map {
        Catalog.Option(
          replaces: $0.replaces, isStyle: $0.isStyle, isReadyMade: $0.isReadyMade)
      })
  }

  /// The checks with their cases, the wrong ones first.
  private func puzzle(_ task: NamingTask, on bench: inout TrialBench) -> Puzzle {
    let outputs = checks.map { check in checks.firstIndex { $0.name == check.output } }
    return Puzzle(
      checks.indices.map { check in
        let isFailing = task.failing.contains(check)
        let seen = Array(task.answers[check].indices)
        let wrong = Set(
          isFailing
            ? seen.filter { place in
              !bench.traces(of: [Hypothesis([])], check: check, place: place)[0].agrees
            } : [])
        return Puzzle.Check(
          isFailing: isFailing, isOfClasses: checks[check].isOfClasses,
          function: outputs[check] ?? check,
          places: seen.filter(wrong.contains) + seen.filter { !wrong.contains($0) },
          fresh: task.freshAnswers[check].indices.map { task.cases.count + $0 })
      })
  }

  // MARK: Words

  /// The names of what explains a check: of more than two, what all share and where the rest lies.
  private func named(_ hypotheses: [Hypothesis]) -> NamedAnswers {
    guard hypotheses.count > 2 else {
      return NamedAnswers(hypotheses: hypotheses.map { names($0.mistakes) })
    }
    let shared = hypotheses.dropFirst().reduce(Set(hypotheses[0].mistakes)) {
      $0.intersection($1.mistakes)
    }
    let others = Set(hypotheses.flatMap(\.mistakes)).subtracting(shared)
    let steps = Set(others.flatMap { key.options[$0].replaces.map(\.inWords) }).sorted()
    return NamedAnswers(
      hypotheses: shared.isEmpty ? [] : [names(shared.sorted())],
      rest: steps.count <= Self.mostSteps ? steps : [])
  }

  /// The most steps among which a mistake is said to lie.
  private static let mostSteps = 3

  private func names(_ mistakes: [Int]) -> [String] { mistakes.map { key.options[$0].name } }
}

extension String {
  /// The name of a step as words: the last part, as in `mean term` for `norm.meanTerm`.
  fileprivate var inWords: String {
    let name = split(separator: ".").last.map(String.init) ?? self
    return name.reduce("") { $1.isUppercase ? "\($0) \($1.lowercased())" : "\($0)\($1)" }
  }
}
