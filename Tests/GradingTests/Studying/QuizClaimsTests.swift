import Foundation
import Messages
import Testing

@testable import Grading
@testable import Studying

/// What questions claim, held against the answer key anew: exactly one choice of each is right.
///
/// The learner is the reference here; nothing of how questions are made is used to check them.
@Suite struct QuizClaimsTests {
  /// Problems to ask about many times: `QUIZ=all swift test --filter QuizClaims`, or their slugs.
  static let wanted: String? = ProcessInfo.processInfo.environment["QUIZ"]

  /// A problem by hand, one on the engine, those without gradients, one of single numbers, one of records.
  static let slugs: [String] = {
    guard let wanted else {
      return [
        "residual_add", "layer_norm", "attention", "residual_jacobian", "warmup_schedule",
        "adam_step", "depth_profile",
      ]
    }
    return Course.preNormPostNorm.codeProblems.map(\.slug).filter {
      !$0.hasPrefix("model_census") && (wanted == "all" || wanted.contains($0))
    }
  }()
  static let seeds: ClosedRange<UInt64> = 1...(wanted == nil ? 8 : 40)

  @Test(arguments: slugs)
  func everyQuestionHasOneRightAnswer(_ slug: String) throws {
    let desk = try QuizDesk(slug)
    var subjects: Set<String> = []
    for seed in Self.seeds {
      try desk.draw(seed)
      var maker = QuizMaker(desk.material, random: SplitMix64(seed: seed))
      let questions = try maker.questions()
      #expect(questions.count == 3)
      subjects.formUnion(questions.map(\.subject))
      for question in questions {
        switch question.title {
        case "two outputs": try desk.expectTwoOutputs(question)
        case "a wrong gradient", "a wrong value": try desk.expectOneMistake(question)
        case "a change of the arguments": try desk.expectOneEffect(question)
        default: Issue.record("nobody checks \(question.title)")
        }
      }
    }
    // Eight quizzes of three questions are not about the same few things.
    #expect(subjects.count >= 14)
  }

  @Test(arguments: ["model_census", "model_census_2026"])
  func lookedUpAnswersAreCompared(_ slug: String) throws {
    let desk = try QuizDesk(slug)
    try desk.draw(1)
    let answers = try desk.material.trial.checks.reduce(into: [String: Double]()) { all, check in
      let output = try #require(
        try desk.output(nil, check.name, desk.material.trial.cases[0].input))
      for (name, array) in output.members { all[name] = array.data[0] }
    }
    for seed in 1...20 as ClosedRange<UInt64> {
      var maker = QuizMaker(desk.material, random: SplitMix64(seed: seed))
      let questions = try maker.questions()
      #expect(questions.map(\.title) == ["the same answer", "another answer", "the same answer"])
      for question in questions {
        #expect(Set(question.choices).count == 4)
        let own = question.choices.map { answers[$0] }
        if question.title == "the same answer" {
          let asked = answers[question.subject]
          #expect(own.filter { $0 == asked }.count == 1 && own[question.right] == asked)
          #expect(!question.choices.contains(question.subject))
        } else {
          let others = own.enumerated().filter { $0.offset != question.right }.map(\.element)
          #expect(Set(others).count == 1 && !others.contains(own[question.right]))
        }
      }
    }
  }

  @Test func oneGeneratorGivesOneQuizAndAnotherGivesAnother() throws {
    let desk = try QuizDesk("rms_norm")
    try desk.draw(1)
    func quiz(_ seed: UInt64, avoiding recent: Set<String> = []) throws -> [QuizQuestion] {
      var maker = QuizMaker(desk.material, avoiding: recent, random: SplitMix64(seed: seed))
      return try maker.questions()
    }
    #expect(try quiz(5) == quiz(5))
    let quizzes = try (1...10).map { try quiz($0) }
    #expect(quizzes.indices.allSatisfy { k in quizzes[..<k].allSatisfy { $0 != quizzes[k] } })
    // What was asked lately is not asked again as long as there is something else.
    let first = Set(try quiz(5).map(\.subject))
    #expect(first.isDisjoint(with: try quiz(5, avoiding: first).map(\.subject)))
  }

  @Test func otherNumbersThanTheReferencesAreNoMatterForAQuiz() throws {
    let desk = try QuizDesk("residual_add")
    try desk.draw(7)
    let material = QuizMaterial(
      problem: desk.problem, seed: 7, trial: desk.material.trial, mistakes: desk.material.mistakes,
      invariances: desk.material.invariances
    ) { solution, check, input in
      let output = try desk.ask(solution == .learner ? .reference : solution, check, input)
      return solution == .learner
        ? output.flatMap { ClaimedEffect.plus(0.001).changed($0) } : output
    }
    var maker = QuizMaker(material, random: SplitMix64(seed: 1))
    #expect(throws: OwnNumbersDiffer(slug: "residual_add", seed: 7)) { try maker.questions() }
  }
}

