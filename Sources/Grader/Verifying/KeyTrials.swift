internal import ExerciseKit
internal import Foundation

/// The part of the exam that runs the solutions of a problem on every seed.
struct KeyTrials {
  let exam: KeyExam
  let problem: Problem

  private typealias Finding = KeyExam.Finding

  /// What was seen of one misconception, over all seeds.
  private struct Sighting {
    /// The least distance from a pass, in tolerances.
    var margin: Double = .infinity
    /// The seed of the first failure of ours, and what it was.
    var fault: String?
    /// Where it does not answer, for a belief that is meant to and does not.
    var stop: String?
  }

  /// Runs everything and gives the findings, in the order of the exam.
  func findings() throws -> [KeyExam.Finding] {
    let misconceptions = problem.key.misconceptions
    var reference: String?
    var second: String?
    var gradients: String?
    var room = 0.0
    var quotients = 0
    var sightings = misconceptions.map { _ in Sighting() }

    for seed in exam.seeds {
      let worker = SolutionWorker(
        KeyWorker.program(for: problem, grader: exam.project.grader),
        timeout: .answerKey)
      let cases = try problem.trial.encodedCases(seed: seed)
      let expected = try observe(0, worker, cases)
      reference = reference ?? referenceFault(expected, cases, seed)
      guard reference == nil else { break }

      let other = try observe(1, worker, cases)
      let distance = largestDistance(other, expected)
      room = max(room, distance)
      if distance * KeyExam.roomFactor > 1 {
        second = second ?? "seed \(seed): it lies \(distance.shown(digits: 3)) tolerances away"
      }
      gradients = try gradients ?? gradientFault(expected, cases, seed, worker, &quotients)

      let outputs = try misconceptions.indices.map { try observe(2 + $0, worker, cases) }
      for m in misconceptions.indices {
        examine(m, outputs, expected, seed: seed, &sightings[m])
      }
    }
    let seeds = exam.seeds.count == 1 ? "1 seed" : "\(exam.seeds.count) seeds"
    var findings = [
      Finding(
        holds: reference == nil,
        text: reference.map { "the reference: \($0)" }
          ?? "the reference answers with finite numbers on \(seeds)")
    ]
    guard reference == nil else { return findings }
    findings.append(
      Finding(
        holds: second == nil,
        text: second.map { "the second solution: \($0); it must stay below 0.01" }
          ?? "the second solution passes, and uses \(room.shown(digits: 2)) of a tolerance"))
    findings.append(
      Finding(
        holds: gradients == nil,
        text: gradients.map { "the reference's gradients: \($0)" }
          ?? (quotients == 0
            ? "the reference has no gradients to hold against central differences"
            : "the reference's gradients agree with \(quotients) central differences")))
    let isEnough =
      misconceptions.count >= KeyExam.leastMisconceptions || KeyExam.exempt.contains(problem.slug)
    if !isEnough {
      findings.append(
        Finding(
          holds: false,
          text: "there are \(misconceptions.count) misconceptions; "
            + "describe at least \(KeyExam.leastMisconceptions)"))
    }
    for (misconception, sighting) in zip(misconceptions, sightings) {
      findings.append(finding(misconception, sighting))
    }
    return findings
  }

  private func observe(_ solution: Int, _ worker: SolutionWorker, _ cases: [EncodedCase]) throws
    -> [[Outcome]]
  {
    try worker.observe(
      solution: solution, checks: problem.trial.checkSummaries.count, cases: cases)
  }

  // MARK: Right answers

