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
        return [
          Finding(
            fault: "\(exam.row(of: problem)): the row names the checks "
              + "\(problem.labels.map(\.name).joined(separator: ", ")), and the trial \(names)",
            fix: "name those of the trial, in its order: .output(gradients:) for an output and its "
              + "gradients, .values for what has none")
        ]
      }
      let expectation = Expectation(
        seed: seed, trial: trial, outputs: try answers.outputs(of: .reference, checks: trial.checks)
      )
      reference = referenceFault(expectation, seed)
      if reference == nil {
        gradients = try gradients ?? gradientFault(expectation, seed, answers, &slopes)
      }
    }
    if let reference {
      return [
        Finding(
          fault: "\(steps): the reference: \(reference)",
          fix: "mend the reference, or keep the case from being drawn; to see it: swift run grader "
            + "observe \(problem.slug)")
      ]
    }
    let folder = "Problems/\(problem.slug)"
    return [
      Finding(
        holds: "the reference answers with finite numbers on \(exam.seeds.inWords)"),
      gradientFinding(gradients, slopes), try modelFinding(answers),
      try CaseExam.finding(
        answers, from: exam.seeds[0], in: exam.place(of: "cases(seed: UInt64)", in: folder)),
    ] + (try remarkFindings(answers))
      + (try InvarianceExam(seeds: exam.seeds, problem: problem, answers: answers) {
        exam.place(of: "\"\($0)\"", in: folder)
      }.findings())
      + (try MistakeExam(seeds: exam.seeds, problem: problem, answers: answers) {
        exam.place(ofMistake: $0, of: problem)
      }.findings())
  }

  /// Where the reference is written.
  private var steps: String { "Sources/Reference/\(problem.name).swift" }

  private func gradientFinding(_ fault: String?, _ slopes: Int) -> Finding {
    guard let fault else {
      return Finding(
        holds: slopes == 0
          ? "the reference has no gradients to hold against slopes of its outputs"
          : "the reference's gradients agree with \(slopes) slopes of its outputs")
    }
    return Finding(
      fault: "\(steps): the reference's gradients: \(fault)",
      fix: "mend the derivative; a case on a kink says isSmooth: false")
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
    let file = exam.project.modelSolution(of: problem)
    let path = exam.project.shown(file)
    guard let text = try? exam.project.text(at: file) else {
      return Finding(
        fault: "\(path): there is no such file",
        fix: "write a right answer there as a learner might: cp Problems/\(problem.slug)/"
          + "\(problem.startingFile) \(path), and fill it in")
    }
    let model = LearnerFile(path: path, text: text)
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
      return Finding(
        fault: "\(model.path): \(refusal.message ?? refusal.verdict.words)",
        fix: "mend the file; it is graded as a learner's is")
    }
    guard room * Self.roomFactor > 1 else {
      return Finding(
        holds: "the model solution passes, and uses \(room.shown(digits: 2)) of a tolerance")
    }
    return Finding(
      fault: "\(model.path) lies \(room.shown(digits: 3)) tolerances from the reference; it must "
        + "stay below 0.01",
      fix:
        "one of both is wrong, or loses digits; to see which: mkdir /tmp/model; cp \(model.path) "
        + "/tmp/model/\(problem.fileName); swift run grader check \(problem.slug) --submission "
        + "/tmp/model")
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
    let faults = try remarks.enumerated().compactMap { place, remark -> String? in
      let answer = try answers.ask(
        Question(of: .reference, check: remark.check, input: place))
      let isFinite = answer.value?.array?.data.allSatisfy(\.isFinite) ?? false
      return isFinite
        ? nil : "\(remark.check) \(remark.circumstance): the reference does not answer"
    }
    let count = remarks.count == 1 ? "the remark" : "\(remarks.count) remarks"
    guard let fault = faults.first else {
      return [Exam.Finding(holds: "the reference answers in the case of \(count)")]
    }
    let place = exam.place(of: "Remark(", in: "Problems/\(problem.slug)")
    return [
      Exam.Finding(
        fault: "\(place): remarks: \(fault)",
        fix: "give the remark a case on which all honest ways to compute agree")
    ]
  }
}

extension [UInt64] {
  /// How many seeds, in words.
  var inWords: String { count == 1 ? "1 seed" : "\(count) seeds" }
}

extension Exam {
  /// Where a mistake is written, by the beginning of its entry; the problem's file of mistakes where
  /// its name is made up of parts, as ready-made ones are.
  func place(ofMistake name: String, of problem: CodeProblem) -> String {
    let folder = "Sources/Reference"
    for prefix in [problem.name, ""] {
      for start in ["\"\(name)\"", "\"\(name):", "\"\(name)?:"] {
        let place = place(of: start, in: folder, beginning: prefix)
        if place != folder { return place }
      }
    }
    let own = "\(folder)/\(problem.name)+Mistakes.swift"
    return Page(own, in: project).lines == [""] ? "\(folder)/\(problem.name).swift" : own
  }
}
