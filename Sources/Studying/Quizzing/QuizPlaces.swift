internal import Foundation
internal import Grading
internal import Messages

/// A check and a case to ask about.
struct QuizPlace {
  let check: CheckSummary
  let item: EncodedCase
  /// The number of the case, counted from 1.
  let number: Int

  /// Whether there is an argument of more than three numbers.
  var isTelling: Bool { CaseArguments.arrays(item.input).contains { $0.count > 3 } }
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
    let all = material.trial.cases.enumerated().map {
      QuizPlace(check: check, item: $0.element, number: $0.offset + 1)
    }.shuffled(using: &random)
    let whole = all.compactMap { place in arguments(of: place).map { (place, columns($0)) } }
    guard !whole.isEmpty else { return all.filter { $0.number <= Self.probes } }
    func rank(_ place: QuizPlace, _ columns: Int) -> Int {
      place.isTelling ? (columns <= Self.fewColumns ? 0 : 1) : 2
    }
    return (0...2).flatMap { k in whole.filter { rank($0.0, $0.1) == k }.map(\.0) }
  }

  /// The arguments that a right answer to a check does not depend on, whatever the case.
  private mutating func unseenArguments(_ check: CheckSummary) throws -> Set<String> {
    let cases = material.trial.cases.filter { $0.input.count < 4_000 }.suffix(Self.probes)
    var unseen = cases.isEmpty ? [] : material.trial.arguments
    for item in cases {
      unseen = try unseen.filter { try !depends(nil, check, item, on: $0) }
    }
    return Set(unseen)
  }

  /// Whether an output changes, or ends, when an argument is another one.
  private mutating func depends(
    _ mistake: MistakeSummary?, _ check: CheckSummary, _ item: EncodedCase, on name: String
  ) throws -> Bool {
    guard !fixed.contains(name), let changed = CaseArguments.changed(item.input, name) else {
      return true
    }
    let before = try material.output(of: mistake, check.name, item.input)
    guard let after = try material.output(of: mistake, check.name, changed) else {
      // Another value does not fit the others: it is not tried again, since every stop takes time.
      fixed.insert(name)
      return true
    }
    return before != after
  }

  /// The arguments of a case that matter there; nil where they cannot be shown whole.
  private func arguments(of place: QuizPlace, seen: Set<String> = []) -> [String]? {
    let hidden = (unseen[place.check.name] ?? []).subtracting(seen)
    let names = material.trial.arguments.filter { !hidden.contains($0) }
    guard CaseArguments.areExact(place.item.input, names) else { return nil }
    let texts = CaseArguments.texts(place.item.input, names: names)
    return columns(texts) <= Self.mostColumns ? texts : nil
  }

  private func columns(_ texts: [String]) -> Int { texts.reduce(0) { $0 + $1.count + 2 } }

  /// The case in words, with all arguments that matter to a right answer or to a mistaken one.
  mutating func caseParts(_ place: QuizPlace, _ mistake: MistakeSummary) throws
    -> [QuizQuestion.Part]
  {
    var seen: Set<String> = []
    for name in unseen[place.check.name] ?? [] {
      let matters = try depends(nil, place.check, place.item, on: name)
      if try matters || depends(mistake, place.check, place.item, on: name) { seen.insert(name) }
    }
    let title = "The case: \(place.item.title)."
    guard let texts = arguments(of: place, seen: seen) else {
      let command = "swift run grader cases \(material.problem.slug) --seed \(material.seed)"
      return [
        .text("\(title) Its arguments are many: they are number \(place.number) of"),
        .text(command),
      ]
    }
    return [.text(title), .arguments(texts)]
  }
}
