// Which of the hypotheses that explain a check is said.
extension Search {
  /// Tries what explains one check on the others that were explained otherwise: what explains more of
  /// them wins, be it larger.
  mutating func offerBack() {
    let all = Set(found.joined()).sorted()
    for check in puzzle.failing where !found[check].isEmpty {
      let places = puzzle.checks[check].places + puzzle.checks[check].fresh
      let others = all.filter { !found[check].contains($0) }
      found[check] += runs.agreeing(others, check: check, places: places) ?? []
    }
  }

  /// The best of the hypotheses that explain a check, and all that nothing tells from it.
  mutating func best(of candidates: [Hypothesis], for check: Int) -> [Hypothesis] {
    var candidates = candidates
    if candidates.contains(where: { saysLittle($0, check) }) {
      candidates.removeAll { rank($0, check).refuted > 0 }
    }
    let ranks = candidates.map { rank($0, check) }
    guard let best = ranks.min() else { return [] }
    var named: Set<[Int]> = []
    return zip(candidates, ranks).filter { $1 == best }.map(\.0).sorted()
      .filter { named.insert($0.mistakes).inserted }
  }

  /// Whether a check gives no more than one number a case, such as verdicts do: then agreement alone is
  /// no proof against another check that fails otherwise.
  func saysLittle(_ hypothesis: Hypothesis, _ check: Int) -> Bool {
    puzzle.checks[check].places.allSatisfy {
      (runs.known(hypothesis, check, $0)?.telling ?? 0) <= 1
    }
  }

  /// The checks that passed though a hypothesis says that they fail.
  mutating func spared(by hypothesis: Hypothesis) -> [Int] {
    puzzle.checks.indices.filter {
      !puzzle.checks[$0].isFailing
        && runs.disagrees(hypothesis, check: $0, places: puzzle.checks[$0].places)
    }
  }

  /// Whether a hypothesis says that a check fails.
  mutating func moves(_ hypothesis: Hypothesis, _ check: Int) -> Bool {
    puzzle.checks[check].telling.contains {
      runs.traces(of: [hypothesis], check: check, place: $0).contains { !$0.isRight }
    }
  }

  mutating func rank(_ hypothesis: Hypothesis, _ check: Int) -> Rank {
    var rank = Rank(size: hypothesis.mistakes.count)
    let mistakes = Set(hypothesis.mistakes)
    let unexplained = puzzle.failing.filter { check in
      !found[check].contains { mistakes.isSubset(of: $0.mistakes) }
        && !runs.agrees(hypothesis, check: check, places: puzzle.checks[check].places)
    }
    rank.unexplained = unexplained.count
    let refuting = unexplained.filter { moves(hypothesis, $0) }
    rank.refuted = refuting.count { found[$0].isEmpty && puzzle.checks[$0].isAnswered }
    rank.contradicted = spared(by: hypothesis).count + refuting.count
    rank.undefined = puzzle.checks[check].places.count {
      runs.known(hypothesis, check, $0)?.isUndefined ?? false
    }
    rank.readyMade = catalog.readyMade(hypothesis)
    return rank
  }
}

/// How well a hypothesis fits beside the check that it explains; less is better.
struct Rank: Comparable {
  /// Other failing checks that it does not explain, alone or as a part of what does.
  var unexplained: Int = 0
  /// Checks that nothing explains, and that fail otherwise than it says.
  var refuted: Int = 0
  /// Checks that passed, or failed otherwise, though it says how they fail.
  var contradicted: Int = 0
  var size: Int
  /// Cases on which it gives no number.
  var undefined: Int = 0
  var readyMade: Int = 0

  static func < (a: Rank, b: Rank) -> Bool {
    (a.unexplained, a.contradicted, a.size, a.undefined, a.readyMade)
      < (b.unexplained, b.contradicted, b.size, b.undefined, b.readyMade)
  }
}
