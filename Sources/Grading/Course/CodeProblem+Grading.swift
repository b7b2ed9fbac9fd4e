internal import Foundation
package import Messages

extension CodeProblem {
  /// Reads, builds, runs, compares, explains: in this order, each step with what the last one gave.
  ///
  /// The reference runs while the compiler does; what is expected does not depend on what the
  /// learner's program gives. With a hidden seed the program runs twice: on cases that give the
  /// points, and on the open ones, of which alone anything is told.
  package func grade(in grading: Grading) throws -> ProblemReport {
    let file = try grading.readSolution(self)
    let key = VerdictCache.Key(
      source: file.text, course: grading.products.courseStamp, seed: grading.seed.shown)
    if var known = grading.cache?.report(for: self, key: key) {
      known.file = file.path
      return known
    }

    guard grading.project.canGrade(self) else {
      let report = try ungraded(file, in: grading)
      try? grading.cache?.remember(report, for: self, key: key)
      return report
    }
    let ready =
      try grading.shelf.take(slug)
      ?? ReadyProblem(self, in: grading, unseen: grading.seed.drawn(for: file.text))
    let program = try ready.program(of: file, for: self)
    let (unseen, shown) = try ready.expected.value()
    let report = try report(
      on: file, program, ready.builder, ready.answers, unseen: unseen, shown: shown, in: grading)
    // What was called off may lack what explains it, and so does a report that was to have verdicts alone.
    if grading.isCalledOff() { throw CalledOff() }
    if grading.explains || report.verdict == .passed {
      try? grading.cache?.remember(report, for: self, key: key)
    }
    return report
  }

  package func prepare(in grading: Grading) {
    // Which cases give the points is known with the file, where nobody may see them.
    guard grading.seed.told != nil, grading.project.canGrade(self), !grading.shelf.holds(slug)
    else { return }
    let ready = Begun {
      let ready = try ReadyProblem(self, in: grading, unseen: nil)
      try ready.setUpBench(for: self)
      return ready
    }
    grading.shelf.put(ready, slug)
  }

  /// Runs, compares, explains.
  ///
  /// - Parameters:
  ///   - file: The learner's file.
  ///   - program: What it was made into.
  ///   - builder: What made it; it makes another with line numbers where something stops.
  ///   - answers: Who knows the mistakes.
  ///   - unseen: What is expected on the cases that give the points; nil where those are the shown ones.
  ///   - expectation: What is expected on the shown cases.
  ///   - grading: Whose submission it is.
  /// - Throws: `Refusal` when there is no solution in it, `GraderFault`.
  /// - Returns: The report.
  func report(
    on file: LearnerFile, _ program: Program, _ builder: SolutionBuilder, _ answers: AnswerSource,
    unseen: Expectation?, shown expectation: Expectation, in grading: Grading
  ) throws -> ProblemReport {
    let budget = grading.budget
    // What gives points comes first: what is only told takes no time from it.
    let counted = try unseen.map { expectation in
      CheckJudge(expectation: expectation, tolerance: tolerance)
        .reports(on: try trial(of: program, expectation, budget, in: grading))
    }
    let run = try trial(of: program, expectation, budget, in: grading)
    var checks = CheckJudge(expectation: expectation, tolerance: tolerance).reports(on: run)
    func whole(_ checks: [CheckReport]) -> ProblemReport {
      let all = counted.map { zip(checks, $0).map { $0.counted(as: $1) } } ?? checks
      var report = ProblemReport(
        self, file.path, checks: located(all, in: file, project: grading.project),
        printed: run.printed.reported(with: all))
      report.tolerance = tolerance
      return report
    }
    grading.judged(whole(checks))
    let hasFailed = checks.indices.contains {
      checks[$0].hasFailed && counted?[$0].verdict != .passed
    }
    if hasFailed, grading.explains {
      let explanation = Explanation(
        problem: self, expectation: expectation, answers: answers, run: run, program: program,
        budget: budget)
      try explanation.complete(&checks) { try debugged(file, builder, budget) }
    }
    run.worker.finish()
    var report = whole(checks)
    if report.verdict == .passed {
      let remarks = Remarks(
        problem: self, remarks: expectation.trial.remarks, answers: answers, program: program,
        budget: budget)
      // What costs no points may not cost a verdict either.
      report.notices = (try? remarks.notices()) ?? []
    }
    return report
  }

