internal import Grading
internal import Messages

/// The part of the exam that holds a problem's mistakes against the right answer, against each other,
/// and against the search that is to find them.
struct MistakeExam {
  let seeds: [UInt64]
  let problem: CodeProblem
  let answers: AnswerSource
  /// Where a mistake is written, by its name.
  var place: (String) -> String = { _ in "" }

  private typealias Finding = Exam.Finding

  /// The least number of mistakes of a problem whose answers are not looked up.
  static let leastMistakes: Int = 5
  /// The longest sentence that a report has room for, in characters.
  static let longestSentence: Int = 150

  /// Surveys the mistakes on every seed.
  func findings() throws -> [Exam.Finding] {
    let mistakes = try answers.mistakes()
    let gaps = Self.gaps(in: mistakes, names: try answers.names(), place: place)
    guard gaps.isEmpty else { return gaps }
    if mistakes.count < Self.leastMistakes, try !answers.trial(seed: seeds[0]).isLookedUp {
      return [
        Finding(
          fault: "\(place("")): there are \(mistakes.count) mistakes",
          fix: "describe at least \(Self.leastMistakes): what learners really do, or ready-made "
            + "ones, as in Mistake.ready(\\.step, \"the step\", .term())")
      ]
    }
    let surveys = try seeds.map { seed in
      try answers.survey(
        seed: seed, tolerance: problem.tolerance, triesSearch: seed == seeds.first)
    }
    return Self.findings(
      zip(seeds, surveys).map { ($0, $1) }, of: mistakes.count, place: place)
  }

  /// What is not written yet, or not as it should be.
  ///
  /// - Parameters:
  ///   - mistakes: The mistakes.
  ///   - names: All names that mistakes and styles have, or had.
  ///   - place: Where each is written.
  /// - Returns: A finding for each that is to be written anew.
  static func gaps(
    in mistakes: [MistakeSummary], names: [String], place: (String) -> String
  ) -> [Exam.Finding] {
    var known: Set<String> = []
    let badNames = names.compactMap { name -> Exam.Finding? in
      if !known.insert(name).inserted {
        return Finding(
          fault: "\(place(name)): two mistakes have the name \(name)",
          fix: "give one of them another; for a ready-made list, named: does")
      }
      let isSpelled = name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" || $0 == "." }
      return isSpelled && !name.isEmpty
        ? nil
        : Finding(
          fault: "\(place(name)): the mistake's name \"\(name)\" is not spelled as names are",
          fix: "use lower case, with hyphens, as in mean-forgotten")
    }
    return badNames
      + mistakes.flatMap { mistake in
        (sentenceFaults(mistake.sentence) + whyFaults(mistake.why)).map { fault, fix in
          Finding(fault: "\(place(mistake.name)): \(mistake.name): \(fault)", fix: fix)
        }
      }
  }

  private static func isWritten(_ text: String) -> Bool {
    !text.isEmpty && !text.contains(Placeholder.text)
  }

  private static func sentenceFaults(_ text: String) -> [(fault: String, fix: String)] {
    if !isWritten(text) {
      return [
        (
          "its sentence is still to be written",
          "say what is done, a semicolon, and what is right: \"the mean is added; it is subtracted\""
        )
      ]
    }
    if text.hasSuffix(".") {
      return [("its sentence ends with a period", "take it away: in a report the sentence goes on")]
    }
    return text.count <= longestSentence
      ? []
      : [
        (
          "its sentence has \(text.count) characters",
          "shorten it to \(longestSentence); what tempts people is why:"
        )
      ]
  }

  private static func whyFaults(_ text: String) -> [(fault: String, fix: String)] {
    if !isWritten(text) {
      return [
        ("why: is still to be written", "say in a sentence what tempts people to do it")
      ]
    }
    return text.hasSuffix(".") ? [] : [("why: ends without a period", "end it with one")]
  }

  /// What surveys say.
  ///
  /// - Parameters:
  ///   - surveys: One for each seed.
  ///   - count: How many mistakes there are.
  ///   - place: Where each is written.
  /// - Returns: What is wrong, or that nothing is; then which are equal.
  static func findings(
    _ surveys: [(seed: UInt64, survey: SurveySummary)], of count: Int,
    place: (String) -> String
  ) -> [Exam.Finding] {
    var faults: [Exam.Finding] = []
    var said: Set<String> = []
    func fault(_ seed: UInt64, _ name: String, _ text: String, _ fix: String) {
      guard said.insert(text).inserted else { return }
      faults.append(Finding(fault: "\(place(name)): seed \(seed): \(text)", fix: fix))
    }
    for (seed, survey) in surveys {
      for name in survey.unmarked {
        fault(
          seed, name, "\(name) replaces no step",
          "write @Choice before the step that it changes, in the reference's struct")
      }
      for name in survey.unknown {
        fault(
          seed, name,
          "\(name) stands among the equals or the aliases, and no mistake has that name",
          "spell it as the mistake is, or take it out")
      }
      for name in survey.silent {
        fault(
          seed, name, "\(name) changes no number in any case",
          "add a case that shows it, or drop it, from a ready-made list by except:")
      }
      for names in survey.alike {
        fault(
          seed, names[0], "\(names.joined(separator: " and ")) give equal numbers in every case",
          "add a case that tells them apart, keep one of them, or list them in the AnswerKey: "
            + "equals: [[\(names.map { "\"\($0)\"" }.joined(separator: ", "))]]")
      }
      for names in survey.missed {
        fault(
          seed, names[0],
          "\(names.joined(separator: "+")), made at once, are not found, though the search tried "
            + "everything",
          "add a case in which each shows without the other, or make one of them a Style")
      }
    }
    let seeds = surveys.map(\.seed).inWords
    let compounds = surveys.reduce(0) { $0 + $1.survey.compounds }
    let found = surveys.reduce(0) { $0 + $1.survey.found }
    if faults.isEmpty {
      faults.append(
        Finding(
          holds: "\(count) mistakes change numbers on \(seeds), each in its own way or listed"))
      faults.append(
        Finding(
          holds:
            "of \(compounds) made at once at random the search finds \(found), and misses none that "
            + "it could prove"))
    }
    // What is a fault is not said once more.
    let alike = surveys.flatMap(\.survey.alike)
    let equal = Set(surveys.flatMap(\.survey.equal))
      .filter { group in !alike.contains { Set(group).isSuperset(of: $0) } }
      .map { $0.joined(separator: " = ") }.sorted()
    if !equal.isEmpty {
      faults.append(Finding(holds: "equal numbers: \(equal.joined(separator: "; "))"))
    }
    return faults
  }
}
