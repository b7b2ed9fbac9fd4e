internal import Foundation
package import Grading

/// The mistakes of one student, by what names them.
struct MistakesOfStudent {
  /// What is held, and how it is known.
  struct Holding {
    let mistakes: [NamedMistake]
    /// Whether nothing else gives these numbers.
    var isCertain: Bool
    /// The places of the checks, and of the problems, in which it is seen.
    var checks: Set<Int>
    var problems: Set<Int>
    var example: ExamplePlace?
  }

  fileprivate(set) var holdings: [[String]: Holding] = [:]

  /// Adds what is named of a check.
  ///
  /// Mistakes made at once are held each, and together. Of two explanations that nothing tells apart,
  /// what both have is certain, and the rest is not.
  mutating func add(_ check: CheckReport, at place: Int) {
    let hypotheses = check.diagnosis.hypotheses
    let shared = Set(hypotheses.first?.map(\.name) ?? []).intersection(
      hypotheses.dropFirst().first?.map(\.name) ?? hypotheses.first?.map(\.name) ?? [])
    for hypothesis in hypotheses {
      for mistake in hypothesis {
        add([mistake], isCertain: shared.contains(mistake.name), check, place)
      }
      if hypothesis.count > 1 {
        add(
          hypothesis.sorted { $0.name < $1.name }, isCertain: hypotheses.count == 1, check, place)
      }
    }
  }

  private mutating func add(
    _ mistakes: [NamedMistake], isCertain: Bool, _ check: CheckReport, _ place: Int
  ) {
    merge(
      Holding(
        mistakes: mistakes, isCertain: isCertain, checks: [place], problems: [],
        example: ExamplePlace(check, at: place)))
  }

  /// Adds what is held in a problem.
  mutating func merge(_ others: MistakesOfStudent, problem: Int) {
    for var holding in others.holdings.values {
      holding.problems = [problem]
      holding.checks = []
      holding.example?.problem = problem
      merge(holding)
    }
  }

  private mutating func merge(_ holding: Holding) {
    let key = holding.mistakes.flatMap { [$0.name, $0.sentence] }
    guard var known = holdings[key] else {
      holdings[key] = holding
      return
    }
    // An example of what is certain comes first.
    if known.isCertain == holding.isCertain {
      known.example = [known.example, holding.example].compactMap(\.self).min()
    } else if holding.isCertain {
      known.example = holding.example
    }
    known.isCertain = known.isCertain || holding.isCertain
    known.checks.formUnion(holding.checks)
    known.problems.formUnion(holding.problems)
    holdings[key] = known
  }
}

/// The mistakes that a class holds.
package struct HeldMistakes: Sendable {
  private var mistakes: [[String]: HeldMistake] = [:]

  /// Counts one student in.
  mutating func add(_ student: MistakesOfStudent, of key: String) {
    for (name, holding) in student.holdings {
      mistakes[name, default: HeldMistake(mistakes: holding.mistakes)].add(holding, of: key)
    }
  }

  /// Single mistakes, those that most students hold first.
  package var single: [HeldMistake] { sorted { $0.mistakes.count == 1 } }

  /// Mistakes made at once, those that most students hold first.
  package var combined: [HeldMistake] { sorted { $0.mistakes.count > 1 } }

  private func sorted(_ isWanted: (HeldMistake) -> Bool) -> [HeldMistake] {
    mistakes.filter { isWanted($0.value) }.sorted { first, second in
      let (a, b) = (first.value, second.value)
      if a.certain != b.certain { return a.certain > b.certain }
      if a.uncertain != b.uncertain { return a.uncertain > b.uncertain }
      return first.key.lexicographicallyPrecedes(second.key)
    }.map(\.value)
  }
}

/// A mistake, or several made at once, and who holds it.
package struct HeldMistake: Equatable, Sendable {
  /// One; or several in the order of their names.
  package let mistakes: [NamedMistake]
  /// How many students hold it for certain.
  package private(set) var certain: Int = 0
  /// How many hold it or another one, which nothing tells apart.
  package private(set) var uncertain: Int = 0
  /// How many students show it in each check, by the check's place; empty for a course.
  package private(set) var checks: [Int: Int] = [:]
  /// How many students show it in each problem, by the problem's place; empty for a problem.
  package private(set) var problems: [Int: Int] = [:]
  /// The smallest case that shows it.
  package private(set) var example: ExamplePlace?
  private var isExampleCertain: Bool = false

  init(mistakes: [NamedMistake]) { self.mistakes = mistakes }

  /// How many students hold it, those of whom it is not certain among them.
  package var students: Int { certain + uncertain }

  fileprivate mutating func add(_ holding: MistakesOfStudent.Holding, of key: String) {
    if holding.isCertain { certain += 1 } else { uncertain += 1 }
    for check in holding.checks { checks[check, default: 0] += 1 }
    for problem in holding.problems { problems[problem, default: 0] += 1 }
    guard var other = holding.example else { return }
    other.student = key
    if let own = example, isExampleCertain != holding.isCertain ? isExampleCertain : own < other {
      return
    }
    example = other
    isExampleCertain = holding.isCertain
  }
}