  /// Runs the learner's program where nobody knows the answers: that it does not return is told, and what
  /// it returns is left to the instructor's grader.
  private func ungraded(_ file: LearnerFile, in grading: Grading) throws -> ProblemReport {
    try grading.products.build([.launcher, .answerKey, .kit])
    let answers = AnswerSource(slug, in: grading.project)
    let trial = try answers.trial(seed: grading.seed.shown)
    guard trial.isLookedUp else {
      throw GraderFault.missing(
        path: "\(Project.numbersFolder)/\(slug)\(Project.numbersEnding)",
        advice: "git checkout puts it back")
    }
    let builder = try grading.builder(for: .kit)
    let program = try program(of: file, builder)
    let budget = grading.budget
    let run = try TrialRun(program, trial, budget: budget)
    if run.hasNoSolution { throw Refusal(.doesNotCompile, grading.noSolution(self)) }
    let expectation = Expectation(seed: grading.seed.shown, trial: trial, outputs: run.outcomes)
    var checks = CheckJudge(expectation: expectation, tolerance: tolerance).reports(on: run)
    let explanation = Explanation(
      problem: self, expectation: expectation, answers: answers, run: run, program: program,
      budget: budget)
    try explanation.locate(&checks) { try debugged(file, builder, budget) }
    run.worker.finish()
    return ProblemReport(
      self, file.path,
      checks: located(checks.map(\.leftToInstructor), in: file, project: grading.project),
      printed: run.printed.reported(with: checks))
  }

  /// Runs the learner's program on all cases.
  ///
  /// - Throws: `Refusal` when there is no solution in it, `GraderFault`.
  private func trial(
    of program: Program, _ expectation: Expectation, _ budget: Budget, in grading: Grading
  ) throws -> TrialRun {
    let run = try TrialRun(
      program, expectation.trial, longestAnswer: expectation.longestAnswer, budget: budget,
      endsAtLoop: !grading.explains)
    if run.hasNoSolution { throw Refusal(.doesNotCompile, grading.noSolution(self)) }
    return run
  }

  /// The learner's program as a trial starts it.
  ///
  /// - Throws: `Refusal` with the compiler's text, or with the rule that the file breaks.
  func program(of file: LearnerFile, _ builder: SolutionBuilder, on bench: Bench? = nil) throws
    -> Program
  {
    builder.project.solution(
      try builder.program(of: file, for: self, on: bench), [slug, typeName])
  }

  /// The same with line numbers, under the backtracer; nil where it cannot be built.
  func debugged(_ file: LearnerFile, _ builder: SolutionBuilder, _ budget: Budget) throws
    -> Backtrace?
  {
    guard case .program(let build) = try builder.build(file, for: self, debugging: true) else {
      return nil
    }
    return Backtrace(
      program: builder.project.solution(build, [slug, typeName], .backtrace),
      source: build.source, budget: budget)
  }
}

extension SolutionBuilder {
  /// The learner's program, when it may be run.
  ///
  /// - Throws: `Refusal` with the compiler's text, or with the rule that the file breaks.
  fileprivate func program(
    of file: LearnerFile, for problem: CodeProblem, on bench: Bench? = nil
  ) throws -> SolutionBuild {
    switch try build(file, for: problem, on: bench) {
    case .diagnostics(let text): throw Refusal(.doesNotCompile, text)
    case .refused(let violation): throw Refusal(violation)
    case .program(let build): return build
    }
  }
}

extension Grading {
  /// The builder of programs that are linked with a library.
  ///
  /// Another grader may have other rules, and holds every file against them anew.
  func builder(for library: Product) throws -> SolutionBuilder {
    let kit = try Kit(library, from: products)
    return SolutionBuilder(
      project: project, folder: builds, kit: kit,
      stamp: kit.stamp + "\n" + FileStamp(Platform.executablePath).line, deadline: deadline)
  }

  /// What is said of a learner's file that holds no type which keeps the contract.
  package func noSolution(_ problem: CodeProblem) -> String {
    Diagnostics.noSolution(problem, shownAs: project.shown(project.learnerFile(problem)))
  }

  /// Makes a learner's file into a program that can be run.
  ///
  /// - Parameters:
  ///   - problem: Its problem.
  ///   - library: What it is linked with.
  /// - Throws: `Refusal` when there is none, `GraderFault`.
  /// - Returns: The program; its arguments are the library's.
  package func build(_ problem: CodeProblem, linkedWith library: Product) throws -> SolutionBuild {
    let file = try readSolution(problem)
    try products.build([.launcher, library])
    return try builder(for: library).program(of: file, for: problem)
  }

  /// What a solution that is part of the course gives on all cases.
  ///
  /// - Parameters:
  ///   - file: The file, which is held against the rules of the exercise like a learner's.
  ///   - problem: Its problem.
  ///   - seed: The seed of the cases.
  /// - Throws: `Refusal` when it cannot be run, `GraderFault`.
  /// - Returns: The checks and the cases, and for each check what each case gave.
  package func outcomes(of file: LearnerFile, for problem: CodeProblem, seed: UInt64) throws -> (
    trial: TrialSummary, outcomes: [[Outcome]]
  ) {
    try file.holdWordsAgainstRules()
    try products.build([.launcher, .answerKey, .kit])
    let trial = try AnswerSource(problem.slug, in: project).trial(seed: seed)
    let program = try problem.program(of: file, builder(for: .kit))
    return (trial, try TrialRun(program, trial).outcomes)
  }
}
