internal import ExerciseKit
internal import Foundation
internal import Messages
internal import Naming
internal import Problems

/// What stored numbers say about one problem.
struct StoredService {
  private let slug: String
  private let folder: URL
  private let trial: AnyTrial?

  /// How the names of the files end.
  private static let ending: String = ".numbers"

  /// Prepares to answer.
  ///
  /// - Parameters:
  ///   - slug: The problem.
  ///   - folder: Where the numbers of all problems are.
  init(_ slug: String, in folder: URL) {
    self.slug = slug
    self.folder = folder
    trial = Trials.trial(of: slug)
  }

  /// Answers until there are no more questions, or one that it knows nothing about, then ends the process.
  func run() -> Never {
    let channel = Channel()
    var inputs: [UInt32: Data] = [:]
    var stored: Stored?
    while let frame = channel.receive() {
      if frame.kind == .input {
        inputs[frame.number] = frame.payload
        continue
      }
      if stored == nil { stored = try? self.stored() }
      guard let answer = try? answer(to: frame, inputs, stored),
        channel.send(answer, inAnswerTo: frame)
      else { break }
    }
    _exit(0)
  }

  /// The numbers of the problem, and the places of the cases that they are of.
  private struct Stored {
    let problem: StoredProblem
    /// The arguments in JSON: those of the seed, the fresh ones, those of remarks.
    let places: [Data: Int]
  }

  /// The numbers; nil where there are none.
  private func stored() throws -> Stored? {
    guard let problem = try numbers(of: slug), problem.head.slug == slug else { return nil }
    let trial = problem.head.trial
    let all =
      trial.cases.map(\.input) + FreshCases.chosen(problem.head.fresh, besides: trial.cases)
      + trial.remarks.map(\.input)
    return Stored(
      problem: problem,
      places: Dictionary(zip(all, all.indices), uniquingKeysWith: { first, _ in first }))
  }

  private func numbers(of slug: String) throws -> StoredProblem? {
    let file = folder.appending(path: slug + Self.ending)
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    return try StoredProblem(try Data(contentsOf: file, options: .alwaysMapped))
  }

  private func answer(to frame: Frame, _ inputs: [UInt32: Data], _ stored: Stored?) throws -> Data?
  {
    guard frame.kind == .question else {
      let question = try CourseJSON.decode(KeyQuestion.self, from: frame.payload)
      return try answer(to: question, stored)
    }
    let question = try CourseJSON.decode(Question.self, from: frame.payload)
    guard let stored, question.solution == .reference, question.wanted == .output,
      let input = inputs[UInt32(truncatingIfNeeded: question.input)],
      let place = stored.places[input],
      let check = stored.problem.head.trial.checks.firstIndex(where: { $0.name == question.check })
    else { return nil }
    let answer = stored.problem.answers[check][place]
    return answer.isEmpty ? nil : answer
  }

  private func answer(to question: KeyQuestion, _ stored: Stored?) throws -> Data? {
    switch question {
    case .trial(let seed):
      guard let head = stored?.problem.head else {
        return try trial.map { try CourseJSON.encode($0.summary(seed: seed)) }
      }
      switch seed {
      case head.seed: return try CourseJSON.encode(head.trial)
      case FreshCases.seed(head.seed):
        return try CourseJSON.encode(
          TrialSummary(
            checks: head.trial.checks, arguments: head.trial.arguments, cases: head.fresh))
      default: return nil
      }
    case .written(let json): return try trial.map { try CourseJSON.encode($0.written(json)) }
    case .invariances(let seed):
      return seed == stored?.problem.head.seed ? stored?.problem.invariances : nil
    case .mistakes: return try CourseJSON.encode(stored?.problem.head.mistakes ?? [])
    case .everyMistake:
      let all = Dictionary(
        uniqueKeysWithValues: try Trials.slugs.map { slug in
          (slug, try numbers(of: slug)?.head.mistakes ?? [])
        })
      return try CourseJSON.encode(all)
    case .naming(let task):
      return try stored.map { try CourseJSON.encode(try names(task, $0.problem)) }
    case .names, .compose, .survey, .recording, .memo, .samples, .registry: return nil
    }
  }

  /// The single mistakes behind a learner's answers; none where the cases are not those of the numbers.
  private func names(_ task: NamingTask, _ problem: StoredProblem) throws -> [NamedAnswers] {
    let head = problem.head
    guard task.cases == head.trial.cases.map(\.input),
      task.fresh == FreshCases.chosen(head.fresh, besides: head.trial.cases)
    else { return head.trial.checks.map { _ in NamedAnswers() } }
    let rows = AnswerRows(task)
    let catalog = Catalog(head.options)
    var bench = StoredBench(problem, catalog, rows)
    let puzzle = Puzzle(
      head.trial.checks, seen: rows.seen, fresh: rows.fresh, on: &bench, answers: rows.hasAnswer)
    var search = Search(catalog, puzzle, on: bench, budget: head.budget, largest: 1)
    return search.explanations().map(catalog.named)
  }
}
