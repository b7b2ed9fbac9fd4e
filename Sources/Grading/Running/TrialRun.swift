internal import Messages

/// What a learner's program made of all cases of a problem.
struct TrialRun {
  /// For each check, for each case up to the first without an answer.
  let outcomes: [[Outcome]]
  /// How long each check took, in seconds.
  let seconds: [Double]
  /// What the program printed.
  let printed: PrintedText
  /// The program, for further questions.
  let worker: SolutionWorker

  /// Runs the program.
  ///
  /// - Parameters:
  ///   - program: The learner's program.
  ///   - trial: The checks and the cases.
  ///   - longestAnswer: The most bytes that an answer may take.
  ///   - budget: The time that it may take.
  /// - Throws: `GraderFault` when the program cannot be started.
  init(
    _ program: Program, _ trial: TrialSummary, longestAnswer: Int = Frame.maximumLength,
    budget: Budget = .problem()
  ) throws {
    worker = SolutionWorker(program, inputs: trial.cases.map(\.input), budget: budget)
    worker.longestAnswer = longestAnswer
    outcomes = try worker.outputs(of: .learner, checks: trial.checks)
    worker.finish()
    seconds = worker.checkSeconds
    printed = worker.printed
  }

  /// Whether the program holds no solution that can be run.
  var hasNoSolution: Bool { outcomes.first?.first?.stop?.verdict == .doesNotCompile }
}