  private func referenceFault(_ expected: [[Outcome]], _ cases: [EncodedCase], _ seed: UInt64)
    -> String?
  {
    let names = problem.trial.checkSummaries.map(\.name)
    for (check, row) in expected.enumerated() {
      for (k, outcome) in row.enumerated() {
        let place = "seed \(seed), \(names[check]), case \(k + 1) (\(cases[k].title))"
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
    _ expected: [[Outcome]], _ cases: [EncodedCase], _ seed: UInt64, _ worker: SolutionWorker,
    _ count: inout Int
  ) throws -> String? {
    for (check, summary) in problem.trial.checkSummaries.enumerated() where summary.hasQuotient {
      for (k, item) in cases.enumerated() where item.isSmooth {
        guard let gradient = expected[check][k].value?.array else { continue }
        let place = "seed \(seed), \(summary.name), case \(k + 1) (\(item.title))"
        guard
          let quotient = try DifferenceQuotient.gradient(
            check: check, input: item.input, worker: worker),
          quotient.count == gradient.data.count
        else { return "\(place): no difference quotient can be formed" }
        let own = NumericArray(shape: gradient.shape, data: quotient)
        let distance = Comparison.distance(gradient, own, DifferenceQuotient.tolerance)
        if distance > 1 { return "\(place): off by \(distance.shown(digits: 3)) tolerances" }
        count += quotient.count
      }
    }
    return nil
  }

  // MARK: Misconceptions

  /// Takes note of what a misconception did on one seed.
  private func examine(
    _ m: Int, _ outputs: [[[Outcome]]], _ expected: [[Outcome]], seed: UInt64,
    _ sighting: inout Sighting
  ) {
    let distance = zip(outputs[m], expected).map(checkDistance).max() ?? 0
    sighting.margin = min(sighting.margin, distance)
    for (check, row) in outputs[m].enumerated() where sighting.stop == nil {
      guard let stop = row.last?.stop else { continue }
      sighting.stop =
        "it stops in \(problem.trial.checkSummaries[check].name), case \(row.count): "
        + "\(stop.verdict.words): \(stop.message)"
    }
    if sighting.fault == nil {
      sighting.fault = fault(of: m, outputs, expected).map { "seed \(seed): \($0)" }
    }
  }

  /// Grades a misconception as if it were a learner's answer; gives what is wrong with that, or nil.
  ///
  /// - Parameters:
  ///   - m: Its place in the answer key.
  ///   - outputs: The outcomes of all misconceptions.
  ///   - expected: The outcomes of the reference.
  /// - Returns: One sentence.
  func fault(of m: Int, _ outputs: [[[Outcome]]], _ expected: [[Outcome]]) -> String? {
    let own = outputs[m]
    let verdicts = zip(own, expected).map { verdict(of: $0, expected: $1) }
    guard verdicts.contains(where: { $0 != .passed }) else { return "it passes" }
    let distance = zip(own, expected).map(checkDistance).max() ?? 0
    guard distance > Diagnosis.farAway else {
      return "it lies only \(distance.shown(digits: 3)) tolerances away"
    }
    let named = Diagnosis(
      reference: expected, misconceptions: outputs, outputs: problem.outputs,
      classes: problem.classes, tolerance: problem.tolerance
    ).named(for: own, verdicts: verdicts).joined()
    if let other = named.first(where: { $0 != m }) {
      return "it is mistaken for \(problem.key.misconceptions[other].name)"
    }
    return named.contains(m) ? nil : "it is not named"
  }

  private func verdict(of row: [Outcome], expected: [Outcome]) -> Verdict {
    for (outcome, right) in zip(row, expected) {
      if let stop = outcome.stop { return stop.verdict }
      guard let value = outcome.value, let right = right.value,
        Comparison.distance(value, right, problem.tolerance) <= 1
      else { return .wrong }
    }
    return .passed
  }

  private func checkDistance(_ row: [Outcome], _ expected: [Outcome]) -> Double {
    zip(row, expected).map { outcome, right in
      guard let value = outcome.value, let right = right.value else { return .infinity }
      return Comparison.distance(value, right, problem.tolerance)
    }.max() ?? 0
  }

  private func finding(_ misconception: Misconception, _ sighting: Sighting) -> KeyExam.Finding {
    let texts = [misconception.belief, misconception.why, misconception.sentence]
    if texts.contains(where: { $0.isEmpty || $0 == StatementExam.placeholder }) {
      return Finding(
        holds: false, text: "\(misconception.name): write its belief, why and sentence")
    }
    let margin =
      sighting.margin.isFinite ? "\(sighting.margin.shown(digits: 2)) tolerances" : "infinitely"
    return Finding(
      holds: sighting.fault == nil,
      text: (sighting.fault.map { "\(misconception.name): \($0)" }
        ?? "\(misconception.name) fails and is named; \(margin) from a pass")
        + (sighting.stop.map { " (\($0))" } ?? ""))
  }
}
