internal import Grading
internal import Messages

extension QuizMaker {
  /// Two outputs on a small case: the learner's own, and somebody's with a mistake.
  mutating func twoOutputs() throws -> QuizQuestion? {
    for check in shuffledChecks({ $0.output == nil }) {
      let places = try shuffledPlaces(of: check).prefix(Self.mostPlaces)
      for mistake in shuffledMistakes() {
        for place in places {
          if let question = try twoOutputs(mistake, place) { return question }
        }
      }
    }
    return nil
  }

  private mutating func twoOutputs(_ mistake: MistakeSummary, _ place: QuizPlace) throws
    -> QuizQuestion?
  {
    let right = try material.own(place.check.name, place.item.input)
    guard let wrong = try material.output(of: mistake, place.check.name, place.item.input),
      let excerpt = NumberExcerpt(right, wrong), !isGivenAway(wrong, right: right, in: place)
    else { return nil }
    used.insert(mistake.name)
    let wrongFirst = Bool.random(using: &random)
    let outputs = wrongFirst ? [wrong, right] : [right, wrong]
    let name = Self.named(place.check.label.text, excerpt)
    return QuizQuestion(
      subject: mistake.name, title: "two outputs",
      parts: try caseParts(place, [mistake]) + [
        .text(
          "One of these is your \(name). The other is somebody's who makes one mistake: "
            + "\(mistake.done). Which one is theirs?"),
        .numbers(outputs.enumerated().map { excerpt.table(of: $1, QuizQuestion.letter($0)) }),
      ],
      choices: ["", ""], right: wrongFirst ? 0 : 1, remarks: [nil, nil],
      explanation: [.text(mistake.explanation), .text(Self.difference(excerpt, right, wrong))])
  }

  /// A wrong gradient, and four mistakes of which one gives it; where there are no gradients, a wrong
  /// value.
  mutating func wrongGradient() throws -> QuizQuestion? {
    let hasGradients = material.trial.checks.contains { $0.output != nil }
    for check in shuffledChecks({ ($0.output != nil) == hasGradients }) {
      for place in try shuffledPlaces(of: check).prefix(Self.mostPlaces) {
        if let question = try wrongGradient(place) { return question }
      }
    }
    return nil
  }

  private mutating func wrongGradient(_ place: QuizPlace) throws -> QuizQuestion? {
    let right = try material.own(place.check.name, place.item.input)
    var shown: (mistake: MistakeSummary, output: Output, excerpt: NumberExcerpt)?
    var others: [(mistake: MistakeSummary, output: Output)] = []
    for mistake in shuffledMistakes() {
      guard let output = try material.output(of: mistake, place.check.name, place.item.input),
        let excerpt = NumberExcerpt(right, output)
      else { continue }
      guard let first = shown else {
        if !isGivenAway(output, right: right, in: place) { shown = (mistake, output, excerpt) }
        continue
      }
      guard first.excerpt.difference(output, first.output) >= NumberExcerpt.leastDifference,
        !([first.mistake] + others.map(\.mistake)).contains(where: { $0.done == mistake.done })
      else { continue }
      others.append((mistake, output))
      if others.count == 3 { return try question(place, right, first, others) }
    }
    return nil
  }

  private mutating func question(
    _ place: QuizPlace, _ right: Output,
    _ shown: (mistake: MistakeSummary, output: Output, excerpt: NumberExcerpt),
    _ others: [(mistake: MistakeSummary, output: Output)]
  ) throws -> QuizQuestion {
    let excerpt = shown.excerpt
    var all = [(mistake: shown.mistake, output: shown.output)] + others
    all.shuffle(using: &random)
    let answer = all.firstIndex { $0.mistake.name == shown.mistake.name } ?? 0
    used.formUnion(all.map(\.mistake.name))
    let name = Self.named(place.check.label.text, excerpt)
    return QuizQuestion(
      subject: shown.mistake.name,
      title: place.check.output == nil ? "a wrong value" : "a wrong gradient",
      parts: try caseParts(place, all.map(\.mistake)) + [
        .text(
          "Somebody makes one mistake, and gets another result than you for \(name). Which mistake?"
        ),
        .numbers([excerpt.table(of: right, "yours"), excerpt.table(of: shown.output, "theirs")]),
      ],
      choices: all.map(\.mistake.done), right: answer,
      remarks: all.enumerated().map { number, other in
        number == answer
          ? nil : Self.remark(number, excerpt, other.output, shown.output)
      },
      explanation: [.text(shown.mistake.explanation)])
  }

  /// How many cases of a check are tried.
  private static var mostPlaces: Int { 6 }

  /// What an output is called, and which part of it is shown.
  private static func named(_ name: String, _ excerpt: NumberExcerpt) -> String {
    name + (excerpt.place.map { " (\($0))" } ?? "")
  }

  /// Where two outputs differ most.
  private static func difference(_ excerpt: NumberExcerpt, _ right: Output, _ wrong: Output)
    -> String
  {
    let numbers =
      "yours is \(excerpt.worstNumber(of: right)), theirs \(excerpt.worstNumber(of: wrong))"
    return excerpt.worstPlace.isEmpty
      ? "So \(numbers)." : "They differ most at \(excerpt.worstPlace): \(numbers)."
  }

  /// What another mistake would have given where it shows most.
  private static func remark(
    _ number: Int, _ excerpt: NumberExcerpt, _ other: Output, _ shown: Output
  ) -> String? {
    guard let own = NumberExcerpt(other, shown, showing: 0), own.member == excerpt.member else {
      return nil
    }
    let place = own.worstPlace.isEmpty ? "" : " at \(own.worstPlace)"
    return
      "\(QuizQuestion.letter(number)) would give \(own.worstNumber(of: other))\(place), and theirs is "
      + "\(own.worstNumber(of: shown))."
  }
}