/// A problem's answer key, and what is known of it without the makers of questions.
private final class QuizDesk {
  let problem: CodeProblem
  private let answers: AnswerSource
  private(set) var material: QuizMaterial
  private var inputs: [Data] = []
  private var places: [Data: Int] = [:]

  init(_ slug: String) throws {
    problem = try #require(Course.preNormPostNorm[code: slug])
    answers = AnswerSource(slug, in: try Workbench().project, timeout: 5)
    material = QuizMaterial(
      problem: problem, seed: 0, trial: TrialSummary(checks: [], arguments: [], cases: []),
      mistakes: [], invariances: []
    ) { _, _, _ in nil }
  }

  /// Draws the cases.
  func draw(_ seed: UInt64) throws {
    let trial = try answers.trial(seed: seed)
    let invariances = try answers.invariances(seed: seed)
    inputs = trial.cases.map(\.input) + invariances.flatMap { $0.cases.map(\.input) }
    answers.take(inputs)
    places = Dictionary(zip(inputs, inputs.indices), uniquingKeysWith: { first, _ in first })
    material = QuizMaterial(
      problem: problem, seed: seed, trial: trial, mistakes: try answers.mistakes(),
      invariances: invariances
    ) { [unowned self] solution, check, input in
      try ask(solution == .learner ? .reference : solution, check, input)
    }
  }

  func ask(_ solution: Solution, _ check: String, _ input: Data) throws -> Output? {
    if places[input] == nil { answers.take(inputs + [input]) }
    return try answers.ask(
      Question(of: solution, check: check, input: places[input] ?? inputs.count)
    ).value
  }

  func output(_ mistake: String?, _ check: String, _ input: Data) throws -> Output? {
    try ask(mistake.map { .mistakes([$0]) } ?? .reference, check, input)
  }

  // MARK: Reading a question

