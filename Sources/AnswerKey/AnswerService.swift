internal import ExerciseKit
internal import Foundation
internal import Memos
internal import Messages
internal import Problems
internal import Reference

/// What the answer key says about one problem or memo.
struct AnswerService {
  private let slug: String
  private let trial: AnyTrial?
  private let key: AnswerKey?

  /// Finds the answers; the registry is served without any.
  init(_ slug: String) {
    self.slug = slug
    trial = Trials.trial(of: slug)
    key = Answers.key(of: slug)
  }

  /// Answers until there are no more questions, then ends the process.
  func run() -> Never {
    if let trial, let key {
      var worker = Worker(trial) { key.solutions($0) }
      worker.run(others: answer)
    }
    let channel = Channel()
    while let frame = channel.receive(), let answer = answer(to: frame),
      channel.send(answer, inAnswerTo: frame)
    {}
    _exit(0)
  }

  private func answer(to frame: Frame) -> Data? {
    guard frame.kind == .keyQuestion,
      let question = try? CourseJSON.decode(KeyQuestion.self, from: frame.payload)
    else { return nil }
    return try? answer(to: question)
  }

  private func answer(to question: KeyQuestion) throws -> Data? {
    switch question {
    case .trial(let seed):
      guard let trial else { return nil }
      return try CourseJSON.encode(trial.summary(seed: seed))
    case .written(let json): return try trial.map { try CourseJSON.encode($0.written(json)) }
    case .invariances(let seed):
      return try trial.map { try CourseJSON.encode($0.invariances(seed: seed)) }
    case .mistakes:
      return try key.map { try CourseJSON.encode($0.options.compactMap(\.summary)) }
    case .everyMistake:
      return try CourseJSON.encode(
        Dictionary(
          uniqueKeysWithValues: Answers.slugs.map { slug in
            (slug, Answers.key(of: slug)?.options.compactMap(\.summary) ?? [])
          }))
    case .names: return try key.map { try CourseJSON.encode($0.names) }
    case .compose(let names): return try key.map { try CourseJSON.encode([$0.canCompose(names)]) }
    case .naming(let task):
      guard let trial, let key else { return nil }
      return try CourseJSON.encode(Namer(task, trial, key).names())
    case .survey(let seed, let tolerance, let tries):
      guard let trial, let key else { return nil }
      return try CourseJSON.encode(
        Survey(trial, key, seed: seed, tolerance: tolerance).summary(triesSearch: tries))
    case .recording(let seed, let tolerance):
      guard let trial, let key else { return nil }
      return try CourseJSON.encode(
        [Recording(slug, trial, key, seed: seed, tolerance: tolerance).bytes()])
    case .memo(let cells, let sentences):
      return try MemoAnswers.all[slug].map {
        try CourseJSON.encode($0.answers.judgement(cells, sentences))
      }
    case .samples(let statement, let template, let reference):
      return try MemoAnswers.all[slug].map {
        let texts = MemoSample.Texts(
          reference: reference, template: template, statement: statement)
        return try CourseJSON.encode($0.samples.map { $0.summary(of: texts) })
      }
    case .registry:
      return try CourseJSON.encode(
        RegistrySummary(
          trials: Trials.slugs, answers: Answers.slugs.union(MemoAnswers.all.keys),
          gaps: MemoKey.gaps))
    }
  }
}
