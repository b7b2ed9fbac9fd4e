internal import Grading
internal import Messages

/// The part of the exam that holds a problem's mistakes against the right answer, against each other,
/// and against the search that is to find them.
struct MistakeExam {
  let seeds: [UInt64]
  let problem: CodeProblem
  let answers: AnswerSource

  private typealias Finding = Exam.Finding

  /// The least number of mistakes of a problem whose answers are not looked up.
  static let leastMistakes: Int = 5
  /// The longest sentence that a report has room for, in characters.
  static let longestSentence: Int = 150

  /// Surveys the mistakes on every seed.
  func findings() throws -> [Exam.Finding] {
    let mistakes = try answers.mistakes()
    let gaps = Self.gaps(in: mistakes, names: try answers.names())
    guard gaps.isEmpty else { return gaps.map { Finding($0, else: "") } }
    if mistakes.count < Self.leastMistakes, try !answers.trial(seed: seeds[0]).isLookedUp {
      let words = "there are \(mistakes.count) mistakes; describe at least \(Self.leastMistakes)"
      return [Finding(words, else: "")]
    }
    let surveys = try seeds.map { seed in
      try answers.survey(
        seed: seed, tolerance: problem.tolerance, triesSearch: seed == seeds.first)
    }
    return Self.findings(zip(seeds, surveys).map { ($0, $1) }, of: mistakes.count)
  }

  /// What is not written yet, or not as it should be.
  ///
  /// - Parameters:
  ///   - mistakes: The mistakes.
  ///   - names: All names that mistakes and styles have, or had.
  /// - Returns: A line for each that is to be written anew.
  static func gaps(in mistakes: [MistakeSummary], names: [String]) -> [String] {
    var known: Set<String> = []
    let badNames = names.compactMap { name -> String? in
      if !known.insert(name).inserted { return "\(name): two mistakes have this name" }
      let isSpelled = name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" || $0 == "." }
      return isSpelled && !name.isEmpty
        ? nil : "\(name): spell the name in lower case, with hyphens"
    }
    return badNames
      + mistakes.compactMap { mistake in
        let faults = sentenceFaults(mistake.sentence) + whyFaults(mistake.why)
        return faults.isEmpty ? nil : "\(mistake.name): \(faults.joined(separator: ", and "))"
      }
  }

  private static func isWritten(_ text: String) -> Bool {
    !text.isEmpty && !text.contains(StatementExam.placeholder)
  }

  private static func sentenceFaults(_ text: String) -> [String] {
    if !isWritten(text) { return ["write its sentence"] }
    if text.hasSuffix(".") { return ["its sentence goes on in a report; take its period away"] }
    return text.count <= longestSentence
      ? [] : ["its sentence has \(text.count) characters; \(longestSentence) are enough"]
  }

  private static func whyFaults(_ text: String) -> [String] {
    if !isWritten(text) { return ["write what tempts people to do it"] }
    return text.hasSuffix(".") ? [] : ["end what tempts people to do it with a period"]
  }

  /// What surveys say.
  ///
  /// - Parameters:
  ///   - surveys: One for each seed.
  ///   - count: How many mistakes there are.
  /// - Returns: What is wrong, or that nothing is; then which are equal.
  static func findings(_ surveys: [(seed: UInt64, survey: SurveySummary)], of count: Int)
    -> [Exam.Finding]
  {
    var faults: [Exam.Finding] = []
    var said: Set<String> = []
    func fault(_ seed: UInt64, _ text: String) {
      if said.insert(text).inserted { faults.append(Finding("seed \(seed): \(text)", else: "")) }
    }
    for (seed, survey) in surveys {
      for name in survey.unmarked {
        fault(seed, "\(name) replaces no step: write @Choice before the one that it changes")
      }
      for name in survey.unknown {
        fault(seed, "\(name) stands among the equals or the aliases, and no mistake has that name")
      }
      for name in survey.silent {
        fault(
          seed, "\(name) changes no number in any case: add a case that shows it, or drop it")
      }
      for names in survey.alike {
        fault(
          seed,
          "\(names.joined(separator: " and ")) give equal numbers in every case: add a case that tells "
            + "them apart, keep one of them, or list them under equals")
      }
      for names in survey.missed {
        fault(
          seed,
          "\(names.joined(separator: "+")), made at once, are not found, though the search tried "
            + "everything")
      }
    }
    let seeds = surveys.map(\.seed).inWords
    let compounds = surveys.reduce(0) { $0 + $1.survey.compounds }
    let found = surveys.reduce(0) { $0 + $1.survey.found }
    if faults.isEmpty {
      faults.append(
        Finding(
          nil, else: "\(count) mistakes change numbers on \(seeds), each in its own way or listed"))
      faults.append(
        Finding(
          nil,
          else:
            "of \(compounds) made at once at random the search finds \(found), and misses none that "
            + "it could prove"))
    }
    // What is a fault is not said once more.
    let alike = surveys.flatMap(\.survey.alike)
    let equal = Set(surveys.flatMap(\.survey.equal))
      .filter { group in !alike.contains { Set(group).isSuperset(of: $0) } }
      .map { $0.joined(separator: " = ") }.sorted()
    if !equal.isEmpty {
      faults.append(Finding(nil, else: "equal numbers: \(equal.joined(separator: "; "))"))
    }
    return faults
  }
}
