internal import Foundation
internal import Grading
internal import Messages

/// A check and a case to ask about.
struct QuizPlace {
  let check: CheckSummary
  let item: EncodedCase
  /// The case's arguments.
  let arguments: CaseArguments
  /// The number of the case, counted from 1.
  let number: Int
}

extension QuizMaker {
  /// The most columns that the arguments of a case may take: seven lines.
  private static var mostColumns: Int { 7 * 74 }
  /// The columns of a case that is small.
  private static var fewColumns: Int { 400 }
  /// How many cases tell whether a check depends on an argument.
  private static var probes: Int { 3 }

  /// The checks that can be asked about, in a random order.
  mutating func shuffledChecks(_ isWanted: (CheckSummary) -> Bool) -> [CheckSummary] {
    material.trial.checks.filter { !$0.isOfClasses && $0.sources.isEmpty && isWanted($0) }
      .shuffled(using: &random)
  }

  /// The cases of a check in a random order, the small ones first in which there is something to see:
  /// those whose arguments can be shown whole; where there are none, the first.
  mutating func shuffledPlaces(of check: CheckSummary) throws -> [QuizPlace] {
    if unseen[check.name] == nil { unseen[check.name] = try unseenArguments(check) }
    let all = places(of: check).shuffled(using: &random)
    let whole = all.compactMap { place in
      told(place).map { (place: place, rank: rank(place, $0)) }
    }
    guard !whole.isEmpty else { return all.filter { $0.number <= Self.probes } }
    return (0...2).flatMap { rank in whole.filter { $0.rank == rank }.map(\.place) }
  }

  private func places(of check: CheckSummary) -> [QuizPlace] {
    material.trial.cases.enumerated().map {
      QuizPlace(
        check: check, item: $0.element, arguments: arguments[$0.offset], number: $0.offset + 1)
    }
  }

  /// The size from which on a number is there to try the arithmetic, and tells a person little.
  private static var leastOddSize: Double { 1000 }

  /// 0 for a small case with an array of four numbers or more, 1 for a larger one, 2 without such, or
  /// with a number that nobody computes with.
  private func rank(_ place: QuizPlace, _ texts: [String]) -> Int {
    let arrays = place.arguments.arrays(names(of: place.check))
    let isOdd = arrays.joined().contains { $0.magnitude >= Self.leastOddSize }
    guard !isOdd, arrays.contains(where: { $0.count > 3 }) else { return 2 }
    return columns(texts) <= Self.fewColumns ? 0 : 1
  }

  /// The arguments that a right answer to a check does not depend on, whatever the case.
  private mutating func unseenArguments(_ check: CheckSummary) throws -> Set<String> {
    let places = places(of: check).filter { $0.item.input.count < 4_000 }.suffix(Self.probes)
    var unseen = places.isEmpty ? [] : material.trial.arguments
    for place in places {
      unseen = try unseen.filter { try !depends(nil, place, on: $0) }
    }
    return Set(unseen)
  }

  /// The arguments that a check depends on, and some others.
  private func names(of check: CheckSummary, and others: Set<String> = []) -> [String] {
    let hidden = (unseen[check.name] ?? []).subtracting(others)
    return material.trial.arguments.filter { !hidden.contains($0) }
  }

  /// Whether an output changes, or ends, when an argument is another one.
  private mutating func depends(
    _ mistake: MistakeSummary?, _ place: QuizPlace, on name: String
  ) throws -> Bool {
    guard !fixed.contains(name), let changed = place.arguments.changing(name) else { return true }
    let check = place.check.name
    let before = try material.output(of: mistake, check, place.item.input)
    guard let after = try material.output(of: mistake, check, changed) else {
      // Another value does not fit the others: it is not tried again, since every stop takes time.
      fixed.insert(name)
      return true
    }
    return before != after
  }

  /// The arguments of a case that matter there; nil where they cannot be shown whole.
  private func told(_ place: QuizPlace, and others: Set<String> = []) -> [String]? {
    let names = names(of: place.check, and: others)
    guard place.arguments.areExact(names) else { return nil }
    let texts = place.arguments.texts(names)
    return columns(texts) <= Self.mostColumns ? texts : nil
  }

  /// What stands in the place of arguments that cannot be shown whole, above the command that shows them.
  static func elsewhere(_ title: String, number: Int) -> String {
    "\(title) Its arguments are many: they are number \(number) of"
  }

  private func columns(_ texts: [String]) -> Int { texts.reduce(0) { $0 + $1.count + 2 } }

  /// The case in words, with all arguments that matter to a right answer or to a mistaken one.
  mutating func caseParts(_ place: QuizPlace, _ mistakes: [MistakeSummary]) throws
    -> [QuizQuestion.Part]
  {
    var seen: Set<String> = []
    for name in unseen[place.check.name] ?? [] {
      for mistake in [nil] + mistakes
      where try !seen.contains(name) && depends(mistake, place, on: name) {
        seen.insert(name)
      }
    }
    let title = "The case: \(place.item.title)."
    guard let texts = told(place, and: seen) else {
      let command = "swift run grader cases \(material.problem.slug) --seed \(material.seed)"
      return [
        .text(Self.elsewhere(title, number: place.number)),
        .text(command),
      ]
    }
    return [.text(title), .arguments(texts)]
  }
}
