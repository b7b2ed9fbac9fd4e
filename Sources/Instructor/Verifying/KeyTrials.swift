internal import Grading
internal import Messages

/// The part of the exam that runs the solutions of a problem on every seed.
struct KeyTrials {
  let exam: Exam
  let problem: CodeProblem

  private typealias Finding = Exam.Finding

  /// How much more room there must be than honest ways to compute use.
  static let roomFactor: Double = 100
  /// Along how many directions each gradient is held against the slope of its output.
  static let directions: UInt64 = 3
  /// How much of the tolerance a right gradient may use, so that a learner's has room.
  static let slopeRoom: Double = 0.05

  /// Runs everything and gives the findings, in the order of the exam.
  func findings() throws -> [Exam.Finding] {
    let answers = AnswerSource(problem.slug, in: exam.project)
    var reference: String?
    var gradients: String?
    var slopes = 0
    for seed in exam.seeds where reference == nil {
      let trial = try answers.trial(seed: seed)
      guard trial.checks.map(\.label) == problem.labels else {
        let names = trial.checks.map(\.name).joined(separator: ", ")
        return [Finding("the course's table names other checks than \(names)", else: "")]
      }
      let expectation = Expectation(
        seed: seed, trial: trial, outputs: try answers.outputs(of: .reference, checks: trial.checks)
      )
      reference = referenceFault(expectation, seed)
      if reference == nil {
        gradients = try gradients ?? gradientFault(expectation, seed, answers, &slopes)
      }
    }
    let finding = Finding(
      reference.map { "the reference: \($0)" },
      else: "the reference answers with finite numbers on \(exam.seeds.inWords)")
    guard reference == nil else { return [finding] }
    let gradientFinding = Finding(
      gradients.map { "the reference's gradients: \($0)" },
      else: slopes == 0
        ? "the reference has no gradients to hold against slopes of its outputs"
        : "the reference's gradients agree with \(slopes) slopes of its outputs")
    return [
      finding, gradientFinding, try modelFinding(answers),
      try CaseExam.finding(answers, from: exam.seeds[0]),
    ] + (try remarkFindings(answers))
      + (try InvarianceExam(seeds: exam.seeds, problem: problem, answers: answers).findings())
      + (try MistakeExam(seeds: exam.seeds, problem: problem, answers: answers).findings())
  }

  // MARK: Right answers

  private func referenceFault(_ expectation: Expectation, _ seed: UInt64) -> String? {
    for (check, row) in zip(expectation.trial.checks, expectation.outputs) {
      for (k, outcome) in row.enumerated() {
        let place = place(check, k, expectation, seed)
        switch outcome {
        case .stopped(let stop): return "\(place): \(stop.verdict.words): \(stop.message)"
        case .value(let value)
        where !value.members.values.allSatisfy({ $0.data.allSatisfy(\.isFinite) }):
          return "\(place): a number is not finite"
        case .value: break
        }
      }
    }
    return nil
  }

  /// A check and a case in words.
  private func place(_ check: CheckSummary, _ k: Int, _ expectation: Expectation, _ seed: UInt64)
    -> String
  {
    "seed \(seed), \(check.name), case \(k + 1) (\(expectation.trial.cases[k].title))"
  }

  private func largestDistance(_ other: [[Outcome]], _ expected: [[Outcome]]) -> Double {
    var largest = 0.0
    for (row, right) in zip(other, expected) {
      guard row.count == right.count else { return .infinity }
      for (a, b) in zip(row, right) {
        guard let a = a.value, let b = b.value else { return .infinity }
        largest = max(largest, Comparison.distance(a, b, problem.tolerance))
      }
    }
    return largest
  }

  private func gradientFault(
    _ expectation: Expectation, _ seed: UInt64, _ answers: AnswerSource, _ count: inout Int
  ) throws -> String? {
    for (check, row) in zip(expectation.trial.checks, expectation.outputs)
    where check.hasDifferences {
      for (k, item) in expectation.trial.cases.enumerated() where item.isSmooth {
        guard let gradient = row[k].value?.array else { continue }
        let place = place(check, k, expectation, seed)
        for direction in 0..<Self.directions {
          let answer = try answers.ask(
            Question(
              .slope(direction: direction), of: .reference, check: check.name, input: k))
          guard let comparison = SlopeComparison(gradient, along: direction, answer) else {
            return "\(place): no slope can be formed"
          }
          guard comparison.distance < Self.slopeRoom else {
            return "\(place): off by \(comparison.distance.shown(digits: 3)) tolerances; it must "
              + "stay below \(Self.slopeRoom)"
          }
          count += 1
        }
      }
    }
    return nil
  }

  // MARK: The model solution

  /// The solution that learners may read must pass with room, on every seed.
  private func modelFinding(_ answers: AnswerSource) throws -> Exam.Finding {
    let model = LearnerFile(
      path: exam.project.shown(exam.project.modelSolution(of: problem)),
      text: try exam.project.text(at: exam.project.modelSolution(of: problem)))
    var room = 0.0
    do {
      for seed in exam.seeds {
        let (trial, outcomes) = try exam.grading.outcomes(of: model, for: problem, seed: seed)
        _ = try answers.trial(seed: seed)
        room = max(
          room,
          largestDistance(outcomes, try answers.outputs(of: .reference, checks: trial.checks)))
      }
    } catch let refusal as Refusal {
      return Finding("\(model.path): \(refusal.message ?? refusal.verdict.words)", else: "")
    }
    return Finding(
      room * Self.roomFactor > 1
        ? "\(model.path) lies \(room.shown(digits: 3)) tolerances away; it must stay below 0.01"
        : nil,
      else: "the model solution passes, and uses \(room.shown(digits: 2)) of a tolerance")
  }
}

// MARK: Remarks

extension KeyTrials {
  /// Whether the reference answers where remarks are made; nothing where there are none.
  ///
  /// - Parameter answers: Who knows; other cases can be asked about from then on.
  /// - Throws: `GraderFault`.
  /// - Returns: At most one finding.
  func remarkFindings(_ answers: AnswerSource) throws -> [Exam.Finding] {
    let remarks = try answers.trial(seed: exam.seeds[0]).remarks
    guard !remarks.isEmpty else { return [] }
    answers.take(remarks.map(\.input))
    let faults = try remarks.enumerated().compactMap { place, remark in
      let answer = try answers.ask(
        Question(of: .reference, check: remark.check, input: place))
      let isFinite = answer.value?.array?.data.allSatisfy(\.isFinite) ?? false
      return isFinite
        ? nil : "\(remark.check) \(remark.circumstance): the reference does not answer"
    }
    let count = remarks.count == 1 ? "the remark" : "\(remarks.count) remarks"
    return [
      Exam.Finding(
        faults.first.map { "remarks: \($0)" },
        else: "the reference answers in the case of \(count)")
    ]
  }
}

extension [UInt64] {
  /// How many seeds, in words.
  var inWords: String { count == 1 ? "1 seed" : "\(count) seeds" }
}
