internal import Grading
internal import Messages

/// The part of the exam that runs the solutions of a problem on every seed.
struct KeyTrials {
  let exam: Exam
  let problem: CodeProblem

  private typealias Finding = Exam.Finding

  /// What was seen of one misconception, over all seeds.
  private struct Sighting {
    /// The least distance from a pass, in tolerances.
    var margin: Double = .infinity
    /// The seed of the first failure of ours, and what it was.
    var fault: String?
    /// Where it does not answer, for a belief that is meant to and does not.
    var stop: String?
  }

  /// How much more room there must be than honest ways to compute use.
  static let roomFactor: Double = 100
  /// The least number of misconceptions, and the problems that need none: too little can go wrong.
  static let leastMistakes: Int = 5
  static let exempt: [String] = ["residual_add", "model_census"]

  /// Runs everything and gives the findings, in the order of the exam.
  func findings() throws -> [Exam.Finding] {
    let answers = AnswerSource(problem.slug, in: exam.project)
    let mistakes = try answers.mistakes()
    var reference: String?
    var second: String?
    var gradients: String?
    var room = 0.0
    var differences = 0
    var sightings = mistakes.map { _ in Sighting() }

    for seed in exam.seeds {
      let trial = try answers.trial(seed: seed)
      guard trial.checks.map(\.label) == problem.labels else {
        let names = trial.checks.map(\.name).joined(separator: ", ")
        return [Finding("the course's table names other checks than \(names)", else: "")]
      }
      let expectation = Expectation(
        seed: seed, trial: trial, outputs: try answers.outputs(of: .reference, checks: trial.checks))
      reference = reference ?? referenceFault(expectation, seed)
      guard reference == nil else { break }

      let other = try answers.outputs(of: .reference, checks: trial.checks)
      let distance = largestDistance(other, expectation.outputs)
      room = max(room, distance)
      if distance * Self.roomFactor > 1 {
        second = second ?? "seed \(seed): it lies \(distance.shown(digits: 3)) tolerances away"
      }
      gradients = try gradients ?? gradientFault(expectation, seed, answers, &differences)

    }
    let seeds = exam.seeds.count == 1 ? "1 seed" : "\(exam.seeds.count) seeds"
    var findings = [
      Finding(
        reference.map { "the reference: \($0)" },
        else: "the reference answers with finite numbers on \(seeds)")
    ]
    guard reference == nil else { return findings }
    findings.append(
      Finding(
        second.map { "the second solution: \($0); it must stay below 0.01" },
        else: "the second solution passes, and uses \(room.shown(digits: 2)) of a tolerance"))
    findings.append(
      Finding(
        gradients.map { "the reference's gradients: \($0)" },
        else: differences == 0
          ? "the reference has no gradients to hold against central differences"
          : "the reference's gradients agree with \(differences) central differences"))
    if mistakes.count < Self.leastMistakes, !Self.exempt.contains(problem.slug) {
      findings.append(
        Finding(
          "there are \(mistakes.count) misconceptions; describe at least \(Self.leastMistakes)",
          else: ""))
    }
    return findings + zip(mistakes, sightings).map(finding)
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
        let answer = try answers.ask(
          Question(.differences, of: .reference, check: check.name, input: k))
        guard let own = DifferenceQuotient.gradient(answer, shape: gradient.shape) else {
          return "\(place): no difference quotient can be formed"
        }
        let distance = Comparison.distance(gradient, own, DifferenceQuotient.tolerance)
        if distance > 1 { return "\(place): off by \(distance.shown(digits: 3)) tolerances" }
        count += own.data.count
      }
    }
    return nil
  }

  private func finding(_ mistake: MistakeSummary, _ sighting: Sighting) -> Finding {
    let texts = [mistake.why, mistake.sentence]
    if texts.contains(where: { $0.isEmpty || $0 == StatementExam.placeholder }) {
      return Finding("\(mistake.name): write its belief, why it tempts, and its sentence", else: "")
    }
    let margin =
      sighting.margin.isFinite ? "\(sighting.margin.shown(digits: 2)) tolerances" : "infinitely"
    let stop = sighting.stop.map { " (\($0))" } ?? ""
    return Finding(
      sighting.fault.map { "\(mistake.name): \($0)\(stop)" },
      else: "\(mistake.name) fails and is named; \(margin) from a pass\(stop)")
  }
}
