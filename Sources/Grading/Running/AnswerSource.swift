package import Foundation
package import Messages
internal import Synchronization

/// Who knows the answers: the process `answer-key`, for one problem or memo.
///
/// The grader itself knows none. The process starts with the first question and ends with this
/// object.
package final class AnswerSource: Sendable {
  private let slug: String
  /// What is said when it is asked in vain.
  private let silence: GraderFault
  private let worker: Mutex<SolutionWorker>

  /// Prepares to ask.
  ///
  /// - Parameters:
  ///   - slug: The problem or the memo.
  ///   - project: Where the program is; it must be built.
  ///   - timeout: The seconds that an answer may take.
  package init(_ slug: String, in project: Project, timeout: Double = 30) {
    self.slug = slug
    silence = project.silence(of: slug)
    worker = Mutex(
      SolutionWorker(project.answerKey(for: slug), timeout: timeout, budget: .unlimited()))
  }

  /// The problem's checks and its cases for a seed, which can be asked about from then on.
  package func trial(seed: UInt64) throws -> TrialSummary {
    try worker.withLock { worker in
      let trial = try worker.ask(.trial(seed: seed), for: TrialSummary.self)
      worker.inputs = trial.cases.map(\.input)
      return trial
    }
  }

  /// What changes of the cases for a seed do to the outputs.
  package func invariances(seed: UInt64) throws -> [InvarianceSummary] {
    try worker.withLock { try $0.ask(.invariances(seed: seed), for: [InvarianceSummary].self) }
  }

  /// Lets other cases be asked about.
  package func take(_ inputs: [Data]) { worker.withLock { $0.inputs = inputs } }

  /// A case that somebody wrote, in our own spelling, or what is wrong with it.
  package func written(_ json: Data) throws -> WrittenCase {
    try worker.withLock { try $0.ask(.written(json), for: WrittenCase.self) }
  }

  /// The wrong answers that are known.
  package func mistakes() throws -> [MistakeSummary] {
    try worker.withLock { try $0.ask(.mistakes, for: [MistakeSummary].self) }
  }

  /// The wrong answers that are known to every problem, by its slug, whatever this one's is.
  package func everyMistake() throws -> [String: [MistakeSummary]] {
    try worker.withLock { try $0.ask(.everyMistake, for: [String: [MistakeSummary]].self) }
  }

  /// The names that mistakes can be asked by.
  package func names() throws -> [String] {
    try worker.withLock { try $0.ask(.names, for: [String].self) }
  }

  /// Whether mistakes can be made at once.
  package func canCompose(_ names: [String]) throws -> Bool {
    try worker.withLock { try $0.ask(.compose(names), for: [Bool].self) } == [true]
  }

  /// What mistakes are behind a learner's answers, for each check.
  package func names(_ task: NamingTask) throws -> [NamedAnswers] {
    try worker.withLock { try $0.ask(.naming(task), for: [NamedAnswers].self) }
  }

  /// How the mistakes stand to the right answer and to each other.
  ///
  /// - Parameters:
  ///   - seed: The seed of the cases.
  ///   - tolerance: How closely numbers must agree.
  ///   - triesSearch: Whether the search is given some of them, made at once, to find.
  /// - Throws: `GraderFault.course` when the answer key does not answer.
  /// - Returns: What was seen.
  package func survey(seed: UInt64, tolerance: Tolerance, triesSearch: Bool) throws
    -> SurveySummary
  {
    try worker.withLock {
      try $0.ask(.survey(seed: seed, tolerance, tries: triesSearch), for: SurveySummary.self)
    }
  }

  /// What the student edition keeps of the problem, for the cases of a seed.
  ///
  /// - Throws: `GraderFault.course` when the answer key does not answer.
  package func recording(seed: UInt64, tolerance: Tolerance) throws -> Data {
    try worker.withLock {
      try $0.ask(.recording(seed: seed, tolerance), for: [Data].self).first ?? Data()
    }
  }

  /// The cases for another seed, which cannot be asked about.
  package func cases(seed: UInt64) throws -> [EncodedCase] {
    try worker.withLock { try $0.ask(.trial(seed: seed), for: TrialSummary.self).cases }
  }

  /// What is wrong in cells of a memo, and what to hold beside its sentences.
  package func judgement(_ cells: [Cell], _ sentences: [Cell]) throws -> MemoJudgement {
    try worker.withLock {
      try $0.ask(.memo(cells: cells, sentences: sentences), for: MemoJudgement.self)
    }
  }

  /// The memos that the answers are examined with.
  package func samples(statement: String, template: String, reference: String) throws
    -> [SampleSummary]
  {
    try worker.withLock {
      try $0.ask(
        .samples(statement: statement, template: template, reference: reference),
        for: [SampleSummary].self)
    }
  }

  /// What there are answers to, whatever the slug.
  package func registry() throws -> RegistrySummary {
    try worker.withLock { try $0.ask(.registry, for: RegistrySummary.self) }
  }

  /// What a solution makes of a case.
  package func ask(_ question: Question) throws -> Outcome {
    try worker.withLock { try $0.ask(question) }
  }

  /// All outputs of a solution: for each check, for each case.
  package func outputs(of solution: Solution, checks: [CheckSummary]) throws -> [[Outcome]] {
    try worker.withLock { try $0.outputs(of: solution, checks: checks) }
  }

  /// What is expected of a learner's program.
  ///
  /// - Parameters:
  ///   - problem: The problem of the slug.
  ///   - seed: The seed of the cases.
  /// - Throws: `GraderFault.course` when the reference does not do what it must, or the course's table
  ///   names other checks.
  /// - Returns: The checks, their cases, and the value of each.
  package func expectation(of problem: CodeProblem, seed: UInt64) throws -> Expectation {
    let trial = try trial(seed: seed)
    guard trial.checks.map(\.label) == problem.labels else {
      throw GraderFault.course(
        "the course's table and the trial of \(slug) name different checks; please report this")
    }
    let outputs = try outputs(of: .reference, checks: trial.checks)
    guard outputs.allSatisfy({ $0.allSatisfy { $0.value != nil } }) else {
      throw silence
    }
    return Expectation(seed: seed, trial: trial, outputs: outputs)
  }
}

/// What is expected of a learner's program: the cases, and the reference's outputs.
package struct Expectation: Sendable {
  /// The seed of the cases.
  package let seed: UInt64
  package let trial: TrialSummary
  /// For each check, for each case; the reference always answers.
  package let outputs: [[Outcome]]

  package init(seed: UInt64, trial: TrialSummary, outputs: [[Outcome]]) {
    self.seed = seed
    self.trial = trial
    self.outputs = outputs
  }

  /// The most bytes that an answer may take: many times what the right ones do, since a wrong shape is
  /// to be told and not refused.
  var longestAnswer: Int {
    let numbers = outputs.joined().compactMap(\.value).map { output in
      output.members.values.reduce(0) { $0 + $1.data.count }
    }
    return min(Frame.maximumLength, 64 << 10 + 256 * (numbers.max() ?? 0))
  }

  /// For each check that is a gradient, the place of the check whose value is differentiated.
  package var outputPlaces: [Int?] {
    trial.checks.map { check in trial.checks.firstIndex { $0.name == check.output } }
  }
}
