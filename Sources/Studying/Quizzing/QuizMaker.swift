internal import Grading
internal import Messages

/// Makes the questions of a quiz: chance says which, and the numbers what they ask.
///
/// All that a question claims is checked on the numbers first: exactly one of its choices is right.
package struct QuizMaker<Random: RandomNumberGenerator> {
  let material: QuizMaterial
  var random: Random
  /// Subjects that were asked about lately.
  let recent: Set<String>
  /// The mistakes that a question was made of.
  var used: Set<String> = []
  /// The arguments that a right answer does not depend on, by check.
  var unseen: [String: Set<String>] = [:]
  /// The arguments of each case.
  let arguments: [CaseArguments]
  /// Arguments that cannot be changed alone.
  var fixed: Set<String> = []

  /// How many questions a quiz has, where there is enough to ask.
  package static var count: Int { 3 }

  /// Prepares to ask.
  ///
  /// - Parameters:
  ///   - material: What questions are made of.
  ///   - recent: Subjects that were asked about lately, which come last.
  ///   - random: The source of chance.
  package init(_ material: QuizMaterial, avoiding recent: Set<String> = [], random: Random) {
    self.material = material
    self.recent = recent
    self.random = random
    arguments = material.trial.cases.map { CaseArguments($0.input) }
  }

  /// Makes the questions.
  ///
  /// - Throws: `OwnNumbersDiffer`, `GraderFault`.
  /// - Returns: Three, or fewer where there is not enough to ask.
  package mutating func questions() throws -> [QuizQuestion] {
    if material.trial.checks.allSatisfy({ !$0.sources.isEmpty }) { return try sameAnswers() }
    guard material.hasAnswers else { return try changes() }
    var questions = try [twoOutputs(), wrongGradient(), changedArguments()].compactMap(\.self)
    while questions.count < Self.count, let question = try twoOutputs() {
      questions.append(question)
    }
    return questions
  }

  // MARK: What questions have in common

  /// The mistakes in a random order: first those that somebody wrote, last those that were asked about.
  mutating func shuffledMistakes() -> [MistakeSummary] {
    // Words that are those of two mistakes say neither.
    let words = Dictionary(grouping: material.mistakes, by: \.done)
    let all = material.mistakes.filter { !used.contains($0.name) && words[$0.done]?.count == 1 }
      .shuffled(using: &random)
    let recent = recent
    let isOld = { (mistake: MistakeSummary) in recent.contains(mistake.name) }
    return all.filter { !$0.isReadyMade && !isOld($0) }
      + all.filter { $0.isReadyMade && !isOld($0) }
      + all.filter(isOld)
  }

  /// Whether anybody sees at a glance whose numbers these are: all of them are the right ones times a
  /// factor, or one number, or an argument, or of another size altogether.
  func isGivenAway(_ wrong: Output, right: Output, in place: QuizPlace) -> Bool {
    let (a, b) = (numbers(wrong), numbers(right))
    guard a.count == b.count, a.count > 1 else { return false }
    let (sizeA, sizeB) = (a.map(abs).max() ?? 0, b.map(abs).max() ?? 0)
    guard sizeB > 0, sizeA > sizeB / 12, sizeA < 12 * sizeB else { return true }
    let pivot = b.indices.max { abs(b[$0]) < abs(b[$1]) }!
    let factor = a[pivot] / b[pivot]
    if zip(a, b).allSatisfy({ abs($0 - factor * $1) <= 1e-6 * sizeA }) { return true }
    if a.allSatisfy({ abs($0 - a[0]) <= 1e-6 * sizeA }) { return true }
    return place.arguments.arrays(material.trial.arguments).contains { argument in
      argument.count == a.count
        && (zip(a, argument).allSatisfy { abs($0 - $1) <= 1e-6 * sizeA }
          || zip(a, argument).allSatisfy { abs($0 + $1) <= 1e-6 * sizeA })
    }
  }

  private func numbers(_ output: Output) -> [Double] {
    output.members.sorted { $0.key < $1.key }.flatMap(\.value.data)
  }
}

extension MistakeSummary {
  /// What is done, without what belongs there.
  var done: String {
    let parts = sentence.split(separator: "; ", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return sentence }
    // "The first term is upstream * gain; here it is left out; ..."
    return parts[1].hasPrefix("here ") ? "\(parts[0]); \(parts[1])" : String(parts[0])
  }

  /// What is done, what belongs there, and what tempts people to do it.
  var explanation: String { "The mistake: \(sentence). \(why)" }
}
