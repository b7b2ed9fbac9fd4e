/// Finds what a learner did, among all that can be composed.
///
/// Every failing check is a puzzle of its own: the smallest hypothesis that reproduces it on all cases.
/// Single mistakes are tried for all checks first, then pairs, then triples; what explains one check is
/// offered to the others before they are searched.
package struct Search<Runner: Bench> {
  let catalog: Catalog
  let puzzle: Puzzle
  var runs: Runs<Runner>
  /// For each check, what reproduces it.
  private var found: [[Hypothesis]]
  /// For each check, how many hypotheses were tried on it.
  private var tried: [Int]
  /// The checks of which only the wrong cases are explained.
  private var partial: Set<Int> = []
  /// The checks on which something was not tried, or turned down for want of proof.
  private var undecided: Set<Int> = []
  /// For each check, the mistakes that move it, alone or with a style; nil until it is asked for.
  private var relevant: [[Int]?]

  /// The most relevant mistakes of which triples are tried.
  static var triplesLimit: Int { 30 }

  /// The most mistakes that move none of a few cases and are asked for on all.
  private static var leftLimit: Int { 40 }

  /// Prepares a search.
  ///
  /// - Parameters:
  ///   - catalog: What can be chosen otherwise.
  ///   - puzzle: What is to be explained.
  ///   - bench: Runs hypotheses.
  ///   - budget: The most runs of one check on one case.
  package init(_ catalog: Catalog, _ puzzle: Puzzle, on bench: Runner, budget: Int) {
    self.catalog = catalog
    self.puzzle = puzzle
    runs = Runs(bench, checks: puzzle.checks.count, budget: budget)
    found = puzzle.checks.map { _ in [] }
    tried = puzzle.checks.map { _ in 0 }
    relevant = puzzle.checks.map { _ in nil }
  }

  /// What explains each check; nothing for those that passed, or where the numbers prove nothing.
  package mutating func explanations() -> [Explanations] {
    for size in 1...3 {
      for check in puzzle.failing where found[check].isEmpty {
        keep(Set(found.joined().flatMap(\.parts)).sorted(), for: check)
        if found[check].isEmpty, !puzzle.checks[check].isOfClasses { search(check, size) }
      }
    }
    offerBack()
    for check in puzzle.failing where found[check].isEmpty && !puzzle.checks[check].isOfClasses {
      explainWrongCases(of: check)
    }
    return puzzle.checks.indices.map { check in
      let best = best(of: found[check], for: check)
      return Explanations(
        best, spared: best.first.map { spared(by: $0) } ?? [],
        isPartial: partial.contains(check),
        isOpen: puzzle.checks[check].isFailing && best.isEmpty && !undecided.contains(check))
    }
  }

  /// How many runs were made.
  package var runCount: Int { runs.count }

  // MARK: Candidates

  private mutating func search(_ check: Int, _ size: Int) {
    for candidates in level(check, size) {
      // What the budget cuts short is not known to be the only one, and is not kept.
      guard keep(candidates, for: check) else {
        undecided.insert(check)
        return
      }
      if !found[check].isEmpty { return }
    }
  }

  /// The hypotheses of a size that may explain a check, the likely ones before the others.
  private mutating func level(_ check: Int, _ size: Int) -> [[Hypothesis]] {
    if size == 1 { return [single(catalog.mistakes, catalog.styles)] }
    let own = relevant(check)
    if size == 3, own.count > Self.triplesLimit {
      undecided.insert(check)
      return []
    }
    let group = size == 2 ? Set(puzzle.siblings(check).flatMap { relevant($0) }).sorted() : own
    let isOwn = Set(own)
    // What explains another check is likely to be in this one as well.
    let suspects = Set(found.joined().flatMap(\.mistakes))
    // Those of which every member moves the check come before those with one that does not.
    var levels = Array(repeating: [Hypothesis](), count: 2 * size + 3)
    let styles = styles(check)
    for mistakes in combinations(of: group, size)
    where size == 3 || mistakes.contains(where: isOwn.contains) {
      for style in styles {
        let hypothesis = Hypothesis(mistakes, style: style)
        if catalog.canBeMade(hypothesis) {
          let isSuspect = mistakes.contains(where: suspects.contains)
          let first = mistakes.allSatisfy(isOwn.contains) ? 1 : size + 2
          levels[isSuspect ? 0 : first + catalog.readyMade(hypothesis)].append(hypothesis)
        }
      }
    }
    return levels
  }

  private func single(_ mistakes: [Int], _ styles: [Int?]) -> [Hypothesis] {
    mistakes.flatMap { mistake in styles.map { Hypothesis([mistake], style: $0) } }
      .filter(catalog.canBeMade)
  }

  /// The mistakes that move a check, alone or with a style.
  private mutating func relevant(_ check: Int) -> [Int] {
    if let known = relevant[check] { return known }
    let (telling, all) = (puzzle.checks[check].telling, puzzle.checks[check].places)
    var moving: Set<Int> = []
    for style in catalog.styles {
      var still = single(catalog.mistakes.filter { !moving.contains($0) }, [style])
      // A mistake that shows on one small case only, such as about NaN, where it is cheap to look.
      let isCheap = style == nil && runs.isCheap(still.count * all.count)
      let places = isCheap ? telling + all.filter { !telling.contains($0) } : telling
      for place in places where !still.isEmpty {
        let traces = runs.traces(of: still, check: check, place: place)
        guard traces.count == still.count else { break }
        moving.formUnion(zip(still, traces).filter { !$1.isRight }.map { $0.0.mistakes[0] })
        still.removeAll { moving.contains($0.mistakes[0]) }
      }
    }
    let known = moving.sorted()
    relevant[check] = known
    return known
  }

  /// No style, and the styles that change what some relevant mistake gives on the first case, or on
  /// one of the telling ones.
  private mutating func styles(_ check: Int) -> [Int?] {
    let plain = relevant(check).map { Hypothesis([$0]) }
    var active: Set<Int> = []
    for place in puzzle.checks[check].places.prefix(1) + puzzle.checks[check].telling {
      let base = runs.traces(of: plain, check: check, place: place)
      guard base.count == plain.count else { break }
      for style in catalog.styles.compactMap(\.self) where !active.contains(style) {
        let changes = zip(plain, base).contains { hypothesis, trace in
          let styled = Hypothesis(hypothesis.mistakes, style: style)
          return catalog.canBeMade(styled)
            && runs.traces(of: [styled], check: check, place: place).first?.fingerprint
              != trace.fingerprint
        }
        if changes { active.insert(style) }
      }
    }
    return [nil] + active.sorted()
  }

  // MARK: Proof

  /// Keeps the candidates that reproduce a check, on the cases of the search and on the fresh ones, with
  /// enough evidence.
  ///
  /// - Returns: Whether the budget allowed to try them all.
  @discardableResult
  private mutating func keep(_ candidates: [Hypothesis], for check: Int) -> Bool {
    tried[check] += candidates.count
    let places = (puzzle.checks[check].places, puzzle.checks[check].fresh)
    guard let reproducing = runs.agreeing(candidates, check: check, places: places.0),
      let lasting = runs.agreeing(reproducing, check: check, places: places.1, needsTelling: false)
    else { return false }
    if lasting.count < reproducing.count { undecided.insert(check) }
    for hypothesis in lasting where !found[check].contains(hypothesis) {
      if isProven(hypothesis, check) {
        found[check].append(hypothesis)
      } else {
        undecided.insert(check)
      }
    }
    if let least = found[check].map(\.mistakes.count).min() {
      found[check].removeAll { $0.mistakes.count > least }
    }
    return true
  }

  /// Whether there is evidence enough: agreement on numbers by which hypotheses differ.
  private mutating func isProven(_ hypothesis: Hypothesis, _ check: Int) -> Bool {
    let size = hypothesis.mistakes.count
    guard size > 1 else { return true }
    let places = puzzle.checks[check].places + puzzle.checks[check].fresh
    let numbers = places.reduce(0) { $0 + (runs.known(hypothesis, check, $1)?.telling ?? 0) }
    guard numbers >= (size == 2 ? 2 : 6) else { return false }
    if size == 3, hasInnocentMember(hypothesis, check) { return false }
    return hasEvidence(check, places)
  }

  /// Whether a learner's values are unlikely enough to be those of a hypothesis by chance; no case more is
  /// asked than that takes.
  private mutating func hasEvidence(_ check: Int, _ places: [Int]) -> Bool {
    let rivals = relevant(check).map { Hypothesis([$0]) } + [Hypothesis([])]
    var bits = -Evidence.bits(tested: tried[check])
    for place in places where bits < Evidence.least {
      let traces = runs.traces(of: rivals, check: check, place: place)
      guard traces.count == rivals.count else { break }
      bits += Evidence.bits(alike: traces.count { $0.agrees && !$0.isUndefined }, of: rivals.count)
      // More cases only add to it.
      if bits - Evidence.bits(tested: tried[check]) >= Evidence.least { break }
    }
    return bits >= Evidence.least
  }

  /// Whether a member alone moves a case on which the learner is right.
  private mutating func hasInnocentMember(_ hypothesis: Hypothesis, _ check: Int) -> Bool {
    let right = Hypothesis([])
    for place in puzzle.checks[check].places {
      guard runs.traces(of: [right], check: check, place: place).first?.agrees == true else {
        continue
      }
      let alone = hypothesis.mistakes.map { Hypothesis([$0], style: hypothesis.style) }
      let traces = runs.traces(of: alone, check: check, place: place)
      if traces.contains(where: { !$0.isRight && !$0.isUndefined }) { return true }
    }
    return false
  }

  /// Looks for a single mistake that a guard keeps from some cases: it reproduces all that are wrong,
  /// and says so of at least as many as it is spared on.
  private mutating func explainWrongCases(of check: Int) {
    let right = Hypothesis([])
    let places = puzzle.checks[check].places + puzzle.checks[check].fresh
    let wrong = places.filter {
      runs.traces(of: [right], check: check, place: $0).first?.agrees == false
    }
    let candidates = single(catalog.mistakes, styles(check))
    guard let agreeing = runs.agreeing(candidates, check: check, places: wrong) else { return }
    for hypothesis in agreeing {
      let told = wrong.count { (runs.known(hypothesis, check, $0)?.telling ?? 0) > 0 }
      let spared = Set(places).subtracting(wrong).count { place in
        runs.traces(of: [hypothesis], check: check, place: place).contains { !$0.isRight }
      }
      let numbers = wrong.reduce(0) { $0 + (runs.known(hypothesis, check, $1)?.telling ?? 0) }
      if told >= max(2, spared), numbers >= Evidence.leastNumbersOfPart {
        found[check].append(hypothesis)
      }
    }
    if !found[check].isEmpty { partial.insert(check) }
  }

  // MARK: Choice

  /// Tries what explains one check on the others that were explained otherwise, so that one mistake in
  /// all of them wins over several.
  private mutating func offerBack() {
    let all = Set(found.joined()).sorted()
    for check in puzzle.failing {
      guard let size = found[check].map(\.mistakes.count).min() else { continue }
      keep(all.filter { $0.mistakes.count == size }, for: check)
    }
  }

  /// The best of the hypotheses that explain a check, and all that nothing tells from it.
  private mutating func best(of candidates: [Hypothesis], for check: Int) -> [Hypothesis] {
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
  private func saysLittle(_ hypothesis: Hypothesis, _ check: Int) -> Bool {
    puzzle.checks[check].places.allSatisfy {
      (runs.known(hypothesis, check, $0)?.telling ?? 0) <= 1
    }
  }

  /// The checks that passed though a hypothesis says that they fail.
  private mutating func spared(by hypothesis: Hypothesis) -> [Int] {
    puzzle.checks.indices.filter {
      !puzzle.checks[$0].isFailing
        && !runs.agrees(hypothesis, check: $0, places: puzzle.checks[$0].places)
    }
  }

  /// Whether a hypothesis says that a check fails.
  private mutating func moves(_ hypothesis: Hypothesis, _ check: Int) -> Bool {
    puzzle.checks[check].telling.contains {
      runs.traces(of: [hypothesis], check: check, place: $0).contains { !$0.isRight }
    }
  }

  private mutating func rank(_ hypothesis: Hypothesis, _ check: Int) -> Rank {
    var rank = Rank(size: hypothesis.mistakes.count)
    let mistakes = Set(hypothesis.mistakes)
    let unexplained = puzzle.failing.filter { check in
      !found[check].contains { mistakes.isSubset(of: $0.mistakes) }
        && !runs.agrees(hypothesis, check: check, places: puzzle.checks[check].places)
    }
    rank.unexplained = unexplained.count
    let refuting = unexplained.filter { moves(hypothesis, $0) }
    rank.refuted = refuting.count { found[$0].isEmpty }
    rank.contradicted = spared(by: hypothesis).count + refuting.count
    rank.undefined = puzzle.checks[check].places.count {
      runs.known(hypothesis, check, $0)?.isUndefined ?? false
    }
    rank.readyMade = catalog.readyMade(hypothesis)
    return rank
  }
}

/// How well a hypothesis fits beside the check that it explains; less is better.
private struct Rank: Comparable {
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