  /// The case and the check that a question names, and its tables.
  private func read(_ question: QuizQuestion, before name: String, after end: String) throws -> (
    item: EncodedCase, check: String, tables: [NumberTable]
  ) {
    var (item, check): (EncodedCase?, String?)
    var tables: [NumberTable] = []
    for part in question.parts {
      switch part {
      case .text(let text):
        if text.hasPrefix("The case: ") {
          item = material.trial.cases.first { text.hasPrefix("The case: \($0.title).") }
        } else if let from = text.range(of: name), let to = text.range(of: end) {
          let label = text[from.upperBound..<to.lowerBound]
          check =
            material.trial.checks.first { label == $0.label.text }?.name
            ?? material.trial.checks.first { label.hasPrefix($0.label.text + " (") }?.name
        }
      case .arguments: break
      case .numbers(let shown): tables = shown
      }
    }
    return (try #require(item), try #require(check), tables)
  }

  /// The offsets in an output at which a table's numbers stand, but for rounding.
  private func offsets(of table: NumberTable, in output: Output) -> Set<String> {
    var found: Set<String> = []
    for (name, array) in output.members {
      let columns = array.shape.last ?? 1
      for start in array.data.indices {
        let fits = table.rows.enumerated().allSatisfy { i, row in
          row.enumerated().allSatisfy { j, text in
            let place = start + i * columns + j
            guard array.data.indices.contains(place), let number = Double(text) else {
              return false
            }
            let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
            // Whole numbers are shown without decimals only where all are whole.
            let unit = decimals == 0 ? 1e-6 : pow(10, Double(-decimals))
            return abs(array.data[place] - number) <= 0.501 * unit
          }
        }
        if fits { found.insert("\(name) \(start)") }
      }
    }
    return found
  }

  // MARK: Checking it

  func expectTwoOutputs(_ question: QuizQuestion) throws {
    let (item, check, tables) = try read(
      question, before: "One of these is your ", after: ". The other")
    let right = try #require(try output(nil, check, item.input))
    let wrong = try #require(try output(question.subject, check, item.input))
    #expect(tables.map(\.title) == ["a", "b"])
    let (theirs, yours) = (tables[question.right], tables[1 - question.right])
    let place = offsets(of: theirs, in: wrong).intersection(offsets(of: yours, in: right))
    #expect(!place.isEmpty)
    #expect(place.isDisjoint(with: offsets(of: theirs, in: right)))
    #expect(theirs.rows != yours.rows)
    // The words are those of this mistake.
    let mistake = try #require(material.mistakes.first { $0.name == question.subject })
    let asked = question.parts.contains { part in
      guard case .text(let text) = part else { return false }
      return text.contains("one mistake: \(mistake.done).")
    }
    #expect(asked && mistake.sentence.hasPrefix(mistake.done))
    #expect(question.explanation.first == .text("The mistake: \(mistake.sentence). \(mistake.why)"))
  }

  func expectOneMistake(_ question: QuizQuestion) throws {
    let (item, check, tables) = try read(
      question, before: "gets other numbers for ", after: " than you")
    let right = try #require(try output(nil, check, item.input))
    #expect(tables.map(\.title) == ["yours", "theirs"])
    let place = offsets(of: tables[0], in: right)
    #expect(!place.isEmpty)
    #expect(Set(question.choices).count == 4)
    for (number, choice) in question.choices.enumerated() {
      // Whatever mistake has these words.
      let named = material.mistakes.filter { $0.sentence.hasPrefix(choice) && $0.done == choice }
      #expect(!named.isEmpty)
      for mistake in named {
        let got = try output(mistake.name, check, item.input)
        let gives = got.map { !place.isDisjoint(with: offsets(of: tables[1], in: $0)) } ?? false
        #expect(
          gives == (number == question.right), "\(mistake.name) in \(check), \(item.title)")
        // A choice that changes nothing here would be no mistake of this check.
        if let got { #expect(Comparison.distance(got, right, problem.tolerance) > 1) }
      }
    }
  }

  /// Words and what they say, written down once more.
  private func holds(_ words: String, _ before: Output, _ after: Output) -> Bool? {
    func all(_ change: (NumericArray) -> [Double]?) -> Bool {
      before.members.allSatisfy { name, array in
        guard let expected = change(array), let got = after.members[name] else { return false }
        let size = max(1, expected.map(abs).max() ?? 0)
        return zip(got.data, expected).allSatisfy { abs($0 - $1) <= 1e-6 * size }
      }
    }
    func rowsSwapped(_ array: NumericArray) -> [Double]? {
      let rows = array.shape.first ?? 0
      guard rows > 1 else { return nil }
      let width = array.data.count / rows
      return Array(
        array.data[width..<(2 * width)] + array.data[..<width] + array.data[(2 * width)...])
    }
    func columnsSwapped(_ array: NumericArray) -> [Double]? {
      guard let width = array.shape.last, array.shape.count == 2, width > 1 else { return nil }
      return array.data.indices.map { k in
        array.data[k % width == 0 ? k + 1 : k % width == 1 ? k - 1 : k]
      }
    }
    switch words {
    case "has its first two columns swapped": return all(columnsSwapped)
    case "stays as it is": return all { $0.data }
    case "doubles": return all { $0.data.map { 2 * $0 } }
    case "halves": return all { $0.data.map { $0 / 2 } }
    case "changes its sign": return all { $0.data.map { -$0 } }
    case "becomes 4 times as large": return all { $0.data.map { 4 * $0 } }
    case "is divided by 4": return all { $0.data.map { $0 / 4 } }
    case "is divided by 8": return all { $0.data.map { $0 / 8 } }
    case "grows by 3 everywhere": return all { $0.data.map { $0 + 3 } }
    case "grows by 5 everywhere": return all { $0.data.map { $0 + 5 } }
    case "has its first two rows swapped", "has its first two numbers swapped":
      return all(rowsSwapped)
    case "changes in another way": return nil
    default:
      Issue.record("nobody knows what this says: \(words)")
      return nil
    }
  }

  func expectOneEffect(_ question: QuizQuestion) throws {
    let invariance = try #require(material.invariances.first { $0.change == question.subject })
    guard case .text(let asked) = question.parts[0] else { throw GraderFault.course("no text") }
    #expect(asked.hasPrefix("Suppose that \(invariance.change). What happens to your "))
    #expect(Set(question.choices).count == 4)
    let labels = asked.dropLast().components(separatedBy: "What happens to your ")[1]
      .components(separatedBy: " and your ")
    let right = try question.choices.map { choice -> Bool in
      try zip(labels, choice.components(separatedBy: "; ")).allSatisfy { label, claim in
        let words =
          labels.count == 1 ? claim : String(claim.dropFirst(label.count + 2))
        let check = try #require(material.trial.checks.first { $0.label.text == label })
        let seen = try invariance.cases.map { changed in
          (
            before: try #require(
              try output(nil, check.name, material.trial.cases[changed.place].input)),
            after: try #require(try output(nil, check.name, changed.input))
          )
        }
        if words == "changes in another way" {
          // It is so if none of the other words says it on every case.
          return !["stays as it is", "doubles", "halves", "changes its sign"].contains { other in
            seen.allSatisfy { holds(other, $0.before, $0.after) == true }
          } && invariance.effects[check.name] == .otherwise
        }
        return seen.allSatisfy { holds(words, $0.before, $0.after) == true }
      }
    }
    #expect(right.enumerated().filter(\.element).map(\.offset) == [question.right])
    #expect(question.explanation.first == .text("Because \(invariance.reason)."))
  }
}
