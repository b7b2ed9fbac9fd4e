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
  /// How many cases tell whether a check depends on an argument.
  private static var probes: Int { 3 }

  /// Checks and cases in a random order, the tiniest cases last: those whose arguments can be shown
  /// whole; where there are none, the smallest.
  mutating func shuffledPlaces(_ isWanted: (CheckSummary) -> Bool) throws -> [QuizPlace] {
    let checks = material.trial.checks.filter {
      !$0.isOfClasses && $0.sources.isEmpty && isWanted($0)
    }
    let all = checks.flatMap { check in
      material.trial.cases.enumerated().map {
        QuizPlace(check: check, item: $0.element, number: $0.offset + 1)
      }
    }
    for check in checks where unseen[check.name] == nil {
      unseen[check.name] = try unseenArguments(check)
    }
    let whole = all.filter { arguments(of: $0) != nil }
    let chosen = (whole.isEmpty ? all.filter { $0.number < 5 } : whole).shuffled(using: &random)
    return chosen.filter(\.isTelling) + chosen.filter { !$0.isTelling }
  }

  /// The arguments that a right answer to a check does not depend on, whatever the case.
  private func unseenArguments(_ check: CheckSummary) throws -> Set<String> {
    let cases = material.trial.cases.filter { $0.input.count < 4_000 }.suffix(Self.probes)
    var unseen = Set(cases.isEmpty ? [] : material.trial.arguments)
    for item in cases {
      unseen = try unseen.filter { try !depends(nil, check, item, on: $0) }
    }
    return unseen
  }

  /// Whether an output changes, or ends, when an argument is another one.
  private func depends(
    _ mistake: MistakeSummary?, _ check: CheckSummary, _ item: EncodedCase, on name: String
  ) throws -> Bool {
    guard let changed = CaseArguments.changed(item.input, name),
      let before = try material.output(of: mistake, check.name, item.input),
      let after = try material.output(of: mistake, check.name, changed)
    else { return true }
    return before != after
  }

  /// The arguments of a case that matter there; nil where they cannot be shown whole.
  private func arguments(of place: QuizPlace, seen: Set<String> = []) -> [String]? {
    let hidden = (unseen[place.check.name] ?? []).subtracting(seen)
    let names = material.trial.arguments.filter { !hidden.contains($0) }
    guard CaseArguments.areExact(place.item.input, names) else { return nil }
    let texts = CaseArguments.texts(place.item.input, names: names)
    return texts.reduce(0) { $0 + $1.count + 2 } <= Self.mostColumns ? texts : nil
  }

  /// The case in words, with all arguments that matter to a right answer or to one of some mistakes.
  func caseParts(_ place: QuizPlace, _ mistakes: [MistakeSummary]) throws -> [QuizQuestion.Part] {
    let seen = try (unseen[place.check.name] ?? []).filter { name in
      try ([nil] + mistakes).contains { try depends($0, place.check, place.item, on: name) }
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
