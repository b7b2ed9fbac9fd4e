package import Messages

/// What is to be explained: where a learner's answers are wrong.
package struct Puzzle: Sendable {
  /// One check that was asked.
  package struct Check: Sendable {
    /// Whether it failed.
    package let isFailing: Bool
    /// Whether the learner gave an answer to it at all; what was not written yet speaks against nothing.
    package let isAnswered: Bool
    /// Whether its output is one of a few classes, in which different mistakes agree by chance.
    package let isOfClasses: Bool
    /// Which function it belongs to: an output and its gradients share a number.
    package let function: Int
    /// The numbers of the cases that it was asked on: the first wrong ones before the right ones, from
    /// small to large.
    package let places: [Int]
    /// The numbers of cases that the search does not see, and that a name must hold on.
    package let fresh: [Int]

    /// A few cases that show whether a mistake moves the check: the first, and the largest.
    var telling: [Int] {
      let first = Array(places.prefix(2))
      return first + places.sorted().suffix(3).filter { !first.contains($0) }
    }

    package init(
      isFailing: Bool, isAnswered: Bool = true, isOfClasses: Bool = false, function: Int,
      places: [Int], fresh: [Int] = []
    ) {
      self.isFailing = isFailing
      self.isAnswered = isAnswered
      self.isOfClasses = isOfClasses
      self.function = function
      self.places = places
      self.fresh = fresh
    }
  }

  package let checks: [Check]

  package init(_ checks: [Check]) { self.checks = checks }

  /// The checks with their cases, the wrong ones first.
  ///
  /// - Parameters:
  ///   - checks: The problem's checks.
  ///   - seen: For each check, the cases that the search sees.
  ///   - fresh: For each check, the cases on which a name must hold as well.
  ///   - bench: Runs the right answer.
  ///   - answers: Whether the learner gave any answer to a check, by its place.
  package init(
    _ checks: [CheckSummary], seen: [[Int]], fresh: [[Int]], on bench: inout some Bench,
    answers: (Int) -> Bool
  ) {
    var all: [Check] = []
    for check in checks.indices {
      let wrong = Set(
        seen[check].filter { place in
          !bench.traces(of: [Hypothesis([])], check: check, place: place)[0].agrees
        })
      all.append(
        Check(
          isFailing: !wrong.isEmpty, isAnswered: answers(check),
          isOfClasses: checks[check].isOfClasses,
          function: checks.firstIndex { $0.name == checks[check].output } ?? check,
          places: seen[check].filter(wrong.contains) + seen[check].filter { !wrong.contains($0) },
          fresh: fresh[check]))
    }
    self.checks = all
  }

  /// The places of the checks that failed, those of classes last.
  var failing: [Int] {
    let all = checks.indices.filter { checks[$0].isFailing }
    return all.filter { !checks[$0].isOfClasses } + all.filter { checks[$0].isOfClasses }
  }

  /// The checks of the same function.
  func siblings(_ check: Int) -> [Int] {
    checks.indices.filter { checks[$0].function == checks[check].function }
  }
}

/// What explains a check: the hypotheses that nothing tells apart.
package struct Explanations: Equatable, Sendable {
  /// The smallest hypotheses, the most likely ones; none when the numbers prove nothing.
  package let hypotheses: [Hypothesis]
  /// The checks that passed though the first of them says that they fail.
  package let spared: [Int]
  /// Whether they explain only the cases that are wrong: on others, where they say that the learner is
  /// wrong as well, the learner is right, as behind a guard.
  package let isPartial: Bool
  /// Whether nothing was found though everything was tried, and nothing turned down for want of proof.
  package let isOpen: Bool

  package init(
    _ hypotheses: [Hypothesis] = [], spared: [Int] = [], isPartial: Bool = false,
    isOpen: Bool = false
  ) {
    self.hypotheses = hypotheses
    self.spared = spared
    self.isPartial = isPartial
    self.isOpen = isOpen
  }
}
