/// Where a part stands of which an answer has several, such as the norm in Pre-LN and in Post-LN.
package struct Place<Whole, Part>: Sendable {
  /// The end of a mistake's name, as in `in-pre`.
  package let name: String
  /// The start of a sentence, as in `in Pre-LN`.
  package let words: String
  /// The part.
  package let path: StepPath<Whole, Part>

  /// Creates a place.
  package init(_ name: String, _ words: String, _ path: StepPath<Whole, Part>) {
    self.name = name
    self.words = words
    self.path = path
  }
}

extension Mistake {
  /// The mistake in a part of something larger.
  package func lifted<Whole>(to place: Place<Whole, Steps>) -> Mistake<Whole> {
    Mistake<Whole>(
      "\(name)-\(place.name)", "\(place.words), \(sentence)", why: why,
      isReadyMade: isReadyMade
    ) { [change, path = place.path] in change(&$0[keyPath: path]) }
  }

  /// The mistake in all of some places, under its own name.
  package func lifted<Whole>(toAll places: [Place<Whole, Steps>]) -> Mistake<Whole> {
    Mistake<Whole>(name, sentence, why: why, isReadyMade: isReadyMade) { [change] whole in
      for place in places { change(&whole[keyPath: place.path]) }
    }
  }
}

extension Array {
  /// Each mistake in all places at once, and in each alone.
  ///
  /// - Parameter places: Where the part stands.
  /// - Returns: One mistake for all places, then one for each.
  package func lifted<Whole, Part>(to places: [Place<Whole, Part>]) -> [Mistake<Whole>]
  where Element == Mistake<Part> {
    flatMap { mistake in
      [mistake.lifted(toAll: places)] + places.map { mistake.lifted(to: $0) }
    }
  }

  /// Each mistake of a part that occurs once, under its own name.
  package func lifted<Whole, Part>(to path: StepPath<Whole, Part>) -> [Mistake<Whole>]
  where Element == Mistake<Part> {
    map { $0.lifted(toAll: [Place("", "", path)]) }
  }

  /// The same mistakes, some under names that say more.
  package func renamed<Steps>(_ names: [String: String]) -> Self where Element == Mistake<Steps> {
    map {
      Mistake(
        names[$0.name] ?? $0.name, $0.sentence, why: $0.why, isReadyMade: $0.isReadyMade, $0.change)
    }
  }

  /// The same mistakes, as ones that are less likely than those that somebody wrote for the whole.
  package func asReadyMade<Steps>() -> Self where Element == Mistake<Steps> {
    map { Mistake($0.name, $0.sentence, why: $0.why, isReadyMade: true, $0.change) }
  }
}
