internal import Grading
internal import Messages

/// The part of the exam that holds a problem's mistakes against the right answer, against each other,
/// and against the search that is to find them.
struct MistakeExam {
  let seeds: [UInt64]
  let problem: CodeProblem
  let answers: AnswerSource

  private typealias Finding = Exam.Finding

  /// The least number of mistakes, and the problems that need none: too little can go wrong.
  static let leastMistakes: Int = 5
  static let exempt: [String] = ["model_census"]

  /// Surveys the mistakes on every seed.
  func findings() throws -> [Exam.Finding] {
    let mistakes = try answers.mistakes()
    let unwritten = mistakes.filter { mistake in
      [mistake.why, mistake.sentence].contains {
        $0.isEmpty || $0.contains(StatementExam.placeholder)
      }
    }
    if let first = unwritten.first {
      return [Finding("\(first.name): write its sentence and why it tempts", else: "")]
    }
    if mistakes.count < Self.leastMistakes, !Self.exempt.contains(problem.slug) {
      let words = "there are \(mistakes.count) mistakes; describe at least \(Self.leastMistakes)"
      return [Finding(words, else: "")]
    }
    let surveys = try seeds.map { seed in
      try answers.survey(seed: seed, tolerance: problem.tolerance)
    }
    return Self.findings(zip(seeds, surveys).map { ($0, $1) }, of: mistakes.count)
  }

  /// What surveys say.
  ///
  /// - Parameters:
  ///   - surveys: One for each seed.
  ///   - count: How many mistakes there are.
  static func findings(_ surveys: [(seed: UInt64, survey: SurveySummary)], of count: Int)
    -> [Exam.Finding]
  {
    var faults: [Exam.Finding] = []
    var said: Set<String> = []
    func fault(_ seed: UInt64, _ text: String) {
      if said.insert(text).inserted { faults.append(Finding("seed \(seed): \(text)", else: "")) }
    }
    for (seed, survey) in surveys {
      for name in survey.silent {
        fault(seed, "\(name) gives the right numbers on every case: add one that shows it, or drop it")
      }
      for names in survey.alike {
        fault(
          seed,
          "\(names.joined(separator: " and ")) give equal numbers on every case: add one that tells"
            + " them apart, keep one of them, or list them under equals")
      }
      for names in survey.missed {
        fault(seed, "\(names.joined(separator: "+")), made at once, are not found")
      }
    }
    let seeds = surveys.map(\.seed).inWords
    let compounds = surveys.reduce(0) { $0 + $1.survey.compounds }
    let found = surveys.reduce(0) { $0 + $1.survey.found }
    if faults.isEmpty {
      faults.append(
        Finding(
          nil, else: "\(count) mistakes change numbers on \(seeds), each in its own way or listed"))
      faults.append(Finding(
          nil,
          else: "of \(compounds) random pairs and triples of them the search finds \(found), and misses"
            + " none that it could prove"))
    }
    let equal = Set(surveys.flatMap(\.survey.equal)).map { $0.joined(separator: " = ") }.sorted()
    if !equal.isEmpty {
      faults.append(Finding(nil, else: "equal numbers: \(equal.joined(separator: "; "))"))
    }
    return faults
  }
}
